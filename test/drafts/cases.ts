// Annotated drafts: many cases a file, each figure marked with the verdict that it must get.
//
// A case starts with `=== name`, with `(txt)` and `(db: NAME)` where it needs them. In it, ⟦398亿元|supported⟧ marks a figure;
// ⟦突破400亿元|refuted:overstated,figure-mismatch⟧ adds the codes accepted, ⟦60%|ambiguous/supported⟧ further verdicts, and
// `none` is a figure that nothing is said about. ⟦62%|supported (now: unsourced)⟧ is a known gap: what the figure should get, and
// what it gets today. A gap that changes, be it for the better, fails until its mark is mended. What is not marked must not be reported.

import type { DraftFormat } from '../../server/core/blocks/block.ts';

export interface MarkedFigure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What the mark asks for, as it is written: `refuted:overstated`. */
  readonly label: string;
  /** The verdict wanted, then others that are right as well. */
  readonly verdicts: readonly string[];
  readonly codes: readonly string[];
  /** What the figure gets today in its place: `unsourced`, `refuted:scale-slip`; `null` where there is no gap. */
  readonly now: string | null;
}

export interface DraftCase {
  readonly name: string;
  readonly format: DraftFormat;
  /** Which database the case is held against; the bundled one where none is named. */
  readonly database: string;
  readonly text: string;
  readonly figures: readonly MarkedFigure[];
}

const MARK = /⟦([^|⟧]*)\|([^⟧]*)⟧/g;
const LABEL = /^(?<verdicts>[a-z]+(?:\/[a-z]+)*)(?::(?<codes>[a-z-]+(?:,[a-z-]+)*))?(?: \(now: (?<now>[a-z:-]+)\))?$/;

function unmarked(marked: string, where: string): { text: string; figures: MarkedFigure[] } {
  const figures: MarkedFigure[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, figure = '', label = ''] = match;
    text += marked.slice(at, match.index);
    const groups = LABEL.exec(label)?.groups;
    if (!groups) throw new Error(`${where}: no verdict: "${label}"`);
    const { verdicts = '', codes, now } = groups;
    figures.push({
      start: text.length,
      end: text.length + figure.length,
      text: figure,
      label: label.replace(/ \(now:.*/, ''),
      verdicts: verdicts.split('/'),
      codes: codes?.split(',') ?? [],
      now: now ?? null,
    });
    text += figure;
    at = match.index + whole.length;
  }
  text += marked.slice(at);
  if (/[⟦⟧]/.test(text)) throw new Error(`${where}: a mark that is not ⟦figure|verdict⟧`);
  return { text, figures };
}

/**
 * Reads a file of annotated drafts.
 *
 * @throws Error that names file and case where a mark or a header is malformed
 */
export function readCases(content: string, file: string): DraftCase[] {
  const parts = content.split(/^=== /m).slice(1);
  return parts.map((part) => {
    const end = part.indexOf('\n');
    const header = part.slice(0, end).trim();
    const name = /^[\w.-]+/.exec(header)?.[0];
    if (!name) throw new Error(`${file}: a case without a name: "${header}"`);
    const { text, figures } = unmarked(part.slice(end + 1).trimEnd(), `${file}, ${name}`);
    return {
      name,
      format: header.includes('(txt)') ? 'text' : 'markdown',
      database: /\(db: ([\w-]+)\)/.exec(header)?.[1] ?? 'bundled',
      text,
      figures,
    };
  });
}

/** A draft's text with its marks; `figures` in any order. */
export function marked(text: string, figures: readonly MarkedFigure[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, label, now } of figures.toSorted((a, b) => a.start - b.start)) {
    out += `${text.slice(at, start)}⟦${text.slice(start, end)}|${label}${now === null ? '' : ` (now: ${now})`}⟧`;
    at = end;
  }
  return out + text.slice(at);
}

/** A file of annotated drafts with the text of each case as `write` gives it; what stands around them stays as it is. */
export function rewritten(content: string, file: string, write: (draft: DraftCase, nth: number) => string): string {
  const [head = '', ...parts] = content.split(/^=== /m);
  const cases = readCases(content, file);
  const written = parts.map((part, nth) => {
    const draft = cases[nth];
    if (!draft) return part;
    const headerEnd = part.indexOf('\n') + 1;
    return part.slice(0, headerEnd) + write(draft, nth) + part.slice(part.trimEnd().length);
  });
  return [head, ...written].join('=== ');
}
