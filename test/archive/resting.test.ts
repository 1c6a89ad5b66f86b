// Which documents a change of the claims bears on: all whose results it changes, and few others.

import { expect, test } from 'vitest';
import type { Base } from '../../claims-db/compile/compile.ts';
import { validateDatabase } from '../../claims-db/validate.ts';
import { checkDocument } from '../../server/archive/checking/check-document.ts';
import { entityChange, isNews, touchedBy, touchedByStanding } from '../../server/archive/resting/claim-changes.ts';
import { entityPrint, lexiconPrint, standings } from '../../server/archive/resting/fingerprints.ts';
import { keptClaim } from '../../server/archive/resting/kept-claim.ts';
import { type RecordedStore, recordedStore } from '../../server/archive/resting/recorded-store.ts';
import { keyOf, type Subject } from '../../server/archive/resting/subject.ts';
import { memoryStore } from '../../server/core/claims/memory-store.ts';

const NAMES = `entities:
  - { id: acme, name: { zh: 顶点公司, en: Acme }, aliases: [顶点], kind: company, currency: CNY }
  - { id: acme-cloud, name: { zh: 顶点云, en: Acme Cloud }, kind: segment, parent: acme, currency: CNY }
  - { id: zenith, name: { zh: 天顶公司, en: Zenith }, aliases: [天顶], kind: company, currency: CNY }
metrics:
  - { id: turnover, name: { zh: 营业额, en: turnover }, kind: money, periodType: duration, role: revenue }
  - { id: profit, name: { zh: 净利润, en: net profit }, kind: money, periodType: duration, role: profit }
  - { id: customers, name: { zh: 客户数, en: customers }, kind: count, periodType: instant, countNouns: [客户] }
source: { id: s, title: Results, publisher: Acme, date: 2025-11-01, tier: primary }
claims:
`;

const CLAIMS: readonly string[] = [
  '{ id: acme-q3, entity: acme, metric: turnover, period: 2025Q3, quantity: 398.24亿元, status: confirmed }',
  '{ id: acme-q2, entity: acme, metric: turnover, period: 2025Q2, quantity: 310.50亿元, status: confirmed }',
  '{ id: acme-profit, entity: acme, metric: profit, period: 2025Q3, quantity: 41.20亿元, status: confirmed }',
  '{ id: cloud-q3, entity: acme-cloud, metric: turnover, period: 2025Q3, quantity: 88.10亿元, status: confirmed }',
  '{ id: zenith-q3, entity: zenith, metric: turnover, period: 2025Q3, quantity: 120.75亿元, status: confirmed }',
];

const DOCUMENTS: Readonly<Record<string, string>> = {
  acme: '顶点公司2025年第三季度营业额为398.24亿元，净利润为41.20亿元。',
  'acme, wrong': 'Acme had turnover of RMB39.9 billion in Q3 2025.',
  'acme, earlier': '顶点2025年第二季度营业额为310.50亿元。',
  cloud: '顶点公司旗下顶点云2025年第三季度营业额为88.10亿元，占集团营业额的22%。',
  zenith: '天顶公司2025年第三季度营业额为120.75亿元。',
  'zenith, no claim': '天顶公司2025年第三季度净利润为9.99亿元。',
  both: '2025年第三季度，顶点营业额为398.24亿元，天顶为120.75亿元。',
  nobody: '某公司2025年第三季度营业额为398.24亿元。',
};

const BASE: Base | undefined = undefined;

function storeOf(claims: readonly string[], revision: string): RecordedStore {
  const text = NAMES + claims.map((claim) => `  - ${claim}\n`).join('');
  const { lexicon, claims: read, problems } = validateDatabase([{ name: 'a.yaml', text }], BASE);
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message.en).join('; '));
  return recordedStore(memoryStore(lexicon, read, revision));
}

const NO_WORDS = { zh: '', en: '' };

function resultIn(store: RecordedStore, name: string): ReturnType<typeof checkDocument> {
  return checkDocument({ path: name, text: DOCUMENTS[name] ?? '', format: 'markdown' }, store);
}

function saidIn(store: RecordedStore, name: string): string {
  const { figures, findings } = resultIn(store, name);
  return JSON.stringify([figures, findings]);
}

/** Subjects, of those given, whose answers are others in the later state. */
function touched(before: RecordedStore, after: RecordedStore, subjects: readonly Subject[]): Subject[] {
  const kept = (store: RecordedStore, id: string): ReturnType<typeof keptClaim>[] =>
    store.store.claimsAbout(id).map((claim) => keptClaim(claim, NO_WORDS));
  const changed = before.store.lexicon.entities
    .map(({ id }) => id)
    .filter((id) => entityPrint(id, before.store) !== entityPrint(id, after.store));
  const own = changed.flatMap((id) => touchedBy(entityChange(id, kept(before, id), kept(after, id), false), subjects));
  const [was, is] = [standings(before.index), standings(after.index)];
  const moved = new Set([...was.keys(), ...is.keys()].filter((id) => was.get(id) !== is.get(id)));
  return moved.size === 0
    ? own
    : [...own, ...touchedByStanding(moved, subjects, (entity) => after.store.metricsOf(entity))];
}

