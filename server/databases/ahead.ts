// Claims that lie on a server are brought before something reads them: so that reading waits for nothing.

import type { Claim, ClaimId, ClaimStore, EntityId, MetricId } from '../core/claims/claim.ts';
import { mentionedEntities } from '../core/statements/reading/names/mentioned-entities.ts';

/** As often as what was asked about in vain is brought, and asked about again. */
const MOST_TURNS = 4;

/** Whether anything came. */
async function bring({ far = [] }: ClaimStore, entities: readonly EntityId[]): Promise<boolean> {
  const brought = await Promise.all(far.map((each) => each.bring(entities)));
  return brought.includes(true);
}

/**
 * Brings the claims of whoever a text names: one request, and none where they are here.
 *
 * @throws StoreFailure where a server does not answer
 */
export async function bringFor(text: string, store: ClaimStore): Promise<void> {
  if (store.far?.length) await bring(store, mentionedEntities(text, store.lexicon));
}

/**
 * Brings what was asked about in vain: a figure may be of somebody whom the draft does not name, the only one who has its
 * metric. Whether anything came, so that what was read has to be read again.
 *
 * @throws StoreFailure where a server does not answer
 */
export async function bringMissed(store: ClaimStore): Promise<boolean> {
  const missed = store.far?.flatMap((each) => each.missed()) ?? [];
  return missed.length > 0 && bring(store, missed);
}

/**
 * Does something that reads claims, once all of them are here.
 *
 * @param text whoever it names is brought at once
 * @param work pure but for what it reads: it is done again where something was missing
 * @throws StoreFailure where a server does not answer
 */
export async function withClaims<T>(store: ClaimStore, text: string, work: () => T): Promise<T> {
  await bringFor(text, store);
  for (let turn = 1; ; turn++) {
    const done = work();
    if (turn === MOST_TURNS || !(await bringMissed(store))) return done;
  }
}

/** Brings the claims of these ids, wherever they are. */
export async function bringClaims(store: ClaimStore, ids: readonly ClaimId[]): Promise<void> {
  await Promise.all((store.far ?? []).map(async (far) => far.bring(await far.owners(ids))));
}

/** How many claims there are about an entity, in the metric if one is given; none is brought for that. */
export function countAbout(store: ClaimStore, entity: EntityId, metric?: MetricId): number {
  const { far = [] } = store;
  const here = store.claimsAbout(entity, metric ?? null).length;
  for (const each of far) each.missed();
  return far.reduce((sum, each) => sum + each.unread(entity, metric), here);
}

/** As many entities as are brought at once by whoever goes through all of them. */
const TOGETHER = 200;

/** The claims of entity after entity: a database may be larger than the memory. */
export async function* claimsByEntity(
  store: ClaimStore,
  entities: readonly EntityId[],
): AsyncGenerator<readonly [EntityId, readonly Claim[]]> {
  for (let at = 0; at < entities.length; at += TOGETHER) {
    const some = entities.slice(at, at + TOGETHER);
    await bring(store, some);
    for (const id of some) yield [id, store.claimsAbout(id)];
  }
}
