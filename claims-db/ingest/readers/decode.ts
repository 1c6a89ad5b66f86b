// Bytes into text: by their mark, by the encoding that the file declares, else UTF-8; a broken one is refused, not guessed at.

import * as say from '../../../server/core/explain/system/ingest.ts';
import { ReadFailure } from './failure.ts';

const DECLARED = /(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})/i;
/** How far into a file its encoding is declared. */
const HEAD = 2048;
/** Encodings that are names for ASCII in files that hold UTF-8 in truth. */
const PLAIN = /^(?:us-)?ascii$/i;

function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const name = DECLARED.exec(head)?.[1];
  return name === undefined || PLAIN.test(name) ? null : name;
}

function decoderFor(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  return declared(bytes) ?? 'utf-8';
}

function tried(bytes: Uint8Array, name: string): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** @throws ReadFailure where the bytes are no text in the encoding that they claim, in UTF-8 or in GB 18030 */
export function decodeText(bytes: Uint8Array): string {
  const name = decoderFor(bytes);
  const text = tried(bytes, name) ?? tried(bytes, 'utf-8') ?? (bytes.includes(0) ? null : tried(bytes, 'gb18030'));
  if (text !== null) return text;
  throw new ReadFailure(say.brokenEncoding(name));
}
