// The contexts and units that XBRL facts refer to, gathered from the events of a reader of tags.

import type { FactContext } from '../../document.ts';

interface OpenContext {
  id: string;
  entity: string;
  start: string;
  end: string;
  instant: boolean;
  dimensions: [string, string][];
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

const attribute = (attributes: Readonly<Record<string, string>>, name: string): string => {
  for (const key in attributes) if (local(key) === name) return attributes[key] ?? '';
  return '';
};

/** Fed with every tag and text of the part that declares contexts and units, whatever prefixes it uses. */
export class ContextReader {
  readonly contexts: Map<string, FactContext> = new Map();
  readonly units: Map<string, readonly string[]> = new Map();
  private context: OpenContext | null = null;
  private unit: { id: string; measures: string[] } | null = null;
  private axis = '';
  private words = '';

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const tag = local(name);
    this.words = '';
    if (tag === 'context') {
      const id = attribute(attributes, 'id');
      this.context = { id, entity: '', start: '', end: '', instant: false, dimensions: [] };
    } else if (tag === 'unit') this.unit = { id: attribute(attributes, 'id'), measures: [] };
    else if (tag === 'explicitmember' || tag === 'typedmember') this.axis = attribute(attributes, 'dimension');
  }

  text(chunk: string): void {
    if (this.context || this.unit) this.words += chunk;
  }

  close(name: string): void {
    const tag = local(name);
    const words = this.words.trim();
    if (this.context) this.closeInContext(tag, words, this.context);
    else if (this.unit && tag === 'measure') this.unit.measures.push(words.slice(words.indexOf(':') + 1));
    else if (this.unit && tag === 'unit') {
      this.units.set(this.unit.id, this.unit.measures);
      this.unit = null;
    }
  }

  private closeInContext(tag: string, words: string, open: OpenContext): void {
    if (tag === 'identifier') open.entity = words;
    else if (tag === 'instant') [open.start, open.end, open.instant] = [day(words), day(words), true];
    else if (tag === 'startdate') open.start = day(words);
    else if (tag === 'enddate') open.end = day(words);
    else if (tag === 'explicitmember' || tag === 'typedmember') open.dimensions.push([this.axis, words]);
    else if (tag === 'context') {
      this.contexts.set(open.id, open);
      this.context = null;
    }
  }
}

const day = (words: string): string => words.slice(0, 10);
