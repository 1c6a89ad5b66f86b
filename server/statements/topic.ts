// What a title, heading or caption is about: the first entity, metric and period that it names.

import { readFigures } from '../figures/read.ts';
import { type PeriodMention, periodAfter, periodMentions } from './bind-period.ts';
import type { RunningContext, Topic } from './context.ts';
import { entityOf, familyAt } from './entity-candidates.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/** The topic of a short text. */
export function topicOf(
  tokens: Tokens,
  mentions: readonly PeriodMention[],
  context: RunningContext,
  index: LexiconIndex,
  level: number,
): Topic {
  const entities = tokens.entities.flatMap(
    (mention) => entityOf(mention, index, familyAt(tokens, mention.span.end, context)) ?? [],
  );
  const subjects = entities.filter((id) => !['body', 'person', 'place'].includes(index.entities.get(id)?.kind ?? ''));
  const entity = subjects.find((id) => index.entities.get(id)?.kind !== 'market') ?? subjects[0] ?? null;
  const fiscalYearEnd = (entity ? index.entities.get(entity)?.fiscalYearEnd : undefined) ?? 12;
  const period =
    mentions.length > 0
      ? periodAfter(
          tokens,
          mentions,
          { start: 0, end: tokens.prose.length },
          { ...context, period: null },
          fiscalYearEnd,
        )
      : null;
  return { level, entity, metric: tokens.metrics[0]?.metrics[0] ?? null, period, prose: tokens.prose };
}

/** The topic of a front matter's title. */
export function titleTopic(title: string, context: RunningContext, index: LexiconIndex): Topic {
  const tokens = tokensOf(title, readFigures(title), index);
  return topicOf(tokens, periodMentions(tokens, index), context, index, 0);
}
