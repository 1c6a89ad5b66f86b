// Checks some documents within their time: together, as a watch over each alone takes half as long as its check; alone where one does not come to an end.

import { hindranceOf } from '../../core/explain/codes/not-checked.ts';
import { withClaims } from '../../databases/ahead.ts';
import { budgetFor, PATIENCE } from '../../timed/budget.ts';
import { inTime, Overdue } from '../../timed/in-time.ts';
import { checkDocument, hinderedBy } from '../checking/check-document.ts';
import type { DocumentResult } from '../checking/records.ts';
import type { RecordedStore } from '../resting/recorded-store.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { Checked } from '../store/results.ts';

const MOST_DOCUMENTS = 20;
/** UTF-16 code units of a group together; a longer document is a group of its own. */
const MOST_LENGTH = 20_000;

/** How long a worker may be at one group of documents of which the longest has so many UTF-16 code units. Seconds. */
export function secondsFor(longest: number): number {
  return Math.ceil(((PATIENCE + 1) * budgetFor(Math.max(longest, MOST_LENGTH))) / 1000);
}

/** Documents in groups, in their order. */
export function groupsOf(documents: readonly StoredDocument[]): StoredDocument[][] {
  const groups: StoredDocument[][] = [];
  let length = 0;
  for (const document of documents) {
    const last = groups.at(-1);
    if (last && last.length < MOST_DOCUMENTS && length + document.text.length <= MOST_LENGTH) last.push(document);
    else {
      groups.push([document]);
      length = 0;
    }
    length += document.text.length;
  }
  return groups;
}

/** An error with words of its own is about the claims, and everybody's; anything else stays with the one document. */
function resultFor(document: StoredDocument, recorded: RecordedStore): DocumentResult {
  try {
    return checkDocument(document, recorded);
  } catch (error) {
    if (error instanceof Error && 'words' in error) throw error;
    return hinderedBy(hindranceOf(error), document);
  }
}

/** @throws what the store throws where its database has gone bad */
export async function checkGroup(group: readonly StoredDocument[], recorded: RecordedStore): Promise<Checked[]> {
  const text = group.map((document) => document.text).join('\n');
  const work = (): Checked[] => group.map((document) => ({ document, result: resultFor(document, recorded) }));
  try {
    return await withClaims(recorded.store, text, () => inTime(budgetFor(text.length), work));
  } catch (error) {
    const [only, ...others] = group;
    if (!only || !(error instanceof Overdue)) throw error;
    if (others.length === 0)
      return [{ document: only, result: hinderedBy({ kind: 'time', seconds: error.seconds }, only) }];
    const alone: Checked[] = [];
    for (const document of group) for (const each of await checkGroup([document], recorded)) alone.push(each);
    return alone;
  }
}
