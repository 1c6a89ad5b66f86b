// Run-in heads: "**Apple.** Revenue rose …": a paragraph that opens with nothing but the name of whom it is about.

import type { ReadBlock } from '../reading/block.ts';

/** What a block opens with: the name of somebody known, a capitalised word that nobody knows, or neither. */
type Head = 'known' | 'unknown' | null;

/** From so many heads on that name somebody, one that nobody knows names somebody too. */
const SERIES = 2;

function headOf({ lexemes, who, prose, sentences }: ReadBlock): Head {
  const [first, next] = sentences;
  if (!first || !next || first.to - first.from > LONGEST) return null;
  let from = first.from;
  while (lexemes[from]?.kind === 'mark') from++;
  const [name, end] = [lexemes[from], lexemes[from + 1]];
  if (!name || (end?.text !== '.' && end?.text !== ':')) return null;
  if (who[from] != null) return 'known';
  return name.kind === 'stranger' || (name.kind === 'latin' && /^\p{Lu}/u.test(prose.slice(name.span.start)))
    ? 'unknown'
    : null;
}

/** A name, its stop, and marks around them. */
const LONGEST = 6;

/** How many blocks in a row have told by a head of their own whom they are about, and whether this one's is unknown. */
export function runIn(block: ReadBlock, heads: number): { readonly heads: number; readonly unknown: boolean } {
  const head = headOf(block);
  if (head === null) return { heads, unknown: false };
  return { heads: heads + Number(head === 'known'), unknown: head === 'unknown' && heads >= SERIES };
}
