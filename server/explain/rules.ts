// What the named rules of binding, agreement and judging mean to a reader.

import type { Language } from '../check/result.ts';

type Words = Readonly<Record<Language, string>>;

const RULES: Readonly<Record<string, Words>> = {
  'written-precision': { zh: '按写出的位数相符', en: 'agrees at the written precision' },
  truncation: { zh: '按写出的位数截断后相符', en: 'agrees when cut off at the written precision' },
};

/** The rule in words; a rule without words of its own is named as it is. */
export function ruleText(rule: string, language: Language): string {
  return RULES[rule]?.[language] ?? rule.replaceAll('-', ' ');
}
