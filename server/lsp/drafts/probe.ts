// What a figure at the caret would be about: the draft is read as if one stood there already.

import { check } from '../../core/check/check.ts';
import { readingOf } from '../../core/check/result.ts';
import type { Basis, EntityId } from '../../core/claims/claim.ts';
import { tellsGrowth } from '../../core/claims/claim.ts';
import type { Day, DayInterval } from '../../core/periods/expression.ts';
import type { MetricPart, Reading, Statement } from '../../core/statements/statement.ts';
import { claimBasis, daysOf, isMovement } from '../../core/statements/statement.ts';
import { languageOf, type Tongue } from '../../core/text/spoken.ts';
import type { DraftReport } from './report.ts';

/** What the sentence asks for at the caret. */
export interface Wanted {
  readonly entity: EntityId;
  readonly metric: string;
  /** The time that the words tell, or that was told before. */
  readonly days: DayInterval | null;
  readonly basis: readonly Basis[];
  /** A rate of change rather than a level. */
  readonly moves: boolean;
  /** The draft's date. */
  readonly asOf: Day | null;
}

/** A figure that nobody writes, so that nothing is bound by its value. */
const AMOUNT = { zh: '987654321.12元', en: 'RMB987,654,321.12' };
const RATE = '98.7654%';

/** As much text as is read around the caret where a paragraph has no end. */
const REACH = 2000;

interface Probed {
  readonly statement: Statement;
  readonly reading: Reading;
  readonly metric: MetricPart;
  readonly entity: EntityId;
}

function endOfBlock(text: string, from: number): number {
  const end = text.indexOf('\n\n', from);
  return Math.min(end < 0 ? text.length : end, from + REACH);
}

function probed(report: DraftReport, from: number, to: number, words: string): Probed | null {
  const { telling, checked } = report;
  const after = telling.text.slice(to, endOfBlock(telling.text, to));
  const gap = /^[\p{L}\p{N}]/u.test(after) && !/^\p{Script=Han}/u.test(after) ? ' ' : '';
  const text = `${telling.text.slice(0, from)}${words}${gap}${after}`;
  const draft = { ...checked.draft, text };
  const figures = check(draft, telling.claims, checked).figures;
  const found = figures.find(({ figure }) => figure.span.start <= from && from < figure.span.end);
  const statement = found?.statement;
  const reading = found ? (readingOf(found) ?? statement?.readings.best) : null;
  if (!statement || !reading?.metric || !reading.entity) return null;
  return { statement, reading, metric: reading.metric, entity: reading.entity.value };
}

/** Whether the words govern a figure at the caret, rather than have it somewhere near. */
function isTold({ metric, reading }: Probed): boolean {
  return metric.governs && (metric.known === 'stated' || metric.known === 'shared') && reading.narrowed === null;
}

/**
 * @param from where the figure begins
 * @param to where what has been typed of it ends
 */
export function wantedAt(report: DraftReport, from: number, to: number, language: Tongue): Wanted | null {
  const amount = probed(report, from, to, AMOUNT[languageOf(language)]);
  const rate = probed(report, from, to, RATE);
  const moves =
    (amount !== null && isMovement(amount.reading.sense)) ||
    (rate !== null && rate.reading.basis.from !== null && tellsGrowth(rate.reading.basis.value));
  const best = moves ? (rate ?? amount) : (amount ?? rate);
  if (!best || !isTold(best)) return null;
  const { reading, statement, entity, metric } = best;
  return {
    entity,
    metric: metric.value,
    days: daysOf(reading),
    basis: claimBasis(reading),
    moves,
    asOf: statement.asOf,
  };
}
