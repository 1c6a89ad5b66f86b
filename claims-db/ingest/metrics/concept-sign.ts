// The sign of a row by what its concept counts: payments count what was paid, changes of assets what they rose by, gains what was gained.

import { negate } from '../../../server/core/text/decimal.ts';
import type { StatementKind } from '../headers/caption.ts';
import type { Reading } from '../headers/reading.ts';

/** Taken off, and so set in brackets or not: they count as what their label says in either case. */
const TAKEN_OFF =
  /^(?:Payments(?!ForProceeds)|Repayments|FinanceLeasePrincipalPayments|InterestPaid|IncomeTaxesPaid|TreasuryStockValue|AllowanceFor|AccumulatedDepreciation)/;
/** Of two directions, printed as they change cash: the other way round than they count. */
const AGAINST_CASH =
  /^(?:PaymentsForProceeds|Gains?Loss|GainsLosses|IncomeLossFromEquityMethod|EquitySecuritiesFvNi|ForeignCurrencyTransactionGainLoss|DebtAndEquitySecurities)/;
const CHANGE = /^IncreaseDecreaseIn/;
const OWED = /Payable|Liabilit|DeferredRevenue|SelfInsurance|IncomeTaxes$/;
const WITH_CASH = /^(?:Proceeds|NetCash|Effect|CashCash|OtherOperatingActivities)/;

/** Whether what is printed counts the other way; `null` where the concept does not tell. */
function turns(name: string, negative: boolean, statement: StatementKind): boolean | null {
  if (statement === 'balance') return TAKEN_OFF.test(name) ? negative : null;
  if (statement !== 'cash') return null;
  if (CHANGE.test(name)) return !OWED.test(name);
  if (AGAINST_CASH.test(name)) return true;
  if (TAKEN_OFF.test(name)) return negative;
  return WITH_CASH.test(name) ? false : null;
}

/** The reading with the sign that its concept counts by. */
export function signedBy(concept: string, reading: Reading, statement: StatementKind): Reading {
  const turned = turns(concept.replace(/^.*:/, ''), reading.value.negative, statement);
  if (turned === null || turned === reading.turned || reading.inLabel || reading.kind !== 'money') return reading;
  return { ...reading, turned, amount: negate(reading.amount) };
}
