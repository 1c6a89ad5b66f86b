// Reads the unit that a table's header, caption or first column gives to the bare numbers below it.

import { fold } from '../text/fold.ts';
import { PhraseTable } from '../text/phrases.ts';
import { SCALE_WORDS, UNIT_WORDS } from './words/header-units.ts';

export interface HeaderUnit {
  /** A currency code, `%`, `pp`, or empty where only a scale was given (千辆, "in millions"). */
  readonly unit: string;
  /** Power of ten. */
  readonly scale: number;
}

const scales = new PhraseTable<number>(SCALE_WORDS);
const units = new PhraseTable<string>(UNIT_WORDS);

/** A longer text is a sentence rather than a caption. */
const LONGEST_CAPTION = 80;
/** What qualifies a unit in a caption. */
const EXCEPTIONS = /\s*(?:\b(?:unless|except|if not)\b.*|除.*外|（另有说明除外）)$/;

/** Where a header speaks of units: after 单位, in brackets, behind "in" or a comma, or all of it when it is nothing else. */
function unitPlaces(text: string): string[] {
  const places: string[] = [];
  for (const match of text.matchAll(/单位\s*[:：]?\s*([^）)，,；;\n]{1,24})/g)) places.push(match[1] ?? '');
  for (const match of text.matchAll(/[（(]([^（()）]{1,60})[）)]/g))
    places.push(...(match[1] ?? '').split(/[,，;；、]/));
  if (text.length <= LONGEST_CAPTION) places.push(...text.split(/[,，;；、—|]/).slice(1));
  for (const match of text.matchAll(/(?:,|，|\bin)\s+([a-z$¥€£% .]{1,30})$/g)) places.push(match[1] ?? '');
  places.push(text.length <= 16 ? text : '');
  return places.filter((place) => place.trim() !== '');
}

/** Reads `亿元`, `rmb in millions`, `us$bn`, `%`; `null` where the words hold anything that is no unit. */
function unitOf(place: string): HeaderUnit | null {
  let unit = '';
  let scale = 0;
  let at = 0;
  let seen = false;
  while (at < place.length) {
    const currency = units.at(place, at);
    const power = scales.at(place, at) ?? joinedScale(place, at);
    const match = currency ?? power;
    if (!match) {
      const rest = /^(?:\s|in\b|of\b|单位|[:：.,，、]|[辆台家个人户次股张座条件套枚吨位]|except[^)]*$)/.exec(
        place.slice(at),
      );
      if (!rest) return null;
      at += rest[0].length;
      continue;
    }
    seen = true;
    if (currency) unit = unit === '' || unit === 'CNY' ? (currency.values[0] ?? '') : unit;
    else scale += power?.values[0] ?? 0;
    at = match.span.end;
  }
  return seen ? { unit, scale } : null;
}

/** A scale glued to its currency: US$bn, RMBm. */
function joinedScale(
  place: string,
  at: number,
): { span: { start: number; end: number }; values: readonly number[] } | null {
  const match = /^(bn|mn|m|tn|k|b)\b/.exec(place.slice(at));
  const power = SCALE_WORDS.find(([word]) => word === match?.[1])?.[1];
  return match && power !== undefined ? { span: { start: at, end: at + match[0].length }, values: [power] } : null;
}

/** The unit that a header or caption gives, or `null`. */
export function headerUnit(text: string): HeaderUnit | null {
  const folded = fold(text).trim();
  for (const place of unitPlaces(folded)) {
    const unit = unitOf(place.replace(EXCEPTIONS, '').trim());
    if (unit) return unit;
  }
  return null;
}
