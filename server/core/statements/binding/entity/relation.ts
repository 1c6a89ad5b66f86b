// Figures that put several subjects together: their sum (三家合计), a multiple of another one's (是腾讯云的两倍), a lead over it.

import type { EntityId } from '../../../claims/claim.ts';
import {
  any,
  covers,
  endsAt,
  kind,
  opt,
  type Pattern,
  role,
  seq,
  startsAt,
  upTo,
  word,
} from '../../../language/pattern.ts';
import { compare, decimal } from '../../../text/decimal.ts';
import type { ReadBlock } from '../../reading/block.ts';
import { isPoints, isRate } from '../../reading/kinds.ts';
import { CLOSE, COMMA, OPEN, OWNS, PAUSE } from '../../reading/lexemes/marks.ts';
import { ancestry } from '../../reading/names/lexicon-index.ts';
import { firstIn, gapBefore, gapBehind, hasRole, lastIn, placesIn, placesOf, type Scope } from '../../reading/scope.ts';
import type { Sense } from '../../statement.ts';

type Relation = Extract<Sense, { kind: 'sum' | 'ratio' | 'excess' | 'difference' }>;

interface RelationBinding {
  readonly relation: Relation;
  /** Told as a lag: 低于, less than. */
  readonly down: boolean;
  /** The lexeme of the yardstick, which is nobody's subject here; `null` for a sum. */
  readonly yardstick: number | null;
}

/** The relations of a block, by the figure's lexeme; and by the yardstick's lexeme the figure that it is there for. */
export interface Relations {
  readonly byFigure: ReadonlyMap<number, RelationBinding>;
  readonly yardsticks: ReadonlyMap<number, number>;
}

/** Before the other subject: 是…的两倍, 比…多出185亿, "twice", "half". */
const OTHER_BEFORE: Pattern = seq(
  any(
    role('compare', 'times', 'copula', 'level', 'more', 'fewer'),
    word('为', '近', '逾', '约', '只是', '仅是', '只有', '不到', '不足', '不及', '接近', '将近'),
  ),
  upTo(1, word('了')),
);
const DEGREE: Pattern = any(role('more', 'fewer'), word('高', '低', '多', '少', '大', '小', '贵', '快', '慢', '出'));
const LEADS: Pattern = seq(
  opt(OWNS),
  upTo(2, any(kind('metric', 'han'), role('qualifier'))),
  DEGREE,
  upTo(3, any(role('adverb', 'up', 'more', 'fewer'), word('了', '出'))),
);
const OF_OTHER: Pattern = seq(
  opt(OWNS),
  upTo(3, any(role('qualifier', 'preposition', 'adverb'), kind('period'))),
  opt(OWNS),
  upTo(1, role('adverb')),
);
const HIGHER: Pattern = word('高于', '低于');
const THAT_OF: Pattern = seq(upTo(1, word('that', 'those')), upTo(1, word('of', 'at')), upTo(1, word('the')));
const BEHIND_MULTIPLE: Pattern = seq(
  upTo(
    3,
    any(
      role('times', 'more', 'determiner'),
      word('as', 'than', 'much', 'many', 'large', 'size', 'level', 'of', 'big', 'high'),
    ),
  ),
  THAT_OF,
);
const BEHIND_LEAD: Pattern = seq(
  upTo(1, word('points', 'point')),
  any(role('more', 'fewer'), word('faster', 'slower', 'worse', 'ahead', 'clear')),
  upTo(2, word('than', 'of')),
  THAT_OF,
);

function subjectOf(block: ReadBlock, at: number): EntityId | null {
  const entity = block.who[at] ?? null;
  const what = entity ? block.index.entities.get(entity)?.kind : undefined;
  return what === 'company' || what === 'segment' || what === 'product' ? entity : null;
}

/** 一半, "half": a part written in words. */
function isProportional({ figure }: Scope): boolean {
  const inWords = figure.kind === 'percent' && figure.quantity?.step === null;
  return figure.kind === 'multiple' || figure.kind === 'fraction' || inWords;
}

interface Found {
  readonly at: number;
  readonly kind: 'ratio' | 'lead';
}

/** The yardstick before the figure in its clause: 是比亚迪的两倍多, 高于AWS 3个百分点, 比腾讯多出185亿元. */
function before(scope: Scope, block: ReadBlock): Found | null {
  const at = placesIn(block, gapBefore(scope), (lexeme) => lexeme.kind === 'entity').at(-1);
  if (at === undefined || !endsAt(OTHER_BEFORE, block.lexemes, at)) return null;
  const leads = covers(LEADS, block.lexemes, at + 1, scope.at) || (isPoints(scope.figure) && at + 1 === scope.at);
  if (leads) return { at, kind: 'lead' };
  const ratio =
    isProportional(scope) && covers(OF_OTHER, block.lexemes, at + 1, scope.at) && !endsAt(HIGHER, block.lexemes, at);
  return ratio ? { at, kind: 'ratio' } : null;
}

