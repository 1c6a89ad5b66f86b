// `tieout lsp --stdio`: becomes the language server.

import { existsSync } from 'node:fs';
import * as say from '../../core/explain/system/commands.ts';
import { Failure } from '../failure.ts';
import type { ExitStatus, Session } from '../session.ts';

/** The bundle beside this one, or the server's sources where nothing has been built. */
const PLACES: readonly string[] = ['./server.js', '../../lsp/main.ts'];

const TRANSPORTS = /^--(stdio|node-ipc|pipe=.+|socket=\d+|clientProcessId=\d+)$/;

/** `tieout lsp --stdio`. The server goes on after this has answered, for as long as its client does. */
export async function lspCommand(args: readonly string[], _session: Session): Promise<ExitStatus> {
  const unknown = args.find((arg) => !TRANSPORTS.test(arg));
  if (unknown !== undefined || args.length === 0) {
    throw new Failure(say.noTransport(unknown));
  }
  const server = PLACES.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (!server) throw new Failure(say.serverMissing);
  await import(server.href);
  return 0;
}
