// What entries of every kind share: identity, names in both languages, references that lead nowhere, and where an entry stands.

import type { FileLocation } from '../../server/core/claims/claim.ts';
import * as say from '../../server/core/explain/system/claims.ts';
import type { Words } from '../../server/core/text/spoken.ts';
import type { Entry } from '../file/load.ts';
import type { Bilingual } from '../file/schema.ts';
import type { Problem } from '../problems/problem.ts';
import { replacing } from '../problems/slips.ts';
import { type Ids, nearestId } from '../problems/suggest.ts';

export function bothLanguages(text: Bilingual): { zh: string; en: string } {
  if (typeof text === 'string') return { zh: text, en: text };
  const { zh, en } = text;
  return { zh: zh ?? en ?? '', en: en ?? zh ?? '' };
}

/** Where an entry is, for a message about another one. */
export function placeOf(entry: Entry<unknown>): string {
  return `${entry.file}:${entry.at(['id']).start.line + 1}`;
}

export interface Identified {
  readonly id: string;
}

/** Keeps the first entry of each id and reports the others. */
export function uniqueById<T extends Identified>(
  entries: readonly Entry<T>[],
  problems: Problem[],
): Map<string, Entry<T>> {
  const byId = new Map<string, Entry<T>>();
  let taken: ReadonlySet<string> | null = null;
  for (const entry of entries) {
    const first = byId.get(entry.record.id);
    if (!first) byId.set(entry.record.id, entry);
    else {
      const place = placeOf(first);
      const id = entry.record.id;
      const message = say.idTaken(id, place);
      taken ??= new Set(entries.map(({ record }) => record.id));
      problems.push(entry.problem('error', ['id'], message, replacing(freeId(id, taken))));
    }
  }
  return byId;
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

export function unknownReference(kind: Words, id: string, known: Ids): Words {
  return say.unknownId(kind, id, nearestId(id, known));
}

/** Where an entry's id stands. */
export function locationOf(entry: Entry<unknown>): FileLocation {
  const { line, column } = entry.at(['id']).start;
  return { file: entry.file, line, column };
}
