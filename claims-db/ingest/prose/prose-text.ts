// The sentences of a document as one text that the core can read, and where each stretch of it stands in the document.

import { firstFrom } from '../../../server/core/statements/reading/scope.ts';
import type { Span } from '../../../server/core/text/span.ts';
import type { Place, SourceBlock, TaggedFact, TextBlock } from '../document.ts';

/** A block in the text, from its first character on. */
export interface PlacedBlock {
  readonly at: number;
  readonly block: TextBlock;
}

/** A fact whose digits start at a place of the text. */
interface PlacedFact {
  readonly at: number;
  readonly fact: TaggedFact;
}

export interface ProseText {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  /** What sentences tag, in the order of the text. */
  readonly facts: readonly PlacedFact[];
}

const GAP = '\n\n';

/** What amounts and rates are written with. A block without one has no figure that could be a claim. */
const AMOUNT =
  /\d.*(?:%|％|\bper ?cent\b|\b[mb]illion\b|\bthousand\b|[亿億万萬元])|[$€£¥￥]\s?\d|\b(?:RMB|HK\$|USD)\s?\d/s;

/** The blocks that have an amount, a rate or a tag, one paragraph each. */
export function proseText(title: string, blocks: readonly SourceBlock[]): ProseText {
  const head = `---\ntitle: ${JSON.stringify(title)}\n---${GAP}`;
  const texts: string[] = [];
  const placed: PlacedBlock[] = [];
  let length = head.length;
  for (const block of blocks) {
    if (block.kind !== 'text' || (block.facts.length === 0 && !AMOUNT.test(block.text))) continue;
    placed.push({ at: length, block });
    texts.push(block.text.replaceAll(/\s/g, ' '));
    length += block.text.length + GAP.length;
  }
  const facts = placed
    .flatMap((each) => each.block.facts.flatMap((fact) => placedFact(each, fact) ?? []))
    .sort((a, b) => a.at - b.at);
  return { text: head + texts.join(GAP), blocks: placed, facts };
}

/** Where a stretch of the text stands in the document; `null` where it does not stand there in one piece. */
export function placeOfSpan({ at, block }: PlacedBlock, start: number, end: number): Place | null {
  const [from, to] = [start - at, end - at];
  const piece = block.pieces.find((each) => each.at <= from && to <= each.at + each.length);
  if (!piece || piece.end - piece.start !== piece.length) return null;
  const first = piece.start + from - piece.at;
  return { ...block.place, start: first, end: first + to - from };
}

/** A fact at its digits; `null` where no piece of its block has them. */
function placedFact({ at, block }: PlacedBlock, fact: TaggedFact): PlacedFact | null {
  const piece = block.pieces.find((each) => each.start < fact.end && fact.start < each.end);
  return piece ? { at: at + piece.at + Math.max(0, fact.start - piece.start), fact } : null;
}

/** The facts whose digits start in a stretch of the text. */
export function factsIn({ facts }: ProseText, { start, end }: Span): readonly TaggedFact[] {
  const from = firstFrom(facts.length, (nth) => (facts[nth]?.at ?? 0) >= start);
  const to = firstFrom(facts.length, (nth) => (facts[nth]?.at ?? 0) >= end);
  return facts.slice(from, to).map(({ fact }) => fact);
}
