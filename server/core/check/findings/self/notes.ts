// What the rules of the draft against itself make of one block, kept with the block.

import type { BlockContent } from '../../../blocks/block.ts';
import { type Cue, cuesIn } from '../../../language/relations.ts';
import type { BoundBlock } from '../../../statements/bound-block.ts';
import type { ReadBlock } from '../../../statements/reading/block.ts';
import type { Span } from '../../../text/span.ts';
import { balanceSlips } from './arithmetic/balances.ts';
import { compoundSlips } from './arithmetic/compound.ts';
import { eachSlips } from './arithmetic/each/each.ts';
import { movementSlips } from './arithmetic/movement.ts';
import { composedSlips } from './arithmetic/parts/composed.ts';
import { exceededSlips } from './arithmetic/parts/exceeded.ts';
import { hundredSlips } from './arithmetic/parts/hundred.ts';
import { partWholeSlips } from './arithmetic/parts/part-whole.ts';
import { listedSlips, pieceSlips, restSlips, togetherSlips } from './arithmetic/parts/parts.ts';
import { shareSlips } from './arithmetic/parts/shares.ts';
import { totalSlips } from './arithmetic/parts/totals.ts';
import { rateSlips } from './arithmetic/rates.ts';
import { comparedSlips } from './conclusions/compared.ts';
import { explainedSlips } from './conclusions/explained.ts';
import { metSlips } from './conclusions/met.ts';
import { majoritySlips, recordSlips } from './conclusions/most.ts';
import { directionSlips } from './conclusions/moved.ts';
import { namedSlips } from './conclusions/named.ts';
import { rangeSlips } from './conclusions/ranged.ts';
import { type Item, listItem, type Ranking, rankingsIn, tableItems } from './conclusions/ranking.ts';
import { reachedSlips } from './conclusions/reached.ts';
import { runSlips } from './conclusions/runs.ts';
import { superlativeSlips } from './conclusions/superlative.ts';
import { type Conversion, conversionsIn } from './consistency/conversions.ts';
import type { Fact } from './fact.ts';
import { impossibleSlips } from './impossible/impossible.ts';
import { subjectIn } from './label.ts';
import { type Scene, sceneOf } from './scene.ts';
import type { Slip } from './slip.ts';
import { tableFacts } from './tables/facts.ts';
import { footingSlips } from './tables/footing.ts';
import { type Grid, gridOf } from './tables/grid.ts';
import { clauseAround } from './within.ts';

interface Latest {
  readonly words: string;
  readonly clause: Span;
}

export interface BlockNotes {
  /** Whom the block names first. */
  readonly subject: string | null;
  readonly facts: readonly Fact[];
  /** What may be ranked here, and the rankings that are told; offsets into its prose. */
  readonly items: readonly Item[];
  readonly rankings: readonly Ranking[];
  /** Amounts told in two currencies. */
  readonly conversions: readonly Conversion[];
  /** Words such as “latest”, each with the clause that they speak for. */
  readonly latest: readonly Latest[];
  /** What the block says against itself; offsets into its prose. */
  readonly slips: readonly Slip[];
}

/** What a rule finds in a block, and the words of which it needs one to find anything; none where it goes by no word of the tables. */
type InProse = readonly [find: (scene: Scene) => readonly Slip[], ...needs: readonly Cue[]];

const IN_PROSE: readonly InProse[] = [
  [movementSlips],
  [shareSlips],
  [partWholeSlips],
  [restSlips, 'rest'],
  [pieceSlips],
  [togetherSlips, 'together'],
  [exceededSlips],
  [hundredSlips],
  [composedSlips],
  [listedSlips, 'whole-year'],
  [totalSlips],
  [balanceSlips],
  [eachSlips],
  [compoundSlips, 'compound', 'each-year'],
  [rateSlips],
  [comparedSlips, 'beyond', 'short'],
  [namedSlips],
  [reachedSlips],
  [metSlips, 'met'],
  [superlativeSlips, 'highest', 'lowest'],
  [rangeSlips, 'top-of-range', 'bottom-of-range', 'within', 'beyond', 'short'],
  [directionSlips],
  [explainedSlips],
  [runSlips, 'each-step'],
  [majoritySlips, 'majority', 'minority'],
  [recordSlips],
  [impossibleSlips],
];

/** Of a block that says nothing. */
export const NO_NOTES: BlockNotes = {
  subject: null,
  facts: [],
  items: [],
  rankings: [],
  conversions: [],
  latest: [],
  slips: [],
};

