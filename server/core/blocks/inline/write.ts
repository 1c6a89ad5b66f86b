// Writes a raw text into a prose: what the scanner marked is left out or put otherwise, citations are moved along.

import type { Citation } from '../block.ts';
import type { ProseBuilder } from '../prose.ts';
import { isWide, type RawText } from '../raw.ts';
import { type Mark, WRAP } from './mark.ts';
import { type Dialect, type Scanned, scanned } from './scan.ts';

/** From `raw` on, the raw text stands in the prose from `prose` on, as far as the next stretch begins. */
interface Stretch {
  readonly raw: number;
  readonly prose: number;
}

class Writer {
  private readonly raw: RawText;
  private readonly out: ProseBuilder;
  private readonly start: number;
  readonly stretches: Stretch[] = [];

  constructor(raw: RawText, out: ProseBuilder) {
    this.raw = raw;
    this.out = out;
    this.start = out.length;
  }

  keep(from: number, to: number): void {
    const { out, raw } = this;
    let first = from;
    if (out.length === this.start || out.last === 10) while (first < to && raw.text[first] === ' ') first++;
    else if (out.last === 32 && from > 0 && raw.text[first] === ' ') first++;
    this.stretches.push({ raw: first, prose: out.length });
    if (first < to) out.keep(raw.text.slice(first, to), raw.sourceAt(first));
  }

  mark({ from, to, put }: Mark): void {
    const text = put === WRAP ? this.wrap(to) : put;
    this.stretches.push({ raw: from, prose: this.out.length });
    if (text === '' || (text === '\n' && (this.out.length === this.start || this.out.last === 10))) return;
    const source = this.raw.sourceAt(from);
    const end = this.raw.sourceAt(to - 1) + 1;
    for (let at = 0; at < text.length; at++) {
      const last = at === text.length - 1;
      // A break is as wide as the white space around it; what follows tells where the next line starts.
      this.out.replace(text[at] ?? '', source + at, last ? Math.max(1, end - source - at) : 1);
    }
  }

  /** What a wrapped line leaves behind. */
  private wrap(after: number): string {
    const { last } = this.out;
    if (this.out.length === this.start || last === 32 || last === 10) return '';
    let next = after;
    while ('*_~=`['.includes(this.raw.text[next] ?? ' ')) next++;
    return isWide(last) && isWide(this.raw.text.charCodeAt(next)) ? '' : ' ';
  }

  /** Where an offset of the raw text went. */
  proseAt(offset: number): number {
    let low = 0;
    let high = this.stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.stretches[middle]?.raw ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const stretch = this.stretches[low];
    if (!stretch) return this.out.length;
    const limit = this.stretches[low + 1]?.prose ?? this.out.length;
    return Math.min(limit, stretch.prose + Math.max(0, offset - stretch.raw));
  }
}

function writeMarks(writer: Writer, { marks }: Scanned, length: number): void {
  let at = 0;
  for (const mark of marks.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (mark.from < at) continue;
    if (mark.from > at) writer.keep(at, mark.from);
    writer.mark(mark);
    at = mark.to;
  }
  writer.keep(at, length);
}

/**
 * Writes one stretch of text into the prose.
 *
 * @returns the citations in it; marks are among them whether or not anything answers them
 */
export function writeInline(raw: RawText, dialect: Dialect, out: ProseBuilder): Citation[] {
  const found = scanned(raw.text, dialect);
  const writer = new Writer(raw, out);
  writeMarks(writer, found, raw.text.length);
  return found.citations.map(({ kind, from, to, target }) => ({
    kind,
    target,
    span: { start: writer.proseAt(from), end: Math.max(writer.proseAt(from), writer.proseAt(to)) },
  }));
}
