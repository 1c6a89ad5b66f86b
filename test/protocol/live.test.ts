// Claims files change under open drafts: what is noticed, what is said, and what is left alone.

import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PUSHED, type Started, start } from './client.ts';

const RIGHT = '云帆科技2025年第三季度营收为398亿元。\n';
const RELOAD = { command: 'tieout.server.reloadDatabases' };

const claimsPath = ({ folder }: Started): string => join(folder, 'claims-db', 'cloud.yaml');

function outside(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-outside-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a changed value is noticed without the client, and told as old → new', async () => {
  const server = await start({ capabilities: PUSHED });
  server.open('a.md', RIGHT);
  await server.until(() => server.published.length > 0);
  const text = readFileSync(claimsPath(server), 'utf8');
  writeFileSync(claimsPath(server), text.replace('398.24亿元', '400.24亿元'));
  await server.until(() => server.published.at(-1)?.diagnostics.length === 1);
  await server.until(() => server.shown.length > 0);
  expect(server.shown).toEqual([
    'cloud.yaml 改了：yunfan-revenue-2025q3 398.24亿元 → 400.24亿元。打开的稿子里有 1 个数字以此为据。',
  ]);
  const [related] = server.published.at(-1)?.diagnostics[0]?.relatedInformation ?? [];
  expect(related?.message).toMatch(/刚改过：398\.24亿元 → 400\.24亿元$/);
  const [, glance] = JSON.stringify(await server.hover('a.md', 0, 18)).split('\\n\\n');
  expect(glance).toMatch(/来源数字刚改过：398\.24亿元 → 400\.24亿元$/);
  expect(await server.stop()).toBe(0);
});

test('a subject that no database knows is told once, at the first of its figures', async () => {
  const server = await start();
  server.open('a.md', '北湖公司2024年营收为31亿元，同比增长12%，净利率8%。\n');
  const { items } = await server.pull('a.md');
  expect(items).toMatchObject([
    {
      code: 'unknown-subject',
      severity: 3,
      source: 'tieout',
      message: '数据库对北湖公司一无所知：3个数字无从核对。\n为它添一份论断文件，或注明来源。',
      codeDescription: { href: expect.stringMatching(/docs\/rules\/unknown-subject\.zh\.md$/) },
      range: { start: { line: 0, character: 12 }, end: { line: 0, character: 16 } },
    },
  ]);
  expect(await server.stop()).toBe(0);
});

test('a change that no open draft rests on is not talked about', async () => {
  const server = await start();
  server.open('a.md', RIGHT);
  await server.pull('a.md');
  const text = readFileSync(claimsPath(server), 'utf8');
  writeFileSync(claimsPath(server), text.replace('301.27亿元', '302.27亿元'));
  await server.connection.sendRequest('workspace/executeCommand', RELOAD);
  expect(await server.stop()).toBe(0);
  expect(server.shown).toEqual([]);
});

test('the target of a symbolic link is watched like the file itself', async () => {
  const server = await start({ capabilities: PUSHED });
  const target = join(outside(), 'real.yaml');
  renameSync(claimsPath(server), target);
  symlinkSync(target, claimsPath(server));
  await server.connection.sendRequest('workspace/executeCommand', RELOAD);
  server.open('a.md', RIGHT);
  await server.until(() => server.published.length > 0);
  writeFileSync(target, readFileSync(target, 'utf8').replace('398.24亿元', '400.24亿元'));
  await server.until(() => server.published.at(-1)?.diagnostics.length === 1);
  expect(await server.stop()).toBe(0);
});

test('a workspace that is not trusted reads no file that leads out of it', async () => {
  const server = await start({ options: { trustedWorkspace: false }, locale: 'en' });
  const target = join(outside(), 'theirs.yaml');
  const text = readFileSync(claimsPath(server), 'utf8');
  writeFileSync(
    target,
    `source: { title: T, publisher: P, tier: primary }\nclaims:\n  - { id: theirs, entity: yunfan, metric: revenue, period: 2024, quantity: 1亿元 }\n`,
  );
  symlinkSync(target, join(server.folder, 'claims-db', 'theirs.yaml'));
  const answer = await server.connection.sendRequest('workspace/executeCommand', RELOAD);
  expect(answer).toEqual({
    databases: [{ path: join(server.folder, 'claims-db'), claims: (text.match(/- id: yunfan-/g) ?? []).length }],
  });
  await server.until(() => server.shown.length > 0);
  expect(server.shown[0]).toMatch(/theirs\.yaml: it leads out of the workspace/);
  expect(await server.stop()).toBe(0);
});

