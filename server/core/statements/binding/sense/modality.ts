// Whether a figure is said to be so, expected, supposed or denied.

import {
  any,
  endsAt,
  kind,
  one,
  opt,
  type Pattern,
  role,
  seq,
  startsAt,
  upTo,
  word,
} from '../../../language/pattern.ts';
import { Lately } from '../../../text/lately.ts';
import type { Range, ReadBlock } from '../../reading/block.ts';
import { CLOSE, COMMA, isSemicolon, OPEN, QUOTE } from '../../reading/lexemes/marks.ts';
import { ENTITY, firstIn, firstOf, has, hasRole, lastIn, lastOf, placesOf } from '../../reading/scope.ts';
import type { Modality } from '../../statement.ts';
import type { Search } from '../search.ts';
import { isBeaten } from './beaten.ts';
import { COUNTED_IF } from './counted-if.ts';
import { isOfPast, isPastYardstick, isToBeSaid, reported, tellsPast, tellsQuarter } from './foreseen-past.ts';
import { expectsAmount, isHopedFor, PLAN } from './hoped.ts';
import { isRevised } from './revised.ts';

/** Right behind a figure, what makes it a plan: 1250亿的指引, "$200bn target". */
const PLAN_BEHIND: Pattern = seq(
  opt(any(word('的'), QUOTE)),
  upTo(
    3,
    one(({ kind, text }) => kind !== 'mark' && kind !== 'amount' && !PLAN_WORDS.has(text)),
  ),
  PLAN,
);
const PLAN_WORDS: ReadonlySet<string> = new Set(
  '指引 目标 计划 预期 预测 承诺 规划 guidance target forecast plan pledge outlook goal consensus estimate of the for in'.split(
    ' ',
  ),
);
/** How many words before a figure a denial may stand. */
const DENIAL_REACH = 5;

const OPENING: ReadonlySet<string> = new Set(['“', '「', '『', '"']);
const CLOSING: ReadonlySet<string> = new Set(['”', '」', '』']);

/** A quotation speaks for itself: what is said before its colon or its opening mark does not make it a forecast. */
function quotedFrom({ scope, block }: Search): number {
  let open = -1;
  for (let at = scope.sentence.from; at < scope.at; at++) {
    const text = block.lexemes[at]?.text ?? '';
    if (OPENING.has(text) && open < 0) open = at;
    else if (CLOSING.has(text) || text === '"') open = -1;
  }
  const before = block.lexemes[open - 1]?.text;
  return open >= 0 && (before === ':' || before === ',') ? open : scope.sentence.from;
}

/** A forecast told in a quotation that is over before the figure (“有信心在四季度继续提速”。AWS…) does not reach it. */
function inClosedQuote({ scope, block }: Search, at: number): boolean {
  const open = lastIn(
    block,
    { from: scope.sentence.from, to: at },
    ({ text }) => OPENING.has(text) || CLOSING.has(text),
  );
  if (open < 0 || !OPENING.has(block.lexemes[open]?.text ?? '')) return false;
  return firstIn(block, { from: at + 1, to: scope.at }, ({ text }) => CLOSING.has(text) || text === '"') >= 0;
}

/** 台积电预估…；全年资本支出…: past a semicolon the forecaster speaks on, unless somebody else is named. */
function toldBefore(search: Search): boolean {
  const { scope, block } = search;
  const at = block.sentences.indexOf(scope.sentence);
  const previous = block.sentences[at - 1];
  if (!previous || !isSemicolon(block.lexemes[previous.to - 1])) return false;
  const named = firstOf(block, { from: scope.sentence.from, to: scope.at }, ENTITY) >= 0;
  const told = lastIn(block, previous, (lexeme) => has(lexeme, 'forecast'));
  const actual = hasRole(block, { from: scope.sentence.from, to: scope.at }, 'actual');
  const over = tellsPast(search, { from: scope.sentence.from, to: scope.at }, previous);
  const dated = tellsQuarter(block, { from: scope.sentence.from, to: scope.at }) && !tellsQuarter(block, previous);
  return !named && told >= 0 && !actual && !over && !dated && !isBenchmark(block, previous, told);
}

