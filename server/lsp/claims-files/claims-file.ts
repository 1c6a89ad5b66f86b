// A claims database file that is open in the editor: what is wrong in it as it stands there, saved or not.

import type { Base } from '../../../claims-db/compile/compile.ts';
import { type DatabaseFile, type LoadedFile, loadFile } from '../../../claims-db/file/load.ts';
import type { Problem } from '../../../claims-db/problems/problem.ts';
import { type ValidatedDatabase, validateDatabase } from '../../../claims-db/validate.ts';
import type { ClaimStore } from '../../core/claims/claim.ts';
import { memoryStore, mergedStore } from '../../core/claims/memory-store.ts';
import { baseBelow, layerOfFile } from '../../databases/laid.ts';
import type { Layer } from '../../databases/layer.ts';
import { filePath } from '../../databases/place.ts';
import type { Databases } from '../session/databases.ts';

/** The text of an open document by its address; `undefined` where it is not open. */
export type OpenText = (uri: string) => string | undefined;

/** A database with those of its files that are open as they stand in the editor. */
interface LayerAsOpen {
  readonly files: readonly DatabaseFile[];
  readonly loaded: readonly LoadedFile[];
  readonly database: ValidatedDatabase;
}

export interface ClaimsFile extends LayerAsOpen {
  readonly layer: Layer;
  /** Its name in the database. */
  readonly name: string;
  /** The databases below, which it may refer to. */
  readonly base: Base;
  /** Everything that the file may name: its own database, as open, over those below. */
  readonly store: ClaimStore;
  readonly databases: Databases;
  readonly open: OpenText;
}

/** The address of a file of a database. */
export function uriOf(layer: Layer, file: string, { access }: Databases): string {
  return access.files.uriOf(filePath(layer.place, file));
}

export function filesAsOpen(layer: Layer, databases: Databases, open: OpenText): readonly DatabaseFile[] {
  return layer.files.map(({ name, text }) => ({ name, text: open(uriOf(layer, name, databases)) ?? text }));
}

/** The last reading of each layer: an edit of one file leaves the others, and a request without an edit all of them. */
const lastReading = new WeakMap<Layer, LayerAsOpen>();

function asOpen(layer: Layer, databases: Databases, open: OpenText): LayerAsOpen {
  const files = filesAsOpen(layer, databases, open);
  const last = lastReading.get(layer);
  const same = (file: DatabaseFile, at: number): boolean => last?.files[at]?.text === file.text;
  if (last && files.every(same)) return last;
  const loaded = files.map((file, at) => (same(file, at) ? (last?.loaded[at] ?? loadFile(file)) : loadFile(file)));
  const reading = { files, loaded, database: validateDatabase(files, baseBelow(layer, databases)) };
  lastReading.set(layer, reading);
  return reading;
}

/** The problems of a database, with those files as they stand in the editor that are open there. */
export function problemsOf(layer: Layer, databases: Databases, open: OpenText): readonly Problem[] {
  const isOpen = layer.files.some(({ name }) => open(uriOf(layer, name, databases)) !== undefined);
  if (!isOpen) return layer.problems;
  const across = layer.problems.filter(({ across: is }) => is);
  return [...asOpen(layer, databases, open).database.problems, ...across];
}

/** Whether one of the databases in use has a file at this address. */
export function isClaimsFile(uri: string, databases: Databases): boolean {
  const path = databases.access.files.pathOf(uri);
  const layer = path === null ? undefined : layerOfFile(path, databases);
  return layer?.files.some(({ name }) => filePath(layer.place, name) === path) ?? false;
}

/** The database file at an address; `null` where none of the databases in use has it. */
export function claimsFileAt(uri: string, databases: Databases, open: OpenText): ClaimsFile | null {
  const path = databases.access.files.pathOf(uri);
  const layer = path === null ? undefined : layerOfFile(path, databases);
  const file = layer?.files.find(({ name }) => filePath(layer.place, name) === path);
  if (!layer || !file) return null;
  const base = baseBelow(layer, databases);
  const reading = asOpen(layer, databases, open);
  const store = mergedStore([...(base.beyond ? [base.beyond] : []), inMemory(reading.database, base)]);
  return { ...reading, layer, name: file.name, base, store, databases, open };
}

function inMemory({ lexicon, claims }: ValidatedDatabase, base: Base): ClaimStore {
  const own = {
    entities: new Set(lexicon.entities.map(({ id }) => id)),
    metrics: new Set(lexicon.metrics.map(({ id }) => id)),
  };
  return memoryStore(
    {
      entities: [...lexicon.entities, ...base.lexicon.entities.filter(({ id }) => !own.entities.has(id))],
      metrics: [...lexicon.metrics, ...base.lexicon.metrics.filter(({ id }) => !own.metrics.has(id))],
    },
    [...base.claims, ...claims],
    'as-open',
  );
}
