// Which XBRL concept a row's label means in its statement, for documents without tags.

import { fold } from '../../../server/core/text/fold.ts';
import type { Grid, GridRow } from '../grid/grid.ts';
import type { StatementKind } from '../headers/caption.ts';
import type { Reading } from '../headers/reading.ts';
import { isWorkingCapital } from '../headers/sign.ts';
import {
  ALLOWANCE_LABELS,
  BALANCE_LABELS,
  EITHER_LABELS,
  EQUITY_LABELS,
  EQUITY_SHARE_LABELS,
} from './label-balance.ts';
import { CASH_LABELS, WORKING_CAPITAL_LABELS } from './label-cash.ts';
import { COMPREHENSIVE_LABELS, INCOME_LABELS, PER_SHARE_LABELS, SHARE_LABELS } from './label-income.ts';
import type { LabelRule } from './label-rule.ts';

/** A concept, and whether the row is only a part of it: products under net sales, one column of equity. */
export interface LabelConcept {
  readonly concept: string;
  readonly isPart: boolean;
}

const LONGEST = 400;

/** A label as rules match it: folded, without footnote marks, notes and trailing signs. */
export function plainLabel(label: string): string {
  return fold(label.slice(0, LONGEST))
    .replaceAll(/\((?:\d{1,2}|[a-z])\)|[*†‡]|\(?\bnotes? \d{1,2}(?:(?:,| and) \d{1,2})*\)?/g, ' ')
    .replace(/^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]\s*|^\d{1,2}[、.．]\s*(?=\p{Script=Han})/u, '')
    .replace(/^(?:其中|加|减)[:：]\s*/, '')
    .replace(/\((?:[^()]*(?:填列|元\/股|人民币元|港元|港仙|未经审核)[^()]*)\)$/, '')
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/[\s:：;,]+$/, '')
    .trim();
}

