// The metric that a sentence hands on to the next one.

import type { EntityId, MetricId } from '../../claims/claim.ts';
import { isMarket } from '../binding/entity/candidates.ts';
import type { RunningContext } from '../context.ts';
import type { ReadBlock, Sentence } from '../reading/block.ts';
import { placesIn } from '../reading/scope.ts';
import type { Statement } from '../statement.ts';
import { isLoss, isShareOfWhole } from './within-sentence.ts';

interface Where {
  readonly block: ReadBlock;
  readonly sentence: Sentence;
}

/** As many lexemes as a sentence may have that only says what comes next: "Now capex for Q4." */
const LONGEST_TOPIC = 6;

/** The metric of the last figure of a whole, one that was told before one that was guessed, and the one that a sentence without figures mentions last. */
function metricAfter(
  { metricIsLoss }: RunningContext,
  worthy: readonly Statement[],
  { block, sentence }: Where,
): { readonly metric: MetricId | undefined; readonly mentioned: MetricId | undefined; readonly isLoss: boolean } {
  const mention = placesIn(block, sentence, ({ metric }) => metric !== null).at(-1);
  const own = worthy.filter((each) => !isShareOfWhole(each));
  const whole = own.filter(({ readings: { best } }) => best.narrowed === null && best.metric !== null);
  const bound = whole.findLast(({ readings: { best } }) => best.metric?.known !== 'guessed') ?? whole.at(-1);
  return {
    metric: bound?.readings.best.metric?.value,
    mentioned: mention === undefined || worthy.length > 0 ? undefined : block.lexemes[mention]?.metric?.metrics[0],
    isLoss: bound ? isLoss(bound) : mention === undefined && metricIsLoss,
  };
}

/** "Net income was $77.7 billion. The defence rests on AWS.": whether a sentence without figures turns to somebody who has no such metric. */
function isLeftBehind(
  { subject, metric }: RunningContext,
  worthy: readonly Statement[],
  { block: { index } }: Where,
  next: EntityId | null,
): boolean {
  if (worthy.length > 0 || subject === null || next === null || next === subject || metric === null) return false;
  if (isMarket(index, subject)) return false;
  return index.store.claimsAbout(next, metric).length === 0;
}

/** 技术费用为7.475亿，占收入的55%: only of what the shares are is anything known, and that is not what the sentence was about. */
function isOfUnknown(worthy: readonly Statement[]): boolean {
  const own = worthy.filter((each) => !isShareOfWhole(each));
  return own.length < worthy.length && own.every(({ readings: { best } }) => best.metric === null);
}

/**
 * The metric that the next sentence may go on with.
 *
 * @param subject whom the text speaks of behind the sentence
 */
export function metricHandedOn(
  context: RunningContext,
  worthy: readonly Statement[],
  after: Where,
  subject: EntityId | null,
): Pick<RunningContext, 'metric' | 'metricIsLoss' | 'metricIsFresh'> {
  const { metric, mentioned, isLoss: lost } = metricAfter(context, worthy, after);
  const { from, to } = after.sentence;
  return {
    metric:
      metric ??
      mentioned ??
      (isOfUnknown(worthy) || isLeftBehind(context, worthy, after, subject) ? null : context.metric),
    metricIsLoss: lost,
    metricIsFresh: metric !== undefined || (mentioned !== undefined && to - from <= LONGEST_TOPIC),
  };
}
