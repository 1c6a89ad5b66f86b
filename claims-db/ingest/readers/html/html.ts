// HTML, EDGAR's HTML and inline XBRL: paragraphs, tables with their spans, and the facts that tags mark.

import { Parser } from 'htmlparser2';
import * as say from '../../../../server/core/explain/system/ingest.ts';
import type { SourceBlock, SourceDocument, TaggedFact } from '../../document.ts';
import { Collector } from '../collector.ts';
import { ReadFailure } from '../failure.ts';
import { ContextReader } from '../xbrl/contexts.ts';
import { refuseEntities } from '../xbrl/xml.ts';
import { FactReader } from './html-facts.ts';
import { type Look, lookOf, PLAIN_LOOK } from './html-look.ts';
import { type OpenTable, TableBuilder } from './html-table.ts';

/** Tags that begin a line of their own. */
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article header footer blockquote pre hr figure center caption body'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const SILENT = new Set(['script', 'style', 'title', 'ix:header', 'head', 'noscript', 'template']);
/** More than any filing nests tables. */
const DEEPEST_TABLE = 16;
/** Tags left open in old files pile up; more than this is no document. */
const DEEPEST_TAG = 20_000;

interface Open {
  readonly name: string;
  readonly look: Look;
  readonly silent: boolean;
}

class HtmlReader {
  readonly blocks: SourceBlock[] = [];
  readonly contexts = new ContextReader();
  readonly facts: FactReader;
  title = '';
  private readonly stack: Open[] = [];
  private readonly tables: TableBuilder[] = [];
  private tableCount = 0;
  private page = 1;
  private collector = new Collector();
  private blockFacts: TaggedFact[] = [];
  private heading = false;
  private blockStart = 0;
  private element: string | null = null;

  constructor(tags: boolean) {
    this.facts = new FactReader(tags);
  }

  open(name: string, attributes: Readonly<Record<string, string>>, start: number, end: number): void {
    if (this.stack.length > DEEPEST_TAG) throw tooDeep(start);
    const above = this.stack.at(-1);
    const look = lookOf(name, attributes, above?.look ?? PLAIN_LOOK);
    const silent = (above?.silent ?? false) || SILENT.has(name) || look.hidden;
    this.stack.push({ name, look, silent });
    if (name.includes(':')) this.facts.open(name, attributes, end + 1);
    if (silent) {
      this.contexts.open(name, attributes);
      return;
    }
    if (look.breaksPage) this.page++;
    if (name === 'table') this.openTable(start);
    else if (name === 'tr') this.table?.row();
    else if (name === 'td' || name === 'th') this.table?.cell(name, attributes, look, start, this.page);
    else if (name === 'br') this.sink.space(this.inCell ? ' ' : '\n');
    else if (BLOCKS.has(name)) this.divide(start);
    if (HEADINGS.has(name)) this.heading = true;
    if (attributes['id'] !== undefined && !name.startsWith('ix:')) this.element = attributes['id'];
    if (this.inCell) this.table?.looks(look);
  }

  text(chunk: string, start: number, end: number): void {
    const top = this.stack.at(-1);
    if (top?.name === 'title') this.title += chunk;
    this.facts.text(chunk, start, end);
    if (top?.silent) this.contexts.text(chunk);
    else if (!this.table || this.inCell) this.sink.add(chunk, start, end, top?.look.bold ?? false);
  }

  close(name: string, start: number): void {
    const top = this.stack.pop();
    const fact = name.includes(':') ? this.facts.close(name, start) : null;
    if (top?.silent) {
      this.contexts.close(name);
      if (fact) this.facts.hidden.push(fact);
      return;
    }
    if (fact) this.keep(fact);
    if (name === 'td' || name === 'th') this.table?.closeCell(start);
    else if (name === 'table') this.closeTable(start);
    else if (BLOCKS.has(name)) this.divide(start);
  }

  finish(end: number): void {
    while (this.tables.length > 0) this.closeTable(end);
    this.divide(end);
  }

  private get table(): TableBuilder | undefined {
    return this.tables.at(-1);
  }

  private get inCell(): boolean {
    return this.table?.open != null;
  }

  private get sink(): Collector {
    return this.table?.open?.collector ?? this.collector;
  }

  private keep(fact: TaggedFact): void {
    const cell = this.table?.open;
    (cell ? cell.facts : this.blockFacts).push(fact);
  }

  private openTable(start: number): void {
    if (this.tables.length >= DEEPEST_TABLE) throw tooDeep(start);
    if (!this.inCell) this.divide(start);
    this.tables.push(new TableBuilder(++this.tableCount, start));
  }

  private closeTable(end: number): void {
    const table = this.tables.pop();
    const built: OpenTable | null = table?.close(end) ?? null;
    if (built) this.blocks.push(built);
    if (!this.inCell) this.blockStart = end;
  }

  /** Ends the paragraph that was being read; inside a cell it only sets words apart. */
  private divide(at: number): void {
    if (this.table) {
      this.sink.space(' ');
      return;
    }
    const { text, pieces, boldLength } = this.collector;
    if (text !== '') {
      const heading = this.heading || boldLength >= text.length * 0.9;
      const place = {
        start: this.blockStart,
        end: at,
        page: this.page,
        ...(this.element ? { element: this.element } : {}),
      };
      this.blocks.push({ kind: 'text', text, pieces, heading, facts: this.blockFacts, place });
      this.collector = new Collector();
      this.blockFacts = [];
    }
    this.heading = false;
    this.blockStart = at;
  }
}

function tooDeep(offset: number): ReadFailure {
  return new ReadFailure(say.tagsTooDeep, `${offset}`);
}

/** Reads a page. Its tags count as facts unless `tags` is `false`. */
export function readHtml(text: string, tags: boolean): SourceDocument {
  refuseEntities(text);
  const reader = new HtmlReader(tags);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes, parser.startIndex, parser.endIndex),
      ontext: (chunk) => reader.text(chunk, parser.startIndex, parser.endIndex + 1),
      onclosetag: (name) => reader.close(name, parser.startIndex),
    },
    { recognizeSelfClosing: true, lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  );
  parser.end(text);
  reader.finish(text.length);
  const { contexts, units } = reader.contexts;
  const tagged = tags && contexts.size > 0;
  return {
    kind: 'html',
    text,
    title: reader.title.trim(),
    blocks: reader.blocks,
    tagging: tagged ? { contexts, units, words: reader.facts.wordsByConcept(), hidden: reader.facts.hidden } : null,
  };
}
