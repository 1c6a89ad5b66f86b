// From a slip to the edit that mends it, in the text as it is: entries keep their way of writing, indented or in braces.

import * as say from '../../server/core/explain/system/claims-files.ts';
import type { Words } from '../../server/core/text/spoken.ts';
import type { FileRange } from '../file/file-range.ts';
import type { Problem } from './problem.ts';
import type { Slip } from './slips.ts';

export interface Mend {
  readonly title: Words;
  readonly range: FileRange;
  readonly text: string;
  /** Where the caret belongs afterwards: what was added has still to be filled in. */
  readonly unfinished: boolean;
}

function at(line: number, column: number): FileRange {
  return { start: { line, column }, end: { line, column } };
}

const SOURCE = ['source:', '  title: ', '  publisher: ', '  tier: primary', '', ''].join('\n');

/** The line on which the entry that holds a line begins, and how its fields are indented. */
function entryAt(lines: readonly string[], line: number): { readonly line: number; readonly indent: number } | null {
  for (let number = line; number >= 0; number--) {
    const item = /^(\s*)-( +)/.exec(lines[number] ?? '');
    if (item) return { line: number, indent: item[0].length };
    if (/^source:/.test(lines[number] ?? '')) return { line: number, indent: 2 };
  }
  return null;
}

/** In braces: before the one that closes the entry. */
function inBraces(field: string, value: string, line: string, number: number): Mend | null {
  const close = line.lastIndexOf('}');
  if (close < 0) return null;
  const gap = line[close - 1] === ' ' ? ' ' : '';
  return added(field, value, at(number, close - gap.length), `, ${field}: ${value}`);
}

function added(field: string, value: string, range: FileRange, text: string): Mend {
  const what = `${field}: ${value}`.trim();
  return { title: say.addTo(what), range, text, unfinished: value === '' || value === '[]' };
}

function addition(field: string, value: string, problem: Problem, lines: readonly string[]): Mend | null {
  const entry = entryAt(lines, problem.range.start.line);
  if (!entry) return null;
  const first = lines[entry.line] ?? '';
  if (/(^|[-:])\s*\{/.test(first)) return inBraces(field, value, first, entry.line);
  return added(field, value, at(entry.line + 1, 0), `${' '.repeat(entry.indent)}${field}: ${value}\n`);
}

function mendOf(slip: Slip, problem: Problem, lines: readonly string[]): Mend | null {
  switch (slip.kind) {
    case 'replace': {
      const title = slip.title ?? say.changeTo(slip.text);
      return { title, range: slip.range ?? problem.range, text: slip.text, unfinished: false };
    }
    case 'add':
      return addition(slip.field, slip.value, problem, lines);
    case 'source':
      return {
        title: say.addSource,
        range: at(problem.range.start.line, 0),
        text: SOURCE,
        unfinished: true,
      };
  }
}

/** Every edit that would mend a problem, the likeliest first. */
export function mendsOf(problem: Problem, text: string): Mend[] {
  const lines = text.split('\n');
  return (problem.slips ?? []).flatMap((slip) => mendOf(slip, problem, lines) ?? []);
}
