// Figures that put several subjects together: their sum (三家合计), a multiple of another one's (是腾讯云的两倍), a lead over it.

import type { EntityId } from '../claims/claim.ts';
import type { Figure } from '../figures/figure.ts';
import type { DayInterval } from '../periods/expression.ts';
import type { BlockState } from './block-state.ts';
import type { RunningContext } from './context.ts';
import { entityOf, familyAt } from './entity-candidates.ts';
import { isRate } from './kinds.ts';
import { inClause, itemsIn, type Scope } from './scope.ts';
import { type EntityMention, hasCue, type Tokens } from './tokens.ts';

/** How a figure follows from more than one subject's or period's figures. */
export type Relation =
  | { readonly kind: 'sum'; readonly entities: readonly EntityId[]; readonly periods: readonly DayInterval[] }
  /** ratio: this over that; excess: by how many per cent it is larger; difference: this less that. `down`: told as a lag. */
  | { readonly kind: 'ratio' | 'excess' | 'difference'; readonly entity: EntityId; readonly down: boolean };

export interface RelationBinding {
  readonly relation: Relation;
  /** The yardstick's mention, which is nobody's subject here. */
  readonly yardstick: EntityMention | null;
}

/** Between the other subject and the figure: 是…的两倍, 比…多出185亿, "twice", "half". */
const OTHER_BEFORE =
  /(?:是|为|达|达到|相当于|等于|超过|超|不到|不足|约为|近|逾|仅为|仅是|只有|只是|比|较|高于|低于|高出|领先|领先于|落后|落后于|多于|少于|高过)\s*(?:了)?$/;
const LEADS =
  /^(?:的?[^，。；,;\d]{0,6})?(?:高|低|多|少|大|小|贵|快|慢|领先|落后|高出|低了|高了|多出|多了|少了|出)+(?:了|约|近|整整|足足|\s)*$/;
