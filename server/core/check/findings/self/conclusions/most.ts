// Most of, over half, a record: against the part and whole, or the earlier values, that the draft itself gives.

import { share } from '../../../../arithmetic/operations.ts';
import type { Cue, CueAt } from '../../../../language/relations.ts';
import { has } from '../../../../statements/reading/scope.ts';
import { compare, decimal } from '../../../../text/decimal.ts';
import { fits } from '../arithmetic/holds.ts';
import { isLevel, order } from '../arithmetic/pairs.ts';
import { type Fact, operandOf, spanOf } from '../fact.ts';
import { cueIn } from '../label.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { clauseAround, lexemesWithin } from '../within.ts';
import { greater } from './slips.ts';

const HALF = decimal(50n);

const CLAUSE_MARK = /[,，;；。.\n]/u;

function clauseText({ block }: Scene, cue: CueAt): string {
  const { start, end } = clauseAround(block.folded, cue.start, cue.end, CLAUSE_MARK);
  return block.folded.slice(start, end);
}

/** "most of the 240 employees": the words lead to the whole. */
function isRightBehind({ block }: Scene, { end }: CueAt, whole: Fact): boolean {
  const between = lexemesWithin(block.lexemes, end, whole.figure.span.start);
  return (
    whole.figure.span.start >= end &&
    between.every((lexeme) => has(lexeme, 'determiner', 'pronoun') || lexeme.text === 'of')
  );
}

/** "most of the staff (510)", 大多数（510人）: what the words say, in a number. */
function isBracketed({ block }: Scene, { end }: CueAt, part: Fact): boolean {
  const between = block.folded.slice(end, part.figure.span.start);
  return part.figure.span.start >= end && /^[^,，;；。]{0,16}[(（]\s?$/u.test(between);
}

/** The only two amounts of one unit in the sentence that are part and whole. */
function partAndWhole(scene: Scene, cue: CueAt, facts: readonly Fact[]): { part: Fact; whole: Fact } | null {
  for (const group of Map.groupBy(
    facts.filter((fact) => isLevel(fact) && fact.unit !== '%'),
    ({ unit }) => unit,
  ).values()) {
    const [a, b] = group;
    if (!a || !b || group.length !== 2) continue;
    const [part, whole] = compare(a.value, b.value) <= 0 ? [a, b] : [b, a];
    if (part.days && whole.days && part.days.start !== whole.days.start) continue;
    const between = scene.block.lexemes.slice(Math.min(a.at, b.at) + 1, Math.max(a.at, b.at));
    const told = scene.block.folded.slice(Math.max(0, whole.figure.span.start - 12), whole.figure.span.start);
    const inside = whole.at < part.at && between.some(({ text }) => /[中里]有?$/u.test(text));
    if (inside || isRightBehind(scene, cue, whole) || isBracketed(scene, cue, part)) return { part, whole };
    if (between.some((lexeme) => has(lexeme, 'part') || lexeme.text === 'of') || /[总共]|\btotal\b/u.test(told))
      return { part, whole };
  }
  return null;
}

/** Whether the words about the half speak of this part: before the two figures, or by the part's own name. */
function speaksOf(scene: Scene, cue: CueAt, part: Fact, facts: readonly Fact[]): boolean {
  if (cue.end <= part.figure.span.start && !facts.some(({ figure }) => figure.span.end <= cue.start)) return true;
  const text = clauseText(scene, cue);
  if (/^占比?(?:过半|超过?一?半|不足一半|不到一半|一半以上)$/u.test(text.trim())) return true;
  if (isGoingOn(scene, cue, part, facts) || sharesWord(scene, cue, part)) return true;
  const { start: at } = part.figure.span;
  const metric = lexemesWithin(scene.block.lexemes, at - 24, at).findLast(({ metric }) => metric !== null);
  const names = [
    ...part.label.split(' '),
    ...(metric ? [metric.text.replace(/(?:收入|销量|销售额|营收|出货量?|revenue|sales)$/u, '')] : []),
  ];
  const heads = part.label
    .split(' ')
    .flatMap((name) => (/^[\u4e00-\u9fff]{4,}$/u.test(name) ? [name.slice(0, 2)] : []));
  return [...names, ...heads].some((name) => name.length >= 2 && text.includes(name));
}

/** 其中涉农贷款54亿元，超过一半投向了农业: a clause that opens with the words goes on about the part right before it. */
function isGoingOn({ block }: Scene, cue: CueAt, part: Fact, facts: readonly Fact[]): boolean {
  const [before] = facts.filter(({ figure, unit }) => unit !== '%' && figure.span.end <= cue.start).slice(-1);
  return before === part && /^[,，]\s?$/u.test(block.folded.slice(part.figure.span.end, cue.start));
}

/** 机构资产占比过半 behind 机构客户2,780亿元: a word of two characters that stands before the part, too. */
function sharesWord({ block }: Scene, cue: CueAt, part: Fact): boolean {
  const said = clauseAround(block.folded, cue.start, cue.start, CLAUSE_MARK);
  const named = clauseAround(block.folded, part.figure.span.start, part.figure.span.start, CLAUSE_MARK);
  const lead = block.folded.slice(named.start, part.figure.span.start).replace(/^其中/u, '').slice(0, 2);
  return /^[\u4e00-\u9fff]{2}$/u.test(lead) && block.folded.slice(said.start, cue.start).startsWith(lead);
}

/** The first of some cues in the sentence that the facts stand in. */
function firstCue(scene: Scene, facts: readonly Fact[], ...wanted: readonly Cue[]): CueAt | undefined {
  const span = scene.block.sentences[facts[0]?.sentence ?? 0]?.span;
  return span && (cueIn(scene.cues, span, ...wanted) ?? undefined);
}

/** 过半, "most of": the part is less than half of the whole, or the other way round. */
export function majoritySlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts) => {
    const cue = firstCue(scene, facts, 'majority', 'minority');
    const pair = cue ? partAndWhole(scene, cue, facts) : null;
    const working = pair ? share(operandOf(pair.part), operandOf(pair.whole)) : null;
    if (
      !cue ||
      !pair ||
      !working ||
      !(
        isRightBehind(scene, cue, pair.whole) ||
        isBracketed(scene, cue, pair.part) ||
        speaksOf(scene, cue, pair.part, facts)
      )
    )
      return told(scene, cue, facts);
    const described = facts.some((fact) => fact.unit === '%' && fact.kind !== 'growth' && fits(fact, working));
    const wrong = cue.cues.includes('majority')
      ? compare(working.bounds.high, HALF) < 0
      : compare(working.bounds.low, HALF) > 0;
    if (!wrong || described) return [];
    return [{ ...slip(scene, cue, pair.part, [pair.whole]), working }];
  });
}