function concerned(before: RecordedStore, after: RecordedStore): string[] {
  return Object.keys(DOCUMENTS).filter((name) => {
    const subjects = resultIn(before, name).rests.map(({ subject }) => subject);
    return touched(before, after, subjects).length > 0;
  });
}

const changed = (id: string, from: string, to: string): string[] =>
  CLAIMS.map((claim) => (claim.includes(`id: ${id},`) ? claim.replace(from, to) : claim));

const without = (id: string): string[] => CLAIMS.filter((claim) => !claim.includes(`id: ${id},`));

const ZENITH_PROFIT =
  '{ id: new, entity: zenith, metric: profit, period: 2025Q3, quantity: 9.99亿元, status: confirmed }';

/** Documents that the change does not concern: those have to stay out, all others may come in. */
const CHANGES: readonly (readonly [name: string, after: readonly string[], untouched: readonly string[]])[] = [
  ['another figure', changed('acme-q3', '398.24', '401.24'), ['zenith', 'zenith, no claim', 'nobody']],
  ['of somebody else', changed('zenith-q3', '120.75', '121.75'), ['acme', 'acme, earlier', 'cloud', 'nobody']],
  ['another status', changed('acme-profit', 'confirmed', 'unverified'), ['zenith', 'zenith, no claim', 'nobody']],
  ['another period', changed('acme-q2', '2025Q2', '2025Q1'), ['zenith', 'zenith, no claim', 'nobody']],
  ['a claim that is gone', without('cloud-q3'), ['zenith', 'zenith, no claim', 'nobody']],
  ['the last claim of its kind', without('acme-profit'), ['nobody']],
  ['a claim where there was none', [...CLAIMS, ZENITH_PROFIT], ['nobody']],
  [
    'a metric of which nothing was known',
    [
      ...CLAIMS,
      ZENITH_PROFIT.replace('profit', 'customers').replace('9.99亿元', '300万').replace('2025Q3', '2025-09-30'),
    ],
    ['nobody'],
  ],
];

const BEFORE = storeOf(CLAIMS, 'before');

test.each(CHANGES)('%s bears on every document that reads otherwise now, and not on all', (_, claims, untouched) => {
  const after = storeOf(claims, 'after');
  const documents = concerned(BEFORE, after);
  const different = Object.keys(DOCUMENTS).filter((name) => saidIn(BEFORE, name) !== saidIn(after, name));
  expect(documents).toEqual(expect.arrayContaining(different));
  expect(documents.filter((name) => untouched.includes(name))).toEqual([]);
});

test('the changes of the table change results', () => {
  const counts = CHANGES.map(([, claims]) => {
    const after = storeOf(claims, 'after');
    return Object.keys(DOCUMENTS).filter((name) => saidIn(BEFORE, name) !== saidIn(after, name)).length;
  });
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(5);
});

test('a figure rests on the claims that it was held against, by their period', () => {
  const { figures, rests } = resultIn(BEFORE, 'acme');
  const at = figures.findIndex(({ text }) => text === '398.24亿元');
  const own = rests.filter(({ figure }) => figure === at).map(({ subject }) => keyOf(subject));
  expect(own).toContain('acme\nturnover\n2025-07-01\n2025-10-01');
});

test('the same claims in another order have one fingerprint, and another claim has another', () => {
  const [one, other] = [storeOf(CLAIMS, '1').store, storeOf(CLAIMS.toReversed(), '2').store];
  expect(entityPrint('acme', one)).toBe(entityPrint('acme', other));
  expect(lexiconPrint(one)).toBe(lexiconPrint(other));
  expect(entityPrint('acme', one)).not.toBe(
    entityPrint('acme', storeOf(changed('acme-q3', '398.24', '398.25'), '3').store),
  );
});

test('what a claim said before, as a claim of its own, is no news', () => {
  const claim = (status: 'confirmed' | 'superseded'): ReturnType<typeof keptClaim> => {
    const [first] = BEFORE.store.claimsAbout('acme');
    if (!first) throw new Error('there is no claim');
    return { ...keptClaim(first, NO_WORDS), status };
  };
  const news = (before: 'confirmed' | 'superseded' | null, after: 'confirmed' | 'superseded' | null): boolean =>
    isNews({ id: 'a', before: before && claim(before), after: after && claim(after) });
  expect([news(null, 'superseded'), news('superseded', 'superseded')]).toEqual([false, false]);
  expect([news('confirmed', 'superseded'), news(null, 'confirmed'), news('confirmed', null)]).toEqual([
    true,
    true,
    true,
  ]);
});
