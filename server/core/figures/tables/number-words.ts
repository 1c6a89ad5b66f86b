// English number words.

import { words } from './words.ts';

/** Words from zero to nineteen, by value. */
export const SMALL_WORDS: readonly string[] = words(`
  zero | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | thirteen |
  fourteen | fifteen | sixteen | seventeen | eighteen | nineteen
`);

/** Tens, each with its value. */
export const TEN_WORDS: readonly (readonly [string, number])[] = [
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fourty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
];

/** Words for a number of things that multiply what stands before them. */
export const FACTOR_WORDS: readonly (readonly [string, number])[] = [
  ['dozen', 12],
  ['dozens', 12],
  ['score', 20],
  ['gross', 144],
  ['couple', 2],
];

/** Scale words with their power of ten. */
export const SCALE_WORDS: readonly (readonly [string, number])[] = [
  ['thousand', 3],
  ['thousands', 3],
  ['lakh', 5],
  ['lakhs', 5],
  ['lac', 5],
  ['lacs', 5],
  ['million', 6],
  ['millions', 6],
  ['crore', 7],
  ['crores', 7],
  ['billion', 9],
  ['billions', 9],
  ['trillion', 12],
  ['trillions', 12],
  ['quadrillion', 15],
  ['quintillion', 18],
];

/** Scale abbreviations behind digits. The ones with a single letter are read by {@link SCALE_LETTERS}. */
export const SCALE_ABBREVIATIONS: readonly (readonly [string, number])[] = [
  ['mn', 6],
  ['mln', 6],
  ['mio', 6],
  ['mil', 6],
  ['mm', 6],
  ['bn', 9],
  ['bln', 9],
  ['bil', 9],
  ['mrd', 9],
  ['tn', 12],
  ['trn', 12],
  ['tln', 12],
];

/** Scale abbreviations behind digits with a currency of India before them. */
export const INDIAN_ABBREVIATIONS: readonly (readonly [string, number])[] = [
  ['cr', 7],
  ['cr.', 7],
  ['crs', 7],
  ['lk', 5],
  ['lakh cr', 12],
  ['lakh cr.', 12],
  ['lac cr', 12],
];

/** Letters in front of a currency's code that scale its numbers: MSEK, KEUR, TEUR. */
export const CODE_HEADS: readonly (readonly [string, number])[] = [
  ['M', 6],
  ['K', 3],
  ['T', 3],
];

/** Letters behind a currency's code or sign that scale its numbers: EURm, £bn. */
export const CODE_TAILS: readonly (readonly [string, number])[] = [
  ['m', 6],
  ['mn', 6],
  ['mio', 6],
  ['k', 3],
  ['bn', 9],
];

/** Things counted in millions: 3mm units is no length. */
export const COUNTED_NOUNS: readonly string[] = words(`
  units | shares | users | subscribers | customers | barrels | vehicles | households | accounts | people |
  downloads | members | passengers | tons | tonnes | boe | bbl | bbls | cars | homes | orders | visits | square |
  sq | tokens | views | clients | transactions | employees | contracts | devices | phones | patients | copies
`);

/** Single letters glued to digits: thousand, million, billion, trillion. */
export const SCALE_LETTERS: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, t: 12 };

/** Ordinal words from first on, by value; as denominators from half and third on. */
export const ORDINAL_WORDS: readonly (readonly [string, number])[] = [
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth', 12],
  ['thirteenth', 13],
  ['fourteenth', 14],
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['seventeenth', 17],
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['sixtieth', 60],
  ['seventieth', 70],
  ['eightieth', 80],
  ['ninetieth', 90],
  ['hundredth', 100],
  ['thousandth', 1000],
];

/** Denominators of fractions in words, in the singular and the plural. */
export const DENOMINATOR_WORDS: readonly (readonly [string, number])[] = [
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
  ...ORDINAL_WORDS.filter(([, value]) => value >= 3).flatMap(
    ([word, value]) =>
      [
        [word, value],
        [`${word}s`, value],
      ] as const,
  ),
  ['millionth', 1_000_000],
  ['millionths', 1_000_000],
  ['billionth', 1_000_000_000],
  ['billionths', 1_000_000_000],
  ['trillionth', 1_000_000_000_000],
  ['trillionths', 1_000_000_000_000],
];
