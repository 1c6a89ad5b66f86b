// What an editor waits for: the first diagnostics after the start, diagnostics after an edit; and what the server weighs meanwhile.

import { type Started, start } from '../protocol/client.ts';
import { megabytesOf } from '../soak/megabytes.ts';
import { chineseProse } from './prose.ts';
import type { Row } from './table.ts';

const MAIN = 'dist/server.js';
const SIZE = 100_000;
const EDITS = 40;

const row = (what: string, tieout: number, unit = 'ms'): Row => ({ what, tieout, unit, others: {} });

async function edit(server: Started, version: number): Promise<number> {
  const from = performance.now();
  const at = { line: (version * 7919) % 300, character: 0 };
  await server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: server.uri('long.md'), version },
    contentChanges: [{ range: { start: at, end: at }, text: '字' }],
  });
  await server.pull('long.md');
  return performance.now() - from;
}

/** Rows of the table; needs `dist/` built. */
export async function serverRows(): Promise<Row[]> {
  const from = performance.now();
  const server = await start({ main: MAIN, settings: { bundledDatabase: true } });
  server.open('short.md', chineseProse(2_000));
  await server.pull('short.md');
  const first = performance.now() - from;
  const light = megabytesOf(server.process.pid ?? 0);
  server.open('long.md', chineseProse(SIZE));
  await server.pull('long.md');
  const times: number[] = [];
  for (let version = 2; version < EDITS + 2; version++) times.push(await edit(server, version));
  times.sort((a, b) => a - b);
  const heavy = megabytesOf(server.process.pid ?? 0);
  await server.stop();
  return [
    row('server: start to first diagnostics, 2 k characters', first),
    row(`server: an edit to its diagnostics (median of ${EDITS}), 100 k characters`, times[EDITS / 2] ?? 0),
    row(`server: an edit to its diagnostics (p95 of ${EDITS}), 100 k characters`, times[Math.floor(EDITS * 0.95)] ?? 0),
    row('server: memory, 2 k characters open', light, 'MB'),
    row(`server: memory, 100 k characters open, after ${EDITS} edits`, heavy, 'MB'),
  ];
}
