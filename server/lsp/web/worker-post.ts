// A guard that is a web worker, with its server in a worker of its own below it.

import { isMessage, type Message } from '../guard/message.ts';
import type { Guarded, Heard, Post, Stint } from '../guard/post.ts';
import type { Progress, Stopped } from '../guard/work.ts';

/** What a worker that serves is called: by its name it knows what it is for. */
export const SERVING = 'tieout server';

/** What a server is started with, in its first message. */
export interface WorkerStart {
  /** For the messages of the protocol. */
  readonly port: MessagePort;
  readonly stopped: readonly Stopped[];
}

/** What a server says before it can be started. */
export const THERE = 'there';

/** To the client, which hears of no end of a worker: there is nobody any more. */
const ENDED: Message = { jsonrpc: '2.0', method: 'tieout/ended' };

/** Milliseconds. */
const BEAT = 100;

/** A check shares the machine, and nobody tells a browser how much it had of it: it may take so many budgets. */
const SHARE = 2;

/** Counts by heartbeats: what a computer sleeps, or keeps a tab frozen, is nobody's time. */
function stint(budget: number): Stint {
  let spent = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    const now = performance.now();
    spent += Math.min(now - last, BEAT * 2);
    last = now;
  }, BEAT);
  return { left: () => Math.max(0, budget * SHARE - spent), end: () => clearInterval(beat) };
}

/** Makes a worker of the same script; settles when it is there, and fails where this browser has no workers below a worker. */
export function servingWorker(): Promise<Worker> {
  return new Promise((done, fail) => {
    const worker = new Worker(self.location.href, { name: SERVING });
    worker.onerror = (event) => {
      event.preventDefault();
      fail(new Error(event.message || 'a worker below a worker cannot be loaded'));
    };
    worker.onmessage = () => done(worker);
  });
}

function begin(worker: Worker, stopped: readonly Stopped[], heard: Heard): Guarded {
  const { port1, port2 } = new MessageChannel();
  worker.onmessage = ({ data }: MessageEvent<Progress | typeof THERE>) => {
    if (data !== THERE) heard.progress(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    heard.failed('crash', event.message);
  };
  port1.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) heard.message(data);
  };
  const start: WorkerStart = { port: port2, stopped };
  worker.postMessage(start, [port2]);
  return { send: (message) => port1.postMessage(message), end: () => worker.terminate() };
}

/** @param first a worker that is there already; those that take its place are made when they are needed */
export function workerPost(first: Worker): Post {
  let ready: Worker | null = first;
  return {
    start(stopped, heard) {
      const worker = ready ?? new Worker(self.location.href, { name: SERVING });
      ready = null;
      return begin(worker, stopped, heard);
    },
    stint,
    warn: (line) => console.warn(`tieout: ${line}`),
    leave(code) {
      if (code !== 0) self.postMessage(ENDED);
      self.close();
    },
  };
}
