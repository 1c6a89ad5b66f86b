// The largest, the slowest: against the values of a list, a table or a sentence that names them all.

import type { BlockContent } from '../../../../blocks/block.ts';
import type { CueAt } from '../../../../language/relations.ts';
import { compare } from '../../../../text/decimal.ts';
import type { Span } from '../../../../text/span.ts';
import { isLevel } from '../arithmetic/pairs.ts';
import type { Fact } from '../fact.ts';
import type { Scene } from '../scene.ts';
import type { Grid } from '../tables/grid.ts';
import { clauseAround, cuesWithin } from '../within.ts';
import { isOfCause } from './slips.ts';
import { SEVERAL } from './superlative.ts';

/** One of several values that may be ranked, by its name; `span` in its block's prose. */
export interface Item {
  readonly name: string;
  readonly unit: string;
  readonly value: Fact['value'];
  readonly low: Fact['value'];
  readonly high: Fact['value'];
  readonly span: Span;
}

/** A ranking that a text tells: its words, and the clause in which somebody is named for it. */
export interface Ranking {
  readonly words: string;
  readonly span: Span;
  readonly highest: boolean;
  /** What stands before the words in their clause, and behind them, folded. */
  readonly before: string;
  readonly behind: string;
  /** What is ranked in the very sentence, where that names its items. */
  readonly items: readonly Item[];
}

function itemOf(name: string, { unit, value, bounds, figure }: Fact): Item {
  return { name, unit, value, low: bounds.low, high: bounds.high, span: figure.span };
}

/** What stands before the figure, bare of marks: 华北：, "Poland: ". */
function leadName(folded: string, start: number): string {
  return folded
    .slice(0, start)
    .replace(/^[\s\d.)、*·-]+/u, '')
    .replace(/[\s:：*—–-]+$/u, '')
    .trim();
}

const LONGEST_NAME = 24;

/** The item that a line of a list is: a name and one level. */
export function listItem({ kind }: BlockContent, { block, facts }: Scene): Item | null {
  const [fact] = facts.filter(isLevel);
  if (kind !== 'list-item' || !fact) return null;
  const name = leadName(block.folded, fact.figure.span.start);
  return name === '' ||
    name.length > LONGEST_NAME ||
    facts.filter(({ unit, kind }) => unit === fact.unit && kind === 'level').length > 1
    ? null
    : itemOf(name, fact);
}

/** The items of a table with one column of numbers. */
export function tableItems({ rows, columns }: Grid): Item[] {
  const numeric = columns.filter(({ cells }) => cells.size > 0);
  if (numeric.length !== 1) return [];
  return rows.flatMap(({ label, cells }) =>
    [...cells.values()].map(({ operand, figure }) => ({
      name: label,
      unit: figure.quantity?.unit ?? '',
      value: operand.value,
      low: operand.bounds.low,
      high: operand.bounds.high,
      span: figure.span,
    })),
  );
}

