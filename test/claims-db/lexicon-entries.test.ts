// Entries of metrics and bases: what a file may say, what is wrong in it, and what two databases name twice.

import { expect, test } from 'vitest';
import { readDatabaseJson, writeDatabaseJson } from '../../claims-db/compile/json.ts';
import { sameSubjectProblems, sameSubjects } from '../../claims-db/problems/same-subjects.ts';
import { type ValidatedDatabase, validateDatabase } from '../../claims-db/validate.ts';
import { messages } from './database.ts';

const file = (text: string, name = 'a.yaml'): ValidatedDatabase => validateDatabase([{ name, text }]);

const metric = (id: string, more: string): string =>
  `  - { id: ${id}, name: ${id.length > 1 ? id : `metric ${id}`}, kind: money, periodType: duration${more === '' ? '' : `, ${more}`} }\n`;

test.each([
  ['an old file', 'concept: us-gaap:Revenues', { concept: 'us-gaap:Revenues' }],
  [
    'a list',
    'concepts: [us-gaap:Revenues, ifrs-full:Revenue]',
    { concept: 'us-gaap:Revenues', concepts: ['us-gaap:Revenues', 'ifrs-full:Revenue'] },
  ],
  ['one of the new name', 'concepts: ifrs-full:Revenue', { concept: 'ifrs-full:Revenue' }],
  ['none', '', { concept: null }],
])('concepts: %s', (_, written, read) => {
  const { lexicon, problems } = file(`metrics:\n${metric('sales', written)}`);
  expect(problems).toEqual([]);
  expect(lexicon.metrics[0]).toMatchObject(read);
});

test('role, components, what it is per and what counts it are kept', () => {
  const { lexicon } = file(
    `metrics:\n${metric('costs', '')}${metric('cost', 'partOf: costs, role: profit, per: share, countNouns: [辆, cars]')}`,
  );
  expect(lexicon.metrics[1]).toMatchObject({
    partOf: ['costs'],
    role: 'profit',
    per: 'share',
    countNouns: ['辆', 'cars'],
  });
});

test.each([
  [metric('a', 'concept: us-gaap:A, concepts: [us-gaap:A]'), /write one of them/],
  [metric('a', 'role: revenue') + metric('b', 'role: revenue'), /a is the revenue already/],
  [metric('a', 'partOf: [b]'), /no metric has the id "b"/],
  [metric('a', 'role: turnover'), /expected one of revenue, profit/],
  [metric('a', 'concepts: [revenue]'), /expected an XBRL concept/],
])('metrics: %s', (entries, message) => {
  expect(messages(file(`metrics:\n${entries}`))).toEqual([expect.stringMatching(message)]);
});

test('bases are known by their names and words, and exclude each other both ways', () => {
  const { lexicon, problems } = file(
    'bases:\n  - { id: organic, name: { zh: 内生, en: organic }, words: [有机], group: narrowing, against: [bought] }\n  - { id: bought, name: acquired, group: narrowing }\n',
  );
  expect(problems).toEqual([]);
  expect(lexicon.bases).toEqual([
    {
      id: 'organic',
      name: { zh: '内生', en: 'organic' },
      words: ['内生', 'organic', '有机'],
      group: 'narrowing',
      against: ['bought'],
    },
    {
      id: 'bought',
      name: { zh: 'acquired', en: 'acquired' },
      words: ['acquired'],
      group: 'narrowing',
      against: ['organic'],
    },
  ]);
});

test.each([
  ['bases:\n  - { id: a, name: a, group: growth, against: [b] }\n', /no basis has the id "b"/],
  ['bases:\n  - { id: a, name: a, group: other }\n', /expected one of growth, narrowing/],
  ['general: perhaps\n', /lie under every database/],
])('wrong: %s', (text, message) => {
  expect(messages(file(text))).toEqual([expect.stringMatching(message)]);
});

const SOURCE = 'source: { title: T, publisher: P, tier: primary, date: 2025-01-01 }\n';

test('claims may use bases and metrics that a general lexicon describes', () => {
  const general = `general: true\nbases: [{ id: core, name: core, group: narrowing }]\nmetrics:\n${metric('sales', '')}`;
  const base = { lexicon: file(general).lexicon, claims: [] };
  const claims = `entities: [{ id: acme, name: Acme, kind: company }]\n${SOURCE}claims:\n  - { id: c, entity: acme, metric: sales, period: 2024, quantity: 5亿元, basis: [core] }\n`;
  expect(validateDatabase([{ name: 'b.yaml', text: claims }], base).problems).toEqual([]);
  expect(messages(file(claims))).toHaveLength(2);
});

