// SEC company facts, as data.sec.gov has them: what stands, what was restated, whose it is and what it is called.

import { expect, test } from 'vitest';
import { brief, companyFile, importFacts, yearly } from './made.ts';

const revenues = (...facts: unknown[]): string => companyFile({ 'us-gaap:Revenues': { units: { USD: facts } } });

test('a fact becomes a claim with its filing as the source', () => {
  const { claims, entities, findings } = importFacts([revenues(yearly(2023, 39_824_000_000))]);
  expect(findings).toEqual([]);
  expect(claims.map(brief)).toEqual(['revenue 2023-01-01/2024-01-01 39,824,000,000 USD confirmed']);
  expect(claims[0]).toMatchObject({
    id: '0000012345-24-000001.revenue.2023-01-01_2023-12-31.USD',
    entity: 'zenith',
    source: {
      id: '0000012345-24-000001',
      title: '10-K 0000012345-24-000001',
      publisher: 'Zenith Corp',
      date: '2024-02-10',
      tier: 'primary',
      url: 'https://www.sec.gov/Archives/edgar/data/12345/000001234524000001/0000012345-24-000001-index.htm',
    },
  });
  expect(entities).toMatchObject([
    { id: 'zenith', name: { en: 'Zenith Corp' }, aliases: ['Zenith'], currency: 'USD', fiscalYearEnd: 12 },
  ]);
});

test('the same value filed again is one claim, of the first filing', () => {
  const { claims, report } = importFacts([
    revenues(yearly(2022, 500), yearly(2022, 500, { accn: '0000012345-24-000001', filed: '2024-02-10', fy: 2023 })),
  ]);
  expect(claims.map(({ id, status }) => [id, status])).toEqual([
    ['0000012345-23-000001.revenue.2022-01-01_2022-12-31.USD', 'confirmed'],
  ]);
  expect(report).toMatchObject({ facts: 2, claims: 1, repeated: 1 });
});

test('an amendment supersedes what it restates, in whatever order the file has them', () => {
  const amended = yearly(2022, 480, { accn: '0000012345-23-000009', form: '10-K/A', filed: '2023-08-01' });
  const { claims, report } = importFacts([revenues(amended, yearly(2022, 500))]);
  const [now, old] = claims;
  expect(now).toMatchObject({ written: '480 USD', status: 'confirmed', against: [], reason: null });
  expect(old).toMatchObject({
    written: '500 USD',
    status: 'superseded',
    against: [now?.id],
    reason: { en: 'restated in the 10-K/A filed on 2023-08-01', zh: '2023-08-01 提交的 10-K/A 改了这个数' },
  });
  expect(report.superseded).toBe(1);
});

test('a value restated twice and back again: the last filing decides', () => {
  const later = (filed: string, val: number) =>
    yearly(2020, val, { accn: `0000012345-${filed.slice(2, 4)}-000005`, filed });
  const { claims } = importFacts([
    revenues(yearly(2020, 100), later('2022-02-01', 90), later('2023-02-01', 95), later('2024-02-01', 90)),
  ]);
  expect(claims.map(({ written, status, source }) => [written, status, source.date])).toEqual([
    ['90 USD', 'confirmed', '2024-02-01'],
    ['100 USD', 'superseded', '2021-02-10'],
    ['95 USD', 'superseded', '2023-02-01'],
  ]);
});

test('one filing with a figure and its rounding means the exact one; one that contradicts itself is disputed', () => {
  expect(importFacts([revenues(yearly(2022, 1_234_567), yearly(2022, 1_230_000))]).claims.map(brief)).toEqual([
    'revenue 2022-01-01/2023-01-01 1,234,567 USD confirmed',
  ]);
  const { claims } = importFacts([revenues(yearly(2022, 700), yearly(2022, 800))]);
  expect(claims.map(({ written, status }) => [written, status])).toEqual([
    ['700 USD', 'disputed'],
    ['800 USD', 'disputed'],
  ]);
  expect(claims.map(({ against }) => against)).toEqual([[claims[1]?.id], [claims[0]?.id]]);
});

