// YAML as programs write it: maps and lists in blocks, one value a line. Read in one go over the lines; whatever else YAML can
// say is left to the whole parser.

import type { FileRange } from './file-range.ts';

/** A YAML value with every scalar as the text that was written. */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

/** A value, and where it stands if it is a text. */
export interface PlacedValue {
  readonly value: Plain;
  readonly range: FileRange | null;
  /** Where each key of a map stands, and its value. */
  readonly fields: ReadonlyMap<string, PlacedField> | null;
  readonly items: readonly PlacedValue[] | null;
}

interface PlacedField {
  readonly key: FileRange;
  readonly value: PlacedValue;
}

/** What stands in a line behind its indentation and its list marks. */
interface Line {
  readonly number: number;
  /** Columns of the list marks before it. */
  readonly marks: readonly number[];
  readonly indent: number;
  readonly key: string | null;
  /** `null` where the value is in the lines below. */
  readonly text: string | null;
  /** Columns from which on the text stands, up to the end of the line. */
  readonly from: number;
  readonly to: number;
}

const LINE = /^( *)((?:- )*)(?:([A-Za-z][\w.-]{0,99}):(?: |$))?(.*)$/;
/** A bare text that means itself: no mark of YAML opens it, and none stands in it. */
const BARE = /^[\p{L}\p{N}/.][^\s:#]*(?: [^\s:#]+)*$/u;
/** What may not stand between quotes as it is. */
const MARKED = /["\\\p{Cc}]/u;
const ESCAPED = /^(?:[^"\\\p{Cc}]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*$/u;
/** Deeper files are left to the whole parser, which says so. */
const DEEPEST = 32;

/** Thrown where a text is more than this reader reads. */
class Other extends Error {}

function textOf(written: string): string {
  if (!written.startsWith('"')) {
    if (BARE.test(written)) return written;
    throw new Other();
  }
  const inside = written.slice(1, -1);
  if (written.length < 2 || !written.endsWith('"')) throw new Other();
  if (!MARKED.test(inside)) return inside;
  if (ESCAPED.test(inside)) return String(JSON.parse(written));
  throw new Other();
}

function lineOf(written: string, number: number): Line | null {
  if (written === '' || /^ *#/.test(written)) return null;
  const [, spaces = '', marks = '', key = null, rest = ''] = LINE.exec(written) ?? [];
  if (/^\s|\s$/.test(rest)) throw new Other();
  const indent = spaces.length + marks.length;
  return {
    number,
    marks: Array.from({ length: marks.length / 2 }, (_, nth) => spaces.length + 2 * nth),
    indent,
    key,
    text: rest === '' ? null : textOf(rest),
    from: written.length - rest.length,
    to: written.length,
  };
}

const rangeOf = (line: number, from: number, to: number): FileRange => ({
  start: { line, column: from },
  end: { line, column: to },
});

class Lines {
  private readonly lines: readonly Line[];
  private next = 0;

  constructor(lines: readonly Line[]) {
    this.lines = lines;
  }

  document(): PlacedValue {
    const value = this.block(-1, 0);
    if (this.next < this.lines.length) throw new Other();
    return value;
  }

  /** What stands deeper than a column. */
  private block(above: number, depth: number): PlacedValue {
    const first = this.lines[this.next];
    if (!first || depth > DEEPEST) throw new Other();
    const column = first.marks[0] ?? first.indent;
    if (column <= above) throw new Other();
    return first.marks.length > 0 ? this.list(column, depth) : this.map(first, column, depth);
  }

  private list(column: number, depth: number): PlacedValue {
    const items: PlacedValue[] = [];
    for (let line = this.lines[this.next]; line && line.marks[0] === column; line = this.lines[this.next]) {
      // What would be a list in a list is left to the whole parser.
      if (line.marks.length > 1) throw new Other();
      items.push(line.key === null ? this.text(line) : this.map(line, line.indent, depth + 1));
    }
    return { value: items.map(({ value }) => value), range: null, fields: null, items };
  }

  private map(first: Line, column: number, depth: number): PlacedValue {
    const fields = new Map<string, PlacedField>();
    const value: Record<string, Plain> = Object.create(null);
    for (let line: Line | undefined = first; line; line = this.lines[this.next]) {
      const isNext = line === first || line.marks.length === 0;
      if (!isNext || line.indent !== column) break;
      if (line.key === null || fields.has(line.key)) throw new Other();
      const key = rangeOf(line.number, column, column + line.key.length);
      const own = line.text === null ? this.below(column, depth) : this.text(line);
      fields.set(line.key, { key, value: own });
      value[line.key] = own.value;
    }
    return { value, range: null, fields, items: null };
  }

  private below(column: number, depth: number): PlacedValue {
    this.next++;
    return this.block(column, depth + 1);
  }

  private text({ number, text, from, to }: Line): PlacedValue {
    if (text === null) throw new Other();
    this.next++;
    return { value: text, range: rangeOf(number, from, to), fields: null, items: null };
  }
}

/** The documents of a text; `null` where it is written in any other way than programs write. */
export function readPlainYaml(text: string): readonly PlacedValue[] | null {
  try {
    const documents: Line[][] = [[]];
    for (const [number, written] of text.split('\n').entries()) {
      if (written === '---') documents.push([]);
      else {
        const line = lineOf(written, number);
        if (line) documents.at(-1)?.push(line);
      }
    }
    return documents.map((lines) => new Lines(lines).document());
  } catch (error) {
    if (error instanceof Other) return null;
    throw error;
  }
}
