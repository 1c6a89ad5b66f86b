// The manner of a figure whose order of magnitude is wrong: the same writing with the scale that the claim is of.

import type { Quantity } from '../../figures/figure.ts';
import { type Decimal, leadingPlace } from '../../text/decimal.ts';
import type { Language } from '../../text/spoken.ts';
import type { Manner } from './quantity-text.ts';

const SCALES: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  zh: { 0: '', 4: '万', 8: '亿', 12: '万亿' },
  en: { 0: '', 3: 'thousand', 6: 'million', 9: 'billion', 12: 'trillion' },
};

/** Powers of ten between a stated value and the right one; 0 where either is nought. */
export function powersBetween(stated: Decimal, right: Decimal): number {
  return stated.digits === 0n || right.digits === 0n ? 0 : leadingPlace(stated) - leadingPlace(right);
}

/** `manner` with the scale in which the stated digits give the right value; as it is where the language has no such scale. */
export function rescaled(manner: Manner, stated: Quantity, right: Quantity): Manner {
  if (!stated.value || !right.value) return manner;
  const scale = manner.scale - powersBetween(stated.value, right.value);
  const words = SCALES[manner.language][scale];
  if (words === undefined || scale === manner.scale) return manner;
  const spaced = words && manner.language === 'en' ? ` ${words}` : words;
  const after = manner.scaleWords ? manner.after.replace(manner.scaleWords, spaced) : spaced + manner.after;
  return { ...manner, scale, scaleWords: spaced, after };
}
