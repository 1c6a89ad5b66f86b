// `tieout mcp`: the checker as tools for language models, over standard input and output.

import { existsSync } from 'node:fs';
import * as say from '../../core/explain/system/commands.ts';
import { partMissing } from '../../core/explain/system/files.ts';
import { languageOf } from '../../core/text/spoken.ts';
import { MCP } from '../arguments/commands.ts';
import { readArguments } from '../arguments/read-arguments.ts';
import { Failure } from '../failure.ts';
import type { ExitStatus, Session } from '../session.ts';
import { VERSION } from '../version.ts';
import { attached } from './attached.ts';
import { liveDatabases } from './open-databases.ts';

/** The bundle beside this one, or the sources where nothing has been built. */
const PLACES: readonly string[] = ['./mcp.js', '../../mcp/server.ts'];

/** `tieout mcp`. Goes on until its client closes standard input. */
export async function mcpCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, MCP);
  if (args.paths.length > 0) {
    throw new Failure(say.mcpTakesNoPaths);
  }
  if (args.attach !== null) return attached(args.attach);
  const place = PLACES.map((each) => new URL(each, import.meta.url)).find((url) => existsSync(url));
  if (!place) throw new Failure(partMissing('mcp.js'));
  const claims = await liveDatabases(args, session.folder);
  const { serve } = (await import(place.href)) as typeof import('../../mcp/server.ts');
  await serve({ claims, language: args.language === 'auto' ? null : languageOf(args.language) }, VERSION);
  return 0;
}