/** The items that a sentence itself lists: each value right behind its name. */
function sentenceItems({ block }: Scene, facts: readonly Fact[]): Item[] {
  const levels = facts.filter((fact) => isLevel(fact) && /\d/u.test(fact.text));
  const units = Map.groupBy(levels, ({ unit }) => unit);
  const group = [...units.values()].find((each) => each.length >= 2) ?? [];
  if (new Set(group.map(({ days }) => days?.start ?? '')).size > 1) return [];
  return group.flatMap((fact) => {
    const before = block.folded.slice(Math.max(0, fact.figure.span.start - 16), fact.figure.span.start);
    const han = /([\u4e00-\u9fff]{2,8}?)(?:为|是|达|有)?$/u.exec(before)?.[1];
    const latin = /\b((?!(?:and|or|but|was|were|is|are|bid|than)\b)[a-z][a-z'-]+)(?:,| with| at| had| was)?\s*$/u.exec(
      before,
    )?.[1];
    const behind = /^\s*(?:in|from|for|at|to) (?:the )?([a-z][a-z'-]+)/u.exec(
      block.folded.slice(fact.figure.span.end, fact.figure.span.end + 30),
    )?.[1];
    const name = han ?? behind ?? latin;
    return name && !SEVERAL.test(before) ? [itemOf(name, fact)] : [];
  });
}

const CLAUSE_MARK = /[,，;；。\n、]/u;

function clauseOf(folded: string, { start, end }: CueAt): { before: string; behind: string } {
  const clause = clauseAround(folded, start, end, CLAUSE_MARK);
  const [before, behind] = [folded.slice(clause.start, start), folded.slice(end, clause.end)];
  return { before: before.slice(before.lastIndexOf('. ') + 1), behind: behind.split('. ')[0] ?? behind };
}

/** The items of the words' own sentence, else of the one before it. */
function itemsNear(scene: Scene, cue: CueAt): readonly Item[] {
  const before = scene.sentences.filter((facts) => {
    const span = scene.block.sentences[facts[0]?.sentence ?? 0]?.span;
    return span !== undefined && span.start <= cue.start;
  });
  const lists = before.slice(-2).map((facts) => sentenceItems(scene, facts));
  const own = lists.findLast((items) => items.length >= 3);
  return own ?? (isAlone(scene, cue) ? (lists.at(-1) ?? []) : []);
}

/** How far beside a ranking another one counts as of the same breath. */
const BESIDE = 80;

/** Whether no other ranking is told beside it: of two things, "the highest and the lowest" are no claim. */
function isAlone({ cues }: Scene, cue: CueAt): boolean {
  const told = cuesWithin(cues, Math.max(0, cue.start - BESIDE), cue.end + BESIDE);
  return told.every(
    (each) => each.start === cue.start || !each.cues.some((own) => own === 'highest' || own === 'lowest'),
  );
}

/** "Among the top providers": more than one is meant. */
function isOneOfSeveral(folded: string, { start }: CueAt): boolean {
  return /(?:among|one of|some of)(?: the| its| our)? ?$/u.test(folded.slice(Math.max(0, start - 16), start));
}

/** The rankings that a block tells. */
export function rankingsIn(scene: Scene): Ranking[] {
  const { block, cues } = scene;
  return cues.flatMap((cue) => {
    const highest = cue.cues.includes('highest');
    if ((!highest && !cue.cues.includes('lowest')) || isOneOfSeveral(block.folded, cue) || isOfCause(block.folded, cue))
      return [];
    return [
      {
        words: block.prose.slice(cue.start, cue.end),
        span: { start: cue.start, end: cue.end },
        highest,
        ...clauseOf(block.folded, cue),
        items: itemsNear(scene, cue),
      },
    ];
  });
}

/** 零售业务收入 is 零售: the words of measure at the end of a name are often left out. */
const MEASURED =
  /(?<=..)(?:的|业务|板块|分部|事业部|产品|地区|大区|市场|收入|营收|销售额|销量|产量|出货量?|利润|占比|贡献)+$/u;

function nameIn(text: string, items: readonly Item[], last: boolean): Item | null {
  const placeOf = (name: string): number => (last ? text.lastIndexOf(name) : text.indexOf(name));
  const found = items
    .map((item) => ({ item, at: Math.max(placeOf(item.name), placeOf(item.name.replace(MEASURED, ''))) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => (last ? b.at - a.at : a.at - b.at));
  return found[0]?.item ?? null;
}

/** The item that beats the one which the ranking names, if any does for certain. */
export function beaten(
  { highest, before, behind }: Ranking,
  items: readonly Item[],
): { named: Item; better: Item } | null {
  const named = nameIn(before, items, true) ?? nameIn(behind, items, false);
  if (!named) return null;
  if (new Set(items.map(({ unit }) => unit)).size > 1) return null;
  if (/不是|并非|not the|n't the|之外|除|except|other than|after|之后|仅次|second|第二|次/.test(before + behind))
    return null;
  const better = items.find(
    (item) => item !== named && (highest ? compare(item.low, named.high) > 0 : compare(item.high, named.low) < 0),
  );
  return better ? { named, better } : null;
}
