// What a finding of the draft against itself is told with: the figures in their own words, the working in one line, the fix.

import type { Slip } from '../check/findings/self/slip.ts';
import type { Quantity } from '../figures/figure.ts';
import { absolute, type Decimal, formatAsWritten, leadingPlace, normalised, rounded } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import type { Language } from '../text/spoken.ts';
import type { SlipFacts } from './codes/facts.ts';
import { inManner, mannerOf } from './quantities/quantity-text.ts';

function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, ' ').trim();
}

function languageOf(words: string, language: Language): Language {
  if (/\p{Script=Han}/u.test(words)) return 'zh';
  return /[A-Za-z]{2}/.test(words) ? 'en' : language;
}

/** The unit that the figure's own number is written in: what is given each keeps its currency only. */
function plainUnit(unit: string): string {
  return unit.split('/')[0] ?? unit;
}

/** A value in the manner of the slip's figure, rounded as that is; `null` where it has none that another number could take. */
function inOwnManner({ figure, right }: Slip, text: string, language: Language): string | null {
  const quantity = figure?.quantity;
  if (!figure || !quantity || !right) return null;
  const manner = mannerOf(figure, text, languageOf(wordsAt(text, figure.core), language));
  const places = manner?.precision?.places;
  if (!manner || places === undefined) return null;
  const unsigned = figure.written?.sign === '' && right.digits < 0n;
  const value = rounded(unsigned ? absolute(right) : right, manner.scale - places);
  const said: Quantity = { ...quantity, value, low: value, high: value, comparator: '=' };
  return inManner(said, manner)?.rounded ?? null;
}

/** A number to at most four digits behind those that count. */
function short(value: Decimal): string {
  const place = Math.min(0, leadingPlace(value) - 3);
  return formatAsWritten(normalised(rounded(value, place)));
}

function resultText(slip: Slip, own: string | null): string | null {
  const { working } = slip;
  if (!working) return null;
  if (working.unit === '%') return `${short(rounded(working.value, -1))}%`;
  if (working.unit === 'x') return `${short(rounded(working.value, -2))}×`;
  return own ?? short(working.value);
}

/** What of a slip the draft itself has written, or would have. */
export function wordsOfSlip({ draft, words, others, fix }: SlipFacts): string[] {
  return [draft, words, ...others, ...(fix === null ? [] : [fix])];
}

/** What the message, the hover and the fix of a slip are made of. */
export function slipFacts(slip: Slip, text: string, language: Language): SlipFacts {
  const own = inOwnManner(slip, text, language);
  const draft = wordsAt(text, slip.figure?.core ?? slip.span);
  const result = resultText(
    { ...slip, working: slip.working && { ...slip.working, unit: plainUnit(slip.working.unit) } },
    own,
  );
  const fix = slip.relation === 'same' ? slip.words : own;
  return {
    relation: slip.relation,
    draft,
    words: slip.words,
    others: slip.others.map((span) => wordsAt(text, span)),
    working: slip.working && result ? `${slip.working.text} = ${result}` : null,
    fix: fix !== null && fix !== draft && slip.figure !== null ? fix : null,
  };
}
