// Lexicons over one another: what counts as one, whose names stand, and what a general lexicon adds.

import { expect, test } from 'vitest';
import { validateDatabase } from '../../claims-db/validate.ts';
import type { Claim, ClaimStore, Lexicon, Metric } from '../../server/core/claims/claim.ts';
import { canonicalId, layLexicons } from '../../server/core/claims/lay-lexicons.ts';
import { memoryStore, mergedStore } from '../../server/core/claims/memory-store.ts';

function read(text: string): { readonly lexicon: Lexicon; readonly claims: readonly Claim[] } {
  const { lexicon, claims, problems } = validateDatabase([{ name: 'a.yaml', text }]);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  return { lexicon, claims };
}

const metrics = (...entries: readonly string[]): string =>
  `metrics:\n${entries.map((one) => `  - { ${one} }\n`).join('')}`;
const money = 'kind: money, periodType: duration';
const percent = 'kind: percent, periodType: duration';

const GENERAL = read(
  `general: true\n${metrics(
    `id: revenue, name: { zh: 收入, en: revenue }, aliases: [营收, net sales, turnover, 营业额], ${money}, role: revenue, concepts: ["us-gaap:Revenues", "ifrs-full:Revenue"], confusedWith: [profit]`,
    `id: profit, name: { zh: 利润, en: profit }, aliases: [earnings], negativeAliases: [亏损], ${money}, role: profit`,
    `id: margin, name: { zh: 利润率, en: margin }, aliases: [profit margin], ${percent}, of: revenue, part: profit`,
    `id: output, name: { zh: 产量, en: output }, aliases: [发电量, electricity generated], kind: physical, periodType: duration`,
    `id: costs, name: { zh: 营业总成本, en: total costs }, ${money}`,
    `id: cost-of-revenue, name: { zh: 营业成本, en: cost of revenue }, ${money}, partOf: [costs]`,
  )}`,
).lexicon;

function over(own: string): ReadonlyMap<string, Metric> {
  return new Map(layLexicons([GENERAL, read(own).lexicon]).metrics.map((metric) => [metric.id, metric]));
}

test('a general metric gives its names, role and concepts to the database’s own of the same id', () => {
  const all = over(metrics(`id: revenue, name: { zh: 营业收入, en: sales }, aliases: [进账], ${money}`));
  expect(all.get('revenue')).toMatchObject({
    name: { zh: '营业收入', en: 'sales' },
    aliases: ['进账', '收入', 'revenue', '营收', 'net sales', 'turnover', '营业额'],
    role: 'revenue',
    concepts: ['us-gaap:Revenues', 'ifrs-full:Revenue'],
    confusedWith: ['profit'],
  });
  expect(all.get('revenue')?.general).toBeUndefined();
});

test.each([
  ['a name that both are shown by', '{ zh: 收入, en: takings }', '', true],
  ['own names that are both among the general ones', '{ zh: 营业额, en: turnover }', '', true],
  ['general names that are both among the own ones', '{ zh: 总收入, en: takings }', ', aliases: [收入, revenue]', true],
  ['one alias alone', '{ zh: 酒类收入, en: liquor sales }', ', aliases: [营收]', false],
])('under another id it is the same by %s', (_, name, more, same) => {
  const own = read(metrics(`id: sales, name: ${name}${more}, ${money}`)).lexicon;
  const laid = layLexicons([GENERAL, own]);
  expect(canonicalId(laid, 'metrics', 'revenue')).toBe(same ? 'sales' : 'revenue');
  const margin = laid.metrics.find(({ id }) => id === 'margin');
  expect(margin?.of).toBe(same ? 'sales' : 'revenue');
  expect(laid.metrics.filter(({ role }) => role === 'revenue')).toHaveLength(1);
});

test('a name that the database gives to a metric of its own means that one alone', () => {
  const all = over(
    metrics(
      'id: liquor, name: { zh: 基酒产量, en: base liquor }, aliases: [产量], kind: physical, periodType: duration',
    ),
  );
  expect(all.get('output')).toMatchObject({ name: { zh: '发电量', en: 'output' }, aliases: ['electricity generated'] });
  expect(all.get('liquor')?.aliases).toEqual(['产量']);
});

test('a general metric without a name of its own left is not there; one whose figures look otherwise keeps its names', () => {
  const bare = over(metrics(`id: earned, name: { zh: 赚头, en: gain }, aliases: [利润, profit, earnings], ${money}`));
  expect(bare.get('earned')?.role).toBe('profit');
  expect(bare.has('profit')).toBe(false);
  const other = over(metrics(`id: yield, name: { zh: 产量, en: output }, ${percent}`));
  expect(other.get('output')?.name.zh).toBe('产量');
});

