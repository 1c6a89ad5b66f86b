// What the guard and the server that it guards tell each other besides the protocol.

import type { MessagePort } from 'node:worker_threads';

/** Why a draft is left alone. */
export type StopReason = 'time' | 'memory' | 'crash';

/** A draft whose check had to be stopped. */
export interface Stopped {
  readonly uri: string;
  /** The state of the text that it happened with. */
  readonly version: number | null;
  readonly reason: StopReason;
  /** Not tried again before, even with another text. Milliseconds since the epoch. */
  readonly until: number;
  /** How long it had run. Milliseconds. */
  readonly after: number;
}

/** What a server is started with. */
export interface Start {
  /** For the messages of the protocol. */
  readonly port: MessagePort;
  readonly stopped: readonly Stopped[];
}

/** A check begins or has ended. */
export type Progress = { readonly begins: string; readonly length: number } | 'ends';

/** Is told of each check before it begins and when it has ended. */
export interface Watcher {
  begins(uri: string, length: number): void;
  ends(): void;
}
