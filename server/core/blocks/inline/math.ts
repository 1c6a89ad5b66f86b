// TeX between dollar signs, told from money: math holds a TeX sign, or nothing but a number between two dollars.

const MATH_SIGNS = new Set(['\\', '^', '_', '=', '{']);

/** No formula inside a paragraph is longer. */
const LONGEST = 2000;

/**
 * The end of math that starts with the `$` at `at`, or `null` where the dollar is money. Math holds a TeX sign and
 * closes on its own line, or for `$$` before a blank line; a dollar amount never does.
 */
export function mathAt(text: string, at: number): number | null {
  const double = text[at + 1] === '$';
  const from = at + (double ? 2 : 1);
  if (!double && (text[from] === ' ' || text[from] === undefined)) return null;
  let signs = false;
  const stop = Math.min(text.length, from + LONGEST);
  for (let i = from; i < stop; i++) {
    const c = text[i];
    if (c === '\n' && !double) return null;
    if (c !== undefined && MATH_SIGNS.has(c)) signs = true;
    if (c !== '$') continue;
    if (double) return text[i + 1] === '$' && i > from ? i + 2 : null;
    const next = text.charCodeAt(i + 1);
    return signs && text[i - 1] !== ' ' && !(next >= 48 && next <= 57) ? i + 1 : null;
  }
  return null;
}

const RELATIONS: Readonly<Record<string, string>> = {
  approx: '≈',
  sim: '~',
  pm: '±',
  ge: '≥',
  geq: '≥',
  le: '≤',
  leq: '≤',
  gt: '>',
  lt: '<',
};

const NUMBER =
  /\$(?:\\(approx|sim|pm|geq?|leq?|gt|lt)\b[ \t]*)?([+\u2212-]?\d[\d,.]{0,30})(?:[ \t]{0,3}(\\?)%)?\$(?!\d)/y;

/** A number set as math: `$12.4$`, `$\approx 12\%$`. */
export interface MathNumber {
  readonly end: number;
  /** What stands before the number: the sign of a relation, or nothing. */
  readonly relation: string;
  /** Where the number starts. */
  readonly from: number;
  /** Where a backslash stands before the percent sign; −1 where there is none. */
  readonly backslash: number;
}

export function mathNumberAt(text: string, at: number): MathNumber | null {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [whole, relation, number = '', backslash] = match;
  const from = at + whole.indexOf(number, relation ? relation.length + 2 : 1);
  return {
    end: at + whole.length,
    relation: relation ? (RELATIONS[relation] ?? '') : '',
    from,
    backslash: backslash === '\\' ? at + whole.length - 3 : -1,
  };
}