function tableNotes(bound: BoundBlock, content: BlockContent): BlockNotes {
  const grid = gridOf(bound, content);
  const facts = tableFacts(bound, content);
  return grid
    ? { ...NO_NOTES, facts, items: tableItems(grid), slips: footingSlips(grid), latest: latestCells(grid) }
    : { ...NO_NOTES, facts };
}

/** The cells of the rows and columns whose header speaks of the latest period. */
function latestCells({ rows, columns }: Grid): Latest[] {
  return [...rows, ...columns].flatMap(({ label, cells }) =>
    cuesIn(label).some(({ cues }) => cues.includes('latest'))
      ? [...cells.values()].map(({ figure }) => ({ words: label, clause: figure.span }))
      : [],
  );
}

const CLAUSE_MARK = /[,;。\n]/u;

/** The clauses that speak of the latest period. */
function latestIn({ cues, block, facts }: Scene): Latest[] {
  const places = facts.map(({ figure }) => figure.span);
  return cues.flatMap((cue) => {
    if (!cue.cues.includes('latest')) return [];
    const own = clauseAround(block.folded, cue.start, cue.end, CLAUSE_MARK);
    // 最近一个季度，…: a clause without a figure speaks for the next one.
    const bare = !places.some(({ start, end }) => start >= own.start && end <= own.end);
    const next = bare && block.folded[own.end] === ',';
    const end = next ? clauseAround(block.folded, own.end + 1, own.end + 1, CLAUSE_MARK).end : own.end;
    return [{ words: block.prose.slice(cue.start, cue.end), clause: { start: own.start, end } }];
  });
}

/** Whether a ranking is told where one has been found wrong already. */
function isNear(a: Span, b: Span): boolean {
  return Math.abs(a.start - b.start) < 80;
}

/** A block whose notes are wanted. */
export interface Noteworthy {
  readonly bound: BoundBlock;
  readonly content: BlockContent;
}

function sceneIn({ bound, content }: Noteworthy): Scene | null {
  return content.kind !== 'table' && bound.read ? sceneOf(bound, bound.read) : null;
}

function proseNotes(read: ReadBlock, content: BlockContent, scene: Scene, slips: readonly Slip[]): BlockNotes {
  const item = listItem(content, scene);
  return {
    subject: subjectIn(read, 0, read.lexemes.length),
    facts: scene.facts,
    items: item ? [item] : [],
    rankings: rankingsIn(scene).filter(
      ({ span }) => !slips.some((slip) => slip.relation === 'ranking' && isNear(slip.span, span)),
    ),
    conversions: conversionsIn(scene),
    latest: latestIn(scene),
    slips,
  };
}

/** 涉农贷款66亿元，超过一半…: a part in words that two rules hold against the same figures is told once. */
function toldOnce(slips: readonly Slip[], prose: string): readonly Slip[] {
  if (slips.length < 2) return slips;
  const halves = slips.filter(({ relation }) => relation === 'majority');
  return slips.filter(
    ({ relation, span, working }) =>
      relation !== 'share' ||
      !halves.some((half) => half.words === prose.slice(span.start, span.end) && half.working?.text === working?.text),
  );
}

const NOTHING_SAID: ReadonlySet<Cue> = new Set();

/** Whether one of the words is said, where one is needed. */
function saysAny(said: ReadonlySet<Cue>, needs: readonly Cue[]): boolean {
  for (const cue of needs) if (said.has(cue)) return true;
  return needs.length === 0;
}

/** What blocks say against themselves, and what the document needs of each; rule by rule, since many blocks after one rule cost less. */
export function notesOf(blocks: readonly Noteworthy[]): BlockNotes[] {
  const scenes = blocks.map(sceneIn);
  const slips = blocks.map((): Slip[] => []);
  const said = scenes.map((scene) => new Set(scene?.cues.flatMap(({ cues }) => cues)));
  for (const [find, ...needs] of IN_PROSE)
    for (let nth = 0; nth < scenes.length; nth++) {
      const scene = scenes[nth];
      if (scene && saysAny(said[nth] ?? NOTHING_SAID, needs)) for (const slip of find(scene)) slips[nth]?.push(slip);
    }
  return blocks.map(({ bound, content }, nth) => {
    if (content.kind === 'table') return tableNotes(bound, content);
    const scene = scenes[nth];
    return scene ? proseNotes(scene.block, content, scene, toldOnce(slips[nth] ?? [], scene.block.prose)) : NO_NOTES;
  });
}
