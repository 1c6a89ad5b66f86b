// What a line of a table is called, by the stems of its words.

import { fold } from '../../text/fold.ts';

/** Words that tell nothing of what is measured. */
const EMPTY: ReadonlySet<string> = new Set(
  'a an and as at by for from in into of on or our the its their to under with total net less plus gross other fiscal year years'.split(
    ' ',
  ),
);
const PARTS = ' · ';

/** A word without its ending: repurchased and repurchases are one. */
function stem(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  return word.length > 4 ? word.replace(/(?:ments?|ings?|ed|es|s|e)$/, '') : word.replace(/s$/, '');
}

const IRREGULAR: Readonly<Record<string, string>> = { paid: 'pay', sold: 'sell', bought: 'buy', spent: 'spend' };

/** The stems of a text's telling words, in order. */
export function stemsInOrder(text: string): readonly string[] {
  const words = fold(text).match(/[a-z]+/g) ?? [];
  return words.filter((word) => word.length > 1 && !EMPTY.has(word)).map(stem);
}

export function stems(text: string): ReadonlySet<string> {
  return new Set(stemsInOrder(text));
}

/** What a line is called, without what stands in brackets and behind it: notes, taxes, what it is net of. */
function plain(label: string): string {
  return label.replaceAll(/\([^()]*\)/g, ' ').replace(/, (?:net|less|excluding|including|of which)\b.*$/i, '');
}

export interface Label {
  readonly own: ReadonlySet<string>;
  readonly around: readonly ReadonlySet<string>[];
  readonly han: string;
  /** The same of what it stands under. */
  readonly hanAround: readonly string[];
}

/** The concept that a tag names, among the parts of a name. */
const CONCEPT = /^[\w-]+:\w+$/;

const hanOf = (part: string): string => fold(plain(part)).replaceAll(/[^\p{Script=Han}]/gu, '');

export function labelOf(name: string): Label {
  const [own = '', ...around] = name.split(PARTS).filter((part) => !CONCEPT.test(part.trim()));
  return {
    own: stems(plain(own)),
    around: around.map((part) => stems(plain(part))).filter(({ size }) => size > 0),
    han: hanOf(own),
    hanAround: around.map(hanOf).filter((part) => part !== ''),
  };
}

/** Words that a label of several others has or does not have, and means the same: amortization, amortization expense; payments for repurchases, cash used for repurchases. */
const OF_ANY: ReadonlySet<string> = stems(
  'expense expenses cost costs charge charges amount amounts payments depletion',
);
/** So many words of its own a label has without those. */
const FEWEST = 2;

/** The words of a label that must be said. */
export function coreOf({ own }: Label): ReadonlySet<string> {
  const core = [...own].filter((word) => !OF_ANY.has(word));
  return core.length >= FEWEST ? new Set(core) : own;
}

/** Whether a word beside a label leaves it what it is. */
export function isOfAny(word: string, { own }: Label): boolean {
  return OF_ANY.has(word) && own.size >= FEWEST;
}
