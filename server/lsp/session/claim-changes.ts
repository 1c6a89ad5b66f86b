// Which claims came to say something else when the databases were read again: the old value and the new one.

import { basename } from 'node:path';
import type { Claim, ClaimId } from '../../core/claims/claim.ts';
import { fileChanged } from '../../core/explain/system/editor.ts';
import { said, type Tongue } from '../../core/text/spoken.ts';
import { claimUri } from '../../databases/laid.ts';
import type { DraftReport } from '../drafts/report.ts';
import { type ClaimChange, changeText } from './claim-change.ts';
import type { Databases } from './databases.ts';

function claimsOf({ layers }: Databases): Map<ClaimId, Claim> {
  return new Map(
    layers
      .filter(({ place }) => !place.bundled)
      .flatMap(({ claims }) => claims.map((claim) => [claim.id, claim] as const)),
  );
}

/** Whether a database that is read on demand has gone, or given way to another file of its name. */
export function filesChanged({ layers }: Databases, after: Databases): boolean {
  const open = new Set(after.layers.map(({ file }) => file));
  return layers.some(({ file }) => file !== null && !open.has(file));
}

/** A figure that is as a claim was before it was restated rests on what stands now, too. */
function claimsBehind(claim: Claim | null | undefined): readonly ClaimId[] {
  if (!claim) return [];
  return claim.status === 'superseded' ? [claim.id, ...claim.against] : [claim.id];
}

/** The claims that figures of the drafts rest on, with the number of such figures. */
export function restingOn(reports: readonly DraftReport[]): ReadonlyMap<ClaimId, number> {
  const resting = new Map<ClaimId, number>();
  for (const { checked } of reports) {
    for (const { judgement } of checked.figures)
      for (const id of claimsBehind(judgement?.claim)) resting.set(id, (resting.get(id) ?? 0) + 1);
  }
  return resting;
}

/**
 * What one reading changed in claims that were there before it.
 *
 * @param resting claims to look at though they are not in memory: of a large file, those that somebody uses
 */
export function changesBetween(before: Databases, after: Databases, resting: Iterable<ClaimId>): ClaimChange[] {
  const now = claimsOf(after);
  const inMemory = [...claimsOf(before).values()].filter(({ id, written }) => now.get(id)?.written !== written);
  const ids = new Set([...inMemory.map(({ id }) => id), ...resting]);
  return [...ids].flatMap((id) => {
    const [was, is] = [before.store.claim(id), after.store.claim(id)];
    return !was || was.written === is?.written ? [] : [{ id, before: was.written, after: is?.written ?? null }];
  });
}

/** As many changes as one message names. */
const MOST = 3;

/** One message about the changes that figures of open drafts rest on; `null` where none does. */
export function changeNotice(
  changes: readonly ClaimChange[],
  reports: readonly DraftReport[],
  databases: Databases,
  language: Tongue,
): string | null {
  const resting = restingOn(reports);
  const felt = changes.filter(({ id }) => resting.has(id));
  if (felt.length === 0) return null;
  const figures = felt.reduce((sum, { id }) => sum + (resting.get(id) ?? 0), 0);
  const named = felt.slice(0, MOST).map((change) => `${change.id} ${changeText(change, language)}`);
  const file = fileName(databases, felt[0]?.id);
  return said(fileChanged(file, named, felt.length > MOST, figures), language);
}

function fileName(databases: Databases, id: ClaimId | undefined): string {
  const claim = id === undefined ? undefined : databases.store.claim(id);
  const uri = claim ? claimUri(claim, databases) : null;
  const layer = claim && !uri ? databases.layers.findLast(({ file }) => file?.claim(claim.id)) : undefined;
  if (layer) return `${basename(layer.place.path)} `;
  return uri ? `${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))} ` : '';
}
