// What a guard needs of the place where it stands: a process of Node or a worker of a browser.

import type { Message } from './message.ts';
import type { Progress, Stopped, StopReason } from './work.ts';

/** A server that works apart from its guard. */
export interface Guarded {
  send(message: Message): void;
  /** Ends it, whatever it is at. */
  end(): void;
}

/** What a guard hears of a server. */
export interface Heard {
  message(message: Message): void;
  progress(progress: Progress): void;
  /** It has stopped by itself. */
  failed(reason: StopReason, detail: string | null): void;
}

/** The time of one check. */
export interface Stint {
  /** Milliseconds of its budget that it surely has left; 0 where its time is over. */
  left(): number;
  end(): void;
}

export interface Post {
  start(stopped: readonly Stopped[], heard: Heard): Guarded;
  /** @param budget milliseconds */
  stint(budget: number): Stint;
  warn(line: string): void;
  /** There is nothing to guard any more. */
  leave(code: number): void;
}