const OF_OTHER = /^\s*(?:['’]s?)?\s*(?:的|同期的|当季的|全年的|单季的)?\s*(?:不到|近|约|逾|将近|接近|差不多)?\s*$/;
const BEHIND_MULTIPLE =
  /^\s*(?:the size of|the level of|as (?:much|large|big|many|high) as|more than|larger than|bigger than|that of|those of|of)?\s*(?:that of|those of|the)?\s*$/;
const BEHIND_LEAD =
  /^\s*(?:points?\s+)?(?:more|less|higher|lower|larger|smaller|bigger|fewer|above|below|ahead of|behind|clear of|faster|slower|better|worse)(?:\s+than)?(?:\s+(?:that of|those of|at))?\s*(?:the)?\s*$/;

const LAGS = /[低少小慢]|落后|\b(?:less|lower|smaller|fewer|below|behind|slower|worse)\b/;

function mentionEntity(
  mention: EntityMention,
  { tokens, index }: BlockState,
  context: RunningContext,
): EntityId | null {
  const entity = entityOf(mention, index, familyAt(tokens, mention.span.start + 1, context));
  const kind = entity ? index.entities.get(entity)?.kind : undefined;
  return kind === 'company' || kind === 'segment' || kind === 'product' ? entity : null;
}

/** The yardstick before the figure in its clause: 是比亚迪的两倍多, 高于AWS 3个百分点, 比腾讯多出185亿元. */
function before(scope: Scope, tokens: Tokens): { mention: EntityMention; kind: 'ratio' | 'lead' } | null {
  const mention = itemsIn(tokens.entities, inClause(scope, scope.left)).at(-1);
  if (!mention) return null;
  const lead = tokens.folded.slice(Math.max(0, mention.span.start - 6), mention.span.start);
  if (!OTHER_BEFORE.test(lead)) return null;
  const between = tokens.folded.slice(mention.span.end, scope.figure.core.start);
  const points = scope.figure.kind === 'percentage-point' || scope.figure.kind === 'basis-point';
  if (LEADS.test(between) || (points && /^\s*$/.test(between))) return { mention, kind: 'lead' };
  const proportional = scope.figure.kind === 'multiple' || scope.figure.kind === 'fraction' || isWordFraction(scope);
  return proportional && OF_OTHER.test(between) && !/(?:高于|低于)\s*$/.test(lead) ? { mention, kind: 'ratio' } : null;
}

/** 一半, "half": a part written in words. */
function isWordFraction({ figure }: Scope): boolean {
  return figure.kind === 'percent' && figure.quantity?.step === null;
}

/** The yardstick behind: "twice Tencent's", "3 points above AWS", "$10bn more than Microsoft". */
function behind(scope: Scope, tokens: Tokens): { mention: EntityMention; kind: 'ratio' | 'lead' } | null {
  const mention = itemsIn(tokens.entities, inClause(scope, scope.right))[0];
  if (!mention) return null;
  const between = tokens.folded.slice(scope.figure.span.end, mention.span.start);
  if (BEHIND_LEAD.test(between)) return { mention, kind: 'lead' };
  const proportional = scope.figure.kind === 'multiple' || scope.figure.kind === 'fraction' || isWordFraction(scope);
  const subject = itemsIn(tokens.entities, { start: scope.sentence.start, end: scope.figure.span.start }).length > 0;
  return proportional && subject && BEHIND_MULTIPLE.test(between) ? { mention, kind: 'ratio' } : null;
}

function compared(scope: Scope, state: BlockState, context: RunningContext): RelationBinding | null {
  const found = before(scope, state.tokens) ?? behind(scope, state.tokens);
  const entity = found ? mentionEntity(found.mention, state, context) : null;
  if (!found || !entity) return null;
  const { kind, span } = scope.figure;
  const points = kind === 'percentage-point' || kind === 'basis-point';
  if (found.kind === 'ratio') return { relation: { kind: 'ratio', entity, down: false }, yardstick: found.mention };
  const words =
    state.tokens.folded.slice(found.mention.span.start - 4, span.start) +
    state.tokens.folded.slice(span.end, Math.max(span.end, found.mention.span.start));
  return {
    relation: {
      kind: isRate(scope.figure) && !points ? 'excess' : 'difference',
      entity,
      down: LAGS.test(words),
    },
    yardstick: found.mention,
  };
}

const JOINT = /^\s*(?:[（(][^（()）]{0,24}[）)])?\s*(?:、|，|,|和|与|及|以及|and|&|, and|plus)\s*(?:the\s+)?$/;

/** Subjects joined right before each other, the last such list before the figure. */
function listed(mentions: readonly EntityMention[], tokens: Tokens): EntityMention[] {
  let run: EntityMention[] = [];
  let last: EntityMention[] = [];
  for (const mention of mentions) {
    const previous = run.at(-1);
    const joined = previous && JOINT.test(tokens.folded.slice(previous.span.end, mention.span.start));
    run = joined ? [...run, mention] : [mention];
    if (run.length > 1) last = run;
  }
  return last;
}

/** 三家合计62%, "together held 62%": the sum of the subjects that the sentence lists. */
function combined(scope: Scope, state: BlockState, context: RunningContext): RelationBinding | null {
  const { tokens } = state;
  const { clause, sentence, figure } = scope;
  if (!hasCue(tokens, clause.start, clause.end, 'combined')) return null;
  const mentions = itemsIn(tokens.entities, { start: sentence.start, end: figure.span.start }).filter(
    (mention) => mentionEntity(mention, state, context) !== null,
  );
  const list = listed(mentions, tokens);
  const each = list.length > 1 ? list : mentions;
  const entities = [...new Set(each.flatMap((mention) => mentionEntity(mention, state, context) ?? []))];
  return entities.length > 1 ? { relation: { kind: 'sum', entities, periods: [] }, yardstick: null } : null;
}

/** The figures of a block that are made from several subjects' figures, each with how. */
export function relationsOf(
  scopes: readonly Scope[],
  state: BlockState,
  context: RunningContext,
): ReadonlyMap<Figure, RelationBinding> {
  return new Map(
    scopes.flatMap((scope) => {
      const binding = combined(scope, state, context) ?? compared(scope, state, context);
      return binding ? [[scope.figure, binding] as const] : [];
    }),
  );
}

/** Whom the relations measure against, each with its figure. */
export function yardsticksOf(relations: ReadonlyMap<Figure, RelationBinding>): ReadonlyMap<EntityMention, Figure> {
  return new Map(
    [...relations].flatMap(([figure, { yardstick }]) => (yardstick ? [[yardstick, figure] as const] : [])),
  );
}
