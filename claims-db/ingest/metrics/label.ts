// Which XBRL concept a row's label means in its statement, for documents without tags.

import type { GridRow } from '../grid/grid.ts';
import type { StatementKind } from '../headers/caption.ts';
import type { Reading } from '../headers/reading.ts';
import { isWorkingCapital } from '../headers/sign.ts';
import { ALLOWANCE_LABELS, EQUITY_LABELS, EQUITY_SHARE_LABELS } from './label-equity.ts';
import type { LabelRule } from './label-rule.ts';
import { COMPREHENSIVE_LABELS, PER_SHARE_LABELS, SHARE_LABELS } from './label-shares.ts';
import { plainLabel, stemOf, type Term, termOf } from './label-stem.ts';
import {
  activityOf,
  hasCostOfSales,
  isAboveResult,
  isAsset,
  isBelowOtherBalances,
  isBelowOthers,
  stemIn,
} from './position.ts';
import { BALANCE_STEMS, EQUITY_STEM, PARENT_EQUITY, TERM_STEMS } from './stems-balance.ts';
import {
  ADJUSTMENT_STEMS,
  CASH_SECTION,
  CASH_STEMS,
  CHANGE_STEMS,
  CHANGE_WORDS,
  ENDS_OF_PERIOD,
  PAID_STEMS,
} from './stems-cash.ts';
import { FINANCING_STEMS, INVESTING_STEMS } from './stems-flows.ts';
import { COMPREHENSIVE_STEMS, INCOME_STEMS } from './stems-income.ts';

