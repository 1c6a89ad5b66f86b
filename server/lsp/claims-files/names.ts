// What an id in a claims file names, and where that is defined: in the database itself, or in one of those below it.

import { join } from 'node:path';
import type { Location } from 'vscode-languageserver';
import type { FileRange } from '../../../claims-db/file/file-range.ts';
import { type Entry, type LoadedFile, loadFile } from '../../../claims-db/file/load.ts';
import { subjectOfClaim, subjectText } from '../../core/explain/subject-text.ts';
import { said, type Tongue } from '../../core/text/spoken.ts';
import type { Files } from '../../databases/access.ts';
import type { Layer } from '../../databases/layer.ts';
import { claimLocation } from './claim-location.ts';
import { type ClaimsFile, uriOf } from './claims-file.ts';
import type { Target } from './place.ts';

export interface Named {
  readonly id: string;
  readonly label: string;
}

/** Everything that an id of this kind may name, the database's own entries first. */
export function namedIn(file: ClaimsFile, target: Target, language: Tongue): readonly Named[] {
  const { lexicon } = file.store;
  switch (target) {
    case 'entity':
      return lexicon.entities.map(({ id, name }) => ({ id, label: said(name, language) }));
    case 'metric':
      return lexicon.metrics.map(({ id, name }) => ({ id, label: said(name, language) }));
    case 'claim':
      return [...file.database.claims, ...file.base.claims].map((claim) => ({
        id: claim.id,
        label: `${subjectText(subjectOfClaim(claim), file.store, language)} ${claim.written}`,
      }));
  }
}

export function lspRange({ start, end }: FileRange): Location['range'] {
  return { start: { line: start.line, character: start.column }, end: { line: end.line, character: end.column } };
}

function entriesOf(
  { entities, metrics, claims }: LoadedFile,
  target: Target,
): readonly Entry<{ readonly id: string }>[] {
  switch (target) {
    case 'entity':
      return entities;
    case 'metric':
      return metrics;
    case 'claim':
      return claims;
  }
}

function idsIn(loaded: readonly LoadedFile[], target: Target, id: string, uri: (file: string) => string): Location[] {
  return loaded
    .flatMap((file) => entriesOf(file, target))
    .filter(({ record }) => record.id === id)
    .map((entry) => ({ uri: uri(entry.file), range: lspRange(entry.at(['id'])) }));
}

/** The lexicon of a compiled database whose YAML is beside it, read when somebody first asks where a name is defined. */
const compiledLexicons = new Map<string, readonly LoadedFile[]>();

function compiledLexicon({ place }: Layer, files: Files): readonly LoadedFile[] {
  const known = compiledLexicons.get(place.root);
  if (known) return known;
  const yaml = files.yamlIn(join(place.root, 'lexicon'));
  const loaded = yaml.map(({ name, text }) => loadFile({ name: `lexicon/${name}`, text }));
  compiledLexicons.set(place.root, loaded);
  return loaded;
}

/** Where an id is defined: in the topmost database that has it. */
export function definitionOf(file: ClaimsFile, target: Target, id: string): Location[] {
  const { databases } = file;
  const own = idsIn(file.loaded, target, id, (name) => uriOf(file.layer, name, databases));
  if (own.length > 0) return own;
  const below = databases.layers.slice(0, Math.max(0, databases.layers.indexOf(file.layer)));
  for (const layer of below.toReversed()) {
    const uri = (name: string): string => uriOf(layer, name, databases);
    const claim = target === 'claim' ? layer.claims.find((each) => each.id === id) : undefined;
    const location = claim ? claimLocation(claim, databases) : null;
    if (location) return [location];
    const loaded =
      layer.files.length > 0
        ? layer.files.map(loadFile)
        : layer.place.bundled
          ? compiledLexicon(layer, databases.access.files)
          : [];
    const found = idsIn(loaded, target, id, uri);
    if (found.length > 0) return found;
  }
  return [];
}
