// The facts that inline XBRL tags: numbers with their context and unit, and the short texts of the cover page.

import type { TaggedFact } from '../../document.ts';

interface OpenFact {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  start: number;
  end: number;
  text: string;
  denominator: string;
}

interface OpenWords {
  readonly concept: string;
  readonly id: string;
  readonly next: string;
  text: string;
}

/** Longer texts are notes and policies, not names or marks. */
const LONGEST = 400;
/** Facts inside facts; more is no filing. */
const DEEPEST = 64;

export class FactReader {
  readonly hidden: TaggedFact[] = [];
  private readonly tags: boolean;
  private readonly openFacts: OpenFact[] = [];
  private readonly openWords: OpenWords[] = [];
  private readonly words: OpenWords[] = [];
  private excluded = 0;
  private part: 'numerator' | 'denominator' = 'numerator';

  constructor(tags: boolean) {
    this.tags = tags;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, start: number): void {
    if (!this.tags) return;
    const id = attributes['id'] ?? '';
    const next = attributes['continuedat'] ?? '';
    if (name === 'ix:exclude') this.excluded++;
    else if (name === 'ix:denominator') this.part = 'denominator';
    else if (name === 'ix:numerator') this.part = 'numerator';
    else if (name === 'ix:nonfraction' || name === 'ix:fraction') {
      if (this.openFacts.length < DEEPEST)
        this.openFacts.push({ name, attributes, start: -1, end: start, text: '', denominator: '' });
    } else if (name === 'ix:nonnumeric' || name === 'ix:continuation') {
      this.openWords.push({ concept: attributes['name'] ?? '', id, next, text: '' });
    }
  }

  text(chunk: string, start: number, end: number): void {
    if (this.excluded > 0) return;
    const words = this.openWords.at(-1);
    if (words && words.text.length < LONGEST) words.text += chunk;
    for (const fact of this.openFacts) {
      if (this.part === 'denominator' && fact.name === 'ix:fraction') fact.denominator += chunk;
      else fact.text += chunk;
      if (chunk.trim() === '') continue;
      if (fact.start < 0) fact.start = start;
      fact.end = end;
    }
  }

  /** The fact that a tag ends, if it ends one. */
  close(name: string, at: number): TaggedFact | null {
    if (!this.tags) return null;
    if (name === 'ix:exclude') this.excluded = Math.max(0, this.excluded - 1);
    else if (name === 'ix:denominator') this.part = 'numerator';
    else if (name === 'ix:nonnumeric' || name === 'ix:continuation') {
      const words = this.openWords.pop();
      if (words) this.words.push(words);
    } else if (name === 'ix:nonfraction' || name === 'ix:fraction') {
      const fact = this.openFacts.pop();
      return fact ? tagged(fact, at) : null;
    }
    return null;
  }

  /** Text facts by concept, continuations joined, the first of each. */
  wordsByConcept(): ReadonlyMap<string, string> {
    const byId = new Map(this.words.map((words) => [words.id, words]));
    const found = new Map<string, string>();
    for (const { concept, text, next } of this.words) {
      if (concept === '' || found.has(concept)) continue;
      const more = next === '' ? '' : (byId.get(next)?.text ?? '');
      found.set(concept, `${text}${more}`.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST));
    }
    return found;
  }
}

function tagged({ attributes, start, end, text, denominator }: OpenFact, at: number): TaggedFact {
  return {
    concept: attributes['name'] ?? '',
    context: attributes['contextref'] ?? '',
    unit: attributes['unitref'] ?? '',
    scale: Number(attributes['scale'] ?? '0') || 0,
    negative: attributes['sign'] === '-',
    format: (attributes['format'] ?? '').replace(/^.*:/, ''),
    nil: attributes['xsi:nil'] === 'true',
    id: attributes['id'] ?? null,
    text: text.trim(),
    start: start < 0 ? at : start,
    end,
    ...(denominator === '' ? {} : { denominator: denominator.trim() }),
  };
}
