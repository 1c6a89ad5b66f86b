// Which figures are worth checking (verdicts.md, Check-worthy).

import type { Figure } from '../../figures/figure.ts';
import {
  any,
  covers,
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
} from '../../language/pattern.ts';
import { compare, type Decimal, ONE, parseDecimal } from '../../text/decimal.ts';
import type { Search } from '../binding/search.ts';
import { COLON } from '../reading/lexemes/marks.ts';
import { firstIn, firstOf, gapBefore, gapBehind, has, lastIn } from '../reading/scope.ts';
import type { Readings } from '../statement.ts';

const TEN = parseDecimal('10');
/** From this power of ten on, a count is scaled: 万, thousand does not count, million does. */
const SCALED = 4;
const RUN_UNITS: ReadonlySet<string> = new Set(['quarter', 'year', 'month', 'half', 'week']);

function atLeastTen(figure: Figure): boolean {
  const { quantity } = figure;
  const size = quantity?.value ?? quantity?.low ?? quantity?.high;
  return size !== null && size !== undefined && TEN !== null && compare(size, TEN) >= 0;
}

const COUNT_NOUN: Pattern = any(
  word('数量', '人数', '家数', '户数', '总数', 'headcount'),
  seq(word('number', 'numbers', 'tally', 'count'), opt(word('of'))),
);
const NO_NOUN: ReadonlySet<string> = new Set('per in of and to at on is was as for by'.split(' '));
const MANY = /^(?:[a-z-]{2,}s|people|staff|men|women|children)$/;
const PLURAL: Pattern = seq(
  upTo(
    3,
    one(({ kind: what, text }) => what === 'latin' && !MANY.test(text)),
  ),
  one(({ kind: what, text }) => (what === 'latin' || what === 'known' || what === 'metric') && MANY.test(text)),
);

/** A bare number that counts what its next word names ("229 new contracts") or what was named before it ("the number of …"). */
function countsNoun({ scope, block }: Search): boolean {
  const comma = lastIn(block, { from: scope.sentence.from, to: scope.at }, ({ text }) =>
    [',', ';', ':'].includes(text),
  );
  const from = comma < 0 ? scope.sentence.from : comma + 1;
  if (firstOf(block, { from, to: scope.at }, COUNT_NOUN) >= 0) return true;
  return !NO_NOUN.has(block.lexemes[scope.at + 1]?.text ?? '') && startsAt(PLURAL, block.lexemes, scope.at + 1);
}

/** Whether the figure is worth checking. */
export function isCheckWorthy(search: Search, readings: Readings, marketData: boolean): boolean {
  const { figure } = search.scope;
  if (namesUnit(search) || isLooseWord(search) || isQuoteFeed(search) || isPartOfName(search)) return false;
  if (isExchangeRate(search)) return false;
  if (marketData && (figure.kind === 'number' || figure.kind === 'count') && atLeastTen(figure)) return true;
  switch (figure.kind) {
    case 'percent':
      return !isUnchanged(figure);
    case 'multiple':
      return !countsModels(search);
    case 'money':
    case 'percentage-point':
    case 'basis-point':
    case 'fraction':
    case 'unit-price':
      return true;
    case 'physical':
      return !/纳米|奈米|nm|nanomet/i.test(figure.written?.unitText ?? '');
    case 'count':
      return isCountWorthy(search, readings);
    case 'number':
      return isNumberWorthy(search, readings);
    default:
      return false;
  }
}

const TIME_AND: Pattern = seq(
  any(kind('period', 'figure'), word('year', 'quarter', 'month', 'week', 'day', 'hour', 'decade')),
  word('and'),
);

/** "a year and a half"; 最快的一块, 多半花在…: a piece and "mostly", no amount. */
function isLooseWord({ scope, block }: Search): boolean {
  const text = block.lexemes[scope.at]?.text;
  if (text === 'a half' && endsAt(TIME_AND, block.lexemes, scope.at)) return true;
  return text === '一块' || (text === '多半' && /^[\u4e00-\u9fff]/.test(block.lexemes[scope.at + 1]?.text ?? ''));
}

