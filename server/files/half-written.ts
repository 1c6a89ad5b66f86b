// Files that are being written beside their targets: they go away with whatever ends the program, save a kill that nothing survives.

import { rmSync } from 'node:fs';
import process from 'node:process';

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const halfWritten = new Set<string>();

function clearAway(): void {
  for (const path of halfWritten) rmSync(path, { force: true });
  halfWritten.clear();
}

function endBy(signal: NodeJS.Signals): void {
  clearAway();
  for (const each of SIGNALS) process.off(each, endBy);
  process.kill(process.pid, signal);
}

/** Takes note of files that are about to be written. Returns how to say that they are whole, or gone: nothing is done about them then. */
export function beginHalfWritten(...paths: readonly string[]): () => void {
  if (halfWritten.size === 0) {
    process.on('exit', clearAway);
    for (const signal of SIGNALS) process.on(signal, endBy);
  }
  for (const path of paths) halfWritten.add(path);
  return () => {
    for (const path of paths) halfWritten.delete(path);
    if (halfWritten.size > 0) return;
    process.off('exit', clearAway);
    for (const signal of SIGNALS) process.off(signal, endBy);
  };
}
