// "Revenue and net income were $46.7 billion and $26.4 billion in the July quarter, and $57.0 billion and $31.9 billion in the next":
// as many amounts as metrics right before them, list by list, each list with the time behind it.

import { any, covers, kind, opt, type Pattern, role, seq, upTo, word } from '../../language/pattern.ts';
import type { Range, ReadBlock, Sentence } from '../reading/block.ts';
import { isSemicolon } from '../reading/lexemes/marks.ts';
import { firstIn, placesIn, sentenceAt } from '../reading/scope.ts';
import { within } from './period/period-days.ts';
import type { PeriodRoles, PeriodUse } from './period/period-roles.ts';
import { figureRuns, one, type Run, runsOf, TIED_BEHIND } from './runs.ts';
import { NO_SHARE, type Share } from './share.ts';

const TIE: Pattern = seq(word('at', 'for', 'of'), opt(word('the')));
const WHOSE: Pattern = seq(TIE, kind('entity'));
const COME_TO: Pattern = seq(
  opt(WHOSE),
  upTo(4, any(role('copula', 'level', 'up', 'down', 'auxiliary', 'adverb', 'earns'), word('of', 'to', 'at', 'by'))),
);

/** The list of metrics that leads right up to a list of as many amounts. */
function metricsBefore(block: ReadBlock, from: number, run: Run<number>): Run<number> | null {
  const places = placesIn(block, { from, to: run.from }, ({ metric }) => metric !== null);
  const last = places.length < 2 ? undefined : runsOf(places, one, block).at(-1);
  if (last?.items.length !== run.items.length) return null;
  return last.to < run.from && covers(COME_TO, block.lexemes, last.to, run.from) ? last : null;
}

/** The time that a list of amounts has right behind it. */
function timeBehind(block: ReadBlock, uses: PeriodRoles, { to }: Run<number>, end: number): PeriodUse | null {
  const [use] = within(uses, { from: to, to: end });
  return use && covers(TIED_BEHIND, block.lexemes, to, use.at) ? use : null;
}

/** Whom the words right behind a list of amounts tie it to: "$102.3 billion and $35.0 billion at Alphabet". */
function whoBehind({ lexemes, who }: ReadBlock, { to }: Run<number>): number | null {
  const at = TIE.match(lexemes, to, 1);
  return at > to && who[at] != null ? at : null;
}

/** Where the sentence begins that a piece between semicolons is of. */
function opening(block: ReadBlock, { from }: Sentence): number {
  const before = isSemicolon(block.lexemes[from - 1]) ? sentenceAt(block, from - 1) : undefined;
  return before?.from ?? from;
}

/** What such a list pairs its amounts with. */
interface Paired {
  readonly run: Run<number>;
  readonly metrics: Run<number>;
}

/** The lists of amounts of a range whose metrics stand right before them, or before the list that they go on from. */
function pairedIn(block: ReadBlock, range: Range): Paired[] {
  const found: Paired[] = [];
  let metrics: Run<number> | undefined;
  let { from } = range;
  for (const run of figureRuns(block, range, false)) {
    const other = firstIn(block, { from, to: run.from }, ({ metric }) => metric !== null) >= 0;
    const before = other || metrics?.items.length !== run.items.length ? undefined : metrics;
    metrics = metricsBefore(block, from, run) ?? before;
    if (metrics) found.push({ run, metrics });
    from = run.to;
  }
  return found;
}

/** Gives every amount of such lists its metric, its time, and whose it is. */
export function pairMetrics(block: ReadBlock, uses: PeriodRoles, sentence: Sentence, shares: Map<number, Share>): void {
  if (figureRuns(block, sentence, false).length === 0) return;
  for (const { run, metrics } of pairedIn(block, { from: opening(block, sentence), to: sentence.to })) {
    if (run.from < sentence.from) continue;
    const period = timeBehind(block, uses, run, sentence.to);
    const entity = whoBehind(block, run);
    for (const [nth, at] of run.items.entries()) {
      const known = shares.get(at);
      if (known?.entity != null || known?.metric != null) continue;
      const metric = metrics.items[nth] ?? null;
      const first = metrics.items[0] ?? null;
      shares.set(at, {
        ...NO_SHARE,
        ...known,
        unpaired: false,
        entity,
        metric,
        first,
        period: known?.period ?? period,
      });
    }
  }
}
