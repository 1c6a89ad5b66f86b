// A worker: takes jobs from the queue, checks their documents, and writes results and the job's end in one transaction.

import { setImmediate as turn } from 'node:timers/promises';
import type { Db, JobWithMetadata, PgBoss } from 'pg-boss';
import { bringFor } from '../../databases/ahead.ts';
import type { Postgres } from '../../databases/postgres/connection.ts';
import { dueDocuments } from '../store/documents.ts';
import { type Checked, writeChecked } from '../store/results.ts';
import { onQueue } from '../store/sql.ts';
import { SubjectNumbers } from '../store/subjects.ts';
import { checkGroup, groupsOf } from './check-group.ts';
import { type ClaimSource, KnownStates } from './claim-source.ts';
import { type CheckJob, jobsFor } from './jobs.ts';
import { QUEUE } from './queue.ts';

export interface WorkerOptions {
  readonly postgres: Postgres;
  readonly queue: PgBoss;
  readonly claims: ClaimSource;
  readonly version: string;
  /** Told after each job how many results it has written. */
  readonly done: (documents: number) => void;
  /** Told why a job has failed; it will be tried again. */
  readonly trouble: (error: unknown) => void;
}

/** Tries after which the documents of a job are given to jobs of their own: one of them may be what ends the workers. */
const TOGETHER = 5;

/** How often an idle worker asks for jobs. Seconds. */
const ASK = 1;

class Worker {
  private readonly states: KnownStates;
  private readonly numbers: SubjectNumbers;
  private readonly options: WorkerOptions;
  private id = '';

  constructor(options: WorkerOptions) {
    this.options = options;
    this.states = new KnownStates(options.version);
    this.numbers = new SubjectNumbers((text, values) => options.postgres.query(text, values));
  }

  async start(): Promise<void> {
    const options = { transactional: true, includeMetadata: true, pollingIntervalSeconds: ASK } as const;
    this.id = await this.options.queue.work<CheckJob, void, typeof options>(QUEUE, options, (jobs, tx) =>
      this.handle(jobs, tx),
    );
  }

  private async handle(jobs: readonly JobWithMetadata<CheckJob>[], tx: Db): Promise<void> {
    try {
      for (const job of jobs) {
        if (job.retryCount >= TOGETHER && job.data.documents.length > 1) await this.parted(job, tx);
        else await this.checked(job, tx);
      }
    } catch (error) {
      // The queue gives the job to somebody again and says nothing.
      this.options.trouble(error);
      throw error;
    }
    // There may be more: the next is asked for at once.
    this.options.queue.notifyWorker(this.id);
  }

  private async parted({ data: { run, documents } }: JobWithMetadata<CheckJob>, tx: Db): Promise<void> {
    const due = await dueDocuments(documents, run, onQueue(tx));
    const jobs = due.flatMap(({ id, text }) => jobsFor(run, [{ id, length: text.length }]));
    if (jobs.length > 0) await this.options.queue.insert(QUEUE, jobs, { db: tx });
  }

  private async checked({ data: { run, documents }, signal }: JobWithMetadata<CheckJob>, tx: Db): Promise<void> {
    const sql = onQueue(tx);
    const due = await dueDocuments(documents, run, sql);
    const state = this.states.of(await this.options.claims());
    const { recorded } = state;
    await bringFor(due.map(({ text }) => text).join('\n'), recorded.store);
    const checked: Checked[] = [];
    for (const group of groupsOf(due)) {
      for (const each of await checkGroup(group, recorded)) checked.push(each);
      // Between two groups the queue is told that this worker lives.
      await turn();
      signal.throwIfAborted();
    }
    await this.numbers.learn(checked.flatMap(({ result }) => result.rests.map(({ subject }) => subject)));
    this.options.done(await writeChecked(checked, run, state, this.numbers, sql));
  }
}

/** Lets this process work on the archive until its queue is stopped. */
export function startWorker(options: WorkerOptions): Promise<void> {
  return new Worker(options).start();
}
