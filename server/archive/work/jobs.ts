// Documents in jobs: so many in one that the queue costs little beside the checks, and so few that little is lost with a worker.

import type { JobInsert } from 'pg-boss';
import { secondsFor } from './check-group.ts';

export interface DueDocument {
  readonly id: number;
  /** UTF-16 code units. */
  readonly length: number;
}

/** What a job asks for. */
export interface CheckJob {
  readonly run: number;
  readonly documents: readonly number[];
}

const MOST_DOCUMENTS = 100;
const MOST_LENGTH = 150_000;
/** Even a short run is shared by several workers. */
const LEAST_JOBS = 16;

/** A worker says that it lives between two groups of documents, and may be late beside that. Seconds. */
const LATE = 5;

/** How often a job is tried, and how long it waits in between, first and at most; seconds. Each time may be a worker or a server that was killed. */
const TRIES = 50;
const FIRST_PAUSE = 1;
const LONGEST_PAUSE = 30;

function jobOf(run: number, documents: readonly DueDocument[]): JobInsert<CheckJob> {
  return {
    data: { run, documents: documents.map(({ id }) => id) },
    retryLimit: TRIES,
    retryDelay: FIRST_PAUSE,
    retryBackoff: true,
    retryDelayMax: LONGEST_PAUSE,
    heartbeatSeconds: LATE + secondsFor(Math.max(...documents.map(({ length }) => length))),
    expireInSeconds: 24 * 60 * 60 - 1,
  };
}

/** Cuts documents into jobs, in their order. */
export function jobsFor(run: number, documents: readonly DueDocument[]): JobInsert<CheckJob>[] {
  const most = Math.min(MOST_DOCUMENTS, Math.ceil(documents.length / LEAST_JOBS));
  const jobs: JobInsert<CheckJob>[] = [];
  let batch: DueDocument[] = [];
  let length = 0;
  for (const document of documents) {
    if (batch.length > 0 && (batch.length === most || length + document.length > MOST_LENGTH)) {
      jobs.push(jobOf(run, batch));
      batch = [];
      length = 0;
    }
    batch.push(document);
    length += document.length;
  }
  if (batch.length > 0) jobs.push(jobOf(run, batch));
  return jobs;
}
