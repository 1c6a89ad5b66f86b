// The text of a claims file from its bytes, wherever they were read; and what is said of one that has none.

import * as say from '../server/core/explain/system/files.ts';
import type { Words } from '../server/core/text/spoken.ts';

const CURATED_FILE = /\.(ya?ml|claims\.json)$/i;

/** Whether a file is one that is written by hand: YAML, or JSON as `name.claims.json`. */
export function isCurated(path: string): boolean {
  return CURATED_FILE.test(path);
}

/** Larger files are somebody's export, not a curated file; they are imported, not edited. Bytes. */
export const LARGEST_FILE: number = 16 * 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** The text, or why there is none. */
export function textOf(bytes: Uint8Array): { readonly text: string } | { readonly message: Words } {
  if (bytes.length > LARGEST_FILE) return { message: say.exportNotCurated };
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { message: say.notUtf8 };
  }
}
