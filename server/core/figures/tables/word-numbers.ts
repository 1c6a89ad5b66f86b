// Words that are numbers by themselves: 翻倍, 减半, 过半, 两位数, doubled, halved, double-digit.

import type { HedgeKind, QuantityKind } from '../figure.ts';
import { DECADE_WORDS } from './decade-words.ts';
import { words } from './words.ts';

/** What a word stands for: one value (with a hedge that is part of the word), or bounds. */
export interface WordNumber {
  readonly kind: QuantityKind;
  readonly unit: string;
  readonly value: string | null;
  readonly low?: string;
  readonly high?: string;
  readonly hedge?: HedgeKind;
}

const times = (value: string): WordNumber => ({ kind: 'multiple', unit: 'x', value });
const percent = (value: string, hedge?: HedgeKind): WordNumber => ({
  kind: 'percent',
  unit: '%',
  value,
  ...(hedge ? { hedge } : {}),
});
const digits = (low: string, high: string): WordNumber => ({ kind: 'percent', unit: '%', value: null, low, high });

const points = (value: string): WordNumber => ({ kind: 'percentage-point', unit: 'pp', value });
const count = (value: string): WordNumber => ({ kind: 'count', unit: 'count', value });

export const WORD_NUMBERS: readonly (readonly [WordNumber, readonly string[]])[] = [
  [count('2'), ['俩']],
  [count('3'), ['仨']],
  [
    points('0.25'),
    words(`
      a quarter point | quarter-point | quarter point | a quarter of a point | a quarter of a percentage point |
      a quarter percentage point | quarter percentage point | a quarter-percentage-point
    `),
  ],
  [
    points('0.5'),
    words(`
      half a point | half-point | a half point | half point | a half-point | a half percentage point |
      half-percentage-point | half of a percentage point
    `),
  ],
  [points('0.75'), words('three-quarters of a point | three-quarter point | three-quarters of a percentage point')],
  [
    times('2'),
    words(`
      翻倍 | 翻番 | 翻一番 | 翻了一番 | 翻了番 | 翻了一倍 | 翻一倍 | 翻了倍 | 倍增 | 成倍增长 | 翻了个番 |
      doubled | doubling | doubles | more doubled | twofold | two-fold | double the | double its |
      double their | double what | twice
    `),
  ],
  [
    times('3'),
    words(`
      翻了两倍 | 翻两倍 | tripled | tripling | triples | trebled | trebling | threefold | three-fold |
      triple the | triple its | thrice
    `),
  ],
  [
    times('4'),
    words(`
      翻两番 | 翻了两番 | 翻二番 | 翻了三倍 | quadrupled | quadrupling | quadruples | fourfold | four-fold |
      quadruple the | quadruple its
    `),
  ],
  [times('5'), ['翻了四倍', 'quintupled', 'quintupling', 'fivefold', 'five-fold']],
  [times('6'), ['翻了五倍', 'sixfold', 'six-fold']],
  [times('7'), ['sevenfold', 'seven-fold']],
  [times('8'), ['翻三番', '翻了三番', 'eightfold', 'eight-fold']],
  [times('10'), ['tenfold', 'ten-fold']],
  [times('100'), ['hundredfold', 'hundred-fold']],
  [
    times('0.5'),
    words(`
      减半 | 腰斩 | 砍半 | 拦腰斩断 | 折半 | halved | halving | halves | cut in half | fell by half |
      slashed in half
    `),
  ],
  [
    percent('0'),
    words(`
      持平 | 同比持平 | 基本持平 | 大致持平 | 基本持稳 | was flat | were flat | remained flat | roughly flat |
      broadly flat | largely flat | essentially flat | stayed flat | flat year on year | flat year-on-year |
      flat on the year | little changed
    `),
  ],
  [
    percent('50', 'above'),
    words(`
      过半 | 超半 | 超半数 | 超过半数 | 逾半 | 逾半数 | 大半 | 多半 | 过半数 | 半数以上 | 超过一半 | 逾一半 |
      超一半 | 一半以上 | 一大半 | 大部分超半 | more than half | over half | well over half |
      more than one-half | above half | just over half | upwards of half
    `),
  ],
  [
    percent('50', 'near'),
    words(`
      近半 | 近半数 | 近一半 | 将近一半 | 接近一半 | 将近半数 | 接近半数 | 几近一半 | 约近半 | nearly half |
      almost half | close to half | just under half | nearly one-half
    `),
  ],
  [
    percent('50', 'about'),
    words(`
      约一半 | 约半数 | 大约一半 | 一半左右 | 半数左右 | about half | around half | roughly half | some half |
      approximately half
    `),
  ],
  [
    percent('50', 'below'),
    words(`
      不到一半 | 不足一半 | 不足半数 | 不到半数 | 未过半 | less than half | under half | fewer than half |
      below half
    `),
  ],
  [percent('50'), ['一半', '半数', '对折']],
  [{ kind: 'fraction', unit: '', value: '0.5' }, ['one-half', 'one half']],
  [
    digits('10', '99.99'),
    words(`
      两位数 | 双位数 | 二位数 | 2位数 | 两位百分数 | double-digit | double digit | double digits | double-digits |
      two-digit | two digits
    `),
  ],
  [
    digits('100', '999.99'),
    words(`
      三位数 | 3位数 | 三位百分数 | triple-digit | triple digit | triple digits | triple-digits | three-digit |
      three digits
    `),
  ],
  [digits('1000', '9999.99'), ['四位数', '4位数', 'four-digit', 'four digits', 'quadruple-digit']],
  [
    digits('1', '9.99'),
    [
      '个位数',
      '一位数',
      '1位数',
      '单位数增长',
      'single-digit',
      'single digit',
      'single digits',
      'single-digits',
      'one-digit',
    ],
  ],
  [
    digits('1', '3.99'),
    words(`
      低个位数 | 低单位数 | low single-digit | low-single-digit | low single digit | low single digits |
      low-single digits | low-single-digits
    `),
  ],
  [
    digits('4', '6.99'),
    words(`
      中个位数 | 中单位数 | mid single-digit | mid-single-digit | mid single digits | mid-single digits |
      mid-single-digits
    `),
  ],
  [
    digits('6', '9.99'),
    words(`
      高个位数 | 高单位数 | high single-digit | high-single-digit | high single digits | high-single digits |
      high-single-digits
    `),
  ],
  [
    digits('10', '14.99'),
    words(`
      低双位数 | 低两位数 | low double-digit | low-double-digit | low double digits | low-double digits |
      low-double-digits
    `),
  ],
  [
    digits('1', '6.99'),
    words(`
      low-to-mid single-digit | low-to-mid-single-digit | low-to-mid single digit | low-to-mid single digits |
      low-to-mid-single-digits | low- to mid-single-digit
    `),
  ],
  [
    digits('4', '9.99'),
    words(`
      mid-to-high single-digit | mid-to-high-single-digit | mid-to-high single digit | mid-to-high single digits |
      mid-to-high-single-digits | mid- to high-single-digit
    `),
  ],
  [digits('13', '17.99'), ['中双位数']],
  [digits('16', '19.99'), ['高双位数']],
  ...DECADE_WORDS.map(([low, high, words]) => [digits(low, high), words] as const),
];

/** Words for uncountably many, as powers of ten: tens of billions, hundreds of millions, scores of. */
export const MANY_WORDS: readonly (readonly [number, readonly string[]])[] = [
  [1, ['tens of', 'dozens of', 'scores of', 'several dozen', 'a few dozen']],
  [2, ['hundreds of', 'several hundred', 'a few hundred', 'many hundreds of']],
  [3, ['thousands of', 'thousands upon thousands of', 'several thousand', 'a few thousand', 'many thousands of']],
  [4, ['tens of thousands of']],
  [5, ['hundreds of thousands of']],
  [6, ['several million', 'a few million']],
  [7, ['tens of millions of']],
  [8, ['hundreds of millions of']],
  [9, ['several billion', 'a few billion']],
  [10, ['tens of billions of']],
  [11, ['hundreds of billions of']],
  [12, ['several trillion', 'a few trillion']],
  [13, ['tens of trillions of']],
];

/** Words for uncountably many with no end below the next scale: "billions of dollars" may be 90 billion. */
export const ENDLESS_WORDS: readonly (readonly [number, readonly string[]])[] = [
  [6, ['millions of', 'millions upon millions of']],
  [9, ['billions of', 'billions']],
  [12, ['trillions of']],
];
