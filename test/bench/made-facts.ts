// Company facts made up in exactly the format of data.sec.gov, as many as wanted; the same ones every time.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface MadeSet {
  readonly companies: number;
  readonly concepts: number;
  /** Different figures of each concept; every tenth is filed twice. */
  readonly periods: number;
}

interface MadeFact {
  readonly start?: string;
  readonly end: string;
  readonly val: number;
  readonly accn: string;
  readonly fy: number;
  readonly fp: string;
  readonly form: string;
  readonly filed: string;
  readonly frame?: string;
}

/** Some that every filer has; the rest are numbered. */
const CONCEPTS = [
  'RevenueFromContractWithCustomerExcludingAssessedTax',
  'OperatingIncomeLoss',
  'NetIncomeLoss',
  'ResearchAndDevelopmentExpense',
  'Assets',
  'Liabilities',
  'StockholdersEquity',
];

const BALANCES = /^(Assets|Liabilities|StockholdersEquity)$/;

const SYLLABLES = ['nor', 'vel', 'tam', 'ris', 'cor', 'bel', 'dun', 'gas', 'fen', 'lox'];

/** Names like no real company's, each of its own: `Norveltam Bel Industries Inc.` */
export function madeName(at: number): string {
  const word = String(at)
    .padStart(4, '0')
    .replace(/\d/g, (digit) => SYLLABLES[Number(digit)] ?? '');
  return `${word[0]?.toUpperCase()}${word.slice(1)} Industries Inc.`;
}

function labelOf(concept: string): string {
  return concept.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ');
}

const two = (number: number): string => String(number).padStart(2, '0');

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'];

function factsOf(cik: number, concept: number, name: string, periods: number): MadeFact[] {
  return Array.from({ length: periods }, (_, at) => {
    const year = 2010 + Math.floor(at / 4);
    const quarter = at % 4;
    const end = `${year}-${QUARTER_ENDS[quarter]}`;
    const filing = {
      accn: `${String(cik).padStart(10, '0')}-${two(year % 100)}-${String(quarter + 1).padStart(6, '0')}`,
      fy: year,
      fp: quarter === 3 ? 'FY' : `Q${quarter + 1}`,
      form: quarter === 3 ? '10-K' : '10-Q',
      filed: quarter === 3 ? `${year + 1}-02-15` : `${year}-${two(quarter * 3 + 5)}-05`,
    };
    const val = (cik * 7919 + concept * 104_729 + at * 15_485_863) % 1_000_000_007;
    const days = BALANCES.test(name) ? { end } : { start: `${year}-${two(quarter * 3 + 1)}-01`, end };
    const fact = { ...days, val, ...filing, frame: `CY${year}Q${quarter + 1}${BALANCES.test(name) ? 'I' : ''}` };
    const again = { ...days, val, ...filing, accn: `${filing.accn.slice(0, -1)}9`, filed: `${year + 1}-05-05` };
    return at % 10 === 9 ? [fact, again] : [fact];
  }).flat();
}

/** The text of one company's file. */
export function madeCompany(at: number, { concepts, periods }: MadeSet): string {
  const cik = 2_000_000 + at;
  const names = Array.from({ length: concepts }, (_, n) => CONCEPTS[n] ?? `MadeItemNumber${n}`);
  const facts = names.map((name, n) => [
    name,
    {
      label: labelOf(name),
      description: `What a filer says of ${labelOf(name)}.`,
      units: { USD: factsOf(cik, n, name, periods) },
    },
  ]);
  return JSON.stringify({ cik, entityName: madeName(at), facts: { 'us-gaap': Object.fromEntries(facts) } });
}

/** Writes a folder as the bulk file companyfacts.zip unpacks to. Answers with how many facts there are. */
export function writeMadeSet(folder: string, set: MadeSet): number {
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < set.companies; at++)
    writeFileSync(join(folder, `CIK${String(2_000_000 + at).padStart(10, '0')}.json`), madeCompany(at, set));
  return set.companies * set.concepts * (set.periods + Math.floor(set.periods / 10));
}
