// Where a claim stands in its database file, as the protocol says it.

import type { Location } from 'vscode-languageserver';
import type { Claim } from '../../core/claims/claim.ts';
import { claimUri } from '../../databases/laid.ts';
import type { Databases } from '../session/databases.ts';

export function claimLocation(claim: Claim, databases: Databases): Location | null {
  const uri = claimUri(claim, databases);
  if (!uri || !claim.location) return null;
  const { line, column } = claim.location;
  return { uri, range: { start: { line, character: column }, end: { line, character: column + claim.id.length } } };
}
