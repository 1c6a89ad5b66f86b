// From an id in a claims file to where it is defined, and to everything that names it or rests on it.

import type { Location, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../../core/text/spoken.ts';
import { claimAtLine, referencesTo } from '../drafts/navigation.ts';
import type { DraftReport } from '../drafts/report.ts';
import { claimLocation } from './claim-location.ts';
import { type ClaimsFile, filesAsOpen, uriOf } from './claims-file.ts';
import { definitionOf } from './names.ts';
import { fieldTarget, placeAt, type Target } from './place.ts';
import { occurrences } from './rename-id.ts';

interface Id {
  readonly target: Target;
  readonly id: string;
}

function idAt(document: TextDocument, position: Position): Id | null {
  const place = placeAt(document, position);
  const target = place?.field ? fieldTarget(place.section, place.field) : undefined;
  return place && target ? { target, id: place.word } : null;
}

export function claimsFileDefinition(
  file: ClaimsFile,
  document: TextDocument,
  position: Position,
  _language: Language,
): Location[] {
  const named = idAt(document, position);
  return named ? definitionOf(file, named.target, named.id) : [];
}

/** Every place in the files of the databases that names the id; of a compiled database, its claims about it. */
function mentions({ target, id }: Id, { databases, open }: ClaimsFile): Location[] {
  return databases.layers.flatMap((layer) => {
    if (layer.files.length === 0) {
      const about = layer.claims.filter((claim) => claim[target === 'metric' ? 'metric' : 'entity'] === id);
      return target === 'claim' ? [] : about.flatMap((claim) => claimLocation(claim, databases) ?? []);
    }
    return filesAsOpen(layer, databases, open).flatMap(({ name, text }) =>
      occurrences(text, id, target).map(({ line, start }) => ({
        uri: uriOf(layer, name, databases),
        range: { start: { line, character: start }, end: { line, character: start + id.length } },
      })),
    );
  });
}

/**
 * On the id of an entity or a metric: where it is named, its claims among them. Anywhere else in a claim: the figures of the
 * open drafts that rest on it, and the claims that name it.
 */
export function claimsFileReferences(
  file: ClaimsFile,
  document: TextDocument,
  position: Position,
  reports: readonly DraftReport[],
  withDeclaration: boolean,
): Location[] {
  const named = idAt(document, position);
  if (named && named.target !== 'claim') {
    const declared = definitionOf(file, named.target, named.id);
    const isDeclared = ({ uri, range }: Location): boolean =>
      declared.some((each) => each.uri === uri && each.range.start.line === range.start.line);
    const others = mentions(named, file).filter((place) => !isDeclared(place));
    return withDeclaration ? [...declared, ...others] : others;
  }
  const claim = named ? file.databases.store.claim(named.id) : claimAtLine(document.uri, position.line, file.databases);
  if (!claim) return [];
  const figures = referencesTo(claim, reports, file.databases, withDeclaration);
  const own = claimLocation(claim, file.databases);
  const naming = mentions({ target: 'claim', id: claim.id }, file).filter(
    ({ uri, range }) => uri !== own?.uri || range.start.line !== own.range.start.line,
  );
  return [...figures, ...naming];
}
