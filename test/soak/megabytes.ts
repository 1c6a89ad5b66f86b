// What a process weighs, as Linux and macOS tell it.

import { execFileSync } from 'node:child_process';

/** Megabytes of memory that a process has in use, its threads included. */
export function megabytesOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
