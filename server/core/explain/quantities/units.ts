// How units are written in prose, for figures whose unit the draft itself does not show.

import type { Unit } from '../../figures/figure.ts';
import type { Language } from '../../text/spoken.ts';

interface UnitWords {
  readonly zh: { readonly before: string; readonly after: string };
  readonly en: { readonly before: string; readonly after: string };
}

function money(zh: string, en: string): UnitWords {
  return { zh: { before: '', after: zh }, en: { before: en, after: '' } };
}

function suffix(zh: string, en: string): UnitWords {
  return { zh: { before: '', after: zh }, en: { before: '', after: en } };
}

const UNITS: Readonly<Record<string, UnitWords>> = {
  CNY: money('元', 'RMB'),
  USD: money('美元', 'US$'),
  HKD: money('港元', 'HK$'),
  TWD: { zh: { before: '新台币', after: '元' }, en: { before: 'NT$', after: '' } },
  EUR: money('欧元', '€'),
  JPY: money('日元', 'JPY'),
  GBP: money('英镑', '£'),
  KRW: money('韩元', 'KRW'),
  SGD: money('新加坡元', 'S$'),
  AUD: money('澳元', 'A$'),
  CAD: money('加元', 'C$'),
  CHF: money('瑞士法郎', 'CHF'),
  INR: money('印度卢比', 'INR'),
  '%': suffix('%', '%'),
  pp: suffix('个百分点', ' percentage points'),
  bp: suffix('个基点', ' basis points'),
  x: suffix('倍', ' times'),
  L: suffix('升', ' L'),
  t: suffix('吨', ' t'),
  m2: suffix('平方米', ' m²'),
  count: suffix('', ''),
  '': suffix('', ''),
};

const NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  CNY: { zh: '人民币', en: 'RMB' },
  TWD: { zh: '新台币', en: 'NT$' },
  '%': { zh: '百分比', en: 'per cent' },
  pp: { zh: '百分点', en: 'percentage points' },
  bp: { zh: '基点', en: 'basis points' },
  x: { zh: '倍数', en: 'multiples' },
};

/** What a unit is called in a sentence; `null` for a bare number, which has none. */
export function unitName(unit: Unit, language: Language): string | null {
  const named = NAMES[unit]?.[language];
  if (named) return named;
  const { before, after } = unitWords(unit, language);
  return `${before}${after}`.trim() || null;
}

/** The words around a number with its scale: 元 after it, RMB before it. A unit without words of its own stands for itself. */
export function unitWords(unit: Unit, language: Language): { readonly before: string; readonly after: string } {
  const known = UNITS[unit];
  return known ? known[language] : { before: '', after: ` ${unit}` };
}
