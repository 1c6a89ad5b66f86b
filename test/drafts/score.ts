// Scores the checker on the annotated drafts: accuracy, misses, false flags, codes, a confusion matrix.
// Run: node test/drafts/score.ts [--failures] [--write-gaps] [name of a file or case]
// --write-gaps: mends the marks of known gaps in the files, so that each says what its figure gets now.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { type DraftCase, marked, rewritten } from './cases.ts';
import {
  allCases,
  type CaseResult,
  differences,
  FIXTURES,
  FLAGGED,
  type MarkResult,
  runCase,
  withGaps,
} from './run-case.ts';

interface Score {
  figures: number;
  right: number;
  toFlag: number;
  missed: number;
  quiet: number;
  falseFlags: number;
  coded: number;
  codesRight: number;
}

function empty(): Score {
  return { figures: 0, right: 0, toFlag: 0, missed: 0, quiet: 0, falseFlags: 0, coded: 0, codesRight: 0 };
}

/** Counts one marked figure; `none` marks what should not be judged, so that it can only be a false flag. */
function countedMark(score: Score, { mark, verdict, right, codeRight }: MarkResult): void {
  const flagged = FLAGGED.has(verdict);
  const quiet = mark.verdicts.every((wanted) => !FLAGGED.has(wanted));
  if (quiet && flagged) score.falseFlags++;
  if (mark.label === 'none') return;
  score.figures++;
  if (right) score.right++;
  if (quiet) score.quiet++;
  if (codeRight !== null) score.coded++;
  if (codeRight) score.codesRight++;
  if (!mark.verdicts.every((wanted) => FLAGGED.has(wanted))) return;
  score.toFlag++;
  if (!flagged) score.missed++;
}

function counted(score: Score, { marks, falseFlags }: CaseResult): void {
  score.falseFlags += falseFlags.length;
  for (const mark of marks) countedMark(score, mark);
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

function line(name: string, s: Score): string {
  return `${name.padEnd(22)} figures ${String(s.figures).padStart(4)}  accuracy ${percent(s.right, s.figures)}  miss ${percent(s.missed, s.toFlag)}  false flags ${percent(s.falseFlags, s.quiet)} (${s.falseFlags})  codes ${percent(s.codesRight, s.coded)}`;
}

function matrixText(matrix: ReadonlyMap<string, ReadonlyMap<string, number>>): string {
  const columns = [...new Set([...matrix.values()].flatMap((row) => [...row.keys()]))].toSorted();
  const rows = [...matrix].map(([wanted, row]) => [wanted, ...columns.map((got) => String(row.get(got) ?? '.'))]);
  return [['wanted \\ got', ...columns], ...rows]
    .map((cells) => cells.map((cell) => cell.padEnd(12)).join(''))
    .join('\n');
}

type Matrix = Map<string, Map<string, number>>;

function countedIn(matrix: Matrix, { marks }: CaseResult): void {
  for (const { mark, verdict } of marks) {
    const [first = ''] = mark.verdicts;
    const row = matrix.get(first) ?? new Map<string, number>();
    row.set(verdict, (row.get(verdict) ?? 0) + 1);
    matrix.set(first, row);
  }
}

function failuresText(file: string, result: CaseResult): string {
  const { draft } = result;
  const lines = differences(result).map((text) => `  - ${text}\n`);
  const text = draft.text.length < 500 ? `${draft.text}\n` : '';
  return lines.length === 0 ? '' : `\n## ${file} ${draft.name}\n${text}${lines.join('')}`;
}

/** Mends the marks of a file by what its cases came to; cases that were not run stay as they are. */
async function writeGaps(file: string, results: ReadonlyMap<string, CaseResult>): Promise<void> {
  const path = join(FIXTURES, file);
  const content = await readFile(path, 'utf8');
  const write = (draft: DraftCase): string => {
    const result = results.get(draft.name);
    return marked(draft.text, result ? withGaps(result) : draft.figures);
  };
  await writeFile(path, rewritten(content, file, write));
}

async function main(): Promise<void> {
  const wanted = argv.slice(2).find((word) => !word.startsWith('-')) ?? '';
  const total = empty();
  const matrix: Matrix = new Map();
  for (const [file, cases] of await allCases()) {
    const score = empty();
    const results = new Map<string, CaseResult>();
    for (const draft of cases.filter(({ name }) => file.includes(wanted) || name.includes(wanted))) {
      const result = await runCase(draft);
      results.set(draft.name, result);
      counted(score, result);
      counted(total, result);
      countedIn(matrix, result);
      if (argv.includes('--failures')) stdout.write(failuresText(file, result));
    }
    if (argv.includes('--write-gaps') && results.size > 0) await writeGaps(file, results);
    if (score.figures > 0 || score.falseFlags > 0) stdout.write(`${line(file, score)}\n`);
  }
  stdout.write(`${line('all', total)}\n\n${matrixText(matrix)}\n`);
}

await main();
