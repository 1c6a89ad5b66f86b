// What a title, heading or caption is about: the first entity, metric and period that it names.

import type { EntityId } from '../../claims/claim.ts';
import { any, endsAt, firstStart, role, startsAt, where, word } from '../../language/pattern.ts';
import { partsOf } from '../../periods/days.ts';
import { type DayInterval, hasOwnYear, labelOf } from '../../periods/expression.ts';
import { isMarket } from '../binding/entity/candidates.ts';
import { isThing } from '../binding/metric/things.ts';
import { isOpen, outerPeriod, periodAfter } from '../binding/period/period-after.ts';
import { isBare, resolved } from '../binding/period/period-days.ts';
import { type PeriodRoles, periodRoles } from '../binding/period/period-roles.ts';
import { BEATS } from '../binding/sense/beaten.ts';
import type { Heading, RunningContext, Topic } from '../context.ts';
import { type ReadBlock, readBlock } from '../reading/block.ts';
import type { Lexeme } from '../reading/lexemes/lexeme.ts';
import { ancestry, type LexiconIndex } from '../reading/names/lexicon-index.ts';
import { has } from '../reading/scope.ts';
import { termOf } from './term.ts';

const NO_SUBJECT: ReadonlySet<string> = new Set(['body', 'person', 'place']);
const YEARLY = where(word('fiscal', 'annual', '年报', '财年', '年度'), (lexemes, at) => lexemes[at]?.kind !== 'mark');

/** Whether a title speaks of a fiscal year, or is an annual report's. */
function isFiscal({ lexemes }: ReadBlock, uses: PeriodRoles): boolean {
  const labelled = uses.some(({ expression }) => labelOf(expression) === 'fiscal');
  return labelled || firstStart(YEARLY, lexemes, 0, lexemes.length) >= 0;
}

/** "Q2 earnings", 业绩: in a title the report, not what was earned. */
function isEvent(text: string): boolean {
  return text === 'earnings' || text === '业绩' || text === '業績';
}

/** Whom it names first; of a part by a word that many have (游戏, cloud) and its owner by name, the owner. */
function subjectOf({ who, lexemes, index }: ReadBlock): EntityId | null {
  const subjects = who.flatMap((id, at) => {
    if (id === null || NO_SUBJECT.has(index.entities.get(id)?.kind ?? '')) return [];
    return [{ id, local: lexemes[at]?.entity?.names.every(({ local }) => local) ?? false }];
  });
  const first = subjects.find(({ id }) => !isMarket(index, id)) ?? subjects[0];
  if (!first?.local) return first?.id ?? null;
  const owners = ancestry(index, first.id);
  return subjects.find(({ id, local }) => !local && owners.includes(id))?.id ?? first.id;
}

/** What a heading that only names what is to come has none of: an amount, a movement, an outcome, somebody's expectation. */
const TOLD = ['up', 'down', 'earns', 'level', 'compare', 'hoped', 'actual', 'copula', 'denied'] as const;

/** Whether a short text heads what is to come: 展望, 四季度业绩指引：, "Guidance for 2026"; "Outlook raised as revenue beats" tells already. */
function isForeseen({ lexemes, sentences }: ReadBlock): boolean {
  if (sentences.length !== 1 || lexemes.at(-1)?.text === '。' || lexemes.at(-1)?.text === '.') return false;
  const heads = lexemes.some((lexeme, at) => has(lexeme, 'forecast') && !endsAt(BEATS, lexemes, at));
  return heads && !lexemes.some((lexeme) => lexeme.kind === 'amount' || has(lexeme, ...TOLD));
}

/** Whether a title tells the day, or the month, in which the text came out, which is no time that it is about: "Minutes of 2 December" in a draft of that day. */
function isOfWriting(period: DayInterval | null, uses: PeriodRoles, { draftDate }: RunningContext): boolean {
  if (period === null || draftDate === null) return false;
  const [only, second] = uses;
  const isMonth = only?.expression.type === 'month' && !second && only.expression.year === null;
  if (isMonth && only.expression.yearOffset === undefined) return only.expression.month === partsOf(draftDate).month;
  return period.start === period.end && period.start === draftDate;
}

