// What the tests of imports share: a small lexicon, company facts in the format of data.sec.gov, and a place to import into.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactsOptions } from '../../claims-db/import/facts/company-facts.ts';
import { importCompanyFacts } from '../../claims-db/import/facts/company-facts.ts';
import type { ClaimSink, Finding } from '../../claims-db/import/finding.ts';
import { validateDatabase } from '../../claims-db/validate.ts';
import type { Claim, Entity, Lexicon, Metric } from '../../server/core/claims/claim.ts';
import { folderWith } from '../cli/run-cli.ts';

export const LEXICON: Lexicon = validateDatabase([
  {
    name: 'lexicon.yaml',
    text: `entities:
  - id: acme
    name: { zh: 顶点公司, en: Acme Group }
    aliases: [顶点, Acme Group Holding Limited]
    kind: company
    currency: USD
    fiscalYearEnd: 9
  - id: acme-cloud
    name: { zh: 顶点云, en: Acme Cloud }
    kind: segment
    parent: acme
metrics:
  - { id: revenue, name: { zh: 收入, en: revenue }, aliases: [营收], kind: money, periodType: duration, concept: us-gaap:Revenues }
  - { id: profit, name: { zh: 净利润, en: net income }, kind: money, periodType: duration, concept: us-gaap:ProfitLoss }
  - { id: eps, name: { zh: 每股收益, en: earnings per share }, kind: unit-price, periodType: duration, concept: us-gaap:EarningsPerShareDiluted }
  - { id: tax-rate, name: { zh: 税率, en: tax rate }, kind: percent, periodType: duration, concept: us-gaap:EffectiveIncomeTaxRateContinuingOperations }
  - { id: customers, name: { zh: 客户数, en: customers }, kind: count, periodType: instant }
`,
  },
]).lexicon;

export interface MadeFact {
  readonly start?: string;
  readonly end: string;
  readonly val: number;
  readonly accn: string;
  readonly fy?: number;
  readonly fp?: string;
  readonly form: string;
  readonly filed: string;
  readonly frame?: string;
}

/** A fact of a fiscal year, filed with its annual report unless told otherwise. */
export function yearly(year: number, val: number, more: Partial<MadeFact> = {}): MadeFact {
  return {
    start: `${year}-01-01`,
    end: `${year}-12-31`,
    val,
    accn: `0000012345-${String(year + 1).slice(2)}-000001`,
    fy: year,
    fp: 'FY',
    form: '10-K',
    filed: `${year + 1}-02-10`,
    frame: `CY${year}`,
    ...more,
  };
}

export type MadeConcepts = Readonly<
  Record<string, { readonly label?: string | null; readonly units: Readonly<Record<string, readonly unknown[]>> }>
>;

/** The text of a company facts file. Concepts are named with their taxonomy: `us-gaap:Revenues`. */
export function companyFile(
  concepts: MadeConcepts,
  company: object = { cik: 12345, entityName: 'Zenith Corp' },
): string {
  const facts: Record<string, Record<string, object>> = {};
  for (const [name, concept] of Object.entries(concepts)) {
    const [taxonomy = '', local = ''] = name.split(':');
    facts[taxonomy] ??= {};
    facts[taxonomy][local] = { label: local, description: `The ${local}.`, ...concept };
  }
  return JSON.stringify({ ...company, facts });
}

export interface Imported extends ClaimSink {
  readonly entities: Entity[];
  readonly metrics: Metric[];
  readonly claims: Claim[];
  readonly findings: Finding[];
}

export function collector(): Imported {
  const [entities, metrics, claims, findings]: [Entity[], Metric[], Claim[], Finding[]] = [[], [], [], []];
  return {
    entities,
    metrics,
    claims,
    findings,
    entity: (entity) => void entities.push(entity),
    metric: (metric) => void metrics.push(metric),
    claim: (claim) => void claims.push(claim),
  };
}

/** Imports texts of company facts files, `a.json`, `b.json` … */
export function importFacts(texts: readonly string[], options: Partial<FactsOptions> = {}) {
  const folder = folderWith({});
  const paths = texts.map((text, at) => {
    const path = join(folder, `${'abcdef'[at]}.json`);
    writeFileSync(path, text);
    return path;
  });
  const into = collector();
  const report = importCompanyFacts(
    paths,
    { lexicon: LEXICON, entities: new Map(), concepts: new Map(), mappedOnly: false, ...options },
    { sink: into, refused: (finding) => void into.findings.push(finding), bytes: () => {} },
  );
  return { ...into, report };
}

/** What a test looks at in a claim. */
export function brief({ metric, period, written, status }: Claim): string {
  const days = period ? `${period.start}/${period.end}` : 'ever';
  return `${metric} ${days} ${written} ${status}`;
}
