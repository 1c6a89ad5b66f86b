// Marks that the Markdown grammar leaves in the text: footnote references, inline math, front matter, ignore comments.

import type { FrontMatter, IgnoreDirective } from './block.ts';

/** A footnote reference `[^label]` that starts at `at`; its end is after the bracket. */
export function footnoteReferenceAt(source: string, at: number, limit: number): { label: string; end: number } | null {
  if (source[at] !== '[' || source[at + 1] !== '^') return null;
  const stop = Math.min(limit, at + 80);
  for (let i = at + 2; i < stop; i++) {
    const c = source[i];
    if (c === ']') return i > at + 2 ? { label: source.slice(at + 2, i), end: i + 1 } : null;
    if (c === '\n' || c === '[') return null;
  }
  return null;
}

const MATH_SIGNS = new Set(['\\', '^', '_', '=', '{']);

/**
 * The end of math that starts with the `$` at `at`, or `null` where the dollar is money. Math holds a TeX sign and
 * closes on its own line, or for `$$` before a blank line; a dollar amount never does.
 */
export function mathAt(source: string, at: number, limit: number): number | null {
  const double = source[at + 1] === '$';
  const from = at + (double ? 2 : 1);
  if (!double && (source[from] === ' ' || source[from] === undefined)) return null;
  let signs = false;
  const stop = Math.min(limit, from + 2000);
  for (let i = from; i < stop; i++) {
    const c = source[i];
    if (c === undefined || (c === '\n' && (!double || source[i + 1] === '\n'))) return null;
    if (MATH_SIGNS.has(c)) signs = true;
    if (c !== '$') continue;
    if (double) return source[i + 1] === '$' && i > from ? i + 2 : null;
    const next = source.charCodeAt(i + 1);
    return signs && source[i - 1] !== ' ' && !(next >= 48 && next <= 57) ? i + 1 : null;
  }
  return null;
}

/** Length of the YAML front matter at the start of a document, its closing line included; 0 where there is none. */
export function frontMatterLength(source: string): number {
  const start = source.startsWith('\uFEFF') ? 1 : 0;
  if (!source.startsWith('---', start)) return 0;
  const first = source.indexOf('\n', start);
  if (first < 0 || source.slice(start + 3, first).trim() !== '') return 0;
  for (let at = first + 1; at < source.length; ) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline;
    const line = source.slice(at, end).trimEnd();
    if (line === '---' || line === '...') return newline < 0 ? end : newline + 1;
    at = end + 1;
  }
  return 0;
}

function unquoted(value: string): string {
  const text = value.trim();
  const quote = text[0];
  if ((quote === '"' || quote === "'") && text.length > 1 && text.endsWith(quote)) return text.slice(1, -1);
  const comment = text.indexOf(' #');
  return comment < 0 ? text : text.slice(0, comment).trimEnd();
}

function dayOf(value: string): string | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(value);
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The two fields of the front matter that the checker needs; whatever else it holds, even broken, is left alone. */
export function readFrontMatter(yaml: string): FrontMatter {
  let title: string | null = null;
  let date: string | null = null;
  for (const line of yaml.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 0 || line[0] === ' ' || line[0] === '#') continue;
    const key = line.slice(0, colon).trim().toLowerCase();
    const value = unquoted(line.slice(colon + 1));
    if (key === 'title' && value) title = value;
    if (key === 'date' && value) date = dayOf(value);
  }
  return { title, date };
}

/** Every ignore comment of a text, in order. */
export function readDirectives(source: string): readonly IgnoreDirective[] {
  const directives: IgnoreDirective[] = [];
  for (let at = source.indexOf('<!--'); at >= 0; at = source.indexOf('<!--', at + 4)) {
    const close = source.indexOf('-->', at + 4);
    if (close < 0) break;
    const body = source.slice(at + 4, close).trim();
    const match = /^tieout-(ignore|disable|enable)(?=\s|$)/.exec(body);
    const kind = match?.[1];
    if (kind !== 'ignore' && kind !== 'disable' && kind !== 'enable') continue;
    const listed = body.slice(`tieout-${kind}`.length).split(/(?:^|\s)--(?:\s|$)/, 1)[0] ?? '';
    directives.push({
      kind,
      span: { start: at, end: close + 3 },
      codes: listed.split(/[\s,]+/).filter((code) => code !== ''),
    });
  }
  return directives;
}