/** With a unit's name behind them these are all of a company: "Core business", 主要业务. */
const ALL: ReadonlySet<string> = new Set(
  'core key main our operating reporting reportable all other overall total business segment 核心 主要 主营 各项 各大 全部 公司 集团 整体 旗下 分部 业务'.split(
    ' ',
  ),
);

/** As many words as the name of a part has. */
const LONGEST_NAME = 4;

/** Whether a short text is the name of a part that nobody here knows, and no more: 海外业务, "North America segment:". */
function isPart({ lexemes, sentences, who }: ReadBlock): boolean {
  const words = lexemes.filter(({ kind }) => kind !== 'mark');
  const things = words.slice(0, -1);
  if (sentences.length !== 1 || !has(words.at(-1), 'unit') || things.length > LONGEST_NAME) return false;
  if (who.some((id) => id !== null)) return false;
  return (
    things.every((lexeme) => isThing(lexeme) || has(lexeme, 'joiner', 'unit', 'qualifier')) &&
    things.some((lexeme) => isThing(lexeme) && !ALL.has(lexeme.text))
  );
}

const PARTED = any(role('joiner', 'but'), word(',', ';', ':', '、', '|', '—', '–'));

/** "Q3 beats, Q4 guidance in line": whether the title of a text has parts, of which one speaks of no time to come. */
function isHalfForeseen({ lexemes }: ReadBlock): boolean {
  const parts: Lexeme[][] = [[]];
  for (const [at, lexeme] of lexemes.entries())
    if (startsAt(PARTED, lexemes, at)) parts.push([]);
    else parts.at(-1)?.push(lexeme);
  const says = (part: readonly Lexeme[]): boolean => part.some(({ kind }) => kind !== 'period' && kind !== 'mark');
  return parts.some((part) => says(part) && !part.some((lexeme) => has(lexeme, 'forecast')));
}

function headsIn(block: ReadBlock, level: number): Heading | null {
  if (isForeseen(block) && !(level <= 1 && isHalfForeseen(block))) return 'ahead';
  return isPart(block) ? 'part' : null;
}

/** "Q3 earnings report 2024": in a title a year behind the only quarter is that quarter's; `null` where it is told otherwise. */
function quarterOfYear(
  block: ReadBlock,
  uses: PeriodRoles,
  calendar: Parameters<typeof periodAfter>[4],
): DayInterval | null {
  const [part, year, third] = uses;
  if (part?.expression.type !== 'part' || year?.expression.type !== 'part' || third) return null;
  const isQuarter = part.expression.part.startsWith('Q') && !hasOwnYear(part.expression);
  if (!isQuarter || year.expression.part !== 'FY' || !hasOwnYear(year.expression)) return null;
  return resolved(block, part, calendar, resolved(block, year, calendar, null));
}

/** The topic of a short text. */
export function topicOf(block: ReadBlock, uses: PeriodRoles, context: RunningContext, level: number): Topic {
  const { lexemes, index, prose } = block;
  const entity = subjectOf(block);
  const fiscal = isFiscal(block, uses);
  const calendar = {
    fiscalYearEnd: (entity ? index.entities.get(entity)?.fiscalYearEnd : undefined) ?? 12,
    draftDate: context.draftDate,
    fiscal,
  };
  const whole = { from: 0, to: lexemes.length };
  const period =
    uses.length > 0
      ? (quarterOfYear(block, uses, calendar) ??
        periodAfter(block, uses, whole, { ...context, period: null }, calendar))
      : termOf(block, whole, outerPeriod(context), calendar);
  const metric = lexemes.find((lexeme) => lexeme.metric !== null && !isEvent(lexeme.text))?.metric?.metrics[0] ?? null;
  const open = period === null && isOpen(block, uses, whole, calendar);
  const told = isOfWriting(period, uses, context) ? null : period;
  return { level, entity, metric, period: told, open, bare: isBare(uses), fiscal, heads: headsIn(block, level), prose };
}

/** The topic of a front matter's title. */
export function titleTopic(title: string, context: RunningContext, index: LexiconIndex): Topic {
  const block = readBlock(title, index, context);
  return topicOf(block, periodRoles(block), context, 0);
}