/** 高于我们此前预测的…, "ahead of the $2bn that we had forecast": an expectation that what came is held against. */
function isBenchmark(block: ReadBlock, { from }: Range, forecast: number): boolean {
  const start = lastIn(block, { from, to: forecast }, ({ kind, text }) => kind === 'mark' && text !== '"') + 1;
  return hasRole(block, { from: Math.max(from, start), to: forecast }, 'compare');
}

const MODAL: Pattern = word('will', 'would', 'should', 'could', 'may', 'might');
const HAPPENED = ['copula', 'up', 'down', 'earns'] as const;

/** "The number everyone will quote today is 34%": the modal verb belongs to a clause that is over when the figure's verb comes. */
function isOver({ scope, block }: Search, at: number): boolean {
  if (!startsAt(MODAL, block.lexemes, at)) return false;
  const between = { from: at + 2, to: scope.at };
  const parted = firstIn(block, between, ({ text }) => text === ',' || text === ';') >= 0;
  return (
    !parted &&
    firstIn(
      block,
      between,
      (lexeme) => has(lexeme, ...HAPPENED) && /^(?:is|was|are|were|had|grew|rose|fell|came)$/.test(lexeme.text),
    ) >= 0
  );
}

/** 将“逼近1500亿元”: right before a quotation, an amount or a movement, what 将 says is to come. */
const WILL: Pattern = seq(word('将'), any(QUOTE, kind('amount'), role('level', 'up', 'down', 'adverb')));

const OF_AMOUNT: Pattern = seq(
  kind('amount'),
  word('的'),
  upTo(
    2,
    one(({ kind: what }) => what === 'known' || what === 'han' || what === 'metric'),
  ),
);

/** "the $42.22 billion forecast", 3800亿元的投入计划: a noun that says what the amount before it is, and no later one. */
function isOfAmount({ lexemes }: ReadBlock, at: number): boolean {
  return startsAt(PLAN, lexemes, at) && (lexemes[at - 1]?.kind === 'amount' || endsAt(OF_AMOUNT, lexemes, at));
}

/** "Its capex plan": of what it is one. */
const PLAN_OF: Pattern = seq(kind('metric'), word('plan', 'plans', 'budget', 'budgets'));

const FORESEES: Pattern = any(role('forecast'), WILL, PLAN_OF);

/** The lexeme of the word that makes the figure a forecast, or −1: it reaches to its clause's figures, unless what then came is told after it. */
function forecastBefore(search: Search): number {
  const { scope, block } = search;
  const from = quotedFrom(search);
  const before = (end: number): number => lastOf(block, { from, to: end }, FORESEES);
  let at = before(scope.at);
  while (at >= 0 && (inClosedQuote(search, at) || isOfAmount(block, at) || expectsAmount(block.lexemes, at)))
    at = before(at);
  if (at < 0) return -1;
  const actual =
    hasRole(block, { from: at + 1, to: scope.at }, 'actual') ||
    isOver(search, at) ||
    reported(search, at) ||
    isPastYardstick(search, at) ||
    isOfPast(search, at) ||
    (at + 1 < scope.at && isBeaten(block.lexemes, at)) ||
    isToBeSaid(search, at);
  return actual ? -1 : at;
}

const SUPPOSES: Pattern = role('conditional');
const WOULD_HAVE: Pattern = word('would have', 'would have been');

/** "Excluding the charge, operating income would have been $21.7 billion": what is left out supposes nothing, the rest did happen. */
function isWithout({ scope, block }: Search): boolean {
  const suppositions = placesOf(block, scope.sentence, SUPPOSES);
  return (
    hasRole(block, { from: scope.sentence.from, to: scope.at }, 'except') &&
    suppositions.every((at) => startsAt(WOULD_HAVE, block.lexemes, at))
  );
}