test('a balance is an instant; weeks of a 52-week year stand for its months; other days stay as filed', () => {
  const balance = { end: '2021-09-25', val: 7, accn: '0000012345-21-000001', form: '10-K', filed: '2021-10-29' };
  const { claims } = importFacts([
    companyFile({
      'us-gaap:Assets': { label: 'Assets', units: { USD: [balance] } },
      'us-gaap:Revenues': {
        units: {
          USD: [
            { ...balance, start: '2020-09-27', val: 8 },
            { ...balance, start: '2020-12-27', end: '2021-03-27', val: 9 },
            { ...balance, start: '2021-01-05', end: '2021-03-31', val: 10 },
          ],
        },
      },
    }),
  ]);
  expect(claims.map(brief)).toEqual([
    'us-gaap.Assets 2021-09-25/2021-09-25 7 USD confirmed',
    'revenue 2020-10-01/2021-10-01 8 USD confirmed',
    'revenue 2021-01-01/2021-04-01 9 USD confirmed',
    'revenue 2021-01-05/2021-04-01 10 USD confirmed',
  ]);
});

test('units: prices a share to the cent, pure rates as percentages, shares as a count, two currencies side by side', () => {
  const { claims, report } = importFacts([
    companyFile({
      'us-gaap:EarningsPerShareDiluted': { units: { 'USD/shares': [yearly(2023, 6.1)] } },
      'us-gaap:EffectiveIncomeTaxRateContinuingOperations': { units: { pure: [yearly(2023, 0.213)] } },
      'us-gaap:Revenues': { units: { USD: [yearly(2023, 5)], CNY: [yearly(2023, 36)], shares: [yearly(2023, 1)] } },
      'dei:EntityCommonStockSharesOutstanding': {
        units: { shares: [{ ...yearly(2023, 1_000_000), start: undefined }] },
      },
    }),
  ]);
  expect(claims.map(({ metric, written }) => `${metric} ${written}`)).toEqual([
    'dei.EntityCommonStockSharesOutstanding 1,000,000',
    'eps 6.10 USD per share',
    'tax-rate 21.3%',
    'revenue 5 USD',
    'revenue 36 CNY',
  ]);
  expect(report.otherUnit).toBe(1);
});

test('numbers beyond floating point keep all their digits', () => {
  const text = revenues(yearly(2023, 1)).replace('"val":1', '"val":12345678901234567891');
  expect(importFacts([text]).claims.map(({ written }) => written)).toEqual(['12,345,678,901,234,567,891 USD']);
});

test('other concepts for the same thing fill the periods that the better one leaves open', () => {
  const asc606 = 'us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax';
  const { claims } = importFacts([
    companyFile({
      [asc606]: { label: 'Contract revenue', units: { USD: [yearly(2021, 10), yearly(2022, 20), yearly(2023, 30)] } },
      'us-gaap:Revenues': { units: { USD: [yearly(2021, 10), yearly(2022, 25)] } },
    }),
  ]);
  expect(claims.map(brief).sort()).toEqual([
    'revenue 2021-01-01/2022-01-01 10 USD confirmed',
    'revenue 2022-01-01/2023-01-01 25 USD confirmed',
    'revenue 2023-01-01/2024-01-01 30 USD confirmed',
    'us-gaap.RevenueFromContractWithCustomerExcludingAssessedTax 2022-01-01/2023-01-01 20 USD confirmed',
  ]);
});

test("the parent's net income is the profit of a company that files no other, and of no one else", () => {
  const parent = { label: 'Net Income Attributable to Parent', units: { USD: [yearly(2022, 9), yearly(2023, 10)] } };
  const alone = importFacts([companyFile({ 'us-gaap:NetIncomeLoss': parent })]);
  expect(alone.claims.map(({ metric, written }) => `${metric} ${written}`)).toEqual(['profit 9 USD', 'profit 10 USD']);
  const both = importFacts([
    companyFile({ 'us-gaap:NetIncomeLoss': parent, 'us-gaap:ProfitLoss': { units: { USD: [yearly(2023, 12)] } } }),
  ]);
  expect(both.claims.map(({ metric, written }) => `${metric} ${written}`)).toEqual([
    'profit 12 USD',
    'us-gaap.NetIncomeLoss 9 USD',
    'us-gaap.NetIncomeLoss 10 USD',
  ]);
});

