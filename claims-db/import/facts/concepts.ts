// XBRL concepts that filers use for one and the same thing, and the units of company facts.

import type { Metric } from '../../../server/core/claims/claim.ts';
import { isCurrency } from '../../../server/core/figures/quantity.ts';

/**
 * Concepts by the one that a lexicon's metric may name, the most telling first. A company may change from one to another
 * with a new standard; a later one counts only for periods that an earlier one does not cover.
 */
export const EQUIVALENTS: Readonly<Record<string, readonly string[]>> = {
  'us-gaap:Revenues': [
    'us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax',
    'us-gaap:RevenueFromContractWithCustomerIncludingAssessedTax',
    'us-gaap:SalesRevenueNet',
    'ifrs-full:Revenue',
  ],
  'us-gaap:GrossProfit': ['ifrs-full:GrossProfit'],
  'us-gaap:OperatingIncomeLoss': ['ifrs-full:ProfitLossFromOperatingActivities'],
  'us-gaap:ProfitLoss': ['ifrs-full:ProfitLoss'],
  'us-gaap:NetIncomeLossAvailableToCommonStockholdersBasic': [
    'ifrs-full:ProfitLossAttributableToOrdinaryEquityHoldersOfParentEntity',
  ],
  'us-gaap:NetCashProvidedByUsedInOperatingActivities': ['ifrs-full:CashFlowsFromUsedInOperatingActivities'],
  'us-gaap:PaymentsToAcquirePropertyPlantAndEquipment': [
    'us-gaap:PaymentsToAcquireProductiveAssets',
    'ifrs-full:PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities',
  ],
  'us-gaap:ResearchAndDevelopmentExpense': ['ifrs-full:ResearchAndDevelopmentExpense'],
  'us-gaap:EarningsPerShareDiluted': ['ifrs-full:DilutedEarningsLossPerShare'],
};

/**
 * Concepts that say the same only in companies that never file the other one: with minority interests, what the parent's owners
 * earn is not the profit; without them, companies file the former alone.
 */
export const STAND_INS: Readonly<Record<string, string>> = {
  'us-gaap:ProfitLoss': 'us-gaap:NetIncomeLoss',
};

/** What a unit of company facts means here. */
export interface FactUnit {
  readonly kind: Metric['kind'];
  /** Canonical unit of the quantity. */
  readonly unit: string;
  /** What a unit price is for one of. */
  readonly per: string | null;
  /** The power of ten that the value is to be multiplied by. */
  readonly power: number;
}

const RATE = /\b(percent|percentage|rate|ratio)\b/i;

/**
 * @param unit as the file names it: `USD`, `shares`, `USD/shares`, `pure`, `sqft` …
 * @param label the concept's label: a pure number called a rate or a percentage is one
 */
export function factUnit(unit: string, label: string): FactUnit {
  if (isCurrency(unit)) return { kind: 'money', unit, per: null, power: 0 };
  const [, currency, item] = /^([A-Z]{3})\/(\w+)$/.exec(unit) ?? [];
  if (currency !== undefined && item !== undefined)
    return { kind: 'unit-price', unit: currency, per: item === 'shares' ? 'share' : item, power: 0 };
  if (unit === 'pure' && RATE.test(label)) return { kind: 'percent', unit: '%', per: null, power: 2 };
  if (unit === 'pure') return { kind: 'number', unit: '', per: null, power: 0 };
  return { kind: 'count', unit: 'count', per: null, power: 0 };
}
