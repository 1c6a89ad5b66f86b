// Records as YAML in blocks, each text between quotes on a line of its own: what the claims of a document are written as.

import { stringify } from 'yaml';

export const STYLE = { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } as const;

/** Texts with these are written in ways of their own. */
const CONTROL = /\p{Cc}/u;

/** The lines of a value at the margin; `null` where it is no plain record. */
function linesOf(value: unknown): string[] | null {
  if (Array.isArray(value)) return value.length === 0 ? null : joined(value.map(itemLines));
  if (typeof value !== 'object' || value === null) return null;
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return fields.length === 0 ? null : joined(fields.map(([key, each]) => fieldLines(key, each)));
}

function joined(parts: readonly (string[] | null)[]): string[] | null {
  const lines: string[] = [];
  for (const part of parts) {
    if (!part) return null;
    for (const line of part) lines.push(line);
  }
  return lines;
}

function scalar(value: unknown): string | null {
  if (typeof value === 'string') return CONTROL.test(value) ? null : JSON.stringify(value);
  return Number.isSafeInteger(value) || typeof value === 'boolean' ? String(value) : null;
}

function itemLines(value: unknown): string[] | null {
  const text = scalar(value);
  if (text !== null) return [`- ${text}`];
  return Array.isArray(value)
    ? null
    : (linesOf(value)?.map((line, nth) => `${nth === 0 ? '- ' : '  '}${line}`) ?? null);
}

function fieldLines(key: string, value: unknown): string[] | null {
  if (!/^[A-Za-z]+$/.test(key)) return null;
  const text = scalar(value);
  if (text !== null) return [`${key}: ${text}`];
  const below = linesOf(value);
  return below && [`${key}:`, ...below.map((line) => `  ${line}`)];
}

/** A record as a YAML document. The library writes the same text, ten times slower; it writes whatever is no plain record. */
export function blockText(record: object): string {
  const lines = linesOf(record);
  return lines ? `${lines.join('\n')}\n` : stringify(record, STYLE);
}