function match(rules: readonly LabelRule[], label: string): string | null {
  return rules.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

/** Rows of prices and counts are called by their section as much as by their label. */
function perShare({ row, kind }: Reading, label: string): string | null {
  const section = plainLabel(row.sections.at(-1)?.text ?? '');
  const rules = kind === 'shares' ? SHARE_LABELS : PER_SHARE_LABELS;
  return match(rules, label) ?? match(rules, `${section} ${label}`);
}

function isCurrent(reading: Reading): boolean {
  const { row } = reading;
  const words = plainLabel(`${row.sections.map(({ text }) => text).join(' ')} ${row.label}`);
  if (/\b(?:non-?current|long-term|net of current|less current)\b/.test(words)) return false;
  if (/\bcurrent\b/.test(words)) return true;
  const total = plainLabel(row.nextTotal);
  return /\bcurrent\b/.test(total) && !/non-?current/.test(total);
}

function balance(reading: Reading, label: string): string | null {
  const either = EITHER_LABELS.find((one) => one.label.test(label));
  if (either) return isCurrent(reading) ? either.current : either.noncurrent;
  const concept = match(BALANCE_LABELS, label);
  if (concept === PROPERTY && isGross(reading, label)) return 'us-gaap:PropertyPlantAndEquipmentGross';
  return concept === EQUITY && withOthers(reading, label)
    ? `${EQUITY}IncludingPortionAttributableToNoncontrollingInterest`
    : concept;
}

const EQUITY = 'us-gaap:StockholdersEquity';
const PROPERTY = 'us-gaap:PropertyPlantAndEquipmentNet';

/** Property before the depreciation that the next row takes off. */
function isGross({ row }: Reading, label: string): boolean {
  return !/\bnet\b/.test(label) && /^less\b.*\bdepreciation/.test(plainLabel(row.next));
}

/** A total of equity below a row of noncontrolling interests has those in it. */
function withOthers({ grid, row }: Reading, label: string): boolean {
  if (!/^total (?:(?:stock|share)holders['’]? ?)?equity/.test(label)) return false;
  let first = othersRow.get(grid);
  if (first === undefined) {
    first =
      grid.rows.find((other) => /^(?:redeemable )?non-?controlling interests?/.test(plainLabel(other.label)))?.row ??
      Infinity;
    othersRow.set(grid, first);
  }
  return first < row.row;
}

/** The first row of noncontrolling interests of each grid. */
const othersRow = new WeakMap<Grid, number>();

function cash({ row }: Reading, label: string): string | null {
  const sections = plainLabel(row.sections.map(({ text }) => text).join(' · '));
  const folded = row.sections.map(({ text }) => plainLabel(text));
  if (isWorkingCapital(label, folded, 'cash')) return match(WORKING_CAPITAL_LABELS, label);
  if (/^other\b(?!.*non-?cash)/.test(label)) {
    if (/financing/.test(sections)) return 'us-gaap:ProceedsFromPaymentsForOtherFinancingActivities';
    if (/investing/.test(sections)) return 'us-gaap:PaymentsForProceedsFromOtherInvestingActivities';
  }
  return match(CASH_LABELS, label);
}

/** Under a heading of hedges the same words mean the hedges. */
function comprehensive({ row }: Reading, label: string): string | null {
  const total = match(COMPREHENSIVE_LABELS.slice(0, 2), label);
  if (total !== null) return total;
  const section = plainLabel(row.sections.at(-1)?.text ?? '');
  const hedged = /\bderivative|\bhedges?\b/.test(section) && !/\bderivative|\bhedges?\b/.test(label);
  return match(COMPREHENSIVE_LABELS, hedged ? `${label} on cash flow hedges` : label) ?? match(INCOME_LABELS, label);
}

function byStatement(reading: Reading, label: string, statement: StatementKind): string | null {
  switch (statement) {
    case 'income':
      return match(INCOME_LABELS, label);
    case 'comprehensive':
      return comprehensive(reading, label);
    case 'balance':
      return balance(reading, label);
    case 'cash':
      return cash(reading, label);
    case 'equity':
      return match(EQUITY_LABELS, label);
    case 'other':
      if (!isWhole(reading)) return null;
      return match(INCOME_LABELS, label) ?? balance(reading, label) ?? match(CASH_LABELS.slice(0, 3), label);
  }
}

const TOTAL = /^(?:total|合计|总计)$/;

/** Whether nothing beside the label narrows the row: no column of its own name, no section, no sum that it is only a part of. */
function isWhole({ column, row }: Reading): boolean {
  return column === '' && row.sections.length === 0 && !isPartOfSum(row);
}

/** A row above a bare total is one of its parts, whatever it is called. */
export function isPartOfSum({ nextTotal }: GridRow): boolean {
  return TOTAL.test(plainLabel(nextTotal));
}

function isPartOf(reading: Reading, statement: StatementKind): boolean {
  const { column, row } = reading;
  if (statement === 'equity') {
    const component = plainLabel(`${row.sections[0]?.text ?? ''} ${column}`);
    return component !== '' && !/\btotal\b/.test(component) && !/^total\b|^合计$|^总计$/.test(plainLabel(row.label));
  }
  return false;
}

/** Rows without a meaning of their own under a heading that has one, or above its total: its parts. */
function part({ row }: Reading, statement: StatementKind): string | null {
  if (statement !== 'income') return null;
  const rules = INCOME_LABELS.slice(0, 2);
  const section = plainLabel(row.sections.at(-1)?.text ?? '');
  if (section !== '') return match(rules, section);
  const total = plainLabel(row.nextTotal);
  return /^total\b/.test(total) ? match(rules, total) : null;
}

/** Numbers inside a label: par values, counts of shares, an allowance. */
function wordsConcept({ column, kind }: Reading, label: string): LabelConcept | null {
  const words = plainLabel(column);
  const rules = kind === 'shares' ? SHARE_LABELS : kind === 'per-share' ? PER_SHARE_LABELS : ALLOWANCE_LABELS;
  const concept = match(rules, words);
  if (concept === null) return null;
  return {
    concept: /^(?:convertible |redeemable )*preferred\b/.test(label)
      ? concept.replace('CommonStock', 'PreferredStock')
      : concept,
    isPart: false,
  };
}

/** `null` where the label means nothing that filers share. */
export function labelConcept(reading: Reading, statement: StatementKind): LabelConcept | null {
  const { row } = reading;
  const label = plainLabel(row.label === '' ? (row.sections.at(-1)?.text ?? '') : row.label);
  if (reading.inLabel) return wordsConcept(reading, label);
  const { kind } = reading;
  if (kind === 'shares' || kind === 'per-share') {
    const concept =
      kind === 'shares' && statement === 'equity' ? match(EQUITY_SHARE_LABELS, label) : perShare(reading, label);
    return concept === null ? null : { concept, isPart: statement === 'other' && !isWhole(reading) };
  }
  if (kind !== 'money') return null;
  const total = /^total$/.test(label) ? plainLabel(reading.row.sections.at(-1)?.text ?? '') : label;
  const concept = byStatement(reading, total, statement);
  if (concept !== null) return { concept, isPart: isPartOf(reading, statement) };
  const whole = part(reading, statement);
  return whole === null ? null : { concept: whole, isPart: true };
}
