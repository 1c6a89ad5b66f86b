// Explanations as Markdown (hovers) and as plain text (terminals).

import stringWidth from 'string-width';
import type { FileLocation } from '../claims/claim.ts';
import { shown } from '../text/shown.ts';
import type { Explanation, ExplanationRow } from './explanation.ts';
import { VERDICT_WORDS } from './wording/verdict-words.ts';
import type { RowName } from './wording/wording.ts';

/** Where a place in a database file can be opened; `null` where it cannot. */
type LocationLink = (location: FileLocation) => string | null;

/** What only an editor has: where claims stand, a change of the claim's value, a chart, and links that act. */
export interface HoverParts {
  readonly link?: LocationLink;
  /** Plain text. */
  readonly change?: string;
  /** Ready-made Markdown, like `actions`. */
  readonly chart?: string;
  readonly actions?: string;
}

/** What a reader wants at a glance; the other rows tell how it came about and stand below. */
const AT_A_GLANCE: readonly RowName[] = ['self', 'culprit', 'claim', 'row', 'title', 'against', 'ignored'];

/** Markdown in which everything that came from a draft or a database is escaped. */
export function toMarkdown(
  explanation: Explanation,
  { link = () => null, change = '', chart, actions }: HoverParts = {},
): string {
  const { verdict, heading, rows } = explanation;
  const source = rows.find(({ name }) => name === 'source');
  // Why a claim is disputed is what its reader asks first; a curator's note on a good one can wait.
  const glance = verdict === 'disputed' || verdict === 'unverified' ? [...AT_A_GLANCE, 'reason'] : AT_A_GLANCE;
  const first = rows
    .filter(({ name }) => glance.includes(name))
    .map((row) => (row.name === 'title' ? titleLine(row, source, link) : line(row, link)));
  const details = rows.filter((row) => row !== source && !glance.includes(row.name));
  const parts = [
    `**${verdict ? `${VERDICT_WORDS[verdict].sign} ` : ''}${escaped(heading)}**`,
    [...first, ...(change ? [escaped(change)] : [])].join('  \n'),
    chart,
    actions,
    details.map((row) => `- ${line(row, link)}`).join('\n'),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function line(row: ExplanationRow, link: LocationLink): string {
  const colon = /\p{Script=Han}$/u.test(row.label) ? '：' : ': ';
  return `${escaped(row.label)}${colon}${row.name === 'row' ? markedCells(row.value) : linked(row, link)}`;
}

/** A row of a table, with the cell that the claim was read from standing out. */
function markedCells(row: string): string {
  const cells = row.split(' | ').map((cell) => {
    const own = /^⟦(.*)⟧$/.exec(cell)?.[1];
    return own === undefined ? escaped(cell) : `**${escaped(own)}**`;
  });
  return cells.join(' │ ');
}

/** Source: its title, which leads there, then who published it, of which rank, when. */
function titleLine(title: ExplanationRow, source: ExplanationRow | undefined, link: LocationLink): string {
  if (!source) return line(title, link);
  const colon = /\p{Script=Han}$/u.test(source.label) ? '：' : ': ';
  return `${escaped(source.label)}${colon}${linked(title, link)} · ${escaped(source.value)}`;
}

function linked(row: ExplanationRow, link: LocationLink): string {
  const target = row.href ?? (row.location ? link(row.location) : null);
  const text = escaped(row.value);
  return target && /^(https?|file|vscode[\w-]*):/.test(target)
    ? `[${text}](<${target.replace(/[<>\s]/g, encodeURI)}>)`
    : text;
}

/** One line without Markdown or HTML of its own. */
function escaped(text: string): string {
  return shown(text.replace(/\s+/gu, ' ')).replace(/[\\`*_[\]<>~$&]/g, (character) =>
    character === '&' ? '&amp;' : `\\${character}`,
  );
}

/** Lines for a terminal: the heading, then a row a line, with addresses written out. */
export function toPlain(explanation: Explanation): string {
  const width = Math.max(0, ...explanation.rows.map(({ label }) => stringWidth(label)));
  const lines = explanation.rows.map((row) => {
    const label = row.label + ' '.repeat(width - stringWidth(row.label));
    const address = row.href ? `  ${row.href}` : '';
    return `  ${label}  ${flat(row.value)}${address}`;
  });
  return [flat(explanation.heading), ...lines].join('\n');
}

function flat(text: string): string {
  return shown(text.replace(/\s+/gu, ' '));
}
