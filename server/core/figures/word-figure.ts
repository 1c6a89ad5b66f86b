// Words that are numbers: 翻倍, 过半, 两位数, doubled, double-digit; and words for very many: tens of billions, several hundred.

import { decimal, parseDecimal, scaled } from '../text/decimal.ts';
import type { Figure, Hedge, Quantity } from './figure.ts';
import { figureOf } from './figure-of.ts';
import { boundedQuantity, pointQuantity } from './quantity.ts';
import { codeAt, isHan, type Source } from './scan/source.ts';
import { Trie } from './scan/trie.ts';
import { ENDLESS_WORDS, MANY_WORDS, WORD_NUMBERS, type WordNumber } from './tables/word-numbers.ts';
import { combined, hedgeBehind } from './units/hedges.ts';
import { unitBehind } from './units/units.ts';

const WORDS = new Trie<WordNumber>();
for (const [value, words] of WORD_NUMBERS) WORDS.add(words, value);
/** A power of ten, and how many of them the word may reach over. */
interface Many {
  readonly power: number;
  readonly reach: number;
}

const MANY = new Trie<Many>();
for (const [power, words] of MANY_WORDS) MANY.add(words, { power, reach: 1 });
for (const [power, words] of ENDLESS_WORDS) MANY.add(words, { power, reach: 3 });

/** All of these words. */
export const WORD_TABLES: readonly Trie<unknown>[] = [WORDS, MANY];

const TWICE = /^(?:twice|thrice)$/;
const TWICE_FOLLOWS = /^ (?:as|the|its|that|what|their|over the|[a-z][a-z .&-]{0,30}['’]s)\b/;
const NO_HALF = /^[年价球载天场程途月圆山个]/;

/** Ages and years lie in the mid-thirties and mid-90s too. */
const DECADE = /teens|ties|\d0s/;
const NO_RATE = /\b(?:his|her|their|my|your|our|aged?|since|until|during|of|from) (?:the )?$/;

/** "twice" before a verb counts occasions; 一半 and 过半 before 年 or 价 are other words. */
function isOtherWord(source: Source, at: number, end: number, word: WordNumber): boolean {
  if (TWICE.test(source.folded.slice(at, end))) return !TWICE_FOLLOWS.test(source.folded.slice(end, end + 40));
  if (word.unit === '%' && DECADE.test(source.folded.slice(at, end)))
    return NO_RATE.test(source.folded.slice(Math.max(0, at - 12), at));
  if (word.value === '50' && /^ an? /.test(source.folded.slice(end, end + 4))) return true;
  const half = isHan(source, at) && word.unit === '%' && word.value === '50';
  return half && NO_HALF.test(source.folded.slice(end, end + 1));
}

function wordQuantity(word: WordNumber, hedge: Hedge | null): Quantity | null {
  const value = word.value === null ? null : parseDecimal(word.value);
  if (value) return pointQuantity(value, null, word.unit, hedge?.kind ?? null);
  const [low, high] = [parseDecimal(word.low ?? ''), parseDecimal(word.high ?? '')];
  return low && high ? boundedQuantity(low, high, word.unit) : null;
}

/** A word that is a number: 翻倍, 过半, double-digit. A hedge before it may bound it. */
export function wordAt(source: Source, at: number, hedge: Hedge | null): Figure | null {
  const entry = WORDS.longest(source, at);
  if (entry === null) return null;
  const { value: word, length } = entry;
  const end = at + length;
  if (isOtherWord(source, at, end, word)) return null;
  const behind = hedgeBehind(source, end);
  const own: Hedge | null = word.hedge ? { kind: word.hedge, spans: [] } : null;
  const told = own ?? combined(hedge, behind);
  const quantity = wordQuantity(word, told);
  if (!quantity) return null;
  const script = isHan(source, at) ? 'chinese' : 'english';
  const written = { script, scale: 0, scaleText: '', unitText: '', unitGiven: true, sign: '' } as const;
  const figure = figureOf({ kind: word.kind, core: { start: at, end }, hedge: told, quantity, written, per: null });
  const start = hedge ? Math.min(at, ...hedge.spans.map((span) => span.start)) : at;
  return { ...figure, span: { start, end: Math.max(end, behind && !own ? behind.span.end : end) } };
}

const SCALES: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };
const SCALE_BEHIND = /^ ?(thousand|million|billion|trillion)s?(?: of)?(?![a-z])/;
const OF = [0x20, 0x6f, 0x66];

function endsInOf(source: Source, end: number): boolean {
  return OF.every((code, at) => codeAt(source, end - 3 + at) === code);
}

/** tens of billions, hundreds of millions of yuan, several hundred: an order of magnitude. */
export function manyAt(source: Source, at: number, hedge: Hedge | null): Figure | null {
  const entry = MANY.longest(source, at);
  if (entry === null) return null;
  let { power } = entry.value;
  let end = at + entry.length;
  const scale = SCALE_BEHIND.exec(source.folded.slice(end, end + 14));
  if (scale) {
    power += SCALES[scale[1] ?? ''] ?? 0;
    end += scale[0].length;
  }
  const unit = unitBehind(source, end);
  const stop = unit ? unit.end : end - (endsInOf(source, end) ? 3 : 0);
  const of = unit ?? { kind: 'count' as const, unit: 'count', power: 0 };
  const low = scaled(decimal(1n, power), of.power);
  const quantity: Quantity = {
    value: null,
    low,
    high: scaled(low, entry.value.reach),
    step: null,
    unit: of.unit,
    comparator: '~',
  };
  const written = {
    script: 'english',
    scale: power,
    scaleText: source.text.slice(at, stop),
    unitText: unit ? source.text.slice(unit.start, unit.end) : '',
    unitGiven: unit !== null,
    sign: '',
  } as const;
  return figureOf({
    kind: of.kind,
    core: { start: at, end: stop },
    hedge: hedge ?? { kind: 'magnitude', spans: [] },
    quantity,
    written,
    per: null,
  });
}
