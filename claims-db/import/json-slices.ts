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
    let from = 0;
    for (let at = 0; at < chunk.length; ) {
      const byte = chunk[at] ?? 0;
      if (this.state === 'in-value') {
        const end = this.endOfValue(chunk, at);
        if (end === null) break;
        this.finishValue(chunk.subarray(from, end));
        at = end;
        continue;
      }
      if (this.state === 'in-key') {
        if (this.escaped) this.escaped = false;
        else if (byte === BACKSLASH) this.escaped = true;
        else if (byte === QUOTE) this.finishKey(chunk.subarray(from, at + 1));
        at++;
        continue;
      }
      if (isBlank(byte)) {
        at++;
        continue;
      }
      from = at;
      if (this.step(byte, at)) at++;
    }
    this.keepOpen(chunk, from);
    this.offset += chunk.length;
  }

  /** @throws JsonBroken where the object is not complete */
  end(): void {
    if (this.state !== 'done') throw new JsonBroken(null);
  }

  /** Between keys and values. Answers whether the byte is used up. */
  private step(byte: number, at: number): boolean {
    const { state } = this;
    if (state === 'object' && byte === OPEN_OBJECT) this.state = 'first-key';
    else if ((state === 'first-key' || state === 'key') && byte === QUOTE) this.state = 'in-key';
    else if ((state === 'first-key' || state === 'after') && byte === CLOSE_OBJECT) this.leave();
    else if (state === 'colon' && byte === COLON) this.state = 'value';
    else if (state === 'after' && byte === COMMA) {
      this.path.pop();
      this.state = 'key';
    } else if (state === 'value') return this.beginValue(byte);
    else throw new JsonBroken(this.offset + at);
    return true;
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
    let { depth, inString, escaped } = this;
    let end: number | null = null;
    for (let at = start; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) {
          inString = false;
          if (depth === 0) end = at + 1;
        }
      } else if (byte === QUOTE) inString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        // At depth 0 the bracket closes what is around a bare number or word.
        if (depth === 0) end = at;
        else if (--depth === 0) end = at + 1;
      } else if (depth === 0 && (byte === COMMA || isBlank(byte))) end = at;
      if (end !== null) break;
    }
    [this.depth, this.inString, this.escaped] = [depth, inString, escaped];
    return end;
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
  private keepOpen(chunk: Buffer, from: number): void {
    const open = this.state === 'in-key' || (this.state === 'in-value' && this.taking);
    if (open) this.earlier.push(Buffer.from(chunk.subarray(from)));
  }
}
