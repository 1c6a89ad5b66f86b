// Front matter, in YAML between `---` or TOML between `+++`: the fields that the checker needs; the rest is left alone.

import type { FrontMatter } from '../blocks/block.ts';
import { dayIn } from '../blocks/dates.ts';

const FENCES = ['---', '+++'];

/** Length of the front matter at the start of a document, its closing line included; 0 where there is none. */
export function frontMatterLength(source: string): number {
  const start = source.startsWith('\uFEFF') ? 1 : 0;
  const fence = FENCES.find((mark) => source.startsWith(mark, start));
  if (!fence) return 0;
  const first = source.indexOf('\n', start);
  if (first < 0 || source.slice(start + 3, first).trim() !== '') return 0;
  for (let at = first + 1; at < source.length; ) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline;
    const line = source.slice(at, end).trimEnd();
    if (line === fence || (line === '...' && fence === '---')) return newline < 0 ? end : newline + 1;
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

interface Field {
  readonly key: string;
  readonly value: string;
  /** The lines below that are indented or items of a list. */
  readonly below: readonly string[];
}

function fieldsOf(lines: readonly string[]): Field[] {
  const fields: { key: string; value: string; below: string[] }[] = [];
  for (const line of lines) {
    const head = /^([A-Za-z][\w.-]*)\s*[:=]\s*(.*)$/.exec(line);
    if (head) fields.push({ key: (head[1] ?? '').toLowerCase(), value: head[2] ?? '', below: [] });
    else if (/^(?:\s|-\s)/.test(line)) fields.at(-1)?.below.push(line.trim());
  }
  return fields;
}

/** A field's values: one, a list in square brackets, or a list of lines; of a map only its title, name or address. */
function valuesOf({ value, below }: Field): string[] {
  const own = value.trim();
  const listed = own.startsWith('[') ? own.replace(/^\[|\]$/g, '').split(/,\s*/) : [own];
  const items = below.flatMap((line) => {
    const item = line.replace(/^-\s+/, '');
    const pair = /^(title|name|url)\s*:\s+(.*)$/i.exec(item);
    if (pair) return pair[2] ?? '';
    return line.startsWith('-') && !/^[A-Za-z]\w*\s*:\s/.test(item) ? item : [];
  });
  return [...listed, ...items].map(unquoted).filter((text) => text !== '' && text !== '|' && text !== '>');
}

/** Keys under which a date is given, best first. */
const DATES = ['date', 'pubdate', 'publishdate', 'published', 'date_published'];

/** The fields of the front matter that the checker needs; whatever else it holds, even broken, is left alone. */
export function readFrontMatter(source: string): FrontMatter {
  const fields = fieldsOf(source.split(/\r?\n/));
  const first = (key: string): string => {
    const field = fields.findLast((each) => each.key === key);
    return field ? (valuesOf({ ...field, below: [] })[0] ?? '') : '';
  };
  const tieout = first('tieout').toLowerCase();
  return {
    title: unquoted(fields.findLast(({ key }) => key === 'title')?.value ?? '') || null,
    date: DATES.map((key) => dayIn(first(key))).find((date) => date !== null) ?? null,
    sources: fields.filter(({ key }) => key === 'sources').flatMap(valuesOf),
    tieout: tieout === 'source' || tieout === 'ignore' ? tieout : null,
  };
}

/** The text with its front matter blanked, so that the grammar does not take it for a heading and a rule. */
export function withoutFrontMatter(text: string, length: number): string {
  return length === 0 ? text : text.slice(0, length).replace(/[^\n]/g, ' ') + text.slice(length);
}
