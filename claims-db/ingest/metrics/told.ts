// What sentences call the figures that they tag: the words around each, read as those of a draft are.

import { check } from '../../../server/core/check/check.ts';
import type { Lexicon } from '../../../server/core/claims/claim.ts';
import { memoryStore } from '../../../server/core/claims/memory-store.ts';
import { wordsTelling } from '../../../server/core/verdicts/lines/told.ts';
import type { SourceBlock, TaggedFact, TextBlock } from '../document.ts';

/** Where a fact's digits stand in the text of its block; −1 where no piece of it has them. */
function offsetIn({ pieces }: TextBlock, { start, end }: TaggedFact): number {
  const piece = pieces.find((each) => each.start < end && start < each.end);
  return piece ? piece.at + Math.max(0, start - piece.start) : -1;
}

const GAP = '\n\n';

/** The blocks that have facts as one text, and where each fact stands in it. */
function proseOf(blocks: readonly SourceBlock[]): { text: string; facts: [at: number, fact: TaggedFact][] } {
  const facts: [at: number, fact: TaggedFact][] = [];
  const texts: string[] = [];
  let length = 0;
  for (const block of blocks) {
    if (block.kind !== 'text' || block.facts.length === 0) continue;
    for (const fact of block.facts) {
      const at = offsetIn(block, fact);
      if (at >= 0) facts.push([length + at, fact]);
    }
    texts.push(block.text.replaceAll(/\s/g, ' '));
    length += block.text.length + GAP.length;
  }
  return { text: texts.join(GAP), facts: facts.sort(([a], [b]) => a - b) };
}

/** What each fact of prose is called by its sentence, by where the fact starts in the document; nothing for those that no words lead to. */
export function wordsTold(blocks: readonly SourceBlock[], lexicon: Lexicon): ReadonlyMap<number, string> {
  const { text, facts } = proseOf(blocks);
  const { figures } = check({ text, format: 'text' }, memoryStore(lexicon, [], 'told'));
  const told = new Map<number, string>();
  let next = 0;
  for (const [at, fact] of facts) {
    while ((figures[next]?.figure.span.end ?? at + 1) <= at) next++;
    const { figure, statement } = figures[next] ?? {};
    if (!figure || !statement?.phrase || figure.span.start > at) continue;
    const words = wordsTelling(statement.phrase);
    if (words !== '') told.set(fact.start, words);
  }
  return told;
}
