// A guard that is a process of Node, with its server in a worker thread.

import process from 'node:process';
import { MessageChannel, Worker } from 'node:worker_threads';
import { PATIENCE } from '../../timed/budget.ts';
import { field, isMessage } from './message.ts';
import type { Guarded, Heard, Post, Stint } from './post.ts';
import type { Progress, Start, Stopped } from './work.ts';

/** Garbage of checks is cleared away before it comes to more than this: left alone, V8 lets twice as much pile up. Megabytes. */
const YOUNG = 24;

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A machine that gives a check little of its time is waited for. */
function stint(budget: number): Stint {
  const since = performance.now();
  const used = processorTime();
  return {
    left: () => (performance.now() - since < budget * PATIENCE ? Math.max(0, budget - (processorTime() - used)) : 0),
    end() {},
  };
}

function start(entry: URL, stopped: readonly Stopped[], heard: Heard): Guarded {
  const { port1, port2 } = new MessageChannel();
  const data: Start = { port: port2, stopped };
  const worker = new Worker(entry, {
    workerData: data,
    transferList: [port2],
    stdout: true,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  worker.stdout.resume();
  worker.on('message', (progress: Progress) => heard.progress(progress));
  worker.on('error', (error: Error) => {
    const isMemory = field(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY';
    heard.failed(isMemory ? 'memory' : 'crash', error.message);
  });
  worker.on('exit', () => heard.failed('crash', null));
  port1.on('message', (message: unknown) => {
    if (isMessage(message)) heard.message(message);
  });
  return { send: (message) => port1.postMessage(message), end: () => void worker.terminate() };
}

/** @param entry the module that a worker starts as a server */
export function processPost(entry: URL): Post {
  return {
    start: (stopped, heard) => start(entry, stopped, heard),
    stint,
    warn: (line) => void process.stderr.write(`tieout: ${line}\n`),
    leave: (code) => process.exit(code),
  };
}

/** The protocol asks a server to end with the process that started it. */
export function watchParent(params: unknown, ended: () => void): void {
  const parent = field(params, 'processId');
  if (typeof parent !== 'number') return;
  const look = (): void => {
    try {
      process.kill(parent, 0);
    } catch {
      ended();
    }
  };
  setInterval(look, 3000).unref();
}