/** The yardstick behind: "twice Tencent's", "3 points above AWS", "$10bn more than Microsoft". */
function behind(scope: Scope, block: ReadBlock): Found | null {
  const at = placesIn(block, gapBehind(scope), (lexeme) => lexeme.kind === 'entity')[0];
  if (at === undefined) return null;
  if (covers(BEHIND_LEAD, block.lexemes, scope.at + 1, at)) return { at, kind: 'lead' };
  const subject =
    placesIn(block, { from: scope.sentence.from, to: scope.at }, (lexeme) => lexeme.kind === 'entity').length > 0;
  const ratio = isProportional(scope) && subject && covers(BEHIND_MULTIPLE, block.lexemes, scope.at + 1, at);
  return ratio ? { at, kind: 'ratio' } : null;
}

const LAGS: Pattern = any(
  role('fewer'),
  word('低', '少', '小', '慢', '低于', '少于', '小于', '落后于', 'slower', 'worse'),
);

function lags({ lexemes }: ReadBlock, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < to; at++) if (startsAt(LAGS, lexemes, at)) return true;
  return false;
}

function compared(scope: Scope, block: ReadBlock): RelationBinding | null {
  const found = before(scope, block) ?? behind(scope, block);
  const to = found ? subjectOf(block, found.at) : null;
  if (!found || !to) return null;
  if (found.kind === 'ratio') return { relation: { kind: 'ratio', to }, down: false, yardstick: found.at };
  const down = lags(block, found.at - 1, scope.at) || lags(block, scope.at + 1, found.at);
  const excess = isRate(scope.figure) && !isPoints(scope.figure);
  return { relation: { kind: excess ? 'excess' : 'difference', to }, down, yardstick: found.at };
}

const JOINT: Pattern = seq(
  any(seq(COMMA, role('joiner')), PAUSE, COMMA, role('joiner'), word('plus')),
  upTo(1, word('the')),
);
const GLOSS_END = ')';
/** Whether two names are joined right before each other; a gloss in brackets behind the first is passed over. */
function isJoined({ lexemes }: ReadBlock, a: number, b: number): boolean {
  let from = a + 1;
  if (startsAt(OPEN, lexemes, from)) {
    while (from < b && lexemes[from]?.text !== GLOSS_END) from++;
    from++;
  }
  return covers(JOINT, lexemes, from, b);
}

/** Subjects joined right before each other, the last such list. */
function listed(places: readonly number[], block: ReadBlock): number[] {
  let run: number[] = [];
  let last: number[] = [];
  for (const at of places) {
    const previous = run.at(-1);
    run = previous !== undefined && isJoined(block, previous, at) ? [...run, at] : [at];
    if (run.length > 1) last = run;
  }
  return last;
}

const COMMAND: Pattern = seq(
  opt(CLOSE),
  opt(kind('amount')),
  upTo(3, role('adverb', 'auxiliary', 'copula')),
  any(
    role('share'),
    word('command', 'commands', 'control', 'controls', 'capture', 'captured', 'make up', 'account for'),
  ),
  upTo(2, role('adverb', 'preposition')),
);

const AND_NEXT: Pattern = seq(opt(COMMA), opt(any(PAUSE, role('joiner'))));

/** "Amazon, Microsoft and Google command 63% of": one share behind a list of names is what they have together. */
function isShareOfAll(scope: Scope, block: ReadBlock): boolean {
  const last = placesIn(block, gapBefore(scope), (_, at) => subjectOf(block, at) !== null).at(-1);
  const several = scope.next !== null && covers(AND_NEXT, block.lexemes, scope.at + 1, scope.next);
  return !several && isRate(scope.figure) && last !== undefined && covers(COMMAND, block.lexemes, last + 1, scope.at);
}

/** "(Alphabet, Amazon and Meta) turned over", 营收共: what leads from the last name of a list to one amount. */
const BROUGHT_IN: Pattern = seq(
  opt(CLOSE),
  upTo(
    6,
    any(
      role('adverb', 'auxiliary', 'copula', 'verb', 'earns', 'spends', 'level', 'qualifier'),
      kind('metric', 'period'),
      word('over', 'in', 'of', 'on'),
    ),
  ),
);

/** Whether an amount of money, the only one of its sentence, is told of all names of the list right before it. */
function isAmountOfAll(scope: Scope, block: ReadBlock, list: readonly number[]): boolean {
  const last = list.at(-1);
  if (scope.figure.kind !== 'money' || last === undefined || list.length < 2) return false;
  if (!isOneOfAll(scope, block) || !covers(BROUGHT_IN, block.lexemes, last + 1, scope.at)) return false;
  const amounts = placesOf(block, scope.sentence, kind('amount'));
  return amounts.every((at) => at === scope.at || block.lexemes[at]?.figure?.kind !== 'money');
}

/** As many lexemes as a sentence may open with to say that it puts together what the one before gave one by one. */
const OPENING = 3;

