// Where workers have their claims from: files on this machine, or the shared database.

import type { ClaimStore, EntityId } from '../../core/claims/claim.ts';
import { type RecordedStore, recordedStore } from '../resting/recorded-store.ts';
import { type KnownState, knownState } from '../store/known.ts';

/** What an archive asks of whoever has the claims. Each answer is of the state that is current then. */
export interface ClaimSource {
  /** Claims about everybody whom the texts name. */
  forTexts(texts: readonly string[]): Promise<ClaimStore>;
  /** Claims about these. */
  forEntities(entities: readonly EntityId[]): Promise<ClaimStore>;
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
