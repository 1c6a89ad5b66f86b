// What a sentence hands on to the next one.

import type { EntityId, MetricId } from '../../claims/claim.ts';
import { any, covers, endsAt, opt, type Pattern, role, seq, upTo } from '../../language/pattern.ts';
import { monthsBetween } from '../../periods/days.ts';
import type { DayInterval } from '../../periods/expression.ts';
import { isMarket } from '../binding/entity/candidates.ts';
import type { Relations } from '../binding/entity/relation.ts';
import { isOpen, lastQuarterIn, outerPeriod, periodAfter, toldIn } from '../binding/period/period-after.ts';
import {
  fiscalAfter,
  isBare,
  isFiscalFor,
  isTitledFiscal,
  titledTimes,
  within,
} from '../binding/period/period-days.ts';
import type { PeriodRoles } from '../binding/period/period-roles.ts';
import { speaksOfGrowth } from '../binding/sense/change.ts';
import { MOST_TOLD, type RunningContext } from '../context.ts';
import type { ReadBlock, Sentence } from '../reading/block.ts';
import { isRate } from '../reading/kinds.ts';
import { COMMA, isSemicolon, PAUSE } from '../reading/lexemes/marks.ts';
import { ancestry, topOf } from '../reading/names/lexicon-index.ts';
import { AMOUNT, firstFrom, firstIn, firstOf, hasRole, placesIn } from '../reading/scope.ts';
import { daysOf, type Statement } from '../statement.ts';
import { askedFor } from './asked-for.ts';
import { isIncluded } from './included.ts';
import { leadInAfter } from './lead-in.ts';
import { lookedFor } from './looked-for.ts';
import { listedMarketAfter, marketAfter } from './market.ts';
import { metricHandedOn } from './metric-handed-on.ts';
import { namedFirst } from './named-first.ts';
import { termOf } from './term.ts';
import { onward } from './within-sentence.ts';

const RECENT = 4;
const JOINS: Pattern = seq(opt(COMMA), any(PAUSE, role('joiner')));

/** "Alibaba and Alibaba Cloud both had a good story to tell": a sentence with no amounts of its own hands on all whom it joins. */
function besideSubject(
  subject: EntityId | null,
  hasAmounts: boolean,
  sentence: Sentence,
  block: ReadBlock,
): EntityId[] {
  if (hasAmounts || subject === null) return [];
  const places = placesIn(block, sentence, (_, at) => block.who[at] != null);
  const joined = places.filter((at, nth) => {
    const [before, next] = [places[nth - 1], places[nth + 1]];
    const joins = (a: number, b: number): boolean => covers(JOINS, block.lexemes, a + 1, b);
    return (next !== undefined && joins(at, next)) || (before !== undefined && joins(before, at));
  });
  const ids = joined.flatMap((at) => block.who[at] ?? []);
  return ids.includes(subject) ? [...new Set(ids.filter((id) => id !== subject))] : [];
}

type Listed = RunningContext['listed'];

/** The distinct subjects and metrics of a sentence's amounts, in order. */
function listedIn(statements: readonly Statement[]): Listed {
  const distinct = (ids: readonly (string | undefined)[]): string[] => [
    ...new Set(ids.filter((id) => id !== undefined)),
  ];
  return {
    entities: distinct(statements.map(({ readings: { best } }) => best.entity?.value)),
    metrics: distinct(
      statements
        .filter(({ readings: { best } }) => best.sense.kind === 'level')
        .map(({ readings: { best } }) => best.metric?.value),
    ),
    periods: statements.flatMap(({ readings: { best } }) => daysOf(best) ?? []),
    slots: statements.flatMap(({ readings: { best } }) =>
      best.metric ? [{ metric: best.metric.value, kind: best.sense.kind }] : [],
    ),
  };
}

/** 收入1965亿元，增9%；毛利1113亿元，增11%: what a sentence told amounts of, past its semicolons. */
function levelsAfter(context: RunningContext, told: Listed, { block, sentence }: After): MetricId[] {
  const before = isSemicolon(block.lexemes[sentence.from - 1]) ? context.levels : [];
  return [...new Set([...before, ...told.metrics])];
}

/** What the text has listed behind a sentence: of figures side by side, and of amounts one after the other. */
function listsAfter(
  context: RunningContext,
  worthy: readonly Statement[],
  after: After,
): Pick<RunningContext, 'listed' | 'levels'> {
  if (worthy.length === 0) return { listed: context.listed, levels: context.levels };
  const told = listedIn(worthy);
  return { listed: worthy.length > 1 ? told : context.listed, levels: levelsAfter(context, told, after) };
}

/** 华为收入…，其中云业务…: a part named in passing leaves the whole as the running subject. */
function wholeOf(worthy: readonly Statement[], sentence: Sentence, block: ReadBlock): EntityId | null {
  const first = worthy[0]?.readings.best.entity;
  const last = worthy.at(-1)?.readings.best.entity;
  if (!first || !last || first.value === last.value || !ancestry(block.index, last.value).includes(first.value))
    return null;
  return hasRole(block, sentence, 'part') ? first.value : null;
}

