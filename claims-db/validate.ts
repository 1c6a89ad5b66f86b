// The door for shells: a database's files in; lexicon, claims, problems and cross-checks out. Pure.

import * as say from '../server/core/explain/system/claims.ts';
import { said, type Tongue, type Words } from '../server/core/text/spoken.ts';
import { type Base, compile, type Database } from './compile/compile.ts';
import { type DatabaseFile, loadFile } from './file/load.ts';
import { type CrossCheck, crossCheck } from './problems/cross-check.ts';
import { inOrder, type Problem } from './problems/problem.ts';

export interface ExplainedCheck extends CrossCheck {
  /** For one that does not fit: what the file says to it; `null` where it says nothing. */
  readonly explanation: Words | null;
}

export interface ValidatedDatabase extends Database {
  /** Claims of one subject held against each other: growth and levels, margins, parts and wholes; whether or not they fit. */
  readonly notes: readonly ExplainedCheck[];
}

/** Loads, compiles and cross-checks a database. `base` is the database that it is laid over, if any. */
export function validateDatabase(files: readonly DatabaseFile[], base?: Base): ValidatedDatabase {
  const database = compile(files.map(loadFile), base);
  const metrics = [...(base?.lexicon.metrics ?? []), ...database.lexicon.metrics];
  const notes = crossCheck(database.claims, { entities: [], metrics }).map((note) => explainedNote(note, database));
  return { ...database, notes, problems: inOrder([...database.problems, ...notes.flatMap(misfitProblem)]) };
}

/** What was found with what the curator says to it. */
function explainedNote(note: CrossCheck, { explained }: Database): ExplainedCheck {
  const said = [note.claim, ...note.others].flatMap(({ id }) => explained.get(id) ?? [])[0];
  return { ...note, explanation: note.fits ? null : (said ?? null) };
}

/** A line for a misfit that the file explains; the others are among the problems. */
export function explainedLine({ message, explanation }: ExplainedCheck, language: Tongue): string[] {
  if (!explanation) return [];
  return [said(say.explained(message, explanation), language)];
}

/** Arithmetic that does not come out and that nobody has explained. */
function misfitProblem({ claim, fits, explanation, message }: ExplainedCheck): Problem[] {
  if (fits || explanation || !claim.location) return [];
  const { file, line, column } = claim.location;
  const range = { start: { line, column }, end: { line, column: column + claim.id.length } };
  return [{ level: 'warning', file, range, path: [], message: say.misfit(message) }];
}
