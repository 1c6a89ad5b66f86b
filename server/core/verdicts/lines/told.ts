// A sentence that says again what a sentence of a source says, in the same words: its figure is the source's.

import type { Claim, EntityId } from '../../claims/claim.ts';
import type { Phrase, PhraseWord } from '../../statements/phrase.ts';
import type { LexiconIndex } from '../../statements/reading/names/lexicon-index.ts';
import { fold } from '../../text/fold.ts';
import { ByEntity } from './by-entity.ts';
import { stemsInOrder } from './label.ts';

/** Fewer words that tell something name nothing, nor do so few Han characters; more letters are no name. */
const FEWEST = 2;
const FEWEST_HAN = 6;
const LONGEST = 160;

/** What says nothing of what is measured: when, and how the words are set. */
const UNSAID: ReadonlySet<PhraseWord['kind']> = new Set(['time', 'pause']);
const BEFORE: ReadonlySet<PhraseWord['kind']> = new Set(['stop']);
const BEHIND: ReadonlySet<PhraseWord['kind']> = new Set(['stop', 'pause', 'time', 'joiner', 'part']);

function until(words: readonly PhraseWord[], ends: ReadonlySet<PhraseWord['kind']>): readonly PhraseWord[] {
  const end = words.findIndex(({ kind }) => ends.has(kind));
  return end < 0 ? words : words.slice(0, end);
}

const hanOf = (text: string): number => text.replaceAll(/[^\p{Script=Han}]/gu, '').length;

/** The words as one text; empty where they name nothing. Other figures among them may be mended without the words. */
function named(words: readonly PhraseWord[]): string {
  const kept = words.filter(({ kind, text }) => !UNSAID.has(kind) && !/\d/.test(text));
  const text = kept.map((word) => word.text).join(' ');
  const things = kept.flatMap((word) => (word.kind === 'thing' ? stemsInOrder(word.text) : [])).length;
  return (things < FEWEST && hanOf(text) < FEWEST_HAN) || text.length > LONGEST ? '' : text;
}

/** The mark of the figure among the words that tell it. */
const FIGURE = '⟦⟧';

/**
 * The words that lead to a figure, else those right behind it.
 *
 * @returns the words with `⟦⟧` for the figure; empty where none name it
 */
export function wordsTelling({ before, behind }: Phrase): string {
  const leading = named(until(before, BEFORE).toReversed());
  if (leading !== '') return `${leading} ${FIGURE}`;
  const following = named(until(behind, BEHIND));
  return following === '' ? '' : `${FIGURE} ${following}`;
}

/** One key for words that differ only in how they are set, whatever names a lexicon finds among them. */
const keyOf = (words: string): string => fold(words).replaceAll(/[^\p{L}⟦⟧]/gu, '');

/** The words of a source's sentence around a claim's figure; `null` where it stands in a table. */
function wordsOf({ evidence }: Claim): string | null {
  const row = evidence?.row ?? '';
  if (row.includes(' | ') || !/⟦[^⟧]*⟧/.test(row) || /^⟦[^⟧]*⟧$/.test(row)) return null;
  return row.replace(/⟦[^⟧]*⟧/, FIGURE);
}

type Told = ReadonlyMap<string, readonly Claim[]>;

const known = new ByEntity<Told>();

function toldOf({ store }: LexiconIndex, entity: EntityId): Told {
  const told = new Map<string, Claim[]>();
  for (const claim of store.claimsAbout(entity)) {
    const words = claim.status === 'confirmed' ? wordsOf(claim) : null;
    if (words === null) continue;
    const key = keyOf(words);
    told.set(key, [...(told.get(key) ?? []), claim]);
  }
  return told;
}

/** The claims that a source tells in the very words around a figure. */
export function claimsTold(phrase: Phrase, index: LexiconIndex, entity: EntityId): readonly Claim[] {
  const words = wordsTelling(phrase);
  if (words === '') return [];
  return known.of(index, entity, () => toldOf(index, entity)).get(keyOf(words)) ?? [];
}