test('a file that is being saved in pieces comes right without a false alarm left standing', async () => {
  const server = await start({ capabilities: PUSHED });
  server.open('a.md', RIGHT);
  await server.until(() => server.published.length > 0);
  const text = readFileSync(claimsPath(server), 'utf8');
  writeFileSync(claimsPath(server), text.slice(0, text.indexOf('quantity: 398')));
  await server.connection.sendRequest('workspace/executeCommand', RELOAD);
  writeFileSync(claimsPath(server), text);
  await server.connection.sendRequest('workspace/executeCommand', RELOAD);
  await server.until(() => server.published.at(-1)?.uri === server.uri('a.md'));
  expect(server.published.findLast(({ uri }) => uri === server.uri('a.md'))?.diagnostics).toEqual([]);
  expect(await server.stop()).toBe(0);
});

test('a conflict between two databases is told in the files of both', async () => {
  const folder = outside();
  const theirs = join(folder, 'theirs.yaml');
  const head =
    'entities: [{ id: yunfan, name: 云帆科技, kind: company, currency: CNY }]\nmetrics: [{ id: revenue, name: 营收, kind: money, periodType: duration }]\n';
  writeFileSync(
    theirs,
    `${head}source: { title: T, publisher: P, tier: primary }\nclaims:\n  - { id: theirs, entity: yunfan, metric: revenue, period: 2025Q3, quantity: 450亿元 }\n`,
  );
  const server = await start({ settings: { databases: [theirs] }, locale: 'en' });
  server.open('a.md', RIGHT);
  await server.pull('a.md');
  const messages = (name: string): unknown[] =>
    server.published
      .filter(({ uri }) => uri.endsWith(name))
      .at(-1)
      ?.diagnostics.map(({ message }) => message) ?? [];
  await server.until(() => messages('theirs.yaml').length > 0 && messages('cloud.yaml').length > 0);
  expect(messages('theirs.yaml')).toEqual([expect.stringMatching(/contradicts yunfan-revenue-2025q3: 398\.24亿元/)]);
  expect(messages('cloud.yaml')).toEqual([expect.stringMatching(/contradicts theirs: 450亿元/)]);
  expect(await server.stop()).toBe(0);
});

test('a file that is renamed is no file that is gone', async () => {
  const server = await start();
  server.open('a.md', RIGHT);
  await server.pull('a.md');
  renameSync(claimsPath(server), join(server.folder, 'claims-db', 'renamed.yaml'));
  const answer = await server.connection.sendRequest('workspace/executeCommand', RELOAD);
  expect(answer).toMatchObject({ databases: [{ claims: 4 }] });
  expect(await server.stop()).toBe(0);
  expect(server.shown).toEqual([]);
});

test('a database that comes into being later is found', async () => {
  const server = await start({ capabilities: PUSHED, settings: { databases: ['later'] }, locale: 'en' });
  server.open('a.md', '云帆科技2023年营收为1000亿元。\n');
  await server.until(() => server.published.at(-1)?.diagnostics.length === 1);
  const text = `source: { title: T, publisher: P, tier: primary }\nentities: [{ id: yunfan, name: 云帆科技, kind: company, currency: CNY }]\nmetrics: [{ id: revenue, name: 营收, kind: money, periodType: duration }]\nclaims:\n  - { id: old, entity: yunfan, metric: revenue, period: 2023, quantity: 1000亿元 }\n`;
  mkdirSync(join(server.folder, 'later'));
  writeFileSync(join(server.folder, 'later', 'a.yaml'), text);
  await server.until(
    () => server.published.findLast(({ uri }) => uri === server.uri('a.md'))?.diagnostics.length === 0,
  );
  expect(await server.stop()).toBe(0);
});
