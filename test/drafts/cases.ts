// Annotated drafts: many cases a file, each figure marked with the verdict that it must get.
//
// A case starts with `=== name`, with `(txt)` and `(db: NAME)` where it needs them. In it, ⟦398亿元|supported⟧ marks a figure;
// ⟦突破400亿元|refuted:overstated,figure-mismatch⟧ adds the codes accepted, ⟦60%|ambiguous/supported⟧ further verdicts.
// What is not marked must not be reported.

import type { DraftFormat } from '../../server/blocks/block.ts';

export interface MarkedFigure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The verdict wanted, then others that are right as well. */
  readonly verdicts: readonly string[];
  readonly codes: readonly string[];
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

function unmarked(marked: string, where: string): { text: string; figures: MarkedFigure[] } {
  const figures: MarkedFigure[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, figure = '', label = ''] = match;
    text += marked.slice(at, match.index);
    const [verdicts = '', codes = ''] = label.split(':');
    figures.push({
      start: text.length,
      end: text.length + figure.length,
      text: figure,
      verdicts: verdicts.split('/'),
      codes: codes === '' ? [] : codes.split(','),
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
