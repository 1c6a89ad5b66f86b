// The general lexicon of finance: what headings and prose call things in three regions and two languages, and what it leaves alone.

import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { GENERAL_BASES } from '../../claims-db/compile/compile-claims.ts';
import { readDatabaseJson, writeDatabaseJson } from '../../claims-db/compile/json.ts';
import { readDatabaseFolder } from '../../claims-db/read-folder.ts';
import { type ValidatedDatabase, validateDatabase } from '../../claims-db/validate.ts';
import { type Metric, type MetricId, tellsGrowth } from '../../server/core/claims/claim.ts';
import { fold } from '../../server/core/text/fold.ts';

let database: ValidatedDatabase;
let general: readonly Metric[];
beforeAll(async () => {
  const { files } = await readDatabaseFolder(fileURLToPath(new URL('../../claims-db', import.meta.url)));
  database = validateDatabase(files);
  general = database.pieces.general.metrics;
});

const namesOf = ({ name, aliases, negativeAliases }: Metric): string[] =>
  [name.zh, name.en, ...aliases, ...negativeAliases].map(fold);

function called(word: string): MetricId[] {
  return general.filter((metric) => namesOf(metric).includes(fold(word))).map(({ id }) => id);
}

test.each([
  // Hong Kong
  ['股東應佔溢利', 'net-income-attributable'],
  ['經營溢利', 'operating-income'],
  ['除稅前溢利', 'profit-before-tax'],
  ['每股基本盈利', 'basic-earnings-per-share'],
  ['末期股息', 'dividend-per-share'],
  ['派息比率', 'dividend-payout-ratio'],
  ['物業、廠房及設備', 'property-plant-equipment'],
  ['現金及現金等值物', 'cash-and-equivalents'],
  ['平均股東權益回報率', 'return-on-equity'],
  ['市賬率', 'pb-ratio'],
  ['合約負債', 'contract-liabilities'],
  // Taiwan
  ['稅後純益', 'net-income'],
  ['每股盈餘', 'earnings-per-share'],
  ['營業利益率', 'operating-margin'],
  ['營收', 'revenue'],
  ['存貨', 'inventories'],
  ['本益比', 'pe-ratio'],
  ['殖利率', 'dividend-yield'],
  ['稼動率', 'capacity-utilisation'],
  ['逾放比', 'npl-ratio'],
  ['現金及約當現金', 'cash-and-equivalents'],
  ['不動產、廠房及設備', 'property-plant-equipment'],
  // the mainland
  ['扣非净利润', 'net-income-excluding-non-recurring'],
  ['净息差', 'net-interest-margin'],
  ['拨备覆盖率', 'provision-coverage-ratio'],
  ['核心一级资本充足率', 'cet1-ratio'],
  ['销售费用率', 'sales-expense-ratio'],
  ['同店销售', 'same-store-sales'],
  ['交付量', 'vehicle-deliveries'],
  ['合同负债', 'contract-liabilities'],
  ['内含价值', 'embedded-value'],
  ['偿付能力充足率', 'solvency-ratio'],
  ['客单价', 'average-ticket'],
  ['经营活动产生的现金流量净额', 'operating-cash-flow'],
  // America and Britain
  ['net sales', 'revenue'],
  ['turnover', 'revenue'],
  ['SG&A', 'sga-expenses'],
  ['distribution costs', 'sales-and-marketing'],
  ['diluted EPS', 'diluted-earnings-per-share'],
  ["stockholders' equity", 'net-assets'],
  ["shareholders' funds", 'net-assets'],
  ['order intake', 'orders-received'],
  ['remaining performance obligations', 'backlog'],
  ['dollar-based net retention rate', 'net-revenue-retention'],
  ['like-for-like sales', 'same-store-sales'],
  ['combined ratio', 'combined-ratio'],
  ['net cash used in investing activities', 'investing-cash-flow'],
  ['loss per share', 'earnings-per-share'],
])('%s is %s', (word, id) => {
  expect(called(word)).toEqual([id]);
});

test.each([
  [
    'tax',
    'cash',
    'cost',
    'costs',
    'orders',
    'price',
    'prices',
    'rate',
    'assets',
    'capital',
    'debt',
    'income',
    'fees',
    'spending',
  ],
  [
    'share',
    'volume',
    'margin of',
    'return',
    'yield',
    'guidance',
    'loss',
    'car',
    'ask',
    'value',
    'customers',
    'users',
    'capacity',
  ],
  [
    '现金',
    '成本',
    '订单',
    '费用',
    '价格',
    '资产',
    '负债',
    '税',
    '投入',
    '支出',
    '规模',
    '份额',
    '增长',
    '客户',
    '用户',
    '门店',
    '拨备',
  ],
])('words of everyday prose are no names: %s …', (...words) => {
  expect(words.filter((word) => called(word).length > 0)).toEqual([]);
});