const LEADS_IN: Pattern = seq(
  role('preposition', 'level', 'compare', 'attribution', 'by', 'due'),
  upTo(2, role('determiner', 'qualifier', 'pronoun')),
);

/** Whether the last figure's unknown owner is what the sentence is about, not whom it names in passing: "the rates reported by Clarksons". */
function isSubjectUnknown({ lexemes }: ReadBlock, { from }: Sentence, last: Statement | undefined): boolean {
  const span = last?.stranger;
  if (!span) return false;
  let at = firstFrom(lexemes.length, (nth) => (lexemes[nth]?.span.start ?? 0) >= span.start);
  if (lexemes[at]?.span.start !== span.start) at = -1;
  while (lexemes[at - 1]?.kind === 'stranger') at--;
  return at <= from || lexemes[at]?.kind !== 'stranger' || !endsAt(LEADS_IN, lexemes, at);
}

/** Whether an unknown name opens the sentence as its subject. */
function opensUnknown(block: ReadBlock, sentence: Sentence): boolean {
  const first = firstIn(block, sentence, ({ kind }) => kind !== 'mark' && kind !== 'period');
  return block.lexemes[first]?.kind === 'stranger';
}

/** A bare year in a sentence without amounts ("began in 2016") is told in passing where the text has a time already. */
function timely(periods: PeriodRoles, { from, to }: Sentence, all: boolean): PeriodRoles {
  const bare = ({ expression: e }: PeriodRoles[number]): boolean => e.type === 'part' && e.part === 'FY' && !e.fiscal;
  return all ? periods : periods.filter((use) => use.at < from || use.at >= to || !bare(use));
}

export interface After {
  readonly block: ReadBlock;
  readonly sentence: Sentence;
  readonly periods: PeriodRoles;
  readonly relations: Relations;
}

interface SubjectAfter {
  readonly subject: EntityId | null;
  readonly unknownSubject: boolean;
  /** Whether the sentence itself binds or names it. */
  readonly isNamed: boolean;
}

/** 亚马逊占29%，微软20%，谷歌13%: shares of one whole, or the same of three and more, turn the text to none of them. */
function isOfRivals(worthy: readonly Statement[], { index }: ReadBlock): boolean {
  const own = worthy.filter(({ readings: { best } }) => best.entity !== null && !isMarket(index, best.entity.value));
  const rivals = new Set(own.map(({ readings: { best } }) => topOf(index, best.entity?.value ?? '')));
  const shares = own.every(({ readings: { best } }) => best.metric?.value === index.share);
  return rivals.size > 2 || (rivals.size === 2 && shares);
}

/** Whom the text speaks of after a sentence: its last bound subject, one that it looked back to only where there is no other, else the first one it names. */
function subjectAfter(
  context: RunningContext,
  worthy: readonly Statement[],
  { block, sentence, relations }: After,
): SubjectAfter {
  const last = worthy.at(-1);
  const goesOn = context.subject !== null && !isMarket(block.index, context.subject);
  const isAside = worthy.length > 0 && worthy.every((each) => isIncluded(each, block, sentence));
  if (goesOn && (isAside || isOfRivals(worthy, block)))
    return { subject: context.subject, unknownSubject: context.unknownSubject, isNamed: false };
  const owners = worthy.flatMap(({ readings: { best } }) =>
    best.entity && best.entity.rule !== 'group' ? best.entity : [],
  );
  const bound = (owners.findLast(({ rule }) => rule !== 'earlier-subject') ?? owners.at(-1))?.value;
  const group = worthy.findLast(({ readings: { best } }) => best.entity?.rule === 'group')?.readings.best.entity?.value;
  const named = namedFirst(block, sentence, relations, context);
  const isNamed = Boolean(bound || named);
  return {
    subject:
      wholeOf(worthy, sentence, block) ?? bound ?? named ?? group ?? (last?.stranger ? null : context.subject) ?? null,
    unknownSubject: isNamed
      ? last?.stranger != null && !bound
      : isSubjectUnknown(block, sentence, last) || opensUnknown(block, sentence) || context.unknownSubject,
    isNamed,
  };
}

/** What rates are after a sentence: growth where it speaks of that, else what its last one was. */
function senseAfter(
  context: RunningContext,
  worthy: readonly Statement[],
  { block, sentence }: After,
): RunningContext['sense'] {
  if (speaksOfGrowth(block, sentence)) return 'growth';
  if (worthy.length === 0) return context.sense;
  const rate = worthy.findLast(({ figure }) => isRate(figure));
  return rate ? onward(rate) : 'level';
}

function recentWith(subject: EntityId, { recent }: RunningContext): readonly EntityId[] {
  return [subject, ...recent.filter((id) => id !== subject)].slice(0, RECENT);
}

