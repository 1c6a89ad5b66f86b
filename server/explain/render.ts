// Explanations as Markdown (hovers) and as plain text (terminals).

import type { FileLocation } from '../claims/claim.ts';
import type { Explanation, ExplanationRow } from './explanation.ts';

/** Where a place in a database file can be opened; `null` where it cannot. */
export type LocationLink = (location: FileLocation) => string | null;

/** Markdown in which everything that came from a draft or a database is escaped. */
export function toMarkdown(explanation: Explanation, link: LocationLink = () => null): string {
  const rows = explanation.rows.map((row) => {
    const colon = /\p{Script=Han}$/u.test(row.label) ? '：' : ': ';
    return `- ${escaped(row.label)}${colon}${linked(row, link)}`;
  });
  return [`**${escaped(explanation.heading)}**`, rows.join('\n')].filter(Boolean).join('\n\n');
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
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>~$&]/g, (character) => (character === '&' ? '&amp;' : `\\${character}`));
}

/** Lines for a terminal: the heading, then a row a line, with addresses written out. */
export function toPlain(explanation: Explanation): string {
  const width = Math.max(0, ...explanation.rows.map(({ label }) => columns(label)));
  const lines = explanation.rows.map((row) => {
    const label = row.label + ' '.repeat(width - columns(row.label));
    const address = row.href ? `  ${row.href}` : '';
    return `  ${label}  ${row.value}${address}`;
  });
  return [explanation.heading, ...lines].join('\n');
}

/** Columns on a terminal: a Han character takes two. */
function columns(text: string): number {
  let count = 0;
  for (const character of text) count += /[\u2e80-\uffdc]/.test(character) ? 2 : 1;
  return count;
}
