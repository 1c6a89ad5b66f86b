// Prices per share that say by their own words what they are: 每10股派276.24元, "paid RMB20 for every ten shares".

import type { MetricId } from '../../../claims/claim.ts';
import type { Quantity } from '../../../figures/figure.ts';
import { any, type Pattern, startsAt, word } from '../../../language/pattern.ts';
import { fold } from '../../../text/fold.ts';
import { fitsLevel } from '../../reading/kinds.ts';
import type { LexiconIndex } from '../../reading/lexicon-index.ts';
import { firstIn, gapBefore } from '../../reading/scope.ts';
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

function dividendOf({ metricNames }: LexiconIndex): MetricId | null {
  for (const name of DIVIDEND) {
    const [named] = metricNames.at(fold(name), 0)?.values ?? [];
    if (named) return named.metric;
  }
  return null;
}

/** The metric that the figure's own words name, or that paying so much a share amounts to. */
export function payoutOf({ scope, block, index }: Search): MetricId | null {
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
  const paid = firstIn(block, gapBefore(scope), (_, at) => startsAt(PAYS, block.lexemes, at)) >= 0;
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
  return (
    firstIn(block, { from: scope.sentence.from, to: scope.at }, (_, at) => startsAt(PROPOSES, block.lexemes, at)) >= 0
  );
}
