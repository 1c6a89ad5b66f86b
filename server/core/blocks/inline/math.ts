// TeX in Markdown: between dollar signs, told from money by a TeX sign in it or as nothing but a number; in an environment of math.

const MATH_SIGNS = /[\\^_={]/;

/** No formula inside a paragraph is longer. */
const LONGEST = 2000;

/**
 * The end of math that starts with the `$` at `at`, or `null` where the dollar is money. Math holds a TeX sign and
 * closes on its own line, or for `$$` before a blank line; a dollar amount never does.
 */
export function mathAt(text: string, at: number): number | null {
  return text[at + 1] === '$' ? displayedAt(text, at + 2) : inlineAt(text, at + 1);
}

/** The next dollar, within what a formula may be long; −1 where there is none. */
function dollarFrom(text: string, from: number): number {
  const dollar = text.slice(from, from + LONGEST).indexOf('$');
  return dollar < 0 ? -1 : from + dollar;
}

function displayedAt(text: string, from: number): number | null {
  const dollar = dollarFrom(text, from);
  return dollar > from && text[dollar + 1] === '$' ? dollar + 2 : null;
}

function inlineAt(text: string, from: number): number | null {
  if (text[from] === ' ' || text[from] === undefined) return null;
  const dollar = dollarFrom(text, from);
  if (dollar < 0) return null;
  const inside = text.slice(from, dollar);
  const digitBehind = /\d/.test(text[dollar + 1] ?? '');
  return inside.includes('\n') || !MATH_SIGNS.test(inside) || inside.endsWith(' ') || digitBehind ? null : dollar + 1;
}

const ENVIRONMENT =
  /\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|displaymath|math|flalign|split|cases|array)\*?)\}/y;

/** The end of `\begin{equation}` … `\end{equation}`, or of `\(` … `\)` and `\[` … `\]` with TeX in them; `null` where none begins. */
export function environmentAt(text: string, at: number): number | null {
  ENVIRONMENT.lastIndex = at;
  const name = ENVIRONMENT.exec(text)?.[1];
  const closing = name === undefined ? CLOSINGS.get(text[at + 1] ?? '') : `\\end{${name}}`;
  if (closing === undefined) return null;
  const inside = text.slice(at + 2, at + 2 + LONGEST);
  const end = inside.indexOf(closing);
  if (end < 0 || (name === undefined && !COMMAND.test(inside.slice(0, end)))) return null;
  return at + 2 + end + closing.length;
}

const CLOSINGS: ReadonlyMap<string, string> = new Map([
  ['(', '\\)'],
  ['[', '\\]'],
]);
const COMMAND = /\\[a-zA-Z]|[\^_]\{/;

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
