// What was worked out lately for a few things that are asked about again and again, and then never more: one figure, one sentence, one block.

/** As many things as are asked about in turns. */
const FEW = 4;

export class Lately<Key extends object, Value> {
  private readonly keys: (Key | null)[] = Array.from({ length: FEW }, () => null);
  private readonly values: (Value | undefined)[] = Array.from({ length: FEW }, () => undefined);
  private next = 0;

  /** What is known of the thing, else what `make` gives, which is known from then on. */
  of(key: Key, make: () => Value): Value {
    for (let at = 0; at < FEW; at++) if (this.keys[at] === key) return this.values[at] as Value;
    const value = make();
    this.keys[this.next] = key;
    this.values[this.next] = value;
    this.next = (this.next + 1) % FEW;
    return value;
  }
}
