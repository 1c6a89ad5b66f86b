// What the tests of the SQLite store share: claims of every shape, and a database file of them.

import { join } from 'node:path';
import { validateDatabase } from '../../claims-db/validate.ts';
import type { Claim, Lexicon } from '../../server/core/claims/claim.ts';
import { sqliteWriter } from '../../server/databases/sqlite/sqlite-writer.ts';
import { folderWith } from '../cli/run-cli.ts';

const YAML = `entities:
  - { id: acme, name: { zh: 顶点公司, en: Acme }, aliases: [顶点], kind: company, currency: CNY, fiscalYearEnd: 3 }
  - { id: acme-cloud, name: { zh: 顶点云, en: Acme Cloud }, kind: segment, parent: acme }
metrics:
  - { id: turnover, name: { zh: 营业额, en: turnover }, kind: money, periodType: duration, role: revenue, concepts: [us-gaap:Revenues, ifrs-full:Revenue] }
  - { id: price, name: { zh: 单价, en: price }, kind: unit-price, periodType: instant }
  - { id: customers, name: { zh: 客户数, en: customers }, kind: count, periodType: instant, bases: [enterprise] }
bases:
  - { id: core, name: { zh: 核心, en: core }, words: [核心口径], group: narrowing, against: [reported] }
  - { id: reported, name: { zh: 列账, en: reported }, group: narrowing }
source: { id: acme-2025, title: Acme results, publisher: Acme, date: 2025-11-01, url: https://acme.example/q3, tier: primary }
claims:
  - { id: q3, entity: acme, metric: turnover, period: 2025Q3, quantity: 398.24亿元, status: confirmed }
  - { id: q3-yoy, entity: acme, metric: turnover, period: 2025Q3, basis: [yoy], quantity: 34.5%, status: confirmed }
  - { id: q3-digits, entity: acme-cloud, metric: turnover, period: 2025Q3, quantity: "39824000000", unit: CNY }
  - { id: year, entity: acme, metric: turnover, period: 2025, nature: guidance, quantity: ">= RMB150 billion", status: confirmed }
  - { id: about, entity: acme, metric: turnover, period: 2024, quantity: ≈ 1200亿元, status: unverified }
  - id: old
    entity: acme
    metric: turnover
    period: 2024Q3
    quantity: 290亿元
    status: superseded
    against: [about]
    reason: { zh: 重列, en: restated }
  - { id: loss, entity: acme-cloud, metric: turnover, period: 2024Q4, quantity: -12.50亿元, status: confirmed }
  - { id: price, entity: acme, metric: price, quantity: 1元/千次, status: confirmed }
  - { id: range, entity: acme, metric: customers, period: 2025-10-28, quantity: 300–500万, status: confirmed }
  - id: sites
    entity: acme
    metric: customers
    period: 2025-09-30
    basis: [enterprise]
    quantity: 1,234
    unit: count
    evidence: { exact: "1,234个", start: 7, end: 13 }
    status: confirmed
`;

const { lexicon, claims, problems } = validateDatabase([{ name: 'acme.yaml', text: YAML }]);
if (problems.length > 0) throw new Error(problems.map(({ message }) => message.en).join('; '));

/** Without the places in a YAML file, which a SQLite file does not have; so are the claims. */
export const LEXICON: Lexicon = {
  ...lexicon,
  entities: lexicon.entities.map(({ location, ...entity }) => entity),
  metrics: lexicon.metrics.map(({ location, ...metric }) => metric),
};

export const CLAIMS: readonly Claim[] = claims.map((claim) => ({ ...claim, location: null }));

/** Every field, those included that a stored claim makes when it is asked for them. */
export function fields(claim: Claim): Claim {
  const { id, entity, metric, period, basis, nature, quantity, written } = claim;
  const { status, reason, against, source, evidence, location } = claim;
  const about = { id, entity, metric, period, basis, nature, quantity, written };
  return { ...about, status, reason, against, source, evidence, location };
}

/** A database file with these claims; without a lexicon its names are those of a database below. */
export function fileOf(
  written: readonly Claim[],
  names: Lexicon = LEXICON,
  path = join(folderWith({}), 'acme.sqlite'),
): string {
  const writer = sqliteWriter(path);
  for (const entity of names.entities) writer.entity(entity);
  for (const metric of names.metrics) writer.metric(metric);
  for (const basis of names.bases ?? []) writer.basis(basis);
  for (const claim of written) writer.claim(claim);
  writer.finish();
  return path;
}
