// `tieout db build [PATH] --out FILE`: compiles a database of YAML into one file.

import { resolve } from 'node:path';
import { buildDatabase } from '../../../../claims-db/build-database.ts';
import { reasonOf } from '../../../../claims-db/problems/reasons.ts';
import type { Claim, Lexicon } from '../../../core/claims/claim.ts';
import * as say from '../../../core/explain/system/db.ts';
import { shown } from '../../../core/text/shown.ts';
import type { Tongue } from '../../../core/text/spoken.ts';
import { placeIn } from '../../../databases/place.ts';
import { isPostgresAddress } from '../../../databases/postgres/address.ts';
import { sqliteWriter } from '../../../databases/sqlite/sqlite-writer.ts';
import { StoreFailure } from '../../../databases/sqlite/store-failure.ts';
import { BUILD } from '../../arguments/commands.ts';
import { readArguments } from '../../arguments/read-arguments.ts';
import { Failure, failureAt } from '../../failure.ts';
import { type ExitStatus, ownLanguage, type Session } from '../../session.ts';
import { generalBase } from '../open-databases.ts';
import { databasePath } from './database-path.ts';
import { writeToServer, writtenLine } from './on-server.ts';

/** All in one go: the database has been validated, and is in memory. */
async function writeSqlite(target: string, { lexicon, claims }: CompiledClaims): Promise<null> {
  const writer = sqliteWriter(target);
  try {
    for (const entity of lexicon.entities) writer.entity(entity);
    for (const metric of lexicon.metrics) writer.metric(metric);
    for (const basis of lexicon.bases ?? []) writer.basis(basis);
    for (const claim of claims) writer.claim(claim);
    writer.finish();
    return null;
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

type Write = (target: string, database: CompiledClaims) => Promise<string | null>;

/** On a server, what is there already comes to say what the files say. */
function writerFor(out: string, language: Tongue): Write | undefined {
  if (isPostgresAddress(out))
    return async (_, { lexicon, claims }) =>
      writtenLine(out, await writeToServer(out, lexicon, claims, 'replace'), language);
  return /\.sqlite$/i.test(out) ? writeSqlite : undefined;
}

interface CompiledClaims {
  readonly lexicon: Lexicon;
  readonly claims: readonly Claim[];
}

/** Exit status 1, and nothing written, where the database has an error. */
export async function buildCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, BUILD);
  const { out } = args;
  if (out === null) throw new Failure(say.noTarget);
  const folder = resolve(session.folder, databasePath(args));
  const language = ownLanguage(args.language, session.environment);
  const base = await generalBase();
  const target = placeIn(session.folder, out);
  const report = await buildDatabase(folder, target, language, writerFor(out, language), base).catch(
    (error: unknown) => {
      if (error instanceof Failure) throw error;
      throw failureAt(out, error instanceof StoreFailure ? error.words : reasonOf(error));
    },
  );
  for (const line of report.lines) (report.built ? session.out : session.error)(`${shown(line)}\n`);
  return report.built ? 0 : 1;
}
