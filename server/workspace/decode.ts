// Bytes into text. UTF-8 and marked UTF-16 are told for sure; what else it may be is guessed from its letters, and said to be a guess.

import { analyse } from 'chardet';
import * as say from '../core/explain/system/files.ts';
import type { Words } from '../core/text/spoken.ts';

export interface Decoded {
  readonly text: string;
  /** The encoding that was guessed; `null` where it is told for sure. */
  readonly guessed: string | null;
}

/** How sure a guess must be to be acted on, in percent: a few words alone could be in any encoding. */
const SURE = 40;
/** As much of a text as its encoding is guessed from, in bytes. */
const SAMPLE = 256 * 1024;

/** What text is made of; another encoding than the true one gives much else. */
const USUAL = /[\t\r\n -~\u00a0-\u00ff\u2010-\u2027\u2030-\u203a\u20ac\u3000-\u3011\u4e00-\u9fff\uff01-\uff5e]/g;
const USUAL_SHARE = 0.97;
/** From so many characters on it is no chance that all of them are usual. */
const NO_CHANCE = 8;

/** First bytes of what is written most in the encodings of Chinese: each has its common characters before its rare ones. */
const COMMON_CHINESE = [
  { name: 'GB18030', first: 0xb0, last: 0xd7 },
  { name: 'Big5', first: 0xa4, last: 0xc6 },
] as const;
/** First bytes of Chinese punctuation, the same in both. */
const isPunctuation = (byte: number): boolean => byte >= 0xa1 && byte <= 0xa3;

function tried(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without its mark: pairs of bytes that make text one way round, with blanks or stops in it. */
function unmarkedUtf16(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 2 !== 0) return null;
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = tried(bytes, encoding);
    const usual = text?.slice(0, SAMPLE).match(USUAL)?.length ?? 0;
    if (!text || usual < Math.min(text.length, SAMPLE) * USUAL_SHARE) continue;
    if (/[\s，。、,.]/.test(text) || (text.length >= NO_CHANCE && usual === Math.min(text.length, SAMPLE)))
      return { text, guessed: encoding.toUpperCase() };
  }
  return null;
}

function byLetters(bytes: Uint8Array): Decoded | null {
  for (const { name, confidence } of analyse(bytes.subarray(0, SAMPLE))) {
    if (confidence < SURE) break;
    const text = /^utf-?(?:8|16|32)/i.test(name) ? null : tried(bytes, name);
    if (text !== null) return { text, guessed: name };
  }
  return byCommonChinese(bytes);
}

/** A few words of Chinese, too few for their letters to be counted: in one of the encodings, and in no other, all are common. */
function byCommonChinese(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, SAMPLE);
  const [only, another] = COMMON_CHINESE.filter(({ first, last }) => {
    let common = false;
    for (let at = 0; at < sample.length; at++) {
      const byte = sample[at] ?? 0;
      if (byte < 0x80) continue;
      if (byte >= first && byte <= last) common = true;
      else if (!isPunctuation(byte)) return false;
      at++;
    }
    return common;
  });
  const text = only && !another ? tried(bytes, only.name) : null;
  return only && text !== null ? { text, guessed: only.name } : null;
}

function unknownEncoding(bytes: Uint8Array): Words {
  const [likely] = analyse(bytes.subarray(0, SAMPLE)).filter(({ name }) => !/^(?:ASCII|UTF-8)$/.test(name));
  return say.notInUtf8(likely?.name ?? null);
}

/** The text without its byte order mark, or why it is none. */
export function decoded(bytes: Uint8Array): Decoded | { readonly refused: Words } {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const marked = bytes.length < 2 ? null : mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : null;
  const text = tried(bytes, marked ?? 'utf-8');
  if (text !== null && (marked || !bytes.includes(0))) return { text, guessed: null };
  const guess = unmarkedUtf16(bytes) ?? (bytes.includes(0) ? null : byLetters(bytes));
  return guess ?? { refused: bytes.includes(0) ? say.binary : unknownEncoding(bytes) };
}
