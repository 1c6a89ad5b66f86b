// Worker processes of one run on this machine: so many at once, each begun again where it breaks off.

import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';

export interface Workers {
  /** Resolves when all have ended: whether each of them said that everything is checked. */
  readonly ended: Promise<boolean>;
  stop(): void;
}

/** How often a worker is begun again before the run gives up on it; what breaks it is in no document then. */
const MOST_STARTS = 20;

function main(): string {
  const [, script = ''] = process.argv;
  return script;
}

/** @param args of `tieout archive work` */
export function startWorkers(count: number, args: readonly string[], folder: string): Workers {
  const children = new Set<ChildProcess>();
  let stopping = false;
  const one = (starts: number): Promise<boolean> =>
    new Promise((done) => {
      const child = spawn(process.execPath, [main(), 'archive', 'work', '--drain', ...args], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      children.add(child);
      child.once('error', () => done(false));
      child.once('close', (code) => {
        children.delete(child);
        if (code !== null || stopping || starts === MOST_STARTS) done(code === 0);
        else done(one(starts + 1));
      });
    });
  return {
    ended: Promise.all(Array.from({ length: count }, () => one(1))).then((all) => all.every(Boolean)),
    stop: () => {
      stopping = true;
      for (const child of children) child.kill('SIGTERM');
    },
  };
}
