// Where workers have their claims from: files on this machine, or the shared database.

import type { ClaimStore, EntityId } from '../../core/claims/claim.ts';
import { type RecordedStore, recordedStore } from '../resting/recorded-store.ts';
import { type KnownState, knownState } from '../store/known.ts';

/** The claims as they are now; the same store as before where nothing has changed. */
export type ClaimSource = () => Promise<ClaimStore>;

/** As many entities are asked for in one request. */
const AT_ONCE = 500;

/** Does something for entities whose claims are here then. */
export async function forEntities(
  entities: readonly EntityId[],
  { far = [] }: ClaimStore,
  work: (entity: EntityId) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < entities.length; at += AT_ONCE) {
    const some = entities.slice(at, at + AT_ONCE);
    await Promise.all(far.map((each) => each.bring(some)));
    for (const entity of some) await work(entity);
  }
}

/** Makes of each store what an archive needs of it, once. */
export class KnownStates {
  private readonly made = new WeakMap<ClaimStore, KnownState>();
  private readonly version: string;

  constructor(version: string) {
    this.version = version;
  }

  of(store: ClaimStore): KnownState {
    const known = this.made.get(store);
    // A store whose claims are replaced in place says so by its revision.
    if (known && known.recorded.store.revision === store.revision) return known;
    const recorded: RecordedStore = recordedStore(store);
    const state = knownState(recorded, this.version);
    this.made.set(store, state);
    return state;
  }
}
