// Documents of one issuer over time: what a newer one restates takes the place of the older figure.

import * as say from '../../../server/core/explain/system/ingest.ts';
import { compare } from '../../../server/core/text/decimal.ts';
import type { ClaimRecord } from '../../file/schema.ts';
import { spanText } from '../headers/periods/calendar.ts';
import type { IngestedClaim } from './records.ts';

/** The claims of one document, and the last day that it reports on. */
export interface Dated {
  readonly title: string;
  readonly end: string;
  readonly claims: readonly IngestedClaim[];
}

const subject = ({ record, draft }: IngestedClaim): string =>
  [record.entity, record.metric, draft.span ? spanText(draft.span) : '', ...(record.basis ?? [])].join(' ');

/** Whether two figures, each as exact as it is written, cannot be one. */
function differ({ draft: a }: IngestedClaim, { draft: b }: IngestedClaim): boolean {
  return a.unit === b.unit && a.amount.exponent === b.amount.exponent && compare(a.amount, b.amount) !== 0;
}

/** The claims of each document, those marked that a later document gives another figure for. */
export function superseded(documents: readonly Dated[]): ReadonlyMap<Dated, readonly ClaimRecord[]> {
  const inTime = documents.toSorted((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
  const later = new Map<string, { claim: IngestedClaim; title: string }>();
  const marked = new Map<Dated, readonly ClaimRecord[]>();
  for (const document of inTime.toReversed()) {
    marked.set(
      document,
      document.claims.map((claim) => mark(claim, later.get(subject(claim)))),
    );
    for (const claim of document.claims)
      if (!later.has(subject(claim))) later.set(subject(claim), { claim, title: document.title });
  }
  return marked;
}

function mark(claim: IngestedClaim, newer: { claim: IngestedClaim; title: string } | undefined): ClaimRecord {
  if (!newer || !differ(claim, newer.claim)) return claim.record;
  const { id, quantity } = newer.claim.record;
  const reason = say.restatedAs(newer.title, quantity ?? '');
  return { ...claim.record, status: 'superseded', against: [id], reason };
}
