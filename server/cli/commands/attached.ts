// `tieout mcp --attach PIPE`: hands what a client says to the server that runs in an editor, and its answers back.

import { connect } from 'node:net';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { reasonOf } from '../../../claims-db/problems/reasons.ts';
import * as say from '../../core/explain/system/commands.ts';
import { Failure } from '../failure.ts';
import type { ExitStatus } from '../session.ts';

/**
 * Goes on until one side ends.
 *
 * @param pipe the name of a pipe or of a socket in the file system
 * @throws Failure where nobody listens there
 */
export async function attached(pipe: string): Promise<ExitStatus> {
  const socket = connect(pipe);
  try {
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  } catch (error) {
    throw new Failure(say.pipeAway(pipe, reasonOf(error)));
  }
  const asked = pipeline(process.stdin, socket);
  const answered = pipeline(socket, process.stdout, { end: false });
  // Whichever side leaves first, and however: there is nobody left to tell.
  await Promise.race([answered, asked.then(() => answered)]).catch(() => undefined);
  process.stdin.destroy();
  return 0;
}