/** "most of it, 43%": the share itself stands right behind the words. */
function told(scene: Scene, cue: CueAt | undefined, facts: readonly Fact[]): Slip[] {
  const percent =
    cue &&
    facts.find(
      (fact) =>
        fact.unit === '%' && (fact.kind === 'share' || fact.kind === 'level') && fact.figure.span.start >= cue.end,
    );
  if (!cue || !percent) return [];
  const between = scene.block.folded.slice(cue.end, percent.figure.span.start);
  if (!/^[^,，;；。]{0,24}[(（][^)）]{0,8}$/u.test(between)) return [];
  const wrong = cue.cues.includes('majority')
    ? compare(percent.bounds.high, HALF) < 0
    : compare(percent.bounds.low, HALF) > 0;
  return wrong ? [slip(scene, cue, percent, [])] : [];
}

function slip({ block }: Scene, cue: CueAt, figure: Fact, others: readonly Fact[]): Slip {
  return {
    code: 'conclusion-mismatch',
    relation: 'majority',
    span: spanOf(figure),
    figure: null,
    others: others.map(spanOf),
    working: null,
    words: block.prose.slice(cue.start, cue.end),
    right: null,
  };
}

/** 刷新2023年31.2万台的历史纪录: the figure is that of the record before. */
function isOfRecord({ block }: Scene, { at, figure }: Fact, { start }: CueAt): boolean {
  return figure.span.end <= start && block.lexemes[at + 1]?.text === '的' && start - figure.span.end <= 4;
}

