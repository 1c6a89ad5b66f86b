// The text of a claims file from its bytes, wherever they were read; and what is said of one that has none.

import type { Words } from '../server/core/text/spoken.ts';

const CURATED_FILE = /\.(ya?ml|claims\.json)$/i;

/** Whether a file is one that is written by hand: YAML, or JSON as `name.claims.json`. */
export function isCurated(path: string): boolean {
  return CURATED_FILE.test(path);
}

/** Larger files are somebody's export, not a curated file; they are imported, not edited. Bytes. */
export const LARGEST_FILE: number = 16 * 1024 * 1024;

export const TOO_LARGE: Words = {
  zh: '超过 16 MB：这样的数据请用导入',
  en: 'it is larger than 16 MB: import such data instead',
};
const NOT_UTF8: Words = { zh: '不是 UTF-8 编码', en: 'it is not in UTF-8' };
/** Of a folder. */
export const NO_FILES: Words = { zh: '里面没有 .yaml 文件', en: 'there is no .yaml file in it' };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** The text, or why there is none. */
export function textOf(bytes: Uint8Array): { readonly text: string } | { readonly message: Words } {
  if (bytes.length > LARGEST_FILE) return { message: TOO_LARGE };
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { message: NOT_UTF8 };
  }
}
