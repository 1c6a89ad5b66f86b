// The words of both languages, ready to be found in a folded text.

import { fold } from '../text/fold.ts';
import { PhraseTable } from '../text/phrases.ts';
import { Roles } from './role-set.ts';
import type { Role } from './roles.ts';
import { EN } from './words-en.ts';
import { ZH } from './words-zh.ts';

type Row = readonly [roles: readonly Role[], words: string];

function entriesOf(rows: readonly Row[], parting: RegExp): (readonly [string, Roles])[] {
  return rows.flatMap(([roles, words]) => {
    const shared = new Roles(roles);
    return words
      .split(parting)
      .map((word) => word.replace(/\s+/g, ' ').trim())
      .filter((word) => word !== '')
      .map((word) => [word, shared] as const);
  });
}

const entries: readonly (readonly [string, Roles])[] = [...entriesOf(ZH, /\s+/), ...entriesOf(EN, /\|/)];

const HAN_BESIDE_LATIN = /(?<=[\u4e00-\u9fff])(?=[a-z])|(?<=[a-z])(?=[\u4e00-\u9fff])/gi;

/** 非GAAP as many write it, 非 GAAP. */
const spaced = entries.flatMap(([word, roles]): [string, Roles][] => {
  const apart = word.replace(HAN_BESIDE_LATIN, ' ');
  return apart === word ? [] : [[apart, roles]];
});

/** Every word that has a role. */
export const WORDS: PhraseTable<Roles> = new PhraseTable([...entries, ...spaced]);

/** The words with any of the roles, by themselves. */
export function wordsWith(...roles: readonly Role[]): PhraseTable<Roles> {
  return new PhraseTable([...entries, ...spaced].filter(([, own]) => roles.some((role) => own.has(role))));
}

/** Words that stand in the tables more than once; there are none. */
export function repeatedWords(): readonly string[] {
  const seen = new Set<string>();
  return entries.flatMap(([word]) => {
    const folded = fold(word);
    const again = seen.has(folded);
    seen.add(folded);
    return again ? [word] : [];
  });
}
