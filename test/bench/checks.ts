// How long checks take, of the whole text and after an edit, beside other checkers of prose in the same run.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { check } from '../../server/core/check/check.ts';
import type { ClaimStore } from '../../server/core/claims/claim.ts';
import { type Checker, otherCheckers } from './others.ts';
import { chineseProse, englishProse, type Writer } from './prose.ts';
import type { Language } from './recognizers.ts';
import type { Row } from './table.ts';

const PROSE: readonly (readonly [Language, Writer])[] = [
  ['zh', chineseProse],
  ['en', englishProse],
];
const SIZES = [10_000, 100_000, 1_000_000];
const EDITS = 40;
/** A checker is left out where ten times what it took for a tenth of the text is more. Milliseconds. */
const TOO_LONG = 20_000;

async function time(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** The best of some rounds in which everybody takes turns: what disturbs one only ever makes it slower. */
async function inTurns(works: ReadonlyMap<string, () => unknown>, rounds: number): Promise<Map<string, number>> {
  const best = new Map<string, number>();
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of works)
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, await time(work)));
  return best;
}

/** Times of edits of one character all over the text, in ascending order. */
function editTimes(start: string, store: ClaimStore): number[] {
  let text = start;
  let checked = check({ text, format: 'markdown' }, store);
  const times = Array.from({ length: EDITS }, (_, at) => {
    const place = Math.floor((text.length * ((at * 7919) % 1000)) / 1000);
    text = `${text.slice(0, place)}x${text.slice(place + (at % 2))}`;
    const from = performance.now();
    checked = check({ text, format: 'markdown' }, store, checked);
    return performance.now() - from;
  });
  return times.toSorted((a, b) => a - b);
}

/** As many rounds bring the code to the speed that it keeps; without them the smaller texts, which come first, pay for the larger. */
const WARMING = 8;

function warmUp(text: string, store: ClaimStore): void {
  for (let round = 0; round < WARMING; round++) check({ text, format: 'markdown' }, store);
  editTimes(text, store);
}

/** What the first check of a process takes, in milliseconds. */
async function coldTime(language: Language, size: number): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [COLD, language, String(size)]);
  return Number(stdout);
}

const COLD = join(import.meta.dirname, 'cold-check.ts');
const COLD_SIZE = 100_000;

function ofSize(language: Language, size: number): string {
  return `${language}, ${size / 1000} k characters`;
}

/** Rows of the table, and the versions of the others. */
export async function checkRows(store: ClaimStore): Promise<{ rows: Row[]; versions: string[] }> {
  const others = await otherCheckers();
  const rows: Row[] = [];
  for (const [language, write] of PROSE) {
    const cold = await coldTime(language, COLD_SIZE);
    rows.push({
      what: `first check of a process, ${ofSize(language, COLD_SIZE)}`,
      tieout: cold,
      unit: 'ms',
      others: {},
    });
    warmUp(write(COLD_SIZE), store);
    let left: readonly Checker[] = others.filter(({ languages }) => languages.includes(language));
    for (const size of SIZES) {
      const text = write(size);
      const works = new Map<string, () => unknown>([
        ['tieout', () => check({ text, format: 'markdown' }, store)],
        ...left.map((each) => [each.name, () => each.check(text)] as const),
      ]);
      const best = await inTurns(works, size < 1_000_000 ? 3 : 1);
      left = left.filter(({ name }) => (best.get(name) ?? 0) * 10 < TOO_LONG);
      const { tieout = 0, ...theirs } = Object.fromEntries(best);
      rows.push({ what: `full check, ${ofSize(language, size)}`, tieout, unit: 'ms', others: theirs });
      const edits = editTimes(text, store);
      rows.push({
        what: `after an edit (p95 of ${EDITS}), ${ofSize(language, size)}`,
        tieout: edits[Math.floor(EDITS * 0.95)] ?? 0,
        unit: 'ms',
        others: theirs,
      });
    }
  }
  return { rows, versions: others.map(({ name, version }) => `${name} ${version}`) };
}
