// After an ingest: what the documents of one folder restate of one another, written into the files of the older ones.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../../../../../claims-db/build-database.ts';
import { type Base, compile } from '../../../../../claims-db/compile/compile.ts';
import { loadFile } from '../../../../../claims-db/file/load.ts';
import { restatedIn, withRestated } from '../../../../../claims-db/ingest/out/restated.ts';

/** A claims file in which claims have been superseded. */
export interface RestatedFile {
  readonly path: string;
  readonly count: number;
}

/** Files of the folder that were made from documents: their sources carry a digest of their text. */
function ingestedBeside(path: string): { readonly name: string; readonly path: string; readonly text: string }[] {
  const folder = dirname(path);
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/i.test(name))
    .map((name) => ({ name, path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }))
    .filter(({ text }) => /^ +sha256:/m.test(text));
}

/** What a folder has of other documents. */
export interface Beside {
  /** What may be referred to, with the names that they have brought: nothing is named twice. */
  readonly base: Base;
  /** The ids of their sources. */
  readonly taken: ReadonlySet<string>;
}

/** What stands beside a claims file that is about to be written. */
export function besideOf(path: string, base: Base): Beside {
  const others = existsSync(dirname(path)) ? ingestedBeside(path).filter((file) => file.path !== path) : [];
  const files = others.map(loadFile);
  const { entities, metrics } = compile(files, base).lexicon;
  const known = new Set([...base.lexicon.entities, ...base.lexicon.metrics].map(({ id }) => id));
  const fresh = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
    items.filter(({ id }) => !known.has(id));
  const lexicon = {
    ...base.lexicon,
    entities: [...base.lexicon.entities, ...fresh(entities)],
    metrics: [...base.lexicon.metrics, ...fresh(metrics)],
  };
  const taken = new Set(files.flatMap(({ sources }) => sources.flatMap(({ record }) => record.id ?? [])));
  return { base: { ...base, lexicon }, taken };
}

/**
 * Marks superseded claims in the folder of a file that was just written, in that file too.
 *
 * @param base what the files may refer to
 */
export async function restate(path: string, base: Base): Promise<readonly RestatedFile[]> {
  const files = ingestedBeside(path);
  if (files.length < 2) return [];
  const restated = restatedIn(compile(files.map(loadFile), { lexicon: base.lexicon, claims: [] }).claims);
  if (restated.length === 0) return [];
  const changed = files
    .map((file) => ({ ...file, ...withRestated(file.text, restated) }))
    .filter(({ count }) => count > 0);
  for (const file of changed) await writeWhole(file.path, file.text);
  return changed.map(({ path: at, count }) => ({ path: at, count }));
}
