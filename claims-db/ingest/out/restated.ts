// Claims files of one folder over time: what a newer document restates, written into the file of the older one.

import { isMap, isSeq, parseAllDocuments, type YAMLMap } from 'yaml';
import type { Claim, Source } from '../../../server/core/claims/claim.ts';
import * as say from '../../../server/core/explain/system/ingest.ts';
import { compare } from '../../../server/core/text/decimal.ts';

/** That a newer document gives another figure for a claim. */
export interface Restated {
  readonly older: Claim;
  readonly newer: Claim;
}

const subject = ({ entity, metric, period, basis, nature }: Claim): string =>
  [entity, metric, period?.start, period?.end, nature, ...basis.toSorted()].join(' ');

/** The last day that each source has a claim about: what it reports on. */
function endsOf(claims: readonly Claim[]): ReadonlyMap<Source['id'], string> {
  const ends = new Map<Source['id'], string>();
  for (const { source, period, nature } of claims) {
    if (period && nature === 'actual' && period.end > (ends.get(source.id) ?? '')) ends.set(source.id, period.end);
  }
  return ends;
}

/** Whether two figures, each as exact as it is written, cannot be one. */
function differ({ quantity: a }: Claim, { quantity: b }: Claim): boolean {
  if (!a.value || !b.value || !a.step || !b.step || a.unit !== b.unit) return false;
  return compare(a.step, b.step) === 0 && compare(a.value, b.value) !== 0;
}

/** What nobody has proved says nothing against what somebody has. */
function isAsSure(newer: Claim, older: Claim): boolean {
  return newer.status === 'confirmed' || older.status !== 'confirmed';
}

/** Claims, of several documents, that a later document gives another figure for, with the latest of those. */
export function restatedIn(claims: readonly Claim[]): readonly Restated[] {
  const ends = endsOf(claims);
  const endOf = ({ source }: Claim): string => ends.get(source.id) ?? '';
  return [...Map.groupBy(claims, subject).values()].flatMap((same) => {
    const latest = same.reduce((a, b) => (endOf(b) > endOf(a) ? b : a));
    // Of a document that gives two figures for one thing, neither is sure enough to speak against another's.
    if (same.some((each) => each !== latest && each.source.id === latest.source.id)) return [];
    return same
      .filter((older) => endOf(older) < endOf(latest) && isAsSure(latest, older) && differ(older, latest))
      .map((older) => ({ older, newer: latest }));
  });
}

/** Whether nobody has said why the claim stands as it does: what a curator decided is left alone. */
function isOpen(item: YAMLMap): boolean {
  const status = item.get('status') ?? 'confirmed';
  return (status === 'confirmed' || status === 'unverified') && !item.has('reason') && !item.has('note');
}

/** Why a claim is superseded. */
export function restatedReason({ newer }: Restated): { readonly zh: string; readonly en: string } {
  return say.restatedAs(newer.source.title, newer.written);
}

/** Writes into a claims file which of its claims are superseded; comments and whatever else stands there stay. */
export function withRestated(text: string, restated: readonly Restated[]): { text: string; count: number } {
  const byId = new Map(restated.map((each) => [each.older.id, each]));
  const documents = parseAllDocuments(text);
  let count = 0;
  for (const document of documents) {
    const claims = 'get' in document ? document.get('claims') : null;
    for (const item of isSeq(claims) ? claims.items : []) {
      const found = isMap(item) ? byId.get(String(item.get('id'))) : undefined;
      if (!isMap(item) || !found || !isOpen(item)) continue;
      item.set('status', 'superseded');
      item.set('against', document.createNode([found.newer.id], { flow: true }));
      item.set('reason', document.createNode(restatedReason(found)));
      count++;
    }
  }
  if (count === 0) return { text, count };
  const written = documents.map((document) => String(document.toString({ lineWidth: 0 })).replace(/^---\n/, ''));
  return { text: written.join('---\n'), count };
}