/** A concept, and whether the row is only a part of it: products under net sales, one column of equity. */
export interface LabelConcept {
  readonly concept: string;
  readonly isPart: boolean;
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

/** When a balance falls due: by its label, else by its section, else by the total that it is above. */
function termIn({ row }: Reading, told: Term | null): Term {
  if (told !== null) return told;
  const section = stemOf(row.sections.at(-1)?.text ?? '');
  if (/\b(?:noncurrent|long-term)\b/.test(section)) return 'noncurrent';
  if (/\bcurrent\b/.test(section)) return 'current';
  return /^current\b/.test(stemOf(row.nextTotal)) ? 'current' : 'noncurrent';
}

const EQUITY = 'us-gaap:StockholdersEquity';
const PROPERTY = 'us-gaap:PropertyPlantAndEquipmentNet';
/** What the same words mean among assets. */
const AS_ASSET: ReadonlyMap<string, string> = new Map([
  ['us-gaap:DeferredIncomeTaxLiabilitiesNet', 'us-gaap:DeferredIncomeTaxAssetsNet'],
  ['us-gaap:OperatingLeaseLiabilityNoncurrent', 'us-gaap:OperatingLeaseRightOfUseAsset'],
  ['us-gaap:FinanceLeaseLiabilityNoncurrent', 'us-gaap:FinanceLeaseRightOfUseAsset'],
]);

/** Property before the depreciation that the next row takes off. */
function isGross({ row }: Reading): boolean {
  return !/\bnet\b/i.test(row.label) && /^(?:less\b.*|accumulated )depreciation/.test(plainLabel(row.next));
}

function balance(reading: Reading, stem: string): string | null {
  if (EQUITY_STEM.test(stem))
    return isBelowOthers(reading) && !PARENT_EQUITY.test(stem)
      ? `${EQUITY}IncludingPortionAttributableToNoncontrollingInterest`
      : EQUITY;
  const concept = match(BALANCE_STEMS, stem);
  if (concept === PROPERTY && isGross(reading)) return 'us-gaap:PropertyPlantAndEquipmentGross';
  if (concept !== null) return isAsset(reading) ? (AS_ASSET.get(concept) ?? concept) : concept;
  const { stem: bare, term } = termOf(stem);
  const either = TERM_STEMS.find(({ label }) => label.test(bare) || label.test(stem));
  if (!either) return null;
  const at = /\bcurrent\b(?! and)/.test(bare)
    ? 'current'
    : /\b(?:noncurrent|long-term)\b/.test(bare)
      ? 'noncurrent'
      : term;
  const found = termIn(reading, at) === 'current' ? either.current : either.noncurrent;
  return isAsset(reading) ? (AS_ASSET.get(found) ?? found) : found;
}

const CHANGES = /\b(?:changes?|increases?|decreases?)\b/;

function isChange({ row }: Reading, stem: string): boolean {
  const sections = row.sections.map(({ text }) => stemOf(text));
  const last = sections.at(-1) ?? '';
  return (
    isWorkingCapital(stem, sections, 'cash') ||
    (CHANGES.test(last) && !/\bcash\b/.test(last)) ||
    CHANGE_WORDS.test(stem)
  );
}

const OTHER_BALANCES = 'us-gaap:IncreaseDecreaseInOtherOperatingCapitalNet';

function operating(reading: Reading, stem: string): string | null {
  const concept = operatingLine(reading, stem);
  return concept === OTHER_BALANCES && isBelowOtherBalances(reading)
    ? 'us-gaap:OtherOperatingActivitiesCashFlowStatement'
    : concept;
}

function operatingLine(reading: Reading, stem: string): string | null {
  const bare = stem.replace(CHANGE_WORDS, '');
  return isChange(reading, stem)
    ? (match(CHANGE_STEMS, bare) ?? match(ADJUSTMENT_STEMS, stem))
    : (match(ADJUSTMENT_STEMS, stem) ?? match(CHANGE_STEMS, bare));
}

function cash(reading: Reading, stem: string): string | null {
  const section = stemOf(reading.row.sections.at(-1)?.text ?? '');
  const named = ENDS_OF_PERIOD.test(stem) && CASH_SECTION.test(section) ? `cash ${stem}` : stem;
  const part = activityOf(reading);
  const rules = part === 'investing' || part === 'financing' ? CASH_STEMS : [...CASH_STEMS, ...PAID_STEMS];
  const whole = match(rules, named) ?? match(RESULTS, stem);
  if (whole !== null) return whole;
  switch (part) {
    case 'operating':
      return operating(reading, stem);
    case 'investing':
      return match(INVESTING_STEMS, stem);
    case 'financing':
      return match(FINANCING_STEMS, stem);
    case null:
      return null;
  }
}

const OPERATING_EXPENSES = 'us-gaap:OperatingExpenses';
const OTHER = 'us-gaap:OtherNonoperatingIncomeExpense';
const OTHER_COSTS = 'us-gaap:OtherCostAndExpenseOperating';

function isAmongCosts({ row }: Reading): boolean {
  return /^(?:operating )?(?:costs|expenses)\b/.test(stemOf(row.sections.at(-1)?.text ?? ''));
}

/** The result, with which a cash flow statement begins. */
const RESULTS = INCOME_STEMS.filter(([, concept]) => concept.startsWith('us-gaap:NetIncomeLoss'));

function income(reading: Reading, stem: string): string | null {
  const concept = match(INCOME_STEMS, stem);
  if (concept === OPERATING_EXPENSES && hasCostOfSales(reading)) return 'us-gaap:CostsAndExpenses';
  if (concept === OTHER && isAmongCosts(reading)) return OTHER_COSTS;
  if (concept === OTHER && /^\s*total\b/i.test(reading.row.label)) return 'us-gaap:NonoperatingIncomeExpense';
  return concept === OTHER_COSTS && /\b(?:income|gains?)\b/i.test(reading.row.label)
    ? 'us-gaap:OtherOperatingIncomeExpenseNet'
    : concept;
}

/** The concepts of other comprehensive income are those after tax. */
const BEFORE_TAX = /\b(?:before|pre-?) ?(?:income )?tax(?:es)?\b/;

/** Under a heading of hedges the same words mean the hedges. */
function comprehensive(reading: Reading, stem: string, label: string): string | null {
  if (isAboveResult(reading)) return income(reading, stem);
  const total = match(COMPREHENSIVE_LABELS.slice(0, 2), label) ?? match(COMPREHENSIVE_STEMS, stem);
  if (total !== null) return total;
  const section = plainLabel(reading.row.sections.at(-1)?.text ?? '');
  if (BEFORE_TAX.test(`${section} ${label}`)) return null;
  const hedged = /\bderivative|\bhedges?\b/.test(section) && !/\bderivative|\bhedges?\b/.test(label);
  return match(COMPREHENSIVE_LABELS, hedged ? `${label} on cash flow hedges` : label) ?? income(reading, stem);
}

/** Lines of cash flow statements that other tables have too. */
const FLOWS = CASH_STEMS.slice(0, 3);

function byStatement(reading: Reading, stem: string, statement: StatementKind): string | null {
  const label = labelOf(reading.row);
  switch (statement) {
    case 'income':
      return income(reading, stem);
    case 'comprehensive':
      return comprehensive(reading, stem, label);
    case 'balance':
      return balance(reading, stem);
    case 'cash':
      return cash(reading, stem);
    case 'equity':
      return match(EQUITY_LABELS, label);
    case 'other':
      if (!isWhole(reading) || !tellsAlone(stem)) return null;
      return income(reading, stem) ?? balance(reading, stem) ?? match(FLOWS, stem);
  }
}

/** Words that name a line without the statement around them. */
function tellsAlone(stem: string): boolean {
  return (
    !/^other\b/.test(stem) &&
    (stem.includes(' ') || /^(?:revenues?|sales|turnover|goodwill|inventor(?:y|ies))$/.test(stem))
  );
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

function isPartOf({ column, row }: Reading, statement: StatementKind): boolean {
  if (statement === 'equity') {
    const component = plainLabel(`${row.sections[0]?.text ?? ''} ${column}`);
    return component !== '' && !/\btotal\b/.test(component) && !/^total\b|^合计$|^总计$/.test(plainLabel(row.label));
  }
  return false;
}

/** Sales and what they cost. */
const SALES_AND_COSTS = INCOME_STEMS.slice(0, 3);

/** Rows without a meaning of their own under a heading that has one, or above its total: its parts. */
function part({ row }: Reading, statement: StatementKind): string | null {
  if (statement !== 'income') return null;
  const rules = SALES_AND_COSTS;
  const section = stemOf(row.sections.at(-1)?.text ?? '');
  if (section !== '') return match(rules, section);
  return /^\s*total\b/i.test(row.nextTotal) ? match(rules, stemOf(row.nextTotal)) : null;
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

const labelOf = ({ label, sections }: GridRow): string =>
  plainLabel(label === '' ? (sections.at(-1)?.text ?? '') : label);

/** A bare total is of its section; a row without a label has its section's. */
function stemFor(reading: Reading, label: string): string {
  const { row } = reading;
  return /^total$/.test(label) || row.label === '' ? stemOf(row.sections.at(-1)?.text ?? '') : stemIn(reading);
}

/** `null` where the label means nothing that filers share. */
export function labelConcept(reading: Reading, statement: StatementKind): LabelConcept | null {
  const label = labelOf(reading.row);
  if (reading.inLabel) return wordsConcept(reading, label);
  const { kind } = reading;
  if (kind === 'shares' || kind === 'per-share') {
    const concept =
      kind === 'shares' && statement === 'equity' ? match(EQUITY_SHARE_LABELS, label) : perShare(reading, label);
    return concept === null ? null : { concept, isPart: statement === 'other' && !isWhole(reading) };
  }
  if (kind !== 'money') return null;
  const concept = byStatement(reading, stemFor(reading, label), statement);
  if (concept !== null) return { concept, isPart: isPartOf(reading, statement) };
  const whole = part(reading, statement);
  return whole === null ? null : { concept: whole, isPart: true };
}
