// What is worked out once about somebody's claims, and asked for by every figure of theirs.

import type { EntityId } from '../../claims/claim.ts';
import type { LexiconIndex } from '../../statements/reading/names/lexicon-index.ts';

export class ByEntity<Value> {
  private readonly known = new WeakMap<LexiconIndex, Map<EntityId, Value>>();

  /** What is known of an entity, else what `make` gives, which is known as long as the index is. */
  of(index: LexiconIndex, entity: EntityId, make: () => Value): Value {
    const value = this.kept(index).get(entity) ?? make();
    this.kept(index).set(entity, value);
    return value;
  }

  /** The same of somebody whose claims may not be here yet: what `make` gives for nobody is asked for again. */
  ofThoseHere(index: LexiconIndex, entity: EntityId, make: () => Value | null): Value | null {
    const value = this.kept(index).get(entity) ?? make();
    if (value !== null) this.kept(index).set(entity, value);
    return value;
  }

  private kept(index: LexiconIndex): Map<EntityId, Value> {
    const all = this.known.get(index) ?? new Map<EntityId, Value>();
    this.known.set(index, all);
    return all;
  }
}
