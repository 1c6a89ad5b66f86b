// Which of several claims that say the same is shown: the one nearest to the facts, then one that the reader can read.

import type { Language } from '../text/spoken.ts';
import type { Claim, Source, Tier } from './claim.ts';

const NEARNESS: readonly Tier[] = ['primary', 'filing-digest', 'secondary', 'self-media'];

function languageOf({ title, publisher }: Source): Language {
  return /\p{Script=Han}/u.test(`${title} ${publisher}`) ? 'zh' : 'en';
}

/** Negative where `a` is to be shown before `b`. Zero keeps the order of the database. */
export function byPreference(language: Language): (a: Claim, b: Claim) => number {
  const foreign = ({ source }: Claim): number => (languageOf(source) === language ? 0 : 1);
  return (a, b) => NEARNESS.indexOf(a.source.tier) - NEARNESS.indexOf(b.source.tier) || foreign(a) - foreign(b);
}
