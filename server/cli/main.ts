// Where the command line starts: hands Node's process to `run` and its answer back.

import process from 'node:process';
import { run } from './run.ts';

// A reader that goes away early (tieout … | head) ends the run without a word.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode);
});

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

process.exitCode = await run(process.argv.slice(2), {
  folder: process.cwd(),
  environment: process.env,
  terminal: { isTerminal: process.stdout.isTTY === true, columns: process.stdout.columns ?? 100 },
  draw: process.stderr.isTTY === true ? (text) => void process.stderr.write(text) : null,
  readInput,
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
});