/** The record's own figure: the nearest level of its clause. */
function recordFact(scene: Scene, cue: CueAt, facts: readonly Fact[]): Fact | null {
  const near = facts
    .filter((fact) => isLevel(fact) && !isOfRecord(scene, fact, cue))
    .toSorted((a, b) => distance(a, cue) - distance(b, cue))[0];
  return near && distance(near, cue) < 40 ? near : null;
}

function distance({ figure }: Fact, { start, end }: CueAt): number {
  return figure.span.start >= end ? figure.span.start - end : start - figure.span.end;
}

/** "The best quarter in its history": the words for the record and for its reach stand apart. */
const EVER =
  /\b(?:best|highest|largest|biggest|strongest|busiest)\b[^,;.]{0,32}?\b(?:in (?:its|their|our|the [a-z]+'s?) history|on record|ever|it has (?:ever )?had)\b/u;

function everCue({ block }: Scene, facts: readonly Fact[]): CueAt | null {
  const span = block.sentences[facts[0]?.sentence ?? 0]?.span;
  const found = span && EVER.exec(block.folded.slice(span.start, span.end));
  if (!found) return null;
  const start = span.start + found.index;
  return { start, end: start + found[0].length, cues: ['record-high'] };
}

/** 创新高, "a record": an earlier value of the same thing is higher. */
export function recordSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const cue = firstCue(scene, facts, 'record-high', 'record-low') ?? everCue(scene, facts);
    const own = cue ? recordFact(scene, cue, facts) : null;
    if (!cue || !own) return [];
    const high = cue.cues.includes('record-high');
    const run = [...(scene.sentences[nth - 1] ?? []), ...facts, ...(scene.sentences[nth + 1] ?? [])];
    const earlier = run.filter(
      (fact) =>
        fact !== own &&
        isOfKind(fact, own) &&
        fact.unit === own.unit &&
        isEarlier(scene, fact, own) &&
        sameName(fact, own),
    );
    const beaten = earlier.find((each) => greater(each, own) === (high ? 1 : -1));
    return beaten ? [{ ...slip(scene, cue, own, [beaten]), relation: 'record' as const }] : [];
  });
}

/** 新增装机96万千瓦 beside 曾新增112万千瓦: what was added is told as a level or as a change. */
function isOfKind(fact: Fact, own: Fact): boolean {
  return (
    isLevel(fact) ||
    (fact.kind === 'change' && fact.label !== '' && fact.label === own.label && fact.marks === own.marks)
  );
}

function sameName(a: Fact, b: Fact): boolean {
  if (a.metric && b.metric && a.metric !== b.metric) return false;
  return (
    a.marks.replace('peak', '').trim() === b.marks.replace('peak', '').trim() &&
    (a.label === b.label || isShort(a.label, b.label) || isShort(b.label, a.label))
  );
}

/** 新签 beside 新签合同; nothing beside anything. */
function isShort(short: string, long: string): boolean {
  return short === '' || (short.length >= 2 && (long.startsWith(short) || long.endsWith(short)));
}

function isEarlier({ block }: Scene, fact: Fact, own: Fact): boolean {
  if (fact.days && own.days) {
    const [a, b] = [spanMonths(fact), spanMonths(own)];
    return fact.days.end <= own.days.start && (a === b || a === 0);
  }
  if (fact.days && !own.days) return isActual(fact) && isActual(own);
  if (own.days) return false;
  if (order(fact, own) !== 0) return order(fact, own) < 0 && isActual(fact) && isActual(own);
  if (fact.compared && !own.compared) return isActual(fact) && isActual(own);
  return (
    fact.sentence === own.sentence &&
    block.lexemes.slice(Math.max(0, fact.at - 5), fact.at + 5).some((lexeme) => has(lexeme, 'compare'))
  );
}

function isActual({ statement }: Fact): boolean {
  return statement === null || statement.modality === 'actual';
}

function spanMonths({ days }: Fact): number {
  if (!days) return 0;
  return (
    (Number(days.end.slice(0, 4)) - Number(days.start.slice(0, 4))) * 12 +
    Number(days.end.slice(5, 7)) -
    Number(days.start.slice(5, 7))
  );
}
