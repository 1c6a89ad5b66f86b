// `npm run soak [-- --minutes N --drafts N --seed N]`: a server with many drafts open that are typed into, undone, pasted over, closed and
// opened again, and whose claims change. Ends with 1 where it weighs a tenth more at the end than after a sixth of the time.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { start } from '../protocol/client.ts';
import { megabytesOf } from './megabytes.ts';
import { type SoakedDraft, soakedDraft } from './soaked-draft.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    drafts: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});
const [minutes, drafts, seed] = [values.minutes, values.drafts, values.seed].map(Number);
if (!minutes || !drafts || !seed) throw new Error('--minutes, --drafts and --seed are numbers above 0');

/** A sixth of the time: minute five of thirty. */
const SETTLED = 1 / 6;
const MOST_GROWTH = 1.1;
const LINES = 60;
/** Edits until a draft is closed and opened again, and until a claim changes. */
const REOPENED = 250;
const CHANGED = 400;

const server = await start({ main: 'dist/server.js', settings: { bundledDatabase: true } });
const claims = join(server.folder, 'claims-db', 'cloud.yaml');
const written = readFileSync(claims, 'utf8');
const open = Array.from({ length: drafts }, (_, at): SoakedDraft => soakedDraft(server, `soaked-${at}.md`, seed + at));
for (const draft of open) await draft.open();

const length = minutes * 60_000;
const from = performance.now();
const weights: { readonly share: number; readonly megabytes: number }[] = [];
let edits = 0;
for (let share = 0, told = 0; share < 1; share = (performance.now() - from) / length) {
  const draft = open[edits % open.length];
  await draft?.edit();
  edits++;
  if (edits % REOPENED === 0) await draft?.reopen();
  if (edits % CHANGED === 0) writeFileSync(claims, written.replace('398.24亿元', `${390 + (edits % 9)}.24亿元`));
  if (share * LINES < told) continue;
  const megabytes = megabytesOf(server.process.pid ?? 0);
  weights.push({ share, megabytes });
  console.log(`${(share * minutes).toFixed(1).padStart(5)} min  ${Math.round(megabytes)} MB  ${edits} edits`);
  told++;
}
await server.stop();

/** The middle of what was weighed about a time: collecting garbage makes single weights swing. */
function around(share: number): number {
  const near = weights.toSorted((a, b) => Math.abs(a.share - share) - Math.abs(b.share - share)).slice(0, 9);
  return near.map(({ megabytes }) => megabytes).toSorted((a, b) => a - b)[near.length >> 1] ?? 0;
}

const [settled, last] = [around(SETTLED), around(1)];
console.log(
  `${edits} edits of ${drafts} drafts in ${minutes} min: ${Math.round(settled)} MB at minute ${(minutes * SETTLED).toFixed(1)}, ${Math.round(last)} MB at the end, ${(last / settled).toFixed(2)} times as much (at most ${MOST_GROWTH})`,
);
process.exitCode = last > settled * MOST_GROWTH ? 1 : 0;