const OPENS_NAME: Pattern = word('“', '「', '『');
const NAME_WORD: Pattern = any(kind('han', 'latin', 'stranger'), role('noun', 'verb'));
const REST_OF_NAME: Pattern = seq(NAME_WORD, upTo(3, NAME_WORD), word('”', '」', '』'));

/** 昇腾920B: a model glued to a product's name; “1分钱外卖”: a campaign's name in quotes, not what something cost. */
function isPartOfName({ scope, block, index }: Search): boolean {
  const { lexemes } = block;
  const before = lexemes[scope.at - 1];
  const product = index.entities.get(block.who[scope.at - 1] ?? '')?.kind === 'product';
  const glued = before !== undefined && before.span.end === scope.figure.span.start;
  if (product && glued && /[A-Za-z]$/.test(block.prose.slice(scope.figure.core.start, scope.figure.core.end)))
    return true;
  return (
    scope.figure.kind === 'money' &&
    endsAt(OPENS_NAME, lexemes, scope.at) &&
    startsAt(REST_OF_NAME, lexemes, scope.at + 1)
  );
}

const UNIT: Pattern = seq(word('单位', 'unit', 'units'), opt(COLON));

const IN: Pattern = word('in');

/** （单位：十亿美元）, "in millions of US dollars": a unit, not an amount. */
function namesUnit({ scope, block }: Search): boolean {
  const vague = scope.figure.quantity?.value === null && scope.figure.written?.script === 'english';
  const thousands = /^\D*000$/.test(block.prose.slice(scope.figure.core.start, scope.figure.core.end));
  return thousands || endsAt(UNIT, block.lexemes, scope.at) || (vague && endsAt(IN, block.lexemes, scope.at));
}

const EQUALS: Pattern = upTo(
  3,
  word('=', '≈', ':', '兑', '兌', '對', '对', '合', '等于', '約', '约', 'to', 'equals', 'is', 'per', 'for', 'at'),
);

/** "($1 = 7.1190 yuan)", 按6.8980元兑1美元折算: at which rate the text converts. */
function isExchangeRate({ scope, block }: Search): boolean {
  const { figure, previous, next } = scope;
  if (figure.kind !== 'money') return false;
  return [previous?.at, next].some((at) => {
    const other = at == null ? null : block.lexemes[at]?.figure;
    if (at == null || other?.kind !== 'money' || other.quantity?.unit === figure.quantity?.unit) return false;
    const one = [figure, other].some(({ quantity }) => quantity?.value != null && isOne(quantity.value));
    const [from, to] = [Math.min(at, scope.at) + 1, Math.max(at, scope.at)];
    return one && from < to && covers(EQUALS, block.lexemes, from, to);
  });
}

const isOne = (value: Decimal): boolean => compare(value, ONE) === 0;

const MEMBER: Pattern = any(kind('amount'), word(',', '/', '|'));

/** 南湾药业(7.560,-0.03,-0.40%): a line of a quote feed, price, move and rate in one bracket. */
function isQuoteFeed({ scope, block }: Search): boolean {
  let [from, to] = [scope.at, scope.at];
  while (from > scope.sentence.from && startsAt(MEMBER, block.lexemes, from - 1)) from--;
  while (to + 1 < scope.sentence.to && startsAt(MEMBER, block.lexemes, to + 1)) to++;
  if (block.lexemes[from - 1]?.text !== '(' || block.lexemes[to + 1]?.text !== ')') return false;
  const figures = block.lexemes.slice(from, to + 1).flatMap(({ figure }) => (figure ? [figure] : []));
  return figures.length > 2 && figures.filter(({ written }) => written?.sign !== '').length > 1;
}

