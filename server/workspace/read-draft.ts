// Which files are drafts, how large one may be, and its bytes as text.

import type { DraftFormat } from '../core/blocks/block.ts';
import * as say from '../core/explain/system/files.ts';
import { formatOfName } from '../core/formats/formats.ts';
import type { Words } from '../core/text/spoken.ts';
import { type Decoded, decoded } from './decode.ts';

/** Larger files are no drafts; checking one would take minutes. */
export const LARGEST_DRAFT: number = 64 * 1024 * 1024;

/** The text without its byte order mark, or why it is none. */
export function decodeDraft(bytes: Uint8Array): Decoded | { readonly refused: Words } {
  return bytes.length > LARGEST_DRAFT ? { refused: say.draftTooLarge } : decoded(bytes);
}

export function isDraftName(name: string): boolean {
  return formatOfName(name) !== null;
}

/** Markdown, unless the name says that it is something else. */
export function formatOf(name: string): DraftFormat {
  return formatOfName(name) ?? 'markdown';
}
