// The server's side of the guard: takes its messages from the port that it was started with, and tells what it is at.

import { parentPort, workerData } from 'node:worker_threads';
import { PortMessageReader, PortMessageWriter } from 'vscode-languageserver/node';
import { startServer } from '../server.ts';
import type { Progress, Start, Watcher } from './work.ts';

const tell = (progress: Progress): void => parentPort?.postMessage(progress);

const telling: Watcher = {
  begins: (uri, length) => tell({ begins: uri, length }),
  ends: () => tell('ends'),
};

/** @param alongside is told of every check, too, once the guard has been */
export function serveGuarded(alongside?: Watcher): void {
  const { port, stopped }: Start = workerData;
  const watcher: Watcher = {
    begins: (uri, length) => {
      telling.begins(uri, length);
      alongside?.begins(uri, length);
    },
    ends: () => telling.ends(),
  };
  startServer(new PortMessageReader(port), new PortMessageWriter(port), { watcher, stopped });
}
