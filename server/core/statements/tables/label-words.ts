// The words of a header beyond a name or a metric: things of somebody's own, the rest, terms.

import type { ReadBlock } from '../reading/block.ts';
import type { Lexeme } from '../reading/lexemes/lexeme.ts';
import { has } from '../reading/scope.ts';
import { isBareUnit } from './header-unit.ts';

/** Words of one cell as another cell's header would read them, apart from each other. */
export const JOIN = '，';

/** A word that names a thing: a header with one and no name that is known is somebody's or something's own. */
export function isThing(lexeme: Lexeme): boolean {
  const { kind, text } = lexeme;
  return (
    kind === 'stranger' ||
    kind === 'publisher' ||
    (kind === 'han' && text.length > 1) ||
    (kind === 'latin' && text.length > 2) ||
    has(lexeme, 'noun', 'whole')
  );
}

const IN = /^in\s+/i;

/** What stands in the bracket around a place, less the word that leads in to it; the empty text where none is around it. */
function bracketAround(text: string, { start, end }: Lexeme['span']): string {
  const open = Math.max(text.lastIndexOf('(', start), text.lastIndexOf('（', start));
  const close = text.slice(end).search(/[)）]/);
  return open < 0 || close < 0 ? '' : text.slice(open + 1, end + close).replace(IN, '');
}

/** Whether the word stands in a line or a bracket of a header that is a unit and no more: "Q4 2025 (US$ million)". */
export function inBareUnit({ span }: Lexeme, text: string): boolean {
  const bracket = bracketAround(text, span);
  if (bracket !== '' && isBareUnit(bracket)) return true;
  const from = text.lastIndexOf(JOIN, span.start) + 1;
  const end = text.indexOf(JOIN, span.start);
  return isBareUnit(text.slice(from, end < 0 ? text.length : end));
}

/** Words of a label beyond the name of its metric make another line of it: "Payments for property", "Total liabilities and equity", "Other current assets". */
export function saysMore({ lexemes, prose }: ReadBlock, at: number): boolean {
  const line = (place: number): number => prose.slice(0, lexemes[place]?.span.start).split(JOIN).length;
  const own = lexemes.flatMap((lexeme, place) => (place !== at && line(place) === line(at) ? [{ lexeme, place }] : []));
  return own.some(
    ({ lexeme, place }) =>
      (lexeme.kind === 'latin' && lexeme.text.length > 2 && !inBrackets(prose, lexeme)) ||
      (place < at && OTHER.has(lexeme.text)) ||
      (place > at && TERMS.has(lexeme.text)) ||
      (lexeme.metric !== null && AND.has(lexemes[place - 1]?.text ?? '')),
  );
}

/** Google搜尋, "Amazon Advertising", "Baidu Core": a thing right behind the name is one of its own, unless the name itself may end in it. */
export function namesMore({ lexemes, prose, who }: ReadBlock): boolean {
  return lexemes.some(
    (lexeme, at) =>
      who[at - 1] != null &&
      !ENDS_NAME.has(lexeme.text) &&
      lexeme.kind !== 'publisher' &&
      isThing(lexeme) &&
      prose.slice(lexemes[at - 1]?.span.end, lexeme.span.start).trim() === '' &&
      !inBrackets(prose, lexeme),
  );
}

/** How the names of companies and of their shares end. */
const ENDS_NAME: ReadonlySet<string> = new Set(
  'inc corp corporation ltd limited plc co holding holdings platforms technologies technology se sa ag nv adr ads class nasdaq nyse hkex'.split(
    ' ',
  ),
);
/** Deferred revenues, current. */
const TERMS: ReadonlySet<string> = new Set(['current', 'noncurrent', 'non-current', 'long-term', 'short-term']);
const OTHER: ReadonlySet<string> = new Set(['other', '其他', '其它']);
/** What is left beside the lines that have names: "Other", 其他. */
export const REST: ReadonlySet<string> = new Set([...OTHER, 'others', '其余', '其餘']);
const AND: ReadonlySet<string> = new Set(['and', '及', '和', '与', '與']);

function inBrackets(prose: string, { span }: Lexeme): boolean {
  const before = prose.slice(0, span.start);
  return (
    Math.max(before.lastIndexOf('('), before.lastIndexOf('（')) >
    Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'))
  );
}
