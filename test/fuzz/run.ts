// `npm run fuzz [-- --seed N --count N --seconds N]`: drafts changed by chance, until a fault, the count or the time is there. What
// fails is kept in test/fixtures/fuzz and replayed by the tests from then on; its seed is printed.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { formatNamed } from '../../server/core/formats/formats.ts';
import { budgetFor } from '../../server/timed/budget.ts';
import { inTime } from '../../server/timed/in-time.ts';
import { allCases, databaseOf } from '../drafts/run-case.ts';
import { mutatedDrafts } from './mutate.ts';
import { faultsOf } from './properties.ts';

const MOST_FAULTS = 20;
const KEPT = join(import.meta.dirname, '../fixtures/fuzz');

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(performance.timeOrigin) % 1_000_000) },
    count: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '600' },
  },
});
const [seed, count, seconds] = [values.seed, values.count, values.seconds].map(Number);
if (seed === undefined || !count || !seconds) throw new Error('--seed, --count and --seconds are numbers');

const texts = [...(await allCases()).values()].flat().map(({ text }) => text);
const desk = await databaseOf('desk');
const until = performance.now() + seconds * 1000;
const told = new Set<string>();
let tried = 0;
console.log(`seed ${seed}`);
for (const draft of mutatedDrafts(texts, seed, count)) {
  if (performance.now() > until || told.size >= MOST_FAULTS) break;
  tried++;
  let faults: string[];
  try {
    faults = inTime(budgetFor(draft.text.length), () => faultsOf(draft, desk));
  } catch (error) {
    faults = [error instanceof Error ? String(error.stack?.split('\n').slice(0, 3).join(' ')) : String(error)];
  }
  // One of each kind: numbers and words in quotation marks aside.
  const kind = `${draft.format} ${faults[0]?.replace(/\d+|“[^”]*”/g, '…')}`;
  if (faults.length === 0 || told.has(kind)) continue;
  told.add(kind);
  const name = `${seed}-${tried}${formatNamed(draft.format).endings[0]}`;
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(join(KEPT, name), draft.text);
  console.log(`${name}: ${faults[0]}`);
}
console.log(`${tried} drafts, ${told.size} kinds of faults`);
process.exitCode = told.size > 0 ? 1 : 0;
