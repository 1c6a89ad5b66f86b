// HTML: block-level tags part it into blocks, tables into cells; inside them the inline scanner reads on.

import type { BlockKind, FrontMatter } from '../../blocks/block.ts';
import { tableContent, textContent } from '../../blocks/content.ts';
import type { Dialect } from '../../blocks/inline/scan.ts';
import { BLOCKS, HIDING, isHidden, REPLACING, type Tag, tagAt } from '../../blocks/inline/tags.ts';
import type { Outline } from '../../blocks/outline.ts';
import { linesOf, rawOf } from '../../blocks/raw.ts';
import type { Span } from '../../text/span.ts';
import { htmlCells } from './html-table.ts';

const LISTS = new Set(['ul', 'ol', 'menu', 'dl']);
const ITEMS = new Set(['li', 'dt', 'dd']);

/** Elements that are passed over whole: what they hold is shown nowhere, or is no prose. */
function isPassed(name: string): boolean {
  return (
    (HIDING.has(name) && !['del', 's', 'strike', 'rt', 'rp'].includes(name)) || (REPLACING.has(name) && name === 'pre')
  );
}

class HtmlReader {
  private readonly outline: Outline;
  private readonly source: string;
  private readonly end: number;
  private readonly dialect: Dialect;
  private readonly base: number;
  private kind: BlockKind = 'paragraph';
  private level = 0;
  private lists = 0;
  private quotes = 0;
  /** Whether the item that is open has a block already. */
  private goesOn = false;
  private at: number;

  constructor(outline: Outline, source: string, { start, end }: Span, dialect: Dialect, depth: number) {
    this.outline = outline;
    this.source = source;
    this.end = end;
    this.dialect = dialect;
    this.base = depth;
    this.at = start;
  }

  read(): void {
    const { source, end } = this;
    for (let open = source.indexOf('<', this.at); open >= 0 && open < end; ) {
      const tag = tagAt(source, open);
      const next = tag ? this.tag(tag, open) : this.declaration(open);
      open = source.indexOf('<', next);
    }
    this.flush(end);
  }

  /** Passes over `<!DOCTYPE …>` and `<?xml …?>`; any other sign is text. */
  private declaration(open: number): number {
    if (!/[!?]/.test(this.source[open + 1] ?? '')) return open + 1;
    this.flush(open);
    const close = this.source.indexOf('>', open);
    this.at = close < 0 ? this.end : close + 1;
    return this.at;
  }

  /** Takes a tag; gives the offset to go on from. */
  private tag(tag: Tag, open: number): number {
    const { name, closes, end } = tag;
    if (!closes && !tag.empty && isPassed(name)) return this.pass(tag, open);
    if (!closes && !tag.empty && BLOCKS.has(name) && isHidden(tag)) return this.passHidden(tag, open);
    if (!BLOCKS.has(name) && !/^h[1-6]$/.test(name)) return end;
    this.flush(open);
    this.at = end;
    if (name === 'table' && !closes) return this.table(open, end);
    this.nest(name, closes);
    return end;
  }

  /** What the blocks that follow are, by the tag that opens or closes around them. */
  private nest(name: string, closes: boolean): void {
    const step = closes ? -1 : 1;
    if (LISTS.has(name)) this.lists = Math.max(0, this.lists + step);
    if (name === 'blockquote') this.quotes = Math.max(0, this.quotes + step);
    if (ITEMS.has(name)) this.goesOn = closes && this.goesOn;
    const heading = /^h([1-6])$/.exec(name)?.[1];
    this.level = heading && !closes ? Number(heading) : 0;
    this.kind = this.level > 0 ? 'heading' : this.lists > 0 ? 'list-item' : this.quotes > 0 ? 'quote' : 'paragraph';
  }

  private pass(tag: Tag, open: number): number {
    this.flush(open);
    const close = this.source.slice(tag.end, this.end).search(new RegExp(`</${tag.name}\\b`, 'i'));
    const from = close < 0 ? this.end : tag.end + close;
    const end = this.source.indexOf('>', from);
    this.at = end < 0 ? this.end : Math.min(this.end, end + 1);
    return this.at;
  }

  /** Passes over an element that is not shown, with those of its name inside it. */
  private passHidden(tag: Tag, open: number): number {
    this.flush(open);
    this.at = this.end;
    let depth = 1;
    for (let next = this.source.indexOf('<', tag.end); next >= 0 && next < this.end; ) {
      const inner = tagAt(this.source, next);
      if (inner?.name === tag.name && !inner.empty) depth += inner.closes ? -1 : 1;
      if (inner && depth === 0) {
        this.at = Math.min(this.end, inner.end);
        break;
      }
      next = this.source.indexOf('<', inner?.end ?? next + 1);
    }
    return this.at;
  }

  private table(open: number, from: number): number {
    const { source, outline, dialect } = this;
    const { cells, captions, end } = htmlCells(source, from, this.end);
    for (const caption of captions) {
      this.at = caption.start;
      this.flush(caption.end);
    }
    const content = outline.content(`html-table\0${source.slice(open, end)}`, () =>
      tableContent(cells, open, dialect, false),
    );
    outline.add({ start: open, end }, this.base + this.lists + this.quotes, content);
    this.at = end;
    return end;
  }

  /** Adds what stands between the last block-level tag and `to` as a block. */
  private flush(to: number): void {
    const { source, outline, dialect, kind, level } = this;
    const lines = linesOf(source, this.at, Math.min(to, this.end), 0).filter(({ text }) => text !== '');
    const [first] = lines;
    const last = lines.at(-1);
    if (!first || !last) return;
    const span = { start: first.from, end: last.to };
    const content = outline.content(`html\0${kind}${level}\0${source.slice(span.start, span.end)}`, () =>
      textContent(
        rawOf(lines, () => false),
        span.start,
        dialect,
        { kind, level },
      ),
    );
    outline.add(span, this.base + this.lists + this.quotes, content, kind === 'list-item' && this.goesOn);
    this.goesOn = kind === 'list-item';
  }
}

/** Adds the blocks of a stretch of HTML. */
export function addHtml(outline: Outline, source: string, span: Span, dialect: Dialect, depth: number): void {
  new HtmlReader(outline, source, span, dialect, depth).read();
}

/** Whose filing it is, where its own tags say so; the title of a filing is but the name of its file. */
const REGISTRANT =
  /name=["'](?:dei:EntityRegistrantName|ifrs-full:NameOfReportingEntityOrOtherMeansOfIdentification)["'][^>]{0,400}>(?:<[^>]{0,400}>){0,8}([^<]{1,200})</i;

/** What the head of an HTML document says of it. */
export function htmlHead(source: string): Pick<FrontMatter, 'title' | 'date' | 'tieout'> {
  const titled = REGISTRANT.exec(source) ?? /<title[^>]{0,200}>([^<]{1,500})</i.exec(source);
  const title = titled?.[1]?.trim() ?? null;
  const date =
    /<(?:meta\s[^>]{0,200}(?:published_time|date)["'][^>]{0,100}content|time\s[^>]{0,200}datetime)=["'](\d{4}-\d{2}-\d{2})/i.exec(
      source,
    )?.[1] ?? null;
  const tieout = /<meta\s{1,20}name=["']tieout["']\s{1,20}content=["'](source|ignore)["']/i
    .exec(source)?.[1]
    ?.toLowerCase();
  return { title, date, tieout: tieout === 'source' || tieout === 'ignore' ? tieout : null };
}
