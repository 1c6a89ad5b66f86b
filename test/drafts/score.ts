// Scores the checker on the annotated drafts: accuracy, misses, false flags, codes, a confusion matrix.
// Run: node test/drafts/score.ts [--failures] [name of a file or case]

import { argv, stdout } from 'node:process';
import { allCases, type CaseResult, differences, FLAGGED, runCase } from './run-case.ts';

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

function counted(score: Score, { marks, falseFlags }: CaseResult): void {
  score.falseFlags += falseFlags.length;
  for (const { mark, verdict, right, codeRight } of marks) {
    score.figures++;
    if (right) score.right++;
    if (mark.verdicts.every((wanted) => FLAGGED.has(wanted))) {
      score.toFlag++;
      if (!FLAGGED.has(verdict)) score.missed++;
    } else if (mark.verdicts.every((wanted) => !FLAGGED.has(wanted))) {
      score.quiet++;
      if (FLAGGED.has(verdict)) score.falseFlags++;
    }
    if (codeRight !== null) score.coded++;
    if (codeRight) score.codesRight++;
  }
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

async function main(): Promise<void> {
  const wanted = argv.slice(2).find((word) => !word.startsWith('-'));
  const shown = argv.includes('--failures');
  const total = empty();
  const matrix = new Map<string, Map<string, number>>();
  for (const [file, cases] of await allCases()) {
    const score = empty();
    for (const draft of cases) {
      if (wanted && !file.includes(wanted) && !draft.name.includes(wanted)) continue;
      const result = await runCase(draft);
      counted(score, result);
      counted(total, result);
      for (const { mark, verdict } of result.marks) {
        const [first = ''] = mark.verdicts;
        const row = matrix.get(first) ?? new Map<string, number>();
        row.set(verdict, (row.get(verdict) ?? 0) + 1);
        matrix.set(first, row);
      }
      const failures = differences(result);
      if (shown && failures.length > 0)
        stdout.write(
          `\n## ${file} ${draft.name}\n${draft.text.length < 500 ? `${draft.text}\n` : ''}${failures.map((text) => `  - ${text}`).join('\n')}\n`,
        );
    }
    if (score.figures > 0 || score.falseFlags > 0) stdout.write(`${line(file, score)}\n`);
  }
  stdout.write(`${line('all', total)}\n\n${matrixText(matrix)}\n`);
}

await main();
