// The door to claims: what a look-up leaves out, how stores lie over one another, and how a far one is read ahead.

import { expect, test } from 'vitest';
import { check } from '../../server/core/check/check.ts';
import type { Claim, ClaimStore, EntityId, Lexicon } from '../../server/core/claims/claim.ts';
import { memoryStore, mergedStore } from '../../server/core/claims/memory-store.ts';
import { lexiconIndex, treeOf } from '../../server/core/statements/reading/names/lexicon-index.ts';
import { fold } from '../../server/core/text/fold.ts';
import { CLAIMS, LEXICON } from '../store/made.ts';

const store = memoryStore(LEXICON, CLAIMS, '1');

test.each([
  [{ start: '2025-07-01', end: '2025-10-01' }, ['q3', 'q3-yoy', 'year', 'price', 'sites']],
  [{ start: '2024-07-01', end: '2024-10-01' }, ['about', 'old', 'price']],
  [{ start: '2025-10-01', end: '2026-01-01' }, ['year', 'price', 'range']],
  [{ start: '2025-10-28', end: '2025-10-28' }, ['year', 'price', 'range']],
  [{ start: '2024-10-01', end: '2024-10-01' }, ['about', 'old', 'price']],
  [null, ['q3', 'q3-yoy', 'year', 'about', 'old', 'price', 'range', 'sites']],
])('claims about a company during %j', (during, ids) => {
  expect(store.claimsAbout('acme', null, during).map(({ id }) => id)).toEqual(ids);
});

test('claims of several stores come in the order of the stores; of two with one id the later one counts', () => {
  const [q3, ...others] = CLAIMS;
  if (!q3) throw new Error('no claim');
  const merged = mergedStore([store, memoryStore({ entities: [], metrics: [] }, [{ ...q3, written: 'mended' }], '2')]);
  const about = merged.claimsAbout('acme', 'turnover');
  expect(about.map(({ id }) => id)).toEqual(['q3-yoy', 'year', 'about', 'old', 'q3']);
  expect(about.at(-1)?.written).toBe('mended');
  expect(merged.claim(others[0]?.id ?? '')).toBe(others[0]);
  expect(merged.metricsOf('acme')).toEqual(['turnover', 'price', 'customers']);
});

/** A database somewhere else: it answers later, for many entities in one request. */
interface FarDatabase {
  readonly lexicon: Lexicon;
  claimsOf(entities: readonly EntityId[]): Promise<readonly Claim[]>;
}

/** What a shell would do before it checks a draft against one. */
async function readAhead(text: string, far: FarDatabase): Promise<ClaimStore> {
  const index = lexiconIndex(memoryStore(far.lexicon, [], 'names'));
  const named = index.entityNames.all(fold(text)).flatMap(({ values }) => values.map(({ entity }) => entity));
  const wanted = new Set(named.flatMap((entity) => treeOf(index, entity)));
  return memoryStore(far.lexicon, await far.claimsOf([...wanted]), 'ahead');
}

test('a database that answers later stands behind the same door: one request, then the check goes as ever', async () => {
  const requests: (readonly EntityId[])[] = [];
  const far: FarDatabase = {
    lexicon: LEXICON,
    claimsOf: async (entities) => {
      requests.push(entities);
      return CLAIMS.filter(({ entity }) => entities.includes(entity));
    },
  };
  const text = '顶点2025年第三季度营业额398.24亿元，同比增长43.5%；顶点云同期营业额400亿元。';
  const draft = { text, format: 'text' } as const;
  const judged = (claims: ClaimStore): unknown => check(draft, claims).figures.map(({ judgement }) => judgement);
  const ahead = judged(await readAhead(text, far));
  expect(ahead).toEqual(judged(memoryStore(far.lexicon, CLAIMS, 'all')));
  expect(ahead).toContainEqual(expect.objectContaining({ verdict: 'refuted' }));
  expect(requests).toEqual([['acme', 'acme-cloud']]);
});
