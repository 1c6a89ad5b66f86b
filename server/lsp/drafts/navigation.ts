// From a figure to its claim in the database file, and from a claim to the figures of the open drafts.

import type { Location, LocationLink, Position, WorkspaceSymbol } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { CheckedFigure } from '../../core/check/result.ts';
import type { Claim } from '../../core/claims/claim.ts';
import { subjectOfClaim, subjectText } from '../../core/explain/subject-text.ts';
import { filePath } from '../../databases/place.ts';
import { claimLocation } from '../claims-files/claim-location.ts';
import type { Databases } from '../session/databases.ts';
import type { Desk } from '../session/desk.ts';
import { type DraftReport, figureAt, rangeOf } from './report.ts';

function claimsOf({ judgement }: CheckedFigure): readonly Claim[] {
  return [judgement?.claim ?? null, judgement?.culprit ?? null].filter((claim) => claim !== null);
}

/** The claim that decided, and the one that the figure really belongs to; with the whole figure as what leads there, where the client can show that. */
export function definitionAt(report: DraftReport, position: Position): Location[] | LocationLink[] {
  const { document, desk } = report;
  const checked = figureAt(report, document.offsetAt(position));
  if (!checked) return [];
  const found = claimsOf(checked).flatMap((claim) => claimLocation(claim, desk.databases) ?? []);
  if (!desk.client.linksDefinitions) return found;
  const originSelectionRange = rangeOf(document, checked.figure.span);
  return found.map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

/** The claim whose entry holds a line of a database file: the last one that begins at or above it. */
export function claimAtLine(uri: string, line: number, databases: Databases): Claim | undefined {
  const path = databases.access.files.pathOf(uri);
  if (path === null) return undefined;
  const inFile = databases.layers.flatMap(({ place, claims }) =>
    claims.filter(({ location }) => location && filePath(place, location.file) === path && location.line <= line),
  );
  return inFile.reduce<Claim | undefined>(
    (last, claim) => (!last || (claim.location?.line ?? 0) > (last.location?.line ?? 0) ? claim : last),
    undefined,
  );
}

/** Every figure of the open drafts that was held against the claim and decided by it, the claim itself first where asked for. */
export function referencesTo(
  claim: Claim,
  reports: readonly DraftReport[],
  databases: Databases,
  withClaim: boolean,
): Location[] {
  const declared = withClaim ? claimLocation(claim, databases) : null;
  const figures = reports.flatMap(({ uri, document, checked }) =>
    checked.figures
      .filter((figure) => claimsOf(figure).some(({ id }) => id === claim.id))
      .map(({ figure }) => ({ uri, range: rangeOf(document, figure.span) })),
  );
  return declared ? [declared, ...figures] : figures;
}

const MOST_SYMBOLS = 200;

/** Claims whose subject, figure or id holds every word of the query. */
export function workspaceSymbols(query: string, { databases, client }: Desk): WorkspaceSymbol[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found: WorkspaceSymbol[] = [];
  for (const claim of databases.layers.flatMap(({ claims }) => claims)) {
    const name = `${subjectText(subjectOfClaim(claim), databases.store, client.language)} ${claim.written}`;
    const text = `${name} ${claim.id}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const location = claimLocation(claim, databases);
    if (location) found.push({ name, kind: SymbolKind.Number, location, containerName: claim.source.publisher });
    if (found.length === MOST_SYMBOLS) break;
  }
  return found;
}