test('a claim may go by the general id of a metric that the database has under its own', () => {
  const general = `general: true\nmetrics:\n${metric('revenue', 'aliases: [营收, takings]')}`;
  const own = `entities: [{ id: acme, name: Acme, kind: company }]\nmetrics:\n  - { id: sales, name: { zh: 营收, en: takings }, kind: money, periodType: duration }\n${SOURCE}claims:\n  - { id: c, entity: acme, metric: revenue, period: 2024, quantity: 5亿元 }\n`;
  const { problems, claims } = validateDatabase([
    { name: 'general.yaml', text: general },
    { name: 'own.yaml', text: own },
  ]);
  expect(problems).toEqual([]);
  expect(claims.map((claim) => claim.metric)).toEqual(['sales']);
});

const BELOW = `entities:\n  - { id: tesla, name: Tesla, kind: company }\n  - { id: solar, name: Solar, kind: segment, parent: tesla }\nmetrics:\n${metric('sales', '').replace('name: sales', 'name: takings')}`;
const ABOVE = `entities:\n  - { id: tsla, name: 特斯拉, aliases: [Tesla], kind: company }\n  - { id: sun, name: Solar, kind: company }\nmetrics:\n${metric('revenue', '').replace('name: revenue', 'name: takings')}`;

test('one subject under two ids is told in both files, with both ids and places', () => {
  const below = file(BELOW, 'below.yaml').lexicon;
  const above = validateDatabase([{ name: 'above.yaml', text: ABOVE }], { lexicon: below, claims: [] });
  expect(messages(above)).toEqual([
    'above.yaml:2 tsla is tesla of another database (below.yaml:2): they share a name, and their claims count together. One id for both would be clearer',
    'above.yaml:3 sun shares a name with solar of another database (below.yaml:3), but they are of another kind or parent and do not count as one: a draft that uses the name cannot be told apart',
    'above.yaml:5 revenue is sales of another database (below.yaml:5): they share a name, and their claims count together. One id for both would be clearer',
  ]);
  const told = sameSubjectProblems(sameSubjects(below, above.lexicon), 'lower');
  expect(told.map(({ file: name, range, across }) => [name, range.start.line + 1, across])).toEqual([
    ['below.yaml', 2, true],
    ['below.yaml', 3, true],
    ['below.yaml', 5, true],
  ]);
});

test('claims of one subject under two ids contradict each other', () => {
  const about = (entity: string, metricId: string, id: string, quantity: string): string =>
    `${SOURCE}claims: [{ id: ${id}, entity: ${entity}, metric: ${metricId}, period: 2024, quantity: ${quantity} }]\n`;
  const below = file(`${BELOW}${about('tesla', 'sales', 'low', 'US$1 billion')}`, 'below.yaml');
  const above = validateDatabase(
    [{ name: 'above.yaml', text: `${ABOVE}${about('tsla', 'revenue', 'high', 'US$5 billion')}` }],
    { lexicon: below.lexicon, claims: below.claims },
  );
  expect(messages(above)).toContainEqual(
    expect.stringMatching(/^above\.yaml:7 US\$5 billion contradicts low: US\$1 billion/),
  );
});

test('a database that repeats an id, or a general metric, is not told off', () => {
  const below = file(BELOW).lexicon;
  expect(validateDatabase([{ name: 'b.yaml', text: BELOW }], { lexicon: below, claims: [] }).problems).toEqual([]);
  const general = file(
    `general: true\nmetrics:\n${metric('sales', '').replace('name: sales', 'name: takings')}`,
  ).lexicon;
  expect(validateDatabase([{ name: 'c.yaml', text: ABOVE }], { lexicon: general, claims: [] }).problems).toEqual([]);
});

test('a compiled file of the former format is read as it was meant', () => {
  const { pieces, claims } = file(
    `entities: [{ id: acme, name: Acme, kind: company }]\nmetrics:\n${metric('sales', 'concept: us-gaap:Revenues')}${SOURCE}claims:\n  - { id: c, entity: acme, metric: sales, period: 2024, quantity: 398.24亿元 }\n`,
  );
  const now = readDatabaseJson(writeDatabaseJson({ revision: 'r', lexicon: pieces, claims }));
  const former = JSON.stringify(
    {
      format: 1,
      revision: 'r',
      lexicon: { entities: pieces.own.entities, metrics: pieces.own.metrics },
      sources: claims.map(({ source }) => source),
      claims: claims.map((claim) => ({ ...claim, source: claim.source.id })),
    },
    (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
  );
  expect(readDatabaseJson(former)).toEqual(now);
  expect(now.claims).toEqual(claims);
  expect(() => readDatabaseJson(former.replace('"format":1', '"format":9'))).toThrow(/format 9/);
});
