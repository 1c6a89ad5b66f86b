// A worker's life: it works until it is stopped, and says when there is nothing left to do.

import type { Postgres } from '../../databases/postgres/connection.ts';
import { PostgresFailure, postgresFailure } from '../../databases/postgres/failure.ts';
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

/** The queue tells some errors as plain objects with what an error has. */
function asError(told: unknown): unknown {
  if (told instanceof Error || typeof told !== 'object' || told === null || !('message' in told)) return told;
  return Object.assign(new Error(String(told.message)), told);
}

export async function workOn(
  postgres: Postgres,
  claims: ClaimSource,
  version: string,
  listener: { done(documents: number): void; trouble(error: unknown): void },
): Promise<Working> {
  // A server that is away says so in many ways, which are all one to whoever waits for it.
  const trouble = (told: unknown): void => {
    const error = asError(told);
    const failure = postgresFailure(error);
    listener.trouble(failure instanceof PostgresFailure && !failure.away ? error : failure);
  };
  const queue = await queueForWork(postgres, trouble);
  await startWorker({ postgres, queue, claims, version, done: (documents) => listener.done(documents), trouble });
  return { stop: () => queue.stop({ graceful: true, timeout: GRACE }) };
}
