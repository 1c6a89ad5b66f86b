// The `db` subcommands.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DATABASE, folderWith, tieout } from './run-cli.ts';

test('validate lists every problem at its place', async () => {
  const wrong = DATABASE.replace('kind: company', 'kind: compani').replace('tier: primary', 'tier: best');
  const { out, status } = await tieout(['db', 'validate', '--no-bundled-db', 'db'], folderWith({ 'db/a.yaml': wrong }));
  expect(status).toBe(1);
  expect(out).toMatch(/^db\/a\.yaml:4:11: entities\[0\]\.kind: /m);
  expect(out).toMatch(/^db\/a\.yaml:16:9: source\.tier: /m);
});

test.each(['acme.json', 'acme.sqlite'])('build writes what check reads: %s', async (file) => {
  const folder = folderWith({ 'db/a.yaml': DATABASE, 'a.md': '顶点公司2025年第三季度营业额为398.24亿元。' });
  const built = await tieout(['db', 'build', 'db', '--out', file], folder);
  expect(built).toMatchObject({ status: 0, error: '' });
  const { out } = await tieout(['check', '--format', 'json', '--no-bundled-db', '--db', file, 'a.md'], folder);
  expect(JSON.parse(out).summary).toMatchObject({ supported: 1 });
});

test('build writes nothing where the database is broken', async () => {
  const folder = folderWith({ 'db/a.yaml': DATABASE.replace('entity: acme', 'entity: acmee') });
  const { status, error } = await tieout(['db', 'build', 'db', '--out', 'acme.json'], folder);
  expect(status).toBe(1);
  expect(error).toMatch(/claims\[0\]\.entity/);
  expect(existsSync(join(folder, 'acme.json'))).toBe(false);
});

test('list narrows by entity and metric, and knows what there is not', async () => {
  const folder = folderWith({ 'db/a.yaml': DATABASE });
  const of = (...args: string[]) => tieout(['db', 'list', '--no-bundled-db', '--db', 'db', ...args], folder);
  const { out } = await of('--entity', 'acme', '--metric', 'turnover', '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({
    counts: { claims: 1 },
    claims: [{ id: 'acme-q3', period: '2025-07-01/2025-09-30' }],
  });
  expect(await of('--entity', 'acne')).toMatchObject({ status: 2, error: expect.stringContaining('"acne"') });
});

test('the summary tells how far a database reaches, for a reader and for a program', async () => {
  const folder = folderWith({ 'db/a.yaml': DATABASE });
  const of = (...args: string[]) =>
    tieout(['db', 'list', '--no-bundled-db', '--db', 'db', '--summary', ...args], folder);
  expect((await of('--lang', 'zh')).out).toContain('最近的季度是2025年第三季度');
  const { out } = await of('--format', 'json');
  expect(JSON.parse(out)).toMatchObject({
    summary: { newestQuarter: '2025-07-01/2025-09-30' },
    entities: [{ id: 'acme', newestQuarter: '2025-07-01/2025-09-30' }],
  });
});

test('a curated file may be JSON: in a folder, and by itself', async () => {
  const database = JSON.stringify({
    entities: [{ id: 'acme', name: '顶点公司', kind: 'company', currency: 'CNY' }],
    metrics: [{ id: 'turnover', name: '营业额', kind: 'money', periodType: 'duration' }],
    source: { title: 'Results', publisher: 'Acme', tier: 'primary' },
    claims: [{ id: 'q3', entity: 'acme', metric: 'turnover', period: '2025Q3', quantity: '398.24亿元' }],
  });
  const folder = folderWith({ 'db/acme.claims.json': database, 'a.md': '顶点公司2025年第三季度营业额为389亿元。' });
  for (const path of ['db', 'db/acme.claims.json']) {
    const { out } = await tieout(['check', '--no-bundled-db', '--db', path, 'a.md'], folder);
    expect(out).toMatch(/q3 \(db\/acme\.claims\.json:1\)/);
  }
});