const TOGETHER: Pattern = seq(role('combined'), upTo(2, any(role('level', 'copula', 'adverb', 'share'), word(':'))));

/**
 * "Between them, that made 63%", 三家合计62%: whom the sentence before gave figures to, where this one opens so, or puts its own
 * figures together, and names nobody.
 */
function givenBefore(scope: Scope, block: ReadBlock): number[] {
  const { from } = scope.sentence;
  const before = block.sentences[block.sentences.indexOf(scope.sentence) - 1];
  const opens = hasRole(block, { from, to: Math.min(from + OPENING, scope.at) }, 'combined');
  if (!before || !(opens || endsAt(TOGETHER, block.lexemes, scope.at))) return [];
  return placesIn(block, before, (_, at) => subjectOf(block, at) !== null);
}

const EACH: Pattern = any(role('respectively'), word('each', 'apiece', 'every', '各', '各自', '均', '分别'));

/** Whether one figure is told of several: of a list of figures each has its own, and of "each" every one. */
function isOneOfAll({ sentence, clause, at, next, figure }: Scope, block: ReadBlock): boolean {
  const several = next !== null && covers(AND_NEXT, block.lexemes, at + 1, next);
  const each = firstIn(block, { from: sentence.from, to: clause.to }, (_, place) =>
    startsAt(EACH, block.lexemes, place),
  );
  return !several && each < 0 && (figure.kind === 'money' || (isRate(figure) && !isPoints(figure)));
}

const ALL_OF_THEM: Pattern = seq(role('determiner', 'preposition'), opt(role('qualifier')));

/** "the three", 这三家: how many a clause says that its figure is of, by the place of the number; −1 where it says nothing of the kind. */
function numberBefore(scope: Scope, block: ReadBlock): number {
  return lastIn(
    block,
    { from: Math.max(scope.clause.from, scope.left.from - 1), to: scope.at },
    ({ figure }, at) =>
      (figure?.kind === 'count' || figure?.kind === 'number') && endsAt(ALL_OF_THEM, block.lexemes, at),
  );
}

/** "The three thus had 62%", 这三家占了63%: as many subjects as the clause says that it is of, where the sentence has named so many, or lists them behind a colon, or the one before did. */
function numbered(scope: Scope, block: ReadBlock): number[] {
  const at = isOneOfAll(scope, block) ? numberBefore(scope, block) : -1;
  const many = block.lexemes[at]?.figure?.quantity?.value;
  if (!many) return [];
  const { from, to } = scope.sentence;
  const colon = firstIn(block, { from: scope.at, to }, ({ text }) => text === ':');
  const before = block.sentences[block.sentences.indexOf(scope.sentence) - 1];
  const stretches = [{ from, to: at }, ...(colon < 0 ? [] : [{ from: colon, to }]), ...(before ? [before] : [])];
  for (const stretch of stretches) {
    const places = placesIn(block, stretch, (_, place) => subjectOf(block, place) !== null);
    const entities = new Set(places.map((place) => subjectOf(block, place)));
    if (places.length > 0) return compare(many, decimal(BigInt(entities.size))) === 0 ? places : [];
  }
  return [];
}

/** 三家合计62%, "together held 62%": the sum of the subjects that the sentence lists. */
function combined(scope: Scope, block: ReadBlock): RelationBinding | null {
  const counted = numbered(scope, block);
  if (counted.length > 0) return sumOf(counted, block);
  const here = { from: scope.sentence.from, to: scope.at };
  const named = placesIn(block, here, (_, at) => subjectOf(block, at) !== null);
  const places = named.length > 0 ? named : givenBefore(scope, block);
  const isTold = named.length === 0 ? places.length > 1 : hasRole(block, scope.clause, 'combined');
  const list = listed(places, block);
  if (!isTold && !isShareOfAll(scope, block) && !isAmountOfAll(scope, block, list)) return null;
  if (list.length < 2 && isShareOfAll(scope, block)) return null;
  return sumOf(list.length > 1 ? list : places, block);
}

function sumOf(places: readonly number[], block: ReadBlock): RelationBinding | null {
  const entities = [...new Set(places.flatMap((at) => subjectOf(block, at) ?? []))];
  const nested = entities.some((id) =>
    ancestry(block.index, id)
      .slice(1)
      .some((above) => entities.includes(above)),
  );
  return entities.length > 1 && !nested
    ? { relation: { kind: 'sum', entities, periods: [] }, down: false, yardstick: null }
    : null;
}

/** The figures of a block that are made from several subjects' figures, each with how. */
export function relationsOf(scopes: readonly Scope[], block: ReadBlock): Relations {
  const byFigure = new Map<number, RelationBinding>();
  const yardsticks = new Map<number, number>();
  for (const scope of scopes) {
    const binding = combined(scope, block) ?? compared(scope, block);
    if (!binding) continue;
    byFigure.set(scope.at, binding);
    if (binding.yardstick !== null) yardsticks.set(binding.yardstick, scope.at);
  }
  return { byFigure, yardsticks };
}
