// `npm run fuzz [-- --seed N --count N --seconds N]`: drafts changed by chance, until a fault, the count or the time is there. What
// fails is kept in test/fixtures/fuzz and replayed by the tests from then on; its seed is printed. With `--edits N` as many edits of
// a few drafts instead, whose re-checks are held against checks from nothing.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Draft } from '../../server/core/blocks/block.ts';
import { formatNamed } from '../../server/core/formats/formats.ts';
import { budgetFor } from '../../server/timed/budget.ts';
import { inTime } from '../../server/timed/in-time.ts';
import { allCases, databaseOf } from '../drafts/run-case.ts';
import { DOCUMENTS, firstUnlike } from './edits.ts';
import { mutatedDrafts } from './mutate.ts';
import { faultsOf } from './properties.ts';

const MOST_FAULTS = 20;
const KEPT = join(import.meta.dirname, '../fixtures/fuzz');

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(performance.timeOrigin) % 1_000_000) },
    count: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '600' },
    edits: { type: 'string', default: '0' },
  },
});
const [seed, count, seconds, edits] = [values.seed, values.count, values.seconds, values.edits].map(Number);
if (seed === undefined || !count || !seconds || edits === undefined) throw new Error('options are followed by numbers');

const desk = await databaseOf('desk');
console.log(`seed ${seed}`);
process.exitCode = (edits > 0 ? editedOnAndOn(seed, edits) : await changedByChance(seed, count, seconds)) ? 0 : 1;

/** So many edits in walks of a thousand, each document in turn; whether all re-checks were right. */
function editedOnAndOn(from: number, all: number): boolean {
  const starts = Object.values(DOCUMENTS);
  const walks = Math.ceil(all / 1000);
  for (let walk = 0; walk < walks; walk++) {
    const start = starts[walk % starts.length] ?? '';
    const unlike = firstUnlike(start, desk, { seed: from + walk, edits: 1000, every: 10 });
    if (unlike) {
      console.log(`walk ${from + walk}: ${JSON.stringify(unlike)}`);
      return false;
    }
    if (walk % 50 === 49) console.log(`${walk + 1} of ${walks} walks`);
  }
  console.log(`${walks * 1000} edits`);
  return true;
}

/** Whether no draft had a fault. */
async function changedByChance(from: number, most: number, time: number): Promise<boolean> {
  const texts = [...(await allCases()).values()].flat().map(({ text }) => text);
  const until = performance.now() + time * 1000;
  const told = new Set<string>();
  let tried = 0;
  for (const draft of mutatedDrafts(texts, from, most)) {
    if (performance.now() > until || told.size >= MOST_FAULTS) break;
    tried++;
    const faults = faultsIn(draft);
    // One of each kind: numbers and words in quotation marks aside.
    const kind = `${draft.format} ${faults[0]?.replace(/\d+|“[^”]*”/g, '…')}`;
    if (faults.length === 0 || told.has(kind)) continue;
    told.add(kind);
    const name = `${from}-${tried}${formatNamed(draft.format).endings[0]}`;
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(join(KEPT, name), draft.text);
    console.log(`${name}: ${faults[0]}`);
  }
  console.log(`${tried} drafts, ${told.size} kinds of faults`);
  return told.size === 0;
}

function faultsIn(draft: Draft): string[] {
  try {
    return inTime(budgetFor(draft.text.length), () => faultsOf(draft, desk));
  } catch (error) {
    return [error instanceof Error ? String(error.stack?.split('\n').slice(0, 3).join(' ')) : String(error)];
  }
}