/** 而在截至6月底的那个季度，这三项分别是…: what was told before is told again of another time, to compare it. */
function isEcho(worthy: readonly Statement[], block: ReadBlock, sentence: Sentence): boolean {
  const first = firstOf(block, sentence, AMOUNT);
  const before = { from: sentence.from, to: first };
  if (worthy.length < 2 || !worthy.every(({ readings: { best } }) => best.metric?.rule === 'parallel')) return false;
  return firstIn(block, before, ({ metric }) => metric !== null) < 0 && hasRole(block, before, 'but', 'compare');
}

/** The period that a sentence speaks of; one that only foresees speaks of none. */
function periodOf(
  context: RunningContext,
  worthy: readonly Statement[],
  { block, sentence, periods }: After,
  calendar: Parameters<typeof periodAfter>[4],
): DayInterval | null {
  if (worthy.length > 0 && worthy.every(({ modality }) => modality === 'forecast')) return null;
  if (context.period !== null && isEcho(worthy, block, sentence)) return null;
  const told = timely(periods, sentence, worthy.length > 0 || context.period === null);
  const hoped = worthy.length === 0 ? lookedFor(block, sentence, periods, calendar, outerPeriod(context)) : null;
  return (
    hoped ??
    (worthy.length === 0 ? askedFor(context, block, sentence, periods, calendar) : null) ??
    termOf(block, sentence, outerPeriod(context), calendar) ??
    periodAfter(block, told, sentence, context, calendar)
  );
}

/** The standard that a sentence's last figure was given on; one without figures changes nothing. */
function standardAfter(
  { standard }: RunningContext,
  last: Statement | undefined,
  { block: { index } }: After,
): RunningContext['standard'] {
  if (!last) return standard;
  const { basis, metric } = last.readings.best;
  if (basis.value.includes('adjusted') || index.adjusted.has(metric?.value ?? '')) return 'adjusted';
  return basis.value.includes('gaap') ? 'gaap' : null;
}

/** The context after a sentence. */
export function afterSentence(context: RunningContext, statements: readonly Statement[], after: After): RunningContext {
  const { block, sentence, periods } = after;
  const { index } = block;
  const worthy = statements.filter(({ checkWorthy, marketData }) => checkWorthy && !marketData);
  const last = worthy.at(-1);
  const { subject, unknownSubject, isNamed } = subjectAfter(context, worthy, after);
  const titled = isTitledFiscal(context);
  const counts = (fiscal: boolean): boolean => fiscalAfter(periods, sentence, { fiscal, titled });
  const fiscal = counts(isFiscalFor(context, subject, index));
  const labelled = counts(false);
  const stays = context.fiscal && !labelled && counts(true);
  const calendar = {
    fiscalYearEnd: (subject ? index.entities.get(subject)?.fiscalYearEnd : undefined) ?? 12,
    draftDate: context.draftDate,
    fiscal,
    titled,
    titles: titledTimes(context),
  };
  const told = periodOf(context, worthy, after, calendar);
  const period = told ?? context.period;
  const toldBy = (uses: PeriodRoles): DayInterval[] => toldIn(block, uses, sentence, calendar, outerPeriod(context));
  const own = toldBy(within(periods, sentence).filter(({ role: what }) => what === 'own'));
  const duration = [...(period ? [period] : []), ...own].find((days) => monthsBetween(days) > 1);
  return {
    ...context,
    lastMetrics: [],
    lastPart: [],
    lastIsSure: false,
    lastIsCarried: false,
    lastEntity: null,
    lastIsLoss: false,
    lastBasis: [],
    standard: standardAfter(context, last, after),
    under: leadInAfter(context, block, sentence),
    ...listsAfter(context, worthy, after),
    saidPeriod: last ? daysOf(last.readings.best) : null,
    lastPeriod: last ? daysOf(last.readings.best) : null,
    periodBefore: null,
    subject,
    beside: isNamed ? besideSubject(subject, worthy.length > 0, sentence, block) : context.beside,
    recent: subject ? recentWith(subject, context) : context.recent,
    market: marketAfter(context, worthy, block, sentence),
    listedMarket: listedMarketAfter(block, sentence),
    unknownSubject,
    ...metricHandedOn(context, worthy, after, subject),
    sense: senseAfter(context, worthy, after),
    period,
    periodIsFiscal: told ? fiscal : context.periodIsFiscal,
    periodIsBare: told ? isBare(within(periods, sentence)) : context.periodIsBare,
    open: period === null && (context.open || isOpen(block, periods, sentence, calendar)),
    lastQuarter: period ? null : (context.lastQuarter ?? lastQuarterIn(block, periods, sentence, calendar)),
    told: [...toldBy(periods), ...context.told].slice(0, MOST_TOLD),
    duration: duration ?? context.duration,
    fiscal: labelled || stays,
    fiscalFor: labelled ? subject : context.fiscalFor,
    defined: block.defined,
  };
}
