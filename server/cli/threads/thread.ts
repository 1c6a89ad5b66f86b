// A thread that helps with a run: takes drafts from the list until there are none left.

import { parentPort } from 'node:worker_threads';
import type { Words } from '../../core/text/spoken.ts';
import { openForDrafts } from '../commands/open-databases.ts';
import { wordsOf } from '../failure-words.ts';
import { argumentsOf, formatFor } from '../formats/formats.ts';
import type { Session } from '../session.ts';
import { type Answer, finishedAnswer, type Job } from './answer.ts';
import { AHEAD, TAKEN, type Task, WRITTEN } from './task.ts';

/** What a thread says: what came of a draft, or why it stops. */
export type Report = { readonly at: number; readonly answer: Answer } | { readonly failed: Words };

function sessionOf({ folder, terminal }: Task): Session {
  const none = (): void => {};
  return {
    folder,
    environment: process.env,
    terminal,
    draw: null,
    readInput: async () => new Uint8Array(),
    out: none,
    error: none,
  };
}

async function jobOf(task: Task): Promise<Job> {
  const session = sessionOf(task);
  const args = argumentsOf(task.command, task.words);
  const against = await openForDrafts(args, task.folder);
  return { args, session, against, format: formatFor(task.command, args, session) };
}

/** Waits until a draft is not too far ahead of those that are written. */
function waitFor(at: number, places: Task['places']): void {
  for (;;) {
    const written = Atomics.load(places, WRITTEN);
    if (at < written + AHEAD) return;
    Atomics.wait(places, WRITTEN, written);
  }
}

export async function help(task: Task): Promise<void> {
  const { paths, places } = task;
  const report = (each: Report): void => parentPort?.postMessage(each);
  try {
    const job = await jobOf(task);
    for (let at = Atomics.add(places, TAKEN, 1); at < paths.length; at = Atomics.add(places, TAKEN, 1)) {
      waitFor(at, places);
      report({ at, answer: await finishedAnswer(paths[at] ?? '', job) });
    }
  } catch (error) {
    const failed = wordsOf(error);
    if (!failed) throw error;
    report({ failed });
  }
}
