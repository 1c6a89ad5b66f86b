// What docs/other-editors.md tells people to write, in both languages: the very text that the tests put into the editors.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../host/setup.ts';

export const PAGES: readonly string[] = ['other-editors.md', 'other-editors.zh.md'];

/** The block of code of a page that has these words in it. */
export function snippet(page: string, words: string): string {
  const text = readFileSync(join(ROOT, 'docs', page), 'utf8');
  const found = [...text.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].flatMap(([, body = '']) =>
    body.includes(words) ? [body] : [],
  );
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) throw new Error(`${page} has ${found.length} blocks with ${words}`);
  return only;
}
