// XBRL instance documents: facts that stand on their own, each an element named after its concept.

import * as say from '../../../../server/core/explain/system/ingest.ts';
import type { SourceDocument, TaggedFact } from '../../document.ts';
import { ReadFailure } from '../failure.ts';
import { ContextReader } from './contexts.ts';
import { readXml } from './xml.ts';

interface OpenFact {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly depth: number;
  text: string;
  start: number;
  end: number;
}

const LONGEST_WORDS = 400;

class InstanceReader {
  readonly contexts = new ContextReader();
  readonly facts: TaggedFact[] = [];
  readonly words = new Map<string, string>();
  private open: OpenFact | null = null;
  private depth = 0;

  opened(name: string, attributes: Readonly<Record<string, string>>, end: number): void {
    this.depth++;
    if (this.open) return;
    if (attributes['contextRef'] === undefined) this.contexts.open(name, attributes);
    else this.open = { name, attributes, depth: this.depth, text: '', start: -1, end: end + 1 };
  }

  text(chunk: string, start: number, end: number): void {
    const { open } = this;
    if (!open) {
      this.contexts.text(chunk);
      return;
    }
    if (open.text.length < LONGEST_WORDS) open.text += chunk;
    if (chunk.trim() === '') return;
    if (open.start < 0) open.start = start;
    open.end = end;
  }

  closed(name: string, start: number): void {
    const { open } = this;
    if (open && open.depth === this.depth) {
      this.finish(open, start);
      this.open = null;
    } else if (!open) this.contexts.close(name);
    this.depth--;
  }

  private finish({ name, attributes, text, start, end }: OpenFact, at: number): void {
    const words = text.trim();
    const unit = attributes['unitRef'];
    if (unit === undefined) {
      if (!this.words.has(name)) this.words.set(name, words.replaceAll(/\s+/g, ' ').slice(0, LONGEST_WORDS));
      return;
    }
    const number = /^[-+]?[\d.]+(?:[eE][-+]?\d+)?$/.exec(words)?.[0];
    this.facts.push({
      concept: name,
      context: attributes['contextRef'] ?? '',
      unit,
      scale: 0,
      negative: number?.startsWith('-') ?? false,
      format: '',
      nil: attributes['xsi:nil'] === 'true' || number === undefined,
      id: attributes['id'] ?? null,
      text: words.replace(/^[-+]/, ''),
      start: start < 0 ? at : start,
      end,
    });
  }
}

export function readXbrl(text: string): SourceDocument {
  const reader = new InstanceReader();
  readXml(text, {
    open: (name, attributes, _start, end) => reader.opened(name, attributes, end),
    text: (chunk, start, end) => reader.text(chunk, start, end),
    close: (name, start) => reader.closed(name, start),
  });
  if (reader.facts.length === 0) throw new ReadFailure(say.noFacts);
  const { contexts, units } = reader.contexts;
  const place = { start: 0, end: text.length };
  return {
    kind: 'xbrl',
    text,
    title: '',
    blocks: [{ kind: 'text', text: '', pieces: [], heading: false, facts: reader.facts, place }],
    tagging: { contexts, units, words: reader.words, hidden: [] },
  };
}