test('there are more than 150 metrics, and every name says one thing among figures that look alike', () => {
  expect(general.length).toBeGreaterThan(150);
  const taken = new Map<string, string>();
  const twice = general.flatMap((metric) =>
    [...new Set(namesOf(metric))].flatMap((name) => {
      const key = `${metric.kind} ${name}`;
      const owner = taken.get(key);
      taken.set(key, metric.id);
      return owner ? [`${name}: ${owner}, ${metric.id}`] : [];
    }),
  );
  expect(twice).toEqual([]);
});

test('every metric has both languages', () => {
  const silent = general.filter(({ name, aliases }) => {
    const all = [name.zh, name.en, ...aliases].map((word) => /\p{Script=Han}/u.test(word));
    return !all.includes(true) || !all.includes(false);
  });
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('a concept stands first for one metric only, and is of a known taxonomy', () => {
  const firsts = general.flatMap(({ concept }) => concept ?? []);
  expect(firsts.filter((concept, at) => firsts.indexOf(concept) !== at)).toEqual([]);
  const all = general.flatMap(({ concept, concepts }) => concepts ?? concept ?? []);
  expect(all.filter((concept) => !/^(us-gaap|ifrs-full|dei):[A-Z]\w+$/.test(concept))).toEqual([]);
});

test('what the desk itself calls something stays with the metric that it gave the name to', () => {
  const { own } = database.pieces;
  const given = own.metrics.flatMap((metric) => namesOf(metric).map((name) => [metric.kind, name] as const));
  const stolen = database.lexicon.metrics.filter(
    (metric) => metric.general && given.some(([kind, name]) => kind === metric.kind && namesOf(metric).includes(name)),
  );
  expect(stolen.map(({ id }) => id)).toEqual([]);
  for (const metric of own.metrics)
    expect(database.lexicon.metrics.find(({ id }) => id === metric.id)).toMatchObject({
      kind: metric.kind,
      name: metric.name,
      negativeAliases: expect.arrayContaining([...metric.negativeAliases]),
      aliases: expect.arrayContaining([...metric.aliases]),
    });
});

test('each role is one metric', () => {
  const roles = database.lexicon.metrics.flatMap(({ id, role }) => (role ? [`${role}: ${id}`] : []));
  expect(roles.sort()).toEqual([
    'capex: capex',
    'market-share: market-share',
    'market-size: market-size',
    'profit: profit',
    'revenue: revenue',
    'share-price: share-price',
  ]);
});

test('bases: the ones that claims use are described, their words tell one of them, growth is what the code takes for it', () => {
  const bases = database.lexicon.bases ?? [];
  const ids = bases.map(({ id }) => id);
  expect(GENERAL_BASES.filter((id) => !ids.includes(id))).toEqual([]);
  const words = bases.flatMap((basis) => [...new Set(basis.words.map(fold))]);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  expect(bases.filter(({ id, group }) => tellsGrowth([id]) !== (group === 'growth'))).toEqual([]);
  const oneSided = bases.filter(({ id, against }) =>
    against.some((other) => !bases.find((basis) => basis.id === other)?.against.includes(id)),
  );
  expect(oneSided).toEqual([]);
});

test.each([
  ['按年', 'yoy'],
  ['年增', 'yoy'],
  ['年成長', 'yoy'],
  ['同比', 'yoy'],
  ['on the year', 'yoy'],
  ['from a year earlier', 'yoy'],
  ['季增', 'qoq'],
  ['sequentially', 'qoq'],
  ['年均複合成長率', 'cagr'],
  ['較年初', 'ytd'],
  ['固定匯率', 'constant-currency'],
  ['non-GAAP', 'adjusted'],
])('%s tells %s', (word, id) => {
  const telling = (database.lexicon.bases ?? []).filter(({ words }) => words.map(fold).includes(fold(word)));
  expect(telling.map((basis) => basis.id)).toEqual([id]);
});

test('compiled and read again it is the same, in its general part too', () => {
  const { pieces, claims } = database;
  const text = writeDatabaseJson({ revision: 'r', lexicon: pieces, claims });
  const read = readDatabaseJson(text);
  expect(read.claims).toEqual(claims);
  expect(read.lexicon.entities).toEqual(database.lexicon.entities);
  const plain = ({ location, confusedWith, ...metric }: Metric): object => ({
    ...metric,
    confusedWith: confusedWith.toSorted(),
  });
  expect(read.general.metrics.map(({ id }) => id)).toEqual(general.map(({ id }) => id));
  expect(read.lexicon.metrics.map(plain)).toEqual(database.lexicon.metrics.map(plain));
  expect(read.lexicon.bases).toEqual(database.lexicon.bases);
});