test('the same id for another kind of thing is the database’s own', () => {
  const all = over(metrics('id: revenue, name: { zh: 单量, en: order count }, kind: count, periodType: duration'));
  expect(all.get('revenue')).toMatchObject({ kind: 'count', aliases: [] });
});

test('what is confused with another is so both ways, and components keep their wholes', () => {
  const all = over('metrics: []');
  expect(all.get('profit')?.confusedWith).toEqual(['revenue']);
  expect(all.get('cost-of-revenue')?.partOf).toEqual(['costs']);
});

const SOURCE = 'source: { title: T, publisher: P, tier: primary, date: 2025-01-01 }\n';
const revenueOf = (entity: string, id: string, metric: string, quantity: string): string =>
  `claims: [{ id: ${id}, entity: ${entity}, metric: ${metric}, period: 2024, quantity: ${quantity} }]\n`;

const BUNDLED = `entities:
  - { id: tesla, name: { zh: 特斯拉, en: Tesla }, aliases: [TSLA], kind: company, currency: USD, fiscalYearEnd: 6 }
  - { id: tesla-energy, name: { zh: 特斯拉能源, en: Tesla Energy }, kind: segment, parent: tesla }
${metrics(`id: net-income, name: { zh: 净利润, en: net income }, aliases: [净利], ${money}`)}${SOURCE}${revenueOf('tesla-energy', 'bundled', 'net-income', 'US$1 billion')}`;

const DESK = `entities:
  - { id: tsla, name: { zh: 特斯拉公司, en: Tesla Inc. }, aliases: [Tesla], kind: company }
  - { id: energy, name: { zh: 能源业务, en: Tesla Energy }, kind: segment, parent: tsla }
${metrics(`id: net-profit, name: { zh: 净利润, en: net profit }, ${money}`)}${SOURCE}${revenueOf('energy', 'desk', 'net-profit', 'US$2 billion')}`;

function stacked(...texts: readonly string[]): ClaimStore {
  return mergedStore(
    texts.map((text, at) => {
      const { lexicon, claims } = read(text);
      return memoryStore(lexicon, claims, String(at));
    }),
  );
}

test.each([
  ['energy', 'net-profit'],
  ['tesla-energy', 'net-income'],
  ['energy', 'net-income'],
  ['tesla-energy', undefined],
])('claims of two databases about one subject are found under %s, %s', (entity, metric) => {
  const store = stacked(BUNDLED, DESK);
  const found = store.claimsAbout(entity, metric);
  expect(found.map(({ id, entity: about, metric: of }) => [id, about, of])).toEqual([
    ['bundled', 'energy', 'net-profit'],
    ['desk', 'energy', 'net-profit'],
  ]);
  expect(store.claim('bundled')).toBe(found[0]);
  expect(store.metricsOf(entity)).toEqual(['net-profit']);
});

test('of an entity known twice the upper id stands, with all names and what only the lower one knows', () => {
  const { lexicon } = stacked(BUNDLED, DESK);
  expect(lexicon.entities.map(({ id, parent }) => [id, parent])).toEqual([
    ['tsla', null],
    ['energy', 'tsla'],
  ]);
  expect(lexicon.entities[0]).toMatchObject({
    name: { zh: '特斯拉公司', en: 'Tesla Inc.' },
    aliases: ['Tesla', '特斯拉', 'TSLA'],
    currency: 'USD',
    fiscalYearEnd: 6,
  });
  expect([...(lexicon.sameAs?.entities ?? [])]).toEqual([
    ['tesla', 'tsla'],
    ['tesla-energy', 'energy'],
  ]);
});

test.each([
  ['another kind', 'id: model, name: Tesla, kind: product'],
  ['another parent', 'id: part, name: Tesla, kind: company, parent: owner'],
])('%s is somebody else', (_, entity) => {
  const { lexicon } = stacked(BUNDLED, `entities:\n  - { id: owner, name: Owner, kind: company }\n  - { ${entity} }\n`);
  expect(lexicon.sameAs?.entities.size).toBe(0);
  expect(lexicon.entities).toHaveLength(4);
});

test('a name that two entities below share joins neither', () => {
  const two =
    'entities: [{ id: a, name: A, aliases: [Acme], kind: company }, { id: b, name: B, aliases: [Acme], kind: company }]\n';
  const { lexicon } = stacked(two, 'entities: [{ id: c, name: C, aliases: [Acme], kind: company }]\n');
  expect(lexicon.entities.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('three databases, three ids, one company', () => {
  const one = (id: string): string => `entities: [{ id: ${id}, name: Acme, kind: company }]\n`;
  const { lexicon } = stacked(one('a'), one('b'), one('c'));
  expect(lexicon.entities.map(({ id }) => id)).toEqual(['c']);
  expect(['a', 'b', 'c'].map((id) => canonicalId(lexicon, 'entities', id))).toEqual(['c', 'c', 'c']);
});
