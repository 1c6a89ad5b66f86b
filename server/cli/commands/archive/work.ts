// `tieout archive work`: a worker, until it is ended or nothing is left to do.

import process from 'node:process';
import type { Archive, Working } from '../../../archive/archive.ts';
import * as say from '../../../core/explain/system/archive.ts';
import type { Words } from '../../../core/text/spoken.ts';
import { ARCHIVE_WORK } from '../../arguments/archive-commands.ts';
import { type Arguments, readArguments } from '../../arguments/read-arguments.ts';
import { Failure } from '../../failure.ts';
import { complain, type ExitStatus, type Session } from '../../session.ts';
import { presentClaims, withArchive } from './library.ts';

/** How often it is asked whether anything is left. Milliseconds. */
const LOOK = 500;

/** How often in a row there are documents due and no jobs for them before that is how it stays. */
const PATIENCE = 4;

/** Says each trouble once, until something goes well again; that a server is away is one trouble, however it shows. */
class Troubles {
  private last = '';
  private away = false;
  private readonly say: (words: Words) => void;

  constructor(say: (words: Words) => void) {
    this.say = say;
  }

  told(error: unknown): void {
    const words = wordsOf(error);
    const away = error instanceof Error && 'away' in error && error.away === true;
    if (away ? this.away : words.en === this.last) return;
    this.last = words.en;
    this.away ||= away;
    this.say(away ? say.goingOnAfter(words) : words);
  }

  over(): void {
    if (this.away) this.say(say.backAgain);
    this.last = '';
    this.away = false;
  }
}

function wordsOf(error: unknown): Words {
  if (error instanceof Error && 'words' in error) return error.words as Words;
  const message = error instanceof Error ? error.message.replace(/ \(Queue: .*\)$/, '') : String(error);
  return say.triedAgain(message);
}

/** Resolves when a signal asks to end; a second one ends at once, as it would without this. */
function asked(): { readonly signal: Promise<void>; forget(): void } {
  let resolve = (): void => {};
  const signal = new Promise<void>((done) => {
    resolve = done;
  });
  process.once('SIGINT', resolve).once('SIGTERM', resolve);
  return { signal, forget: () => void process.off('SIGINT', resolve).off('SIGTERM', resolve) };
}

/** Resolves when nothing is left: `true` where everything is checked, `false` where documents have no job any more. */
function drained(archive: Archive, troubles: Troubles): { readonly end: Promise<boolean>; forget(): void } {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<boolean>((done) => {
    let idle = 0;
    const look = async (): Promise<void> => {
      try {
        if ((await archive.due()) === 0) return done(true);
        idle = (await archive.jobs()) === 0 ? idle + 1 : 0;
        if (idle === PATIENCE) return done(false);
      } catch (error) {
        troubles.told(error);
      }
      timer = setTimeout(look, LOOK);
    };
    timer = setTimeout(look, LOOK);
  });
  return { end, forget: () => clearTimeout(timer) };
}

async function untilEnded(archive: Archive, working: Working, args: Arguments, troubles: Troubles): Promise<boolean> {
  const signal = asked();
  const drain = args.drain ? drained(archive, troubles) : null;
  const complete = await Promise.race([signal.signal.then(() => true), ...(drain ? [drain.end] : [])]);
  drain?.forget();
  signal.forget();
  await working.stop();
  return complete;
}

/** Exit status 0 where it was ended, or where everything is checked. */
export async function workCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, ARCHIVE_WORK);
  if (args.paths.length > 0) throw new Failure(say.workTakesNoPaths);
  const claims = await presentClaims(args, session);
  return withArchive(args, session, async (archive) => {
    const troubles = new Troubles((told) => complain(session, args.language, told));
    const working = await archive.work(claims, {
      done: () => troubles.over(),
      trouble: (error) => troubles.told(error),
    });
    return (await untilEnded(archive, working, args, troubles)) ? 0 : 2;
  });
}
