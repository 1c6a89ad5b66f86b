// The frames of the protocol's base layer, `Content-Length: N` and N bytes of JSON; a false length is found out, not waited for.

import { isMessage, type Message } from './message.ts';

/** The stream cannot be read any further: where one message ends is not known. */
export class BrokenStream extends Error {}

/** Larger messages are no drafts. Bytes. */
const LARGEST = 512 * 1024 * 1024;
const LONGEST_HEADER = 4096;

const HEADER_START = 'content-';
const BODY_START = '\r\n\r\n';
/** What ends a header cannot stand in JSON: a string has its line breaks escaped. */
const NEXT_HEADER = /Content-Length: *\d+$/i;

/** A message that is no JSON, in a frame that seems to be right. */
export interface Unreadable {
  readonly unreadable: string;
}

export class FrameReader {
  private chunks: Buffer[] = [];
  private size = 0;
  /** How long the body will be; `null` while its header is being read. */
  private wanted: number | null = null;

  /** @throws BrokenStream where no further message can be found in the stream */
  push(chunk: Buffer): (Message | Unreadable)[] {
    this.chunks.push(chunk);
    this.size += chunk.length;
    const messages: (Message | Unreadable)[] = [];
    for (;;) {
      if (this.wanted === null && !this.readHeader()) return messages;
      if (this.wanted === null) continue;
      if (this.size < this.wanted) {
        refuseNextHeader(chunk.subarray(Math.max(0, chunk.length - this.size)));
        return messages;
      }
      messages.push(messageIn(this.take(this.wanted)));
      this.wanted = null;
    }
  }

  /**
   * Nothing has come for a while.
   *
   * @throws BrokenStream where what has come is a whole message although its header promises more
   */
  stalled(): void {
    if (this.wanted === null) return;
    const held = this.joined();
    if (!('unreadable' in messageIn(held)))
      throw new BrokenStream(`Content-Length is ${this.wanted}, but the message ends after ${held.length} bytes`);
  }

  get waits(): boolean {
    return this.wanted !== null;
  }

  private joined(): Buffer {
    const all = this.chunks.length === 1 ? (this.chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(this.chunks);
    this.chunks = [all];
    return all;
  }

  private take(bytes: number): Buffer {
    const all = this.joined();
    const rest = all.subarray(bytes);
    this.chunks = [rest];
    this.size = rest.length;
    return all.subarray(0, bytes);
  }

  /** Whether a header was there to be read. */
  private readHeader(): boolean {
    const held = this.joined();
    const start = held.toString('latin1', 0, HEADER_START.length).toLowerCase();
    if (!HEADER_START.startsWith(start)) throw new BrokenStream('a message starts without "Content-Length"');
    const end = held.indexOf(BODY_START);
    if (end < 0) {
      if (held.length > LONGEST_HEADER) throw new BrokenStream('the header of a message does not end');
      return false;
    }
    this.wanted = lengthIn(held.toString('latin1', 0, end));
    this.take(end + BODY_START.length);
    return true;
  }
}

function lengthIn(header: string): number {
  const length = header.split('\r\n').flatMap((line) => /^content-length: *(.*)$/i.exec(line)?.[1] ?? [])[0];
  if (length === undefined) throw new BrokenStream('a message starts without "Content-Length"');
  if (!/^\d{1,15}$/.test(length)) throw new BrokenStream(`Content-Length is no number of bytes: ${shown(length)}`);
  if (Number(length) > LARGEST) throw new BrokenStream(`Content-Length is ${length}, more than any draft is long`);
  return Number(length);
}

/** A header inside of what should be one message shows that the message has ended before. */
function refuseNextHeader(chunk: Buffer): void {
  for (let at = chunk.indexOf(BODY_START); at >= 0; at = chunk.indexOf(BODY_START, at + 1)) {
    if (NEXT_HEADER.test(chunk.toString('latin1', Math.max(0, at - 40), at)))
      throw new BrokenStream('Content-Length is larger than its message: the next one starts inside it');
  }
}

function messageIn(body: Buffer): Message | Unreadable {
  const text = body.toString('utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (isMessage(value)) return value;
  } catch {
    const inside = text.indexOf(BODY_START);
    if (inside >= 0 && NEXT_HEADER.test(text.slice(Math.max(0, inside - 40), inside)))
      throw new BrokenStream('Content-Length is larger than its message: the next one starts inside it');
  }
  return { unreadable: shown(text) };
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

export function framed(message: Message): Buffer {
  const body = Buffer.from(JSON.stringify(message), 'utf8');
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'latin1'), body]);
}
