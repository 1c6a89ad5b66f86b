// A draft's bytes into text: UTF-8, or UTF-16 with its mark; anything else is refused with its reason, never guessed at.

import { TextDecoder } from 'node:util';
import type { DraftFormat } from '../../core/blocks/block.ts';
import { formatOfName } from '../../core/formats/formats.ts';
import type { Words } from '../../core/text/spoken.ts';

/** Larger files are no drafts; checking one would take minutes. */
export const LARGEST_DRAFT: number = 64 * 1024 * 1024;

export const TOO_LARGE: Words = { zh: '超过 64 MB，不像是稿子', en: 'it is larger than 64 MB, too large for a draft' };

const BINARY: Words = { zh: '是二进制文件，不是文字', en: 'it is a binary file, not text' };
const NOT_UTF8: Words = {
  zh: '不是 UTF-8 编码；请另存为 UTF-8',
  en: 'it is not in UTF-8; save it as UTF-8',
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoder(bytes: Uint8Array): TextDecoder | null {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (bytes.length >= 2 && mark === 0xfffe) return new TextDecoder('utf-16le', { fatal: true });
  if (bytes.length >= 2 && mark === 0xfeff) return new TextDecoder('utf-16be', { fatal: true });
  return bytes.includes(0) ? null : utf8;
}

/** The text without its byte order mark, or why it is none. */
export function decodeDraft(bytes: Uint8Array): { readonly text: string } | { readonly refused: Words } {
  if (bytes.length > LARGEST_DRAFT) return { refused: TOO_LARGE };
  const by = decoder(bytes);
  if (!by) return { refused: BINARY };
  try {
    return { text: by.decode(bytes) };
  } catch {
    return { refused: NOT_UTF8 };
  }
}

export function isDraftName(name: string): boolean {
  return formatOfName(name) !== null;
}

/** Markdown, unless the name says that it is something else. */
export function formatOf(name: string): DraftFormat {
  return formatOfName(name) ?? 'markdown';
}