/** Whether the figure's sentence supposes it; "(remaining performance obligations, if you must)" supposes nothing outside of its brackets. */
function isSupposed({ scope, block }: Search): boolean {
  const inside = (at: number): Range | null => {
    const open = lastOf(block, { from: scope.sentence.from, to: at }, OPEN);
    const close = firstOf(block, { from: at, to: scope.sentence.to }, CLOSE);
    const over = open >= 0 && firstOf(block, { from: open, to: at }, CLOSE) >= 0;
    return open >= 0 && close >= 0 && !over ? { from: open, to: close } : null;
  };
  return placesOf(block, scope.sentence, SUPPOSES).some((at) => {
    if (startsAt(COUNTED_IF, block.lexemes, at)) return false;
    const bracket = inside(at);
    return bracket === null || (bracket.from < scope.at && scope.at < bracket.to);
  });
}

const modalities = new Lately<Search, Modality>();

/** How the figure is meant. */
export function modalityOf(search: Search): Modality {
  return modalities.of(search, () => readModality(search));
}

function readModality(search: Search): Modality {
  const { scope, block } = search;
  if ((isSupposed(search) && !isWithout(search)) || opensCondition(search)) return 'conditional';
  if (forecastBefore(search) >= 0 || toldBefore(search)) return 'forecast';
  if (startsAt(PLAN_BEHIND, block.lexemes, scope.at + 1) || isHopedFor(search)) return 'forecast';
  if (isListedAhead(search) || isRevised(search)) return 'forecast';
  const near = { from: Math.max(scope.clause.from, scope.at - DENIAL_REACH), to: scope.at };
  return hasRole(block, near, 'denied') ? 'denied' : 'actual';
}

/** 如百度AI收入占比升到60%，再议: "if" without a word for it, where something follows from it. */
const IF: Pattern = seq(word('如'), kind('entity', 'metric', 'period'));

/** "Were revenue to double, …", "Should revenue fall to …, …", 如收入降到300亿元，…: a condition by its first word. */
function opensCondition({ scope, block }: Search): boolean {
  const { lexemes } = block;
  const first = firstIn(block, scope.sentence, ({ kind }) => kind !== 'mark');
  const comma = firstOf(block, { from: first, to: scope.sentence.to }, COMMA);
  if (startsAt(IF, lexemes, first)) return firstOf(block, { from: scope.at, to: scope.sentence.to }, COMMA) >= 0;
  if (lexemes[first]?.text === 'should') return comma >= 0;
  const clause = { from: first, to: comma < 0 ? scope.sentence.to : comma };
  return lexemes[first]?.text === 'were' && firstIn(block, clause, ({ text }) => text === 'to') >= 0;
}

/** What a line says that tells more than its label. */
const SAYS = ['up', 'down', 'earns', 'level', 'copula', 'auxiliary', 'announce', 'actual', 'compare', 'start'] as const;

/** "Capital expenditures: ⟦$64 billion to $72 billion⟧" below "Outlook", 营业利润：⟦210亿至260亿美元⟧ below 业绩指引: a label and its amount, in a list of what is to come. */
function isListedAhead({ scope, block, context: { topics, listedUnder } }: Search): boolean {
  if (topics.at(-1)?.heads !== 'ahead' && listedUnder !== 'ahead') return false;
  return !hasRole(block, { from: scope.sentence.from, to: scope.at }, ...SAYS);
}

/** Whether a forecast is told as somebody else's: 法人预期, "analysts expect", a house that publishes figures. */
export function isForeseenByOthers(search: Search): boolean {
  const { scope, block } = search;
  const before = { from: scope.sentence.from, to: scope.at };
  const we = firstIn(block, before, ({ text }) => text === 'we' || text === 'our' || text === '我们') >= 0;
  return (
    we ||
    isHopedFor(search) ||
    hasRole(block, before, 'others') ||
    firstIn(block, before, ({ kind }) => kind === 'publisher') >= 0
  );
}
