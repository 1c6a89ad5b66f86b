// Cuts a long JSON object into the values at wanted places while its bytes come in, so that no file has to fit in memory.

/** What to do with the value under a path of keys: look at its own keys, hand it out whole, or pass it over. */
export type Visit = 'enter' | 'take' | 'skip';

/** The JSON is broken at a byte, or ends too early. */
export class JsonBroken extends Error {
  /** Offset of the byte in the file; `null` where the file ends in the middle. */
  readonly offset: number | null;

  constructor(offset: number | null) {
    super(offset === null ? 'the JSON ends in the middle' : `broken JSON at byte ${offset}`);
    this.name = 'JsonBroken';
    this.offset = offset;
  }
}

type State = 'object' | 'first-key' | 'key' | 'in-key' | 'colon' | 'value' | 'in-value' | 'after' | 'done';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/**
 * Follows the keys of nested objects. Values that are handed out are not looked into beyond finding their end; whoever
 * takes them parses them.
 */
export class JsonSlices {
  private readonly visit: (path: readonly string[]) => Visit;
  private readonly take: (path: readonly string[], text: string) => void;
  private readonly path: string[] = [];
  private state: State = 'object';
  private offset = 0;
  /** Where in the chunk the key or value at hand begins. */
  private begin = 0;
  /** Brackets that are open inside the value at hand. */
  private depth = 0;
  private inString = false;
  private escaped = false;
  private taking = false;
  /** The beginning of a key or value that began in an earlier chunk. */
  private earlier: Buffer[] = [];

  /**
   * @param visit called for the value of each key of an entered object, with the keys from the top down
   * @param take called with each value to take, as its JSON text
   */
  constructor(visit: (path: readonly string[]) => Visit, take: (path: readonly string[], text: string) => void) {
    this.visit = visit;
    this.take = take;
  }

  /** Takes the next bytes. The chunk may be used for others afterwards. */
  write(chunk: Buffer): void {
    this.begin = 0;
    for (let at = 0; at < chunk.length; ) at = this.advance(chunk, at);
    this.keepOpen(chunk);
    this.offset += chunk.length;
  }

  /** @throws JsonBroken where the object is not complete */
  end(): void {
    if (this.state !== 'done') throw new JsonBroken(null);
  }

  /** Reads on from `at`, and answers how far it came. */
  private advance(chunk: Buffer, at: number): number {
    switch (this.state) {
      case 'in-value': {
        const end = this.endOfValue(chunk, at);
        if (end === null) return chunk.length;
        this.finishValue(chunk.subarray(this.begin, end));
        return end;
      }
      case 'in-key': {
        const end = this.endOfString(chunk, at);
        if (!this.inString) this.finishKey(chunk.subarray(this.begin, end));
        return end;
      }
      default: {
        const byte = chunk[at] ?? 0;
        if (isBlank(byte)) return at + 1;
        this.begin = at;
        return this.step(byte, at) ? at + 1 : at;
      }
    }
  }

  /** Between keys and values. Answers whether the byte is used up. */
  private step(byte: number, at: number): boolean {
    const { state } = this;
    if (state === 'object' && byte === OPEN_OBJECT) this.state = 'first-key';
    else if ((state === 'first-key' || state === 'key') && byte === QUOTE) this.beginKey();
    else if ((state === 'first-key' || state === 'after') && byte === CLOSE_OBJECT) this.leave();
    else if (state === 'colon' && byte === COLON) this.state = 'value';
    else if (state === 'after' && byte === COMMA) {
      this.path.pop();
      this.state = 'key';
    } else if (state === 'value') return this.beginValue(byte);
    else throw new JsonBroken(this.offset + at);
    return true;
  }

  private beginKey(): void {
    this.state = 'in-key';
    this.inString = true;
    this.escaped = false;
  }

  private leave(): void {
    if (this.state === 'after') this.path.pop();
    this.state = this.path.length === 0 ? 'done' : 'after';
  }

  private beginValue(byte: number): boolean {
    const visit = this.visit(this.path);
    if (visit === 'enter' && byte === OPEN_OBJECT) {
      this.state = 'first-key';
      return true;
    }
    this.taking = visit === 'take';
    this.depth = 0;
    this.inString = false;
    this.escaped = false;
    this.state = 'in-value';
    return false;
  }

  /** Where the value at hand ends in the chunk; `null` where it goes on in the next one. */
  private endOfValue(chunk: Buffer, start: number): number | null {
    for (let at = start; at < chunk.length; ) {
      if (this.inString) {
        at = this.endOfString(chunk, at);
        if (!this.inString && this.depth === 0) return at;
        continue;
      }
      const end = this.endAt(chunk[at] ?? 0, at);
      if (end !== null) return end;
      at++;
    }
    return null;
  }

  /** The place after the quotation mark that ends the string, or the end of the chunk. */
  private endOfString(chunk: Buffer, start: number): number {
    let { escaped } = this;
    for (let at = start; at < chunk.length; at++) {
      const byte = chunk[at];
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) {
        this.inString = false;
        this.escaped = false;
        return at + 1;
      }
    }
    this.escaped = escaped;
    return chunk.length;
  }

  /** Outside of strings: where the value ends, if this byte ends it. */
  private endAt(byte: number, at: number): number | null {
    if (byte === QUOTE) this.inString = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.depth++;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      // At depth 0 the bracket closes what is around a bare number or word.
      if (this.depth === 0) return at;
      return --this.depth === 0 ? at + 1 : null;
    } else if (this.depth === 0 && (byte === COMMA || isBlank(byte))) return at;
    return null;
  }

  private text(last: Buffer): string {
    const all = this.earlier.length === 0 ? last : Buffer.concat([...this.earlier, last]);
    this.earlier = [];
    return all.toString('utf8');
  }

  private finishKey(last: Buffer): void {
    this.path.push(JSON.parse(this.text(last)) as string);
    this.state = 'colon';
  }

  private finishValue(last: Buffer): void {
    this.state = 'after';
    const text = this.taking ? this.text(last) : '';
    this.earlier = [];
    if (this.taking) this.take(this.path, text);
  }

  /** Keeps what a chunk has of a key or value that goes on; the chunk's memory is its owner's. */
  private keepOpen(chunk: Buffer): void {
    const open = this.state === 'in-key' || (this.state === 'in-value' && this.taking);
    if (open) this.earlier.push(Buffer.from(chunk.subarray(this.begin)));
  }
}
