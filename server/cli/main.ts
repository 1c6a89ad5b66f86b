#!/usr/bin/env node
// Where the command line starts: hands Node's process to `run` and its answer back; in another thread, helps with a run.

import process from 'node:process';
import { isMainThread, workerData } from 'node:worker_threads';
import { reasonOf } from '../../claims-db/problems/reasons.ts';
import * as say from '../core/explain/system/commands.ts';
import { LARGEST_DRAFT } from '../workspace/read-draft.ts';
import { run } from './run.ts';
import { complain, type Session } from './session.ts';

/** The oldest Node with what the program uses; `engines` in package.json says the same. */
const OLDEST_NODE = 22;

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    total += chunk.length;
    // More than a draft may have shows by one chunk more: nobody needs the rest, which may have no end.
    if (total > LARGEST_DRAFT) break;
  }
  return Buffer.concat(chunks);
}

const session: Session = {
  folder: process.cwd(),
  environment: process.env,
  terminal: { isTerminal: process.stdout.isTTY === true, columns: process.stdout.columns ?? 100 },
  draw: process.stderr.isTTY === true ? (text) => void process.stderr.write(text) : null,
  entry: new URL(import.meta.url),
  readInput,
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
};

async function start(): Promise<void> {
  // A reader that goes away early (tieout … | head) ends the run without a word; output that cannot be written, with the reason.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode);
    complain(session, 'auto', say.outputFailed(reasonOf(error)));
    process.exit(2);
  });
  const { node } = process.versions;
  if (Number.parseInt(node, 10) < OLDEST_NODE) {
    complain(session, 'auto', say.oldNode(OLDEST_NODE, node));
    process.exitCode = 2;
  } else {
    process.exitCode = await run(process.argv.slice(2), session);
  }
}

if (isMainThread) await start();
else await (await import('./threads/thread.ts')).help(workerData);
