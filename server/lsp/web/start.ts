// Starts what a web worker is for: the guard, or the server that is guarded; where there can be no guard, the server alone.

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { budgetFor } from '../../timed/budget.ts';
import type { Guarding } from '../drafts/drafts.ts';
import { Guard } from '../guard/guard.ts';
import { isMessage } from '../guard/message.ts';
import type { Watcher } from '../guard/work.ts';
import { serve } from '../serve.ts';
import { hostOver } from './host.ts';
import { SERVING, servingWorker, THERE, type WorkerStart, workerPost } from './worker-post.ts';

const NOBODY: Watcher = { begins() {}, ends() {} };

function serveOver(port: MessagePort | typeof self, guarding: Guarding): void {
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(port),
    new BrowserMessageWriter(port),
  );
  // Whatever goes wrong stays with the request that it goes wrong in.
  const survive = (event: ErrorEvent | PromiseRejectionEvent): void => {
    event.preventDefault();
    const error: unknown = event instanceof ErrorEvent ? (event.error ?? event.message) : event.reason;
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  self.addEventListener('error', survive);
  self.addEventListener('unhandledrejection', survive);
  serve(connection, guarding, hostOver(connection));
  connection.listen();
}

/** Waits to be told on which port, and tells of each check. */
function serveGuarded(alongside: Watcher): void {
  const watcher: Watcher = {
    begins(uri, length) {
      self.postMessage({ begins: uri, length });
      alongside.begins(uri, length);
    },
    ends: () => self.postMessage('ends'),
  };
  self.onmessage = ({ data: { port, stopped } }: MessageEvent<WorkerStart>) => serveOver(port, { watcher, stopped });
  self.postMessage(THERE);
}

/** What the client says before there is somebody to hear it is kept. */
async function guard(budget: (length: number) => number): Promise<void> {
  const early: MessageEvent[] = [];
  self.onmessage = (event: MessageEvent) => void early.push(event);
  const worker = await servingWorker().catch((error: unknown) => {
    console.warn(`tieout: ${String(error)}; a check that does not come to an end holds the server up`);
    return null;
  });
  if (worker === null) serveOver(self, { watcher: NOBODY, stopped: [] });
  else guardOver(worker, budget);
  for (const { data } of early) self.dispatchEvent(new MessageEvent('message', { data }));
}

function guardOver(worker: Worker, budget: (length: number) => number): void {
  new Guard(
    workerPost(worker),
    (listener) => {
      self.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (isMessage(data)) listener.message(data);
      };
      return { send: (message) => self.postMessage(message) };
    },
    budget,
  );
}

/**
 * @param alongside is told of every check in the server, too, once the guard has been
 * @param budget milliseconds that the check of a draft of some length may take
 */
export function startWorker(alongside: Watcher = NOBODY, budget: (length: number) => number = budgetFor): void {
  if (self.name === SERVING) serveGuarded(alongside);
  else void guard(budget);
}
