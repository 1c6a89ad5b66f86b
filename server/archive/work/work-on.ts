// A worker's life: it works until it is stopped, and says when there is nothing left to do.

import type { Postgres } from '../../databases/postgres/connection.ts';
import type { ClaimSource } from './claim-source.ts';
import { queueForWork } from './queue.ts';
import { startWorker } from './worker.ts';

/** A worker at work. */
export interface Working {
  /** Lets it finish the job that it is at, and ends it. */
  stop(): Promise<void>;
}

/** How long a job that has begun may go on when its worker is asked to end. Milliseconds. */
const GRACE = 30_000;

export async function workOn(
  postgres: Postgres,
  claims: ClaimSource,
  version: string,
  listener: { done(documents: number): void; trouble(error: unknown): void },
): Promise<Working> {
  const queue = await queueForWork(postgres, (error) => listener.trouble(error));
  await startWorker({ postgres, queue, claims, version, done: (documents) => listener.done(documents) });
  return { stop: () => queue.stop({ graceful: true, timeout: GRACE }) };
}
