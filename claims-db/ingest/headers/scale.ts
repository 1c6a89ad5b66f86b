// Units and scales that captions, corners and headers tell: "in millions, except per share data", 单位：人民币百万元.

import { fold } from '../../../server/core/text/fold.ts';

export interface ScaleHint {
  /** Power of ten of amounts; `null` where nothing is said. */
  readonly money: number | null;
  /** Power of ten of counts of shares. */
  readonly shares: number | null;
  readonly currency: string | null;
  /** Every figure is a percentage. */
  readonly percent: boolean;
}

/** Scale and currency for figures that have none of their own. */
export interface UsualScale extends ScaleHint {
  /** The document writes its scaled amounts with one decimal, so that 12.6 is no number of dollars and cents. */
  readonly tenths: boolean;
}

export const NO_SCALE: ScaleHint = { money: null, shares: null, currency: null, percent: false };

const POWERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:thousands?|000['’]?s?|['’]?000|千|仟)/, 3],
  [/^(?:百万|佰万)/, 6],
  [/^(?:millions?|mm?)$/, 6],
  [/^(?:billions?|bn)$/, 9],
  [/^(?:万|萬)/, 4],
  [/^(?:亿|億)/, 8],
];

const SCALE = new RegExp(
  [
    '(?:\\b(?:in|of|dollars?|amounts?|rmb|usd|hkd|eur|gbp)\\s*|[$€£¥]\\s*|[(（]\\s*|^)(?<en>thousands|millions|billions|thousand|million|billion|000s|mm|m|bn)\\b',
    "(?<zeros>['’]000|\\b000['’]?s)",
    '(?<zh>(?:百万|佰万|千万|千|仟|万|亿)(?=\\s*(?:元|人民币|港元|港币|美元|欧元|股|份|$|[)）;；,，])))',
    '(?<plain>(?:单位|币种|货币单位)[^元]{0,12}(?<!万|千|亿|仟)元)',
  ].join('|'),
  'g',
);

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/hk\$|hkd|港元|港币|hong kong dollar/, 'HKD'],
  [/nt\$|新台币/, 'TWD'],
  [/rmb|人民币|renminbi|\bcny\b|cn¥/, 'CNY'],
  [/us\$|usd|美元|u\.s\. dollar|united states dollar/, 'USD'],
  [/€|\beur(?:os?)?\b|欧元/, 'EUR'],
  [/£|\bgbp\b|pounds? sterling|英镑/, 'GBP'],
  [/\bjpy\b|\byen\b|日元/, 'JPY'],
  [/\bchf\b|swiss franc/, 'CHF'],
  [/c\$|canadian dollar/, 'CAD'],
];

function powerOf(word: string): number | null {
  return POWERS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

export function currencyIn(folded: string): string | null {
  return CURRENCIES.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/**
 * What words about shares stand nearest to a scale: "shares in thousands", "number of shares, which are reflected in thousands".
 *
 * @param from where the scale before it ends: "shares in millions, $ in millions"
 */
function isOfShares(text: string, from: number, at: number): boolean {
  const before = text.slice(Math.max(from, at - 60), at);
  const clause = before.slice(
    Math.max(
      before.lastIndexOf(';') + 1,
      before.lastIndexOf(' and ') + 1,
      before.lastIndexOf('(') + 1,
      before.lastIndexOf('except') + 1,
    ),
  );
  return (
    /(?<!per )\b(?:shares|units|options|rsus|awards)\b(?!.*\bper\b)/.test(clause) &&
    !/\b(?:dollars|amounts|income)\b/.test(clause)
  );
}

/** Longer texts are no captions. */
const LONGEST = 1500;

/** Reads a caption, a corner or a header. Of several scales the first is that of amounts, unless it is told of shares. */
export function scaleHint(words: string): ScaleHint {
  const text = fold(words.slice(0, LONGEST)).replaceAll(/\s+/g, ' ');
  let money: number | null = null;
  let shares: number | null = null;
  let first = text.length;
  let last = 0;
  for (const match of text.matchAll(SCALE)) {
    const { en, zeros, zh, plain } = match.groups ?? {};
    const power = plain ? 0 : powerOf(en ?? zeros ?? zh ?? '');
    if (power === null || (en !== undefined && isInSentence(text, match.index, match[0]))) continue;
    const ofShares =
      isOfShares(text, last, match.index) ||
      (zh !== undefined && /^\s*[股份]/.test(text.slice(match.index + zh.length)));
    last = match.index + match[0].length;
    if (ofShares) shares ??= power;
    else if (money === null) [money, first] = [power, match.index];
  }
  const exceptions = text.slice(first).match(/\bexcept\b(.*)/)?.[1] ?? '';
  const exceptShares = /(?<!per )(?<!per-)\bshares?\b|\bunit\b|股数|股份/.test(
    exceptions.replaceAll(/\bper[ -](?:common |ordinary )?share/g, ''),
  );
  if (shares === null && money !== null) shares = exceptShares ? 0 : money;
  const percent = /^\s*[(（]?\s*(?:in )?(?:%|percent(?:age)?s?|百分比)\s*[)）]?\s*$|percentages? of|as a percent/.test(
    text,
  );
  return { money, shares, currency: currencyIn(text), percent };
}

/** "of million users" tells no scale: a number stands before it. */
function isInSentence(text: string, at: number, match: string): boolean {
  return /\d[\d.,]*\s*$/.test(text.slice(Math.max(0, at - 12), at)) && !match.startsWith('(');
}

/** What is told nearer to the figures counts. */
export function joinedScales(outer: ScaleHint, inner: ScaleHint): ScaleHint {
  return {
    money: inner.money ?? outer.money,
    shares: inner.shares ?? outer.shares,
    currency: inner.currency ?? outer.currency,
    percent: inner.percent || outer.percent,
  };
}
