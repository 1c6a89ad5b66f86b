// What the text above a table tells of its cells: a lead-in, a heading, or a paragraph of its own.

import type { EntityId } from '../../claims/claim.ts';
import { fromTopics, type RunningContext } from '../context.ts';
import { ancestry, type LexiconIndex } from '../reading/names/lexicon-index.ts';
import type { Part } from '../statement.ts';
import type { Header } from './headers.ts';

/** Whether a text above a table leads in to it, as captions do, rather than closing a paragraph of its own. */
export const isLeadIn = (prose: string): boolean => !/[。.!！?？;；]$/.test(prose.trim());

/** Below a paragraph of its own about one of its parts a table may be the company's that the title is about: it, or `null`. */
function ownerInTopics(part: EntityId | null, context: RunningContext, index: LexiconIndex): EntityId | null {
  if (part === null || context.caption === null || isLeadIn(context.caption.prose)) return null;
  const titled = fromTopics(context, ({ entity }) => entity)?.value ?? null;
  return titled !== null && titled !== part && ancestry(index, part).includes(titled) ? titled : null;
}

/** Whose a table is that names nobody beside the cell. */
export function carriedEntity(
  corner: Header | null,
  caption: Header | null,
  context: RunningContext,
  index: LexiconIndex,
): { readonly value: EntityId; readonly rule: 'corner' | 'caption' | 'context' } | null {
  if (corner?.entity) return { value: corner.entity, rule: 'corner' };
  const whole = ownerInTopics(caption?.entity ?? null, context, index);
  if (whole) return { value: whole, rule: 'context' };
  if (caption?.entity) return { value: caption.entity, rule: 'caption' };
  const running = context.subject ?? fromTopics(context, ({ entity }) => entity)?.value ?? null;
  return running === null ? null : { value: running, rule: 'context' };
}

/** Whom else a table that names nobody may be of, below prose about a segment: whom the segment belongs to, or the segment. */
export function otherEntities(
  caption: Header | null,
  entity: Part<EntityId> | null,
  context: RunningContext,
  index: LexiconIndex,
): Part<EntityId>[] {
  if (entity?.rule !== 'context') return [];
  const part = caption?.entity ?? null;
  const parts = part !== null && ownerInTopics(part, context, index) === entity.value ? [part] : [];
  return [...parts, ...ancestry(index, entity.value).slice(1)].map((value) => ({ ...entity, value }));
}

/** A paragraph above that tells figures of its own and does not lead in to the table tells on which basis those are, and no others. */
export function withoutOwnBasis(header: Header, { caption }: RunningContext): Header {
  const tells =
    caption !== null && !isLeadIn(caption.prose) && header.block.lexemes.some(({ kind }) => kind === 'amount');
  return tells ? { ...header, basis: [] } : header;
}
