// A command of the command line.

import type { ExitStatus, Session } from './session.ts';

/** A command: the arguments after its name in, the exit status out; throws `Failure` where it cannot do its work. */
export type Command = (args: readonly string[], session: Session) => Promise<ExitStatus>;
