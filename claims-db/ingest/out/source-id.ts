// The id of a document's source: spelled in Latin letters, and no other document's.

import { shortHash, slug } from '../metrics/book.ts';

const LONGEST = 60;

/** Whether a name has letters that an id cannot spell: 北辰中报. */
const hasUnspelled = (name: string): boolean =>
  /\p{L}/u.test(name.normalize('NFKD').replaceAll(/[\p{ASCII}\p{M}]/gu, ''));

/**
 * @param file the document's name
 * @param taken ids of other documents that its claims will stand beside
 * @returns its name without the ending; with it, or numbered, where another document is called so already
 */
export function sourceId(file: string, taken: ReadonlySet<string>): string {
  const [, stem = file, ending = ''] = /^(.+)\.([^.]+)$/.exec(file) ?? [];
  const spelled = slug(stem, LONGEST);
  const id = spelled !== '' && !hasUnspelled(stem) ? spelled : `${spelled || 'document'}-${shortHash(stem)}`;
  if (!taken.has(id)) return id;
  const withEnding = ending === '' ? id : `${id}-${slug(ending)}`;
  if (!taken.has(withEnding)) return withEnding;
  let number = 2;
  while (taken.has(`${withEnding}-${number}`)) number++;
  return `${withEnding}-${number}`;
}