test('concepts that no metric has get one of their own, or are left out and counted', () => {
  const text = companyFile({
    'us-gaap:InterestExpense': { label: 'Interest Expense', units: { USD: [yearly(2023, 5), yearly(2022, 4)] } },
    'zen:NetIncome': { label: 'Net income', units: { USD: [yearly(2023, 6)] } },
    'zen:NumberOfSites': { label: null, units: { sites: [yearly(2023, 7)] } },
  });
  const { metrics, report } = importFacts([text]);
  expect(metrics.map(({ id, name, kind }) => [id, name.en, kind])).toEqual([
    ['us-gaap.InterestExpense', 'Interest Expense', 'money'],
    ['zen.NetIncome', 'Net income (zen:NetIncome)', 'money'],
    ['zen.NumberOfSites', 'Number Of Sites', 'count'],
  ]);
  expect([report.unmapped.size, report.unmappedFacts]).toEqual([3, 4]);
  const mapped = importFacts([text], { mappedOnly: true });
  expect([mapped.claims, mapped.metrics, mapped.report.unmappedFacts]).toEqual([[], [], 4]);
  const named = importFacts([text], { concepts: new Map([['zen:NetIncome', 'profit']]), mappedOnly: true });
  expect(named.claims.map(brief)).toEqual(['profit 2023-01-01/2024-01-01 6 USD confirmed']);
});

test('a filer is the entity of its name, whatever its legal form; or as told; or a new one', () => {
  const of = (entityName: string, cik: number): string =>
    companyFile({ 'us-gaap:Revenues': { units: { USD: [yearly(2023, 5, { accn: `${cik}` })] } } }, { cik, entityName });
  const { claims, entities } = importFacts(
    [of('ACME GROUP HOLDING LTD', 1), of('Zenith Corp /DE/', 2), of('ZENITH INC.', 3), of('Other Inc', 4)],
    { entities: new Map([['0000000004', 'acme-cloud']]) },
  );
  expect(claims.map(({ entity }) => entity)).toEqual(['acme', 'zenith', 'zenith-0000000003', 'acme-cloud']);
  expect(entities.map(({ id, aliases }) => [id, aliases])).toEqual([
    ['zenith', ['Zenith']],
    ['zenith-0000000003', []],
  ]);
});

test('what cannot be read is listed with its place; the rest is brought in', () => {
  const { claims, findings } = importFacts([
    revenues(yearly(2022, 5), { ...yearly(2023, 6), end: 'soon' }, { ...yearly(2021, 6), val: 'many' }, null),
  ]);
  expect(claims.map(brief)).toEqual(['revenue 2022-01-01/2023-01-01 5 USD confirmed']);
  expect(findings.map(({ place }) => place.replace(/^.*a\.json/, 'a.json'))).toEqual([
    'a.json: facts.us-gaap.Revenues.units.USD[1]',
    'a.json: facts.us-gaap.Revenues.units.USD[2]',
    'a.json: facts.us-gaap.Revenues.units.USD[3]',
  ]);
});

const whole = revenues(yearly(2022, 5), yearly(2023, 6));

test.each([
  ['cut short', whole.slice(0, -30), /cut short/],
  ['cut in its header', whole.slice(0, 8), /cut short/],
  ['broken', whole.replace('"units"', 'units'), /not valid JSON/],
  ['some other JSON', '{"openapi": "3.0"}', /not a company facts file of the SEC/],
  ['no JSON', 'cik,entityName\n', /not valid JSON/],
  ['empty', '', /cut short/],
])('a file that is %s gives one clear error', (_, text, message) => {
  expect(() => importFacts([text])).toThrow(message);
});

test('two files about one company are refused', () => {
  expect(() => importFacts([whole, whole])).toThrow(/same company as .*a\.json \(CIK 0000012345\)/);
});

test('keys may come in any order, and in pieces of any length', () => {
  const { cik, entityName, facts } = JSON.parse(whole);
  const padded = JSON.stringify({ note: '"}{'.repeat(700_000), facts, entityName, cik }, null, 2);
  expect(importFacts([padded]).claims).toHaveLength(2);
});
