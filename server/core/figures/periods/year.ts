// When four digits are a year: 2025, but neither 2000 stores, $2025, 2,025, Windows 2000 nor the Act of 1995.

import { codeAt, isDigit, isHan, isLetter, type Source, standsAt } from '../scan/source.ts';
import { NAMING_HAN, NAMING_WORDS, YEAR_LICENSES, YEAR_LICENSES_HAN } from '../tables/period-names.ts';
import { type UnitMatch, unitBehind } from '../units/units.ts';
import { matchAt } from './match.ts';

const YEAR = /(?:19|20)\d{2}/y;
const MEASURE =
  /\s?(?:million|billion|trillion|thousand|yuan|dollars|euros|yen|people|users|customers|employees|vehicles|cars|units|mw|gw|kwh|mwh|gwh|tonnes|tons|basis|points|bps?\b|per ?cent|[%‰万亿元千百]|[家个人名台辆倍]|美元|港元|港币|欧元|日元|户|套|吨|次|台|点|km|square|shares|stores|megawatts|gigawatts)/y;

/** Measure words of which no year has any, but where they open another word: 1900张床位, not 2024份额. */
const COUNTED_HAN =
  /张(?!家)|[件栋箱盒亩瓶艘枚颗粒棵株幅桶尺斤]|条(?![款件例约线])|份(?!额)|座(?!谈)|笔(?![记者试])|根(?![据本])|位(?![居列于置])|股(?![市票东价本灾权息民])|架(?!构)|匹(?!配)|头(?![部条号寸])|项(?!目)|单(?![季月日周一独位])|场(?![均内外馆])|只(?![是有能会要需剩])|间(?![接隔或断])|米(?![兰尔其])/y;

/** Money, per cent and the like behind four digits make them no year. */
function isMeasure(unit: UnitMatch | null): boolean {
  return unit !== null && unit.kind !== 'count' && unit.kind !== 'multiple' && unit.end - unit.start > 1;
}

/** The offset behind the year at `at`, or −1 where the digits are none. */
export function yearEnd(source: Source, at: number): number {
  if (!isDigit(source, at + 3) || !matchAt(YEAR, source, at)) return -1;
  const end = at + 4;
  const next = codeAt(source, end);
  if (isDigit(source, end) || ((next === 0x2c || next === 0x2e) && isDigit(source, end + 1))) return -1;
  const counted = matchAt(MEASURE, source, end) ?? matchAt(COUNTED_HAN, source, end);
  return counted || isMeasure(unitBehind(source, end)) ? -1 : end;
}

/** Years that a draft is likely to be about; others behind a name belong to it. */
const NEAR = [2005, 2029] as const;

const REACH = 24;

/** The Latin word that ends right before `at`, with one space or hyphen between. */
function wordBefore(source: Source, at: number): { readonly start: number; readonly text: string } | null {
  const end = codeAt(source, at - 1) === 0x20 || codeAt(source, at - 1) === 0x2d ? at - 1 : at;
  let start = end;
  while (start > 0 && end - start < REACH && isLetter(source, start - 1)) start--;
  return start === end || end === at ? null : { start, text: source.folded.slice(start, end) };
}

const ENACTED = /\b([a-z]+)(?: \([^()]{1,24}\))? of $/;

/** Reform Act of 1995: an act, a law, a treaty is named by its year. */
function isEnactment(source: Source, at: number): boolean {
  const match = ENACTED.exec(source.folded.slice(Math.max(0, at - 48), at));
  return match !== null && NAMING_WORDS.enacted.has(match[1] ?? '');
}

function isCapitalised(source: Source, at: number): boolean {
  const code = source.text.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a;
}

function isFar(source: Source, at: number): boolean {
  const year = Number(source.folded.slice(at, at + 4));
  return year < NEAR[0] || year > NEAR[1];
}

/** Whether the four digits at `at` are a part of the name in front of them: Windows 2000, Agenda 2030, 茅台1935. */
export function isInName(source: Source, at: number): boolean {
  if (isEnactment(source, at)) return true;
  if (isHan(source, at - 1)) {
    const before = source.folded.slice(Math.max(0, at - 4), at);
    if (NAMING_HAN.test(before)) return true;
    return isFar(source, at) && !YEAR_LICENSES_HAN.test(before) && !standsAt(source, at + 4, '年');
  }
  const word = wordBefore(source, at);
  if (!word || !isCapitalised(source, word.start)) return false;
  if (NAMING_WORDS.named.has(word.text)) return true;
  return isFar(source, at) && !YEAR_LICENSES.has(word.text);
}

const FROM_COUNT = /(?:from|between|从|由) ?(\d[\d,.]*) ?(?:to|and|到|至|增至|升至|降至) ?$/;
const THINGS = / ?[-–] ?\d{4}(?!\d)| [a-z]+s(?![a-z])/y;
const NO_THINGS =
  / (?:was|is|has|plus|as|its|this|sales|results|revenues|earnings|levels|times|prices|figures|numbers|s)(?![a-z])/y;

/** Whether four digits that could be a far year count something: from 1000 to 2000; 2000 shops; 2000 - 2500. */
export function countsThings(source: Source, at: number): boolean {
  const from = FROM_COUNT.exec(source.folded.slice(Math.max(0, at - 32), at));
  if (from && !/^(?:19|20)\d\d$/.test(from[1] ?? '')) return true;
  if (!isFar(source, at)) return false;
  return matchAt(THINGS, source, at + 4) !== null && matchAt(NO_THINGS, source, at + 4) === null;
}
