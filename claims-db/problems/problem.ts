// What is wrong in a claims database file: where, in which field, and what was expected, in both languages.

import { said, type Tongue, type Words } from '../../server/core/text/spoken.ts';
import type { FieldPath, FileRange } from '../file/file-range.ts';
import type { Slip } from './slips.ts';

/** `error`: the entry is left out of the database. `warning`: it is in, but somebody should look. `note`: worth knowing. */
export type ProblemLevel = 'error' | 'warning' | 'note';

export interface Problem {
  readonly level: ProblemLevel;
  readonly file: string;
  readonly range: FileRange;
  readonly path: FieldPath;
  readonly message: Words;
  /** What would mend it, the likeliest first. */
  readonly slips?: readonly Slip[];
  /** Found between this database and one that is laid over it: not in its files alone. */
  readonly across?: boolean;
}

/** `claims[3].period` for `['claims', 3, 'period']`; empty for a whole file. */
export function writtenPath(path: FieldPath): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );
}

/** One line for a person: `sources/a.yaml:12:5: claims[3].period: …`, counting from 1. */
export function problemLine(problem: Problem, language: Tongue): string {
  return placeOf(problem) + said(problem.message, language);
}

/** The same in both languages. */
export function problemWords(problem: Problem): Words {
  const place = placeOf(problem);
  return { zh: place + problem.message.zh, en: place + problem.message.en };
}

function placeOf({ file, range: { start }, path }: Problem): string {
  const written = writtenPath(path);
  return `${file}:${start.line + 1}:${start.column + 1}: ${written === '' ? '' : `${written}: `}`;
}

/** Problems in the order of files and lines. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.range.start.line - b.range.start.line ||
      a.range.start.column - b.range.start.column,
  );
}
