// A folder of claims over time: documents of several years side by side, restated figures, a curator's own words.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { FILES } from '../ingest/harbor-mills.ts';
import { folderWith, tieout } from './run-cli.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

test('a newer document supersedes what it restates, and leaves what a curator spoke to', async () => {
  const folder = folderWith(FILES);
  const old = join(folder, 'claims-db', 'fy2024.yaml');
  await tieout(['db', 'ingest', 'fy2024.html'], folder);
  const written = readFileSync(old, 'utf8');
  const curated = 'status: "confirmed" # read by two\n    note: "as published"';
  writeFileSync(old, written.replace(/(looms-\w+\.2024[\s\S]*?)status: "confirmed"/, `$1${curated}`));
  const { out, status, error } = await tieout(['db', 'ingest', 'fy2025.html'], folder);
  expect([status, error]).toEqual([0, '']);
  expect(out).toContain('claims-db/fy2024.yaml: 1 superseded\n');
  const text = readFileSync(old, 'utf8');
  expect(text).toMatch(/fy2024\.revenue\.2024-01-01_2024-12-31"[\s\S]*?status: "superseded"/);
  expect(text).toContain('against: [ fy2025.revenue.2024-01-01_2024-12-31 ]');
  expect(text).toContain('restated as US$1,110 million in Harbor Mills Inc., 2025-12-31');
  expect(text).toContain(curated);
  const validated = await tieout(['db', 'validate', 'claims-db'], folder);
  expect(validated.status, validated.out + validated.error).toBe(0);
  expect((await tieout(['check', 'draft.md'], folder)).status).toBe(1);
});

test('in whatever order they are ingested', async () => {
  const folder = folderWith(FILES);
  await tieout(['db', 'ingest', 'fy2025.html'], folder);
  const { out } = await tieout(['db', 'ingest', 'fy2024.html'], folder);
  expect(out).toContain('claims-db/fy2024.yaml: 2 superseded\n');
});

const sourcesIn = (text: string): (string | undefined)[] =>
  [...text.matchAll(/^source:\n {2}id: "([^"]+)"/gm)].map((match) => match[1]);

test('documents of one name, in several formats or in letters that no id can spell, stand side by side', async () => {
  const results = FILES['fy2024.html'];
  const csv = 'Harbor Mills Inc.\nFor the year ended December 31,2024,2023\nTotal revenue (in millions),"1,105",990\n';
  const folder = folderWith({
    'desk/fy2024.csv': csv,
    'desk/fy2024.html': results,
    'desk/年报.html': results,
    'desk/季报.html': results,
  });
  const { status, error } = await tieout(['db', 'ingest', 'desk', '--out', 'claims-db/all.yaml'], folder);
  expect([status, error]).toEqual([0, '']);
  const text = readFileSync(join(folder, 'claims-db', 'all.yaml'), 'utf8');
  expect(sourcesIn(text)).toEqual([
    'fy2024',
    'fy2024-html',
    expect.stringMatching(/^document-\w{6}$/),
    expect.stringMatching(/^document-\w{6}$/),
  ]);
  const validated = await tieout(['db', 'validate', 'claims-db'], folder);
  expect(validated.status, validated.out + validated.error).toBe(0);
});

test('a document beside one of its name in another file takes no id of that', async () => {
  const results = FILES['fy2024.html'];
  const folder = folderWith({ 'fy2024.html': results, 'fy2024.htm': results });
  await tieout(['db', 'ingest', 'fy2024.html'], folder);
  await tieout(['db', 'ingest', 'fy2024.htm', '--out', 'claims-db/again.yaml'], folder);
  expect(sourcesIn(readFileSync(join(folder, 'claims-db', 'again.yaml'), 'utf8'))).toEqual(['fy2024-htm']);
  const validated = await tieout(['db', 'validate', 'claims-db'], folder);
  expect(validated.status, validated.out + validated.error).toBe(0);
});
