// One claims database of the several that are laid over one another: opened as what it is, its last good state kept.

import { createHash } from 'node:crypto';
import type { Base } from '../../claims-db/compile/compile.ts';
import type { Problem } from '../../claims-db/problems/problem.ts';
import type { ClaimStore } from '../core/claims/claim.ts';
import { memoryStore } from '../core/claims/memory-store.ts';
import * as say from '../core/explain/system/databases.ts';
import type { Words } from '../core/text/spoken.ts';
import { type DatabaseKind, type Following, NOTHING_OPENED, type Opened } from './kinds/kind.ts';
import type { DatabasePlace } from './place.ts';

export interface Layer extends Opened {
  readonly place: DatabasePlace;
  /** Something to tell the user once; `null` where all is well. */
  readonly notice: Words | null;
}

/**
 * Reads a database anew.
 *
 * @param kinds the first that opens the place is its kind
 * @param following its last good state, kept where the files on disk are broken or gone
 */
export async function readLayer(
  place: DatabasePlace,
  base: Base,
  kinds: readonly DatabaseKind[],
  following: Following & { readonly last: Layer | null },
): Promise<Layer> {
  const { last } = following;
  if (last && place.bundled) return last;
  const kind = kinds.find((each) => each.opens(place));
  if (!kind) throw new Error(`no kind of database opens ${place.path}`);
  const opened = await kind.open(place, base, following);
  if (opened === last) return last;
  const unread = opened.failures.length > 0 ? say.unreadable(opened.failures) : null;
  if (isEmpty(opened)) return withoutAny(place, opened, last, unread);
  const kept = opened.away ? say.lastReadClaims(place.path, opened.away.words) : unread;
  const notice = opened.gone.length > 0 ? goneText(opened) : kept;
  const broken = opened.problems.find(({ level }) => level === 'error');
  if (!broken) return { ...opened, place, notice };
  if (last && last.files.length > 0) {
    const { problems, failures } = opened;
    return { ...last, problems, failures, notice: say.lastGoodState(misread(broken), notice) };
  }
  return { ...opened, place, notice: say.entriesLeftOut(misread(broken), notice) };
}

function isEmpty({ files, file, stamp }: Opened): boolean {
  return files.length === 0 && file === null && stamp === '';
}

/** A place that holds nothing: nothing to speak of where it is only one that could, a workspace's own folder. */
function withoutAny(place: DatabasePlace, opened: Opened, last: Layer | null, unread: Words | null): Layer {
  const told = place.named || place.bundled ? unread : null;
  const kept = last && !isEmpty(last) && last.files.length === 0 ? last : NOTHING_OPENED;
  return { ...kept, place, failures: opened.failures, notice: told };
}

/** The claims of a layer alone. */
export function storeOf({ file, lexicon, claims, revision }: Layer): ClaimStore {
  return file ?? memoryStore(lexicon, claims, revision ?? digestOf([lexicon, claims]));
}

function digestOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content, asText)).digest('hex').slice(0, 16);
}

const asText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

function misread({ file, range, message }: Problem): say.Misread {
  return { file, line: range.start.line + 1, message };
}

function goneText({ gone, emptied, failures }: Opened): Words {
  return emptied.length > 0 ? say.emptied(emptied) : say.gone(gone, failures[0]?.message ?? null);
}
