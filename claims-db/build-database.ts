// Builds a claims database: YAML in, one compiled file out.

import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Claim, Lexicon } from '../server/core/claims/claim.ts';
import * as say from '../server/core/explain/system/claims.ts';
import { said, type Tongue } from '../server/core/text/spoken.ts';
import { beginHalfWritten } from '../server/files/half-written.ts';
import type { Base } from './compile/compile.ts';
import type { CompiledLexicon } from './compile/compile-lexicon.ts';
import { writeDatabaseJson } from './compile/json.ts';
import { problemLine } from './problems/problem.ts';
import { readDatabaseFolder } from './read-folder.ts';
import { explainedLine, validateDatabase } from './validate.ts';

/** Writes beside the target and renames: one that is interrupted or fails leaves the old file whole, and nothing beside it. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.new`;
  const done = beginHalfWritten(beside);
  try {
    await writeFile(beside, text, { flush: true });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    done();
  }
}

export interface BuildReport {
  readonly built: boolean;
  /** What a person should read, a line each. */
  readonly lines: readonly string[];
}

/** Writes a compiled database to where it goes. What it has to say of that, in the language of the report; nothing where the usual line says it. */
type WriteDatabase = (
  target: string,
  database: { readonly lexicon: Lexicon; readonly pieces: CompiledLexicon; readonly claims: readonly Claim[] },
) => Promise<string | null>;

const writeJson: WriteDatabase = async (target, { pieces, claims }) => {
  const unrevised = writeDatabaseJson({ revision: '', lexicon: pieces, claims });
  const revision = createHash('sha256').update(unrevised).digest('hex').slice(0, 16);
  await writeWhole(target, writeDatabaseJson({ revision, lexicon: pieces, claims }));
  return null;
};

/**
 * Compiles the database in `folder` into the file `target`.
 *
 * @param write the form of the file; JSON unless told otherwise
 * @param base what its entries may refer to besides its own: the general lexicon
 * @returns `built: false`, and nothing written, where the database has an error
 */
export async function buildDatabase(
  folder: string,
  target: string,
  language: Tongue = 'en',
  write: WriteDatabase = writeJson,
  base?: Base,
): Promise<BuildReport> {
  const { files, failures } = await readDatabaseFolder(folder);
  const { lexicon, pieces, claims, qualitative, problems, notes } = validateDatabase(files, base);
  const lines = [
    ...failures.map(({ path, message }) => `${path}: ${said(message, language)}`),
    ...problems.map((problem) => problemLine(problem, language)),
    ...notes.flatMap((note) => explainedLine(note, language)),
  ];
  const built = failures.length === 0 && !problems.some(({ level }) => level === 'error');
  if (built) {
    const counts = {
      claims: claims.length,
      statements: qualitative.length,
      entities: lexicon.entities.length,
      metrics: lexicon.metrics.length,
    };
    const told = await write(target, { lexicon, pieces, claims });
    const usual = said(say.databaseBuilt(target, counts), language);
    lines.push(told ?? usual);
  }
  return { built, lines };
}
