// What the figure is a figure of. The rules are tried in order; each has a name that the explanation shows.

import type { EntityId } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import type { RunningContext } from './context.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { bind, isPercent, isPercentOnly, isSum, type MetricBinding, NONE, suits } from './metric-binding.ts';
import { behind, isOperand, lastSuitable, narrowed, ratioNamed } from './metric-named.ts';
import {
  carriedMetric,
  changes,
  growsItself,
  levelBefore,
  marketShare,
  numberLater,
  onlyMetric,
  withOwnLabel,
} from './metric-unnamed.ts';
import { firstIn, inClause, type Scope } from './scope.ts';
import type { Aspect } from './statement.ts';
import type { MetricMention, Tokens } from './tokens.ts';
import { namesPart, namesSomethingElse } from './unknown-words.ts';

/** What the rules look at for one figure. */
interface Search {
  readonly scope: Scope;
  readonly tokens: Tokens;
  readonly index: LexiconIndex;
  readonly context: RunningContext;
  readonly carriedAspect: Aspect;
  readonly entity: EntityId | null;
  /** The metric in the figure's clause before it; in the whole of that clause, other figures' part too. */
  readonly before: MetricMention | null;
  readonly shared: MetricMention | null;
  /** Words between the last name and the figure name something that nothing here knows. */
  readonly qualified: boolean;
  /** Words make the figure a rate of change. */
  readonly changing: boolean;
}

type Rule = (search: Search) => MetricBinding | null;

function named(mention: MetricMention, rule: string, { scope, tokens, index, context, entity }: Search): MetricBinding {
  return narrowed(bind(mention, rule, scope, index), scope, tokens, index, context, entity);
}

const COPULA = /^\s*(?:为|是|达|至|到|报|录得|of|was|were|is|at|to|:|：)\s*$/;

/** Whether the metric before the figure is tied to it by a verb: then a noun behind is something else. */
function tied(mention: MetricMention | null, { scope, tokens }: Search): boolean {
  if (!mention) return false;
  const { start } = scope.figure.span;
  return mention.span.end === start || COPULA.test(tokens.folded.slice(mention.span.end, start));
}

const nounBehind: Rule = (search) => {
  const { scope, tokens, index, before } = search;
  const noun = behind(scope, tokens, index);
  if (!noun || tied(before, search)) return null;
  return named(ratioNamed(noun, scope, tokens, index) ?? noun, 'noun-behind', search);
};

const inOwnClause: Rule = (search) => {
  const { scope, tokens, index, before } = search;
  if (!before) return null;
  return { ...named(before, 'clause', search), qualified: isSum(before, index) && namesPart(before, scope, tokens) };
};

const behindInClause: Rule = (search) => {
  const { scope, tokens, index, shared } = search;
  const after = firstIn(tokens.metrics, inClause(scope, scope.right));
  return after && !shared && suits(after, scope, index) ? named(after, 'clause-following', search) : null;
};

const inSentence: Rule = (search) => {
  const { scope, tokens, index, qualified, changing } = search;
  const stretch: Span = { start: scope.sentence.start, end: scope.figure.span.start };
  const mention = lastSuitable(stretch, scope, tokens, index);
  if (!mention || (changing && isPercentOnly(mention, index))) return null;
  const binding = withOwnLabel(named(mention, 'sentence', search), mention.span.end, scope, tokens, index);
  return { ...binding, qualified };
};

const carriedOver: Rule = ({ scope, tokens, index, context, changing, carriedAspect, qualified }) => {
  if (changing && isPercent(context.metric, index)) return null;
  const running = carriedMetric(scope, index, context, changing ? 'growth' : carriedAspect);
  if (!running) return null;
  const binding = context.subject ? withOwnLabel(running, scope.sentence.start, scope, tokens, index) : running;
  return { ...binding, qualified };
};

const laterInSentence: Rule = (search) => {
  const { scope, tokens, index, qualified } = search;
  const later = firstIn(tokens.metrics, { start: scope.figure.span.end, end: scope.sentence.end });
  if (!later || scope.next !== null || !suits(later, scope, index)) return null;
  return { ...named(later, 'sentence-following', search), qualified };
};

/** In order; the first that tells stands. */
const RULES: readonly Rule[] = [
  ({ scope, tokens }) => (isOperand(scope, tokens) ? { ...NONE, qualified: true } : null),
  nounBehind,
  inOwnClause,
  (search) => (search.shared && !search.qualified ? named(search.shared, 'clause-shared', search) : null),
  behindInClause,
  ({ scope, tokens, index }) => marketShare(scope, tokens, index),
  ({ scope, tokens, index }) => (growsItself(scope, tokens, index) ? NONE : null),
  ({ scope, tokens, index, context, changing }) => (changing ? levelBefore(scope, tokens, index, context) : null),
  inSentence,
  carriedOver,
  laterInSentence,
  ({ scope, tokens, index, entity, qualified }) => onlyMetric(scope, tokens, index, entity, qualified),
  ({ scope, tokens, index }) => numberLater(scope, tokens, index),
];

/** Binds a figure of prose to its metric. */
export function bindMetric(
  scope: Scope,
  tokens: Tokens,
  index: LexiconIndex,
  context: RunningContext,
  carriedAspect: Aspect,
  entity: EntityId | null,
): MetricBinding {
  const clause = { start: scope.clause.start, end: scope.figure.span.start };
  const search: Search = {
    scope,
    tokens,
    index,
    context,
    carriedAspect,
    entity,
    before: lastSuitable(inClause(scope, scope.left), scope, tokens, index),
    shared: lastSuitable(clause, scope, tokens, index),
    qualified: namesSomethingElse(scope, tokens),
    changing: changes(scope, tokens),
  };
  for (const rule of RULES) {
    const found = rule(search);
    if (found) return found;
  }
  return { ...NONE, qualified: search.qualified };
}
