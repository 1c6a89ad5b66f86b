// What the blocks of a draft say against each other, and each against itself, at their places in the document.

import { type Block, spanToDocument } from '../../../blocks/block.ts';
import type { Claim } from '../../../claims/claim.ts';
import type { Figure } from '../../../figures/figure.ts';
import { movedFigure } from '../../../statements/moved.ts';
import { firstFrom } from '../../../statements/reading/scope.ts';
import type { Span } from '../../../text/span.ts';
import { overlaps } from '../../../text/span.ts';
import { beaten, type Item } from './conclusions/ranking.ts';
import { type Clashing, clashesOf } from './consistency/clashes.ts';
import { oddRates, workingOf } from './consistency/conversions.ts';
import type { Placed } from './consistency/same.ts';
import type { BlockNotes } from './notes.ts';
import type { Slip } from './slip.ts';

export interface NotedBlock {
  readonly block: Block;
  /** Which of the draft's blocks it is. */
  readonly at: number;
  readonly notes: BlockNotes;
}

function placed({ block }: NotedBlock, slip: Slip): Slip {
  const at = (span: Span): Span => spanToDocument(block, span);
  return {
    ...slip,
    span: at(slip.span),
    figure: slip.figure && movedFigure(slip.figure, at),
    others: slip.others.map(at),
  };
}

/** One place is reported once: the first rule that finds it speaks. */
function once(slips: readonly Slip[]): Slip[] {
  const kept: Slip[] = [];
  /** What is kept, by its place; none overlaps another. */
  const spans: Span[] = [];
  for (const slip of slips) {
    const { span } = slip;
    const at = firstFrom(spans.length, (nth) => (spans[nth]?.end ?? 0) > span.start);
    const next = spans[at];
    if (next && overlaps(next, span)) continue;
    spans.splice(at, 0, span);
    kept.push(slip);
  }
  return kept;
}

/** The claim that proves a figure of a block right, where one does. */
export type ProofOf = (block: number, figure: Figure) => Claim | null;

/** 营收570亿美元，…数据中心512亿美元: where different claims prove both values, they are two things. */
function areBothProved(one: Claim | null, other: Claim | null): boolean {
  return one !== null && other !== null && one.id !== other.id;
}

/** One thing with two values: the later one is marked, the earlier one linked. */
function inconsistencies(blocks: readonly Block[], clashing: Clashing, proofOf: ProofOf): Slip[] {
  const places = new Map<Placed['block'], number>(clashing.stations.map((station, at) => [station, at]));
  const placeOf = (station: Placed['block']): number => places.get(station) ?? 0;
  return clashesOf(clashing, placeOf).flatMap(([earlier, later]) => {
    const [one, two] = [placeOf(earlier.block), placeOf(later.block)];
    const [first, second] = [blocks[one], blocks[two]];
    if (!first || !second) return [];
    if (areBothProved(proofOf(one, earlier.fact.figure), proofOf(two, later.fact.figure))) return [];
    const other = spanToDocument(first, earlier.fact.figure.span);
    const at = (span: Span): Span => spanToDocument(second, span);
    return [
      {
        code: 'internal-inconsistency',
        relation: 'same',
        span: at(later.fact.figure.span),
        figure: movedFigure(later.fact.figure, at),
        others: [other],
        working: null,
        words: earlier.fact.text,
        right: null,
      } satisfies Slip,
    ];
  });
}

/** How many blocks may stand between a ranking and the list that it ranks. */
const RANKING_REACH = 12;

/** The list or the table next to a block: the run of items right before it, else right behind. */
function itemsBeside(noted: readonly NotedBlock[], at: number): { item: Item; block: Block }[] {
  const run = (step: 1 | -1): { item: Item; block: Block }[] => {
    const found: { item: Item; block: Block }[] = [];
    for (let place = at + step; Math.abs(place - at) <= RANKING_REACH; place += step) {
      const next = noted[place];
      if (!next) break;
      for (const item of next.notes.items) found.push({ item, block: next.block });
      if (next.notes.items.length > 0) continue;
      if (found.length > 0 || next.block.content.kind === 'heading') break;
    }
    return found;
  };
  const before = run(-1);
  return before.length >= 2 ? before : run(1);
}

/** Rankings told in words that a list, a table or their own sentence contradicts. */
function rankings(noted: readonly NotedBlock[]): Slip[] {
  return noted.flatMap(({ notes }, at) => (notes.rankings.length === 0 ? NO_SLIPS : beatenIn(noted, at)));
}

const NO_SLIPS: Slip[] = [];

/** A list beside the words, else the two things that their own sentence tells of. */
function longer<T>(list: readonly T[], own: readonly T[]): readonly T[] {
  return list.length > 0 ? list : own;
}

function beatenIn(noted: readonly NotedBlock[], at: number): Slip[] {
  const each = noted[at];
  return (each?.notes.rankings ?? []).flatMap((ranking): Slip[] => {
    if (!each) return [];
    const { block } = each;
    const own = ranking.items.map((item) => ({ item, block }));
    const places = own.length >= 3 ? own : longer(itemsBeside(noted, at), own);
    const found = beaten(
      ranking,
      places.map(({ item }) => item),
    );
    const better = places.find(({ item }) => item === found?.better);
    const named = places.find(({ item }) => item === found?.named);
    if (!found || !better || !named) return [];
    return [
      {
        code: 'conclusion-mismatch',
        relation: 'ranking',
        span: spanToDocument(block, ranking.span),
        figure: null,
        others: [named, better].map((other) => spanToDocument(other.block, other.item.span)),
        working: null,
        words: ranking.words,
        right: null,
      },
    ];
  });
}

/** Conversions at a rate far from the draft's others. */
function conversions(noted: readonly NotedBlock[]): Slip[] {
  const all = noted.flatMap(({ block, notes }) =>
    notes.conversions.map((each) => ({
      ...each,
      block,
      spans: {
        from: spanToDocument(block, each.from.figure.span),
        to: spanToDocument(block, each.to.figure.span),
      },
    })),
  );
  return oddRates(all).map(({ odd, other }) => ({
    code: 'arithmetic',
    relation: 'conversion',
    span: odd.spans.to,
    figure: null,
    others: [odd.spans.from, other.spans.from, other.spans.to],
    working: workingOf(odd),
    words: odd.to.text,
    right: null,
  }));
}

/**
 * Everything that the draft says against itself; offsets into the document.
 *
 * @param noted the blocks that are no entries of lists of sources
 * @param blocks all of them
 */
export function documentSlips(
  noted: readonly NotedBlock[],
  blocks: readonly Block[],
  clashing: Clashing,
  proofOf: ProofOf,
): Slip[] {
  const own: Slip[] = [];
  for (const each of noted) for (const slip of each.notes.slips) own.push(placed(each, slip));
  const converting = noted.filter(({ notes }) => notes.conversions.length > 0);
  return once([...own, ...inconsistencies(blocks, clashing, proofOf), ...rankings(noted), ...conversions(converting)]);
}
