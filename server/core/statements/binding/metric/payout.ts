// Prices per share that say by their own words what they are: 每10股派276.24元, "paid RMB20 for every ten shares".

import type { MetricId } from '../../../claims/claim.ts';
import type { Quantity } from '../../../figures/figure.ts';
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
import { fold } from '../../../text/fold.ts';
import { Lately } from '../../../text/lately.ts';
import { fitsLevel } from '../../reading/kinds.ts';
import { COMMA, OPEN } from '../../reading/lexemes/marks.ts';
import type { LexiconIndex } from '../../reading/names/lexicon-index.ts';
import { firstOf, gapBefore, placesIn } from '../../reading/scope.ts';
import type { Search } from '../search.ts';

/** General names of what is paid out on a share; the first that the lexicon knows. */
const DIVIDEND = ['dividend per share', '每股股息', '每股派息', '每股分红', 'dividend', '股息', '派息', '分红'];
const SHARES: ReadonlySet<string> = new Set(['股', 'share', 'shares', 'ads', 'adr']);
const PAYS: Pattern = word(
  ...'派 派发 派出 派送 分派 分配 发放 支付 paid pays pay paying declared declares distribute distributed distributes propose proposed proposes recommends recommended'.split(
    ' ',
  ),
  'paid out',
  'pays out',
  'pay out',
);
/** The same inside a figure: 每10股派…. */
const PAYS_INSIDE = '派';

const dividends = new Lately<LexiconIndex['metricNames'], MetricId | null>();

function dividendOf({ metricNames }: LexiconIndex): MetricId | null {
  return dividends.of(metricNames, () => {
    const values = DIVIDEND.map((name) => metricNames.at(fold(name), 0)?.values[0]);
    return values.find((value) => value !== undefined)?.metric ?? null;
  });
}

const EARNINGS = ['earnings per share', '每股收益'];
const BASIC = ['basic earnings per share', '基本每股收益'];
const DILUTED = ['diluted earnings per share', '摊薄每股收益'];
const EARNED = /\b(?:income|profits?|earnings|loss)\b|利润|盈利|亏损|收益/;
const OR_EACH: Pattern = seq(opt(any(COMMA, OPEN)), opt(word('or', 'and')), opt(OPEN), upTo(2, role('adverb')));
const ON_DILUTED: Pattern = seq(upTo(3, any(word('on', 'a', 'per', 'share'), kind('known'))), word('diluted'));
const DILUTED_WORD: Pattern = word('diluted');

/** "net income was $44.2 million, or $0.89 per share ($0.88 per share on a diluted basis)": the price of a share of the profit before it. */
function earningsOf({ scope, block, index, context }: Search): MetricId[] {
  const { previous } = scope;
  const last = index.metrics.get(context.lastMetrics[0] ?? '');
  if (!previous || !last || !EARNED.test(`${last.name.en} ${last.name.zh}`)) return [];
  const between = { from: previous.at + 1, to: scope.at };
  const inside = (block.lexemes[scope.at]?.text ?? '').includes('diluted');
  const diluted =
    inside || startsAt(ON_DILUTED, block.lexemes, scope.at + 1) || endsAt(DILUTED_WORD, block.lexemes, scope.at);
  const joined = [
    between.from,
    ...placesIn(block, between, ({ text }) => text === 'basis' || text === 'share' || text === 'basic'),
  ].some((from) => covers(OR_EACH, block.lexemes, from === between.from ? from : from + 1, scope.at));
  if (!joined) return [];
  const found = (names: readonly string[]): MetricId[] => named(index, names) ?? [];
  const order = diluted ? [DILUTED, EARNINGS] : [BASIC, EARNINGS, DILUTED];
  return [...new Set(order.flatMap(found))];
}

function named({ metricNames }: LexiconIndex, names: readonly string[]): MetricId[] | null {
  const entries = names.flatMap((name) => metricNames.at(fold(name), 0) ?? []);
  return entries[0] ? entries[0].values.map(({ metric }) => metric) : null;
}

/** The metric that the figure's own words name, or that paying so much a share, or earning it, amounts to; most likely first. */
export function perShareOf(search: Search): readonly MetricId[] {
  const own = payoutOf(search);
  if (own) return [own];
  const unit = search.scope.figure.quantity?.per?.unit;
  return unit !== undefined && SHARES.has(unit.toLowerCase()) ? earningsOf(search) : [];
}

function payoutOf({ scope, block, index }: Search): MetricId | null {
  const { figure } = scope;
  const unit = figure.quantity?.per?.unit;
  const text = block.lexemes[scope.at]?.text ?? '';
  if (unit === undefined) return null;
  for (const { values } of index.metricNames.all(text)) {
    const own = values.find(({ metric }) => {
      const known = index.metrics.get(metric);
      return known?.kind === 'unit-price' && fitsLevel(figure, known);
    });
    if (own) return own.metric;
  }
  if (!SHARES.has(unit.toLowerCase())) return null;
  const paid = firstOf(block, gapBefore(scope), PAYS) >= 0;
  return paid || text.includes(PAYS_INSIDE) ? dividendOf(index) : null;
}

/** "against 308.76 yuan for 2023" behind a price per share: one of the same kind, for as many. */
export function perAsBefore({ scope }: Search): Quantity['per'] {
  const { previous, figure } = scope;
  const before = previous?.figure.quantity;
  const alike =
    figure.kind === 'money' &&
    before?.per &&
    before.unit === figure.quantity?.unit &&
    (figure.written?.scale ?? 0) === 0;
  return alike ? before.per : undefined;
}

const PROPOSES: Pattern = any(
  word(
    '拟',
    '拟将',
    '将',
    '计划',
    '打算',
    '建议',
    'will',
    'plans',
    'plans to',
    'plan to',
    'proposes',
    'proposed',
    'intends to',
  ),
);

/** A board's proposal is how a dividend is declared: 拟每10股派…, "will pay a dividend of". */
export function isDeclared({ scope, block, index }: Search, metric: MetricId | null): boolean {
  if (metric === null || metric !== dividendOf(index)) return false;
  return firstOf(block, { from: scope.sentence.from, to: scope.at }, PROPOSES) >= 0;
}
