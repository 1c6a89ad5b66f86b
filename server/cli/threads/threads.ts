// The other threads of a run: they take drafts from one list with this one, which puts their answers in order.

import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Failure } from '../failure.ts';
import type { Session } from '../session.ts';
import { type Answer, finishedAnswer, type Job } from './answer.ts';
import { AHEAD, TAKEN, type Task, WRITTEN } from './task.ts';
import type { Report } from './thread.ts';

/** As many bytes of drafts as make another thread worth its start. */
const WORTH_A_THREAD = 400_000;
const MOST_THREADS = 16;

function sizeOf(paths: readonly string[], folder: string): number {
  return paths.reduce((sum, path) => sum + (statSync(resolve(folder, path), { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** How many threads beside this one a run is worth: none where there is but one draft, or standard input is one. */
function others(paths: readonly string[], { folder }: Session): number {
  if (paths.length < 2 || paths.includes('-')) return 0;
  const cores = Math.min(MOST_THREADS, availableParallelism(), paths.length);
  return cores < 2 ? 0 : Math.min(cores - 1, Math.floor(sizeOf(paths, folder) / WORTH_A_THREAD));
}

/** The threads of a run, this one among them. */
export class Threads {
  private readonly paths: readonly string[];
  private readonly job: Job;
  private readonly places: Task['places'] = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  private readonly workers: readonly Worker[];
  private readonly answers = new Map<number, Answer>();
  private wake: () => void = () => {};
  private failure: unknown = null;

  /** @param count how many others there are */
  constructor(count: number, entry: URL, task: Omit<Task, 'places'>, job: Job) {
    this.paths = task.paths;
    this.job = job;
    const workerData: Task = { ...task, places: this.places };
    this.workers = Array.from({ length: count }, () =>
      new Worker(entry, { workerData })
        .on('message', (report: Report) => this.told(report))
        .on('error', (error) => this.fail(error)),
    );
  }

  private told(report: Report): void {
    if ('failed' in report) this.fail(new Failure(report.failed));
    else this.answers.set(report.at, report.answer);
    this.wake();
  }

  private fail(error: unknown): void {
    this.failure ??= error;
    this.wake();
  }

  /** What came of a draft. Until that is known this thread checks others; drafts are asked for in order. */
  async answer(at: number): Promise<Answer> {
    Atomics.store(this.places, WRITTEN, at);
    Atomics.notify(this.places, WRITTEN);
    for (;;) {
      const answer = this.answers.get(at);
      this.answers.delete(at);
      if (answer) return answer;
      if (this.failure) throw this.failure;
      const taken = this.answers.size < AHEAD ? this.take() : null;
      if (taken !== null) this.answers.set(taken, await finishedAnswer(this.paths[taken] ?? '', this.job));
      // What other threads have finished comes in between two drafts of this one.
      await (taken === null ? new Promise<void>((done) => this.waits(done)) : setImmediate());
    }
  }

  private waits(done: () => void): void {
    this.wake = done;
  }

  private take(): number | null {
    if (Atomics.load(this.places, TAKEN) >= this.paths.length) return null;
    const at = Atomics.add(this.places, TAKEN, 1);
    return at < this.paths.length ? at : null;
  }

  /** Ends the others, whatever they are at. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

/** The threads for a run; `null` where this one alone is done sooner. */
export function threadsFor(task: Omit<Task, 'places'>, job: Job): Threads | null {
  const { entry } = job.session;
  const count = entry ? others(task.paths, job.session) : 0;
  return entry && count > 0 ? new Threads(count, entry, task, job) : null;
}
