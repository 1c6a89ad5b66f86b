// A claims database file that is open in the editor: what is wrong in it as it stands there, saved or not.

import { pathToFileURL } from 'node:url';
import type { Base } from '../../claims-db/compile.ts';
import type { DatabaseFile } from '../../claims-db/load.ts';
import type { Problem } from '../../claims-db/problem.ts';
import { validateDatabase } from '../../claims-db/validate.ts';
import { pathOf } from './client.ts';
import { baseBelow, type Databases, layerOfFile } from './databases.ts';
import { filePath, type Layer } from './layer.ts';

/** The text of an open document by its address; `undefined` where it is not open. */
export type OpenText = (uri: string) => string | undefined;

export interface ClaimsFile {
  readonly layer: Layer;
  /** Its name in the database. */
  readonly name: string;
  /** Every file of its database, with the text that the editor has. */
  readonly files: readonly DatabaseFile[];
  /** The databases below, which it may refer to. */
  readonly base: Base;
}

function uriOf(layer: Layer, file: string): string {
  return pathToFileURL(filePath(layer.place, file)).href;
}

function filesAsOpen(layer: Layer, open: OpenText): readonly DatabaseFile[] {
  return layer.files.map((file) => ({ name: file.name, text: open(uriOf(layer, file.name)) ?? file.text }));
}

/** The problems of a database, with those files as they stand in the editor that are open there. */
export function problemsOf(layer: Layer, databases: Databases, open: OpenText): readonly Problem[] {
  const isOpen = layer.files.some(({ name }) => open(uriOf(layer, name)) !== undefined);
  if (!isOpen) return layer.problems;
  return validateDatabase(filesAsOpen(layer, open), baseBelow(layer, databases)).problems;
}

/** The database file at an address; `null` where none of the databases in use has it. */
export function claimsFileAt(uri: string, databases: Databases, open: OpenText): ClaimsFile | null {
  const path = pathOf(uri);
  const layer = path === null ? undefined : layerOfFile(path, databases);
  const file = layer?.files.find(({ name }) => filePath(layer.place, name) === path);
  if (!layer || !file) return null;
  return { layer, name: file.name, files: filesAsOpen(layer, open), base: baseBelow(layer, databases) };
}
