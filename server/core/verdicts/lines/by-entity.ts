// What is worked out once about somebody's claims, and asked for by every figure of theirs.

import type { EntityId } from '../../claims/claim.ts';
import type { LexiconIndex } from '../../statements/reading/names/lexicon-index.ts';

export class ByEntity<Value> {
  private readonly known = new WeakMap<LexiconIndex, Map<EntityId, Value>>();

  /** What is known of an entity, else what `make` gives, which is known as long as the index is. */
  of(index: LexiconIndex, entity: EntityId, make: () => Value): Value {
    const all = this.known.get(index) ?? new Map<EntityId, Value>();
    this.known.set(index, all);
    const found = all.get(entity);
    if (found !== undefined) return found;
    const value = make();
    all.set(entity, value);
    return value;
  }
}