const OF_THEM: Pattern = any(
  word('of them', 'of those', 'of which', 'of this', 'of that'),
  seq(word('of'), word('these', 'them', 'those')),
);

/** 持平, flat: says that nothing changed, and how much that is nobody wrote. */
function isUnchanged({ quantity }: Figure): boolean {
  return quantity?.value?.digits === 0n && quantity.step === null;
}

/** 8x H100, 极氪9X: how many or which one, not how many times. */
function countsModels({ scope, block }: Search): boolean {
  if (/^\d+X$/.test(block.prose.slice(scope.figure.core.start, scope.figure.span.end))) return true;
  return block.lexemes[scope.at + 1]?.figure?.kind === 'model';
}

const RUN = /连续|连着|接连|consecutive|straight|in a row|running|successive/i;

/** 连续九个季度, "the eighth consecutive quarter"; "the four quarters of fiscal 2025" is only a length of time. */
function isRun({ scope, block }: Search): boolean {
  const near = { from: Math.max(scope.clause.from, scope.at - 2), to: Math.min(scope.clause.to, scope.at + 4) };
  const told = block.prose.slice(scope.figure.span.start, scope.figure.span.end);
  return RUN.test(told) || firstIn(block, near, (lexeme) => has(lexeme, 'run') || RUN.test(lexeme.text)) >= 0;
}

function isCountWorthy(search: Search, readings: Readings): boolean {
  const { figure } = search.scope;
  if (RUN_UNITS.has(figure.quantity?.unit ?? '')) return isRun(search);
  if (besideMetric(search, 'count')) return true;
  const scaled = (figure.written?.scale ?? 0) >= SCALED || figure.hedge?.kind === 'magnitude';
  if (!scaled && !atLeastTen(figure)) return false;
  return readings.best.metric !== null || namesSubject(search) || readings.all.some(({ metric }) => metric !== null);
}

function isNumberWorthy(search: Search, readings: Readings): boolean {
  const { scope, block, index } = search;
  const { metric, narrowed } = readings.best;
  const own = metric ? index.metrics.get(metric.value)?.kind : undefined;
  const isAny = (wanted: 'count' | 'number'): boolean =>
    own === wanted || readings.all.some((each) => index.metrics.get(each.metric?.value ?? '')?.kind === wanted);
  const decimals = scope.figure.quantity?.value?.exponent ?? 0;
  const named = (): boolean => firstIn(block, scope.sentence, (lexeme) => lexeme.metric !== null) >= 0;
  const running = index.metrics.get(search.context.metric ?? '')?.kind === 'number';
  if (decimals < 0 && (running || named()) && isAny('number')) return true;
  const counted =
    own === 'count' && metric?.governs && (metric.known === 'stated' || metric.known === 'shared') && !narrowed;
  if (counted && decimals >= 0 && atLeastTen(scope.figure) && !countsNoun(search)) return true;
  if (search.context.note && metric?.governs && own === 'money') return true;
  if (besideMetric(search, 'number')) return true;
  if (startsAt(OF_THEM, block.lexemes, scope.at + 1) && isAny('count')) return true;
  if (atLeastTen(scope.figure) && besideMetric(search, 'count')) return true;
  return decimals >= 0 && atLeastTen(scope.figure) && countsNoun(search) && namesSubject(search);
}

function namesSubject({ scope, block }: Search): boolean {
  return firstIn(block, scope.sentence, ({ kind: what }) => what === 'entity' || what === 'metric') >= 0;
}

/** Whether a metric whose figures are bare numbers (PUE 1.19) or counts stands in the figure's clause. */
function besideMetric({ scope, block, index }: Search, wanted: 'count' | 'number'): boolean {
  const near = { from: gapBefore(scope).from, to: gapBehind(scope).to };
  return (
    firstIn(
      block,
      near,
      ({ metric }) => metric?.metrics.some((id) => index.metrics.get(id)?.kind === wanted) === true,
    ) >= 0
  );
}
