// Reads the unit that a table's header, caption or note gives to the bare numbers below it.

import { readFigures } from '../../figures/read.ts';
import { fold } from '../../text/fold.ts';
import { PhraseTable } from '../../text/phrases.ts';
import { SCALE_WORDS, UNIT_WORDS } from './unit-words.ts';

export interface HeaderUnit {
  /** A currency code, `%`, `pp`, or empty where only a scale was given (千辆, "in millions"). */
  readonly unit: string;
  /** Power of ten. */
  readonly scale: number;
  /** That of counts of shares, where they have one of their own: "in millions, except shares in thousands". */
  readonly shares?: number;
}

const scales = new PhraseTable<number>(SCALE_WORDS);
const units = new PhraseTable<string>(UNIT_WORDS);
/** What a unit begins with. */
const beginnings = new PhraseTable<string | number>([...SCALE_WORDS, ...UNIT_WORDS]);

/** A longer text is a sentence rather than a caption: only what says that it speaks of units counts there. */
const LONGEST_CAPTION = 80;
/** A header that is nothing else than a unit. */
const LONGEST_BARE = 16;

/** Words that may stand inside a unit: "RMB in millions", 人民币百万元, millions of US dollars, 千辆. */
const INSIDE = /^(?:\s+|in\b|of\b|and\b|[.:/-])/;
/** Measure words that close a unit: 千辆, 万人次. */
const MEASURE = /^[辆台家个人户次股张座条件套枚吨位计单]+/;
/** What may come before a unit, and what behind it, so that it is one. */
const OPENS = /(?:^|[（(【[,，;；:：—–|/]|单位(?:都|均|全|一律)?(?:是|为|系|用)?|以|均以|\bin|\bare|\bof|\band|按)\s*$/;
const CLOSES =
  /^\s*(?:$|and (?:[a-z-]+ ){1,4}in |[（(）)】\],，;；:：—–|.。]|计|为单位|except|unless|if not|除|币种|表示|列示|列报)/;
const SHARES = /\bshares?\s+(?:are\s+)?in\s*$/;
/** As much as is looked at before a unit and behind it. */
const LONGEST_BEFORE = 48;
const LONGEST_BEHIND = 40;
/** In a sentence, what announces a unit. */
const ANNOUNCED =
  /(?:单位(?:都|均|全|一律)?(?:是|为|系|用)?|以|\b(?:amounts?|figures?|numbers?|data|dollars|stated|expressed|reported)\b[^.]{0,24}|[（(])\s*(?:are\s+)?(?:in\s+)?$/;
/** "Revenue is in billions of dollars": a scale and a currency in full need no word for what is measured. */
const IS_IN = /\b(?:is|are)\s+(?:(?:given|shown|quoted|listed|all)\s+)?in\s+$/;

/** What every such announcement has in it. */
const ANNOUNCING =
  /单位|以|amount|figure|number|data|dollars|stated|expressed|reported|\b(?:is|are) (?:[a-z]+ )?in |[（(]/;

/** A scale glued to its currency: US$bn, RMBm. */
function joinedScale(text: string, at: number): { end: number; power: number } | null {
  const match = /^(?:bn|mn|mm|m|tn|k|b|000s?)\b/.exec(text.slice(at, at + 6));
  const power = SCALE_WORDS.find(([word]) => word === match?.[0])?.[1];
  return match && power !== undefined ? { end: at + match[0].length, power } : null;
}

interface Found extends HeaderUnit {
  readonly end: number;
}

/** How far words go on that belong to a unit and add nothing: measure words, and what joins its parts. */
function fillerEnd(text: string, at: number, end: number): { readonly at: number; readonly end: number } | null {
  const measure = end === at ? MEASURE.exec(text.slice(at, at + 8)) : null;
  if (measure) return { at: at + measure[0].length, end: at + measure[0].length };
  const rest = end < 0 ? null : INSIDE.exec(text.slice(at, at + 8));
  return rest && { at: at + rest[0].length, end };
}

/** A word of a unit: a currency, or a power of ten, also one that is glued to what ends at `end`; `null` where none begins. */
function wordAt(text: string, at: number, end: number): Found | null {
  const currency = units.at(text, at);
  if (currency) return { unit: currency.values[0] ?? '', scale: 0, end: currency.span.end };
  const power = scales.at(text, at);
  if (power) return { unit: '', scale: power.values[0] ?? 0, end: power.span.end };
  const glued = end === at ? joinedScale(text, at) : null;
  return glued && { unit: '', scale: glued.power, end: glued.end };
}

/** The unit that begins at `from`, as far as its words go; `null` where none does. */
function unitAt(text: string, from: number): Found | null {
  let unit = '';
  let scale = 0;
  let end = -1;
  for (let at = from; at < text.length; ) {
    const found = wordAt(text, at, end);
    if (found) {
      if (found.unit !== '' && (unit === '' || unit === 'CNY')) unit = found.unit;
      scale += found.scale;
      end = found.end;
      at = end;
      continue;
    }
    const filler = fillerEnd(text, at, end);
    // "Shares in thousands and dollars in millions" are two.
    if (!filler || (scale > 0 && /\band$/.test(text.slice(at, filler.at)))) break;
    ({ at, end } = filler);
  }
  return end < 0 ? null : { unit, scale, end };
}

/** The unit that a header, caption or note gives, or `null`. */
export function headerUnit(text: string): HeaderUnit | null {
  const folded = fold(text).trim();
  const short = folded.length <= LONGEST_CAPTION;
  if (!short && !ANNOUNCING.test(folded)) return null;
  let told: HeaderUnit | null = null;
  for (let at = beginnings.next(folded, 0); at < folded.length; at = beginnings.next(folded, at + 1)) {
    const found = unitAt(folded, at);
    if (!found) continue;
    const before = folded.slice(Math.max(0, at - LONGEST_BEFORE), at);
    const bare = at === 0 && found.end === folded.length && folded.length <= LONGEST_BARE;
    const bracketed = before.lastIndexOf('(') > before.lastIndexOf(')');
    const inFull = found.scale > 0 && found.unit !== '' && IS_IN.test(before);
    const opens = short || bracketed ? OPENS.test(before) : inFull || ANNOUNCED.test(before);
    if (bare || (opens && CLOSES.test(folded.slice(found.end, found.end + LONGEST_BEHIND)))) {
      const given = { unit: found.unit, scale: found.scale };
      if (!SHARES.test(before)) return { ...given, ...sharesIn(folded, found.end) };
      told ??= given;
    }
    at = found.end - 1;
  }
  return told;
}

/** "Shares in thousands", behind a unit of amounts. */
function sharesIn(folded: string, from: number): { readonly shares: number } | null {
  const found = /\bshares?\b[^.;]{0,40}?\bin /.exec(folded.slice(from, from + LONGEST_CAPTION));
  const power = found ? scales.at(folded, from + found.index + found[0].length)?.values[0] : undefined;
  return power === undefined ? null : { shares: power };
}

/** A unit in brackets or after a comma is no longer. */
const LONGEST_PHYSICAL = 10;

/** A unit of things measured, as the reader of figures knows them: 销量（GWh）, "Output, tonnes". */
export function physicalUnit(text: string): HeaderUnit | null {
  for (const piece of fold(text).split(/[(),;:|]/)) {
    const one = `1 ${piece.trim()}`;
    if (one.length < 3 || one.length > LONGEST_PHYSICAL) continue;
    const [figure] = readFigures(one);
    const value = figure?.kind === 'physical' && figure.span.end === one.length ? figure.quantity?.value : null;
    if (value?.digits === 1n) return { unit: figure?.quantity?.unit ?? '', scale: value.exponent };
  }
  return null;
}

/** Whether a text says nothing but a unit: 新台币亿元. */
export function isBareUnit(text: string): boolean {
  const folded = fold(text).trim();
  return folded !== '' && unitAt(folded, 0)?.end === folded.length;
}
