// The tools as a model's client sees them: real server process, the SDK's own client, every answer held against its schema.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, connect } from './client.ts';

const CLAIMS = `source:
  title: Yunfan results for the third quarter of 2025
  publisher: Yunfan
  date: 2025-11-01
  url: https://yunfan.example/q3
  tier: primary
entities:
  - id: yunfan
    name: { zh: 云帆科技, en: Yunfan }
    kind: company
    currency: CNY
claims:
  - id: YF1
    entity: yunfan
    metric: revenue
    period: 2025Q3
    quantity: 398.24亿元
  - id: YF2
    entity: yunfan
    metric: revenue
    period: 2025Q3
    basis: yoy
    quantity: 34%
  - id: YF3
    entity: yunfan
    metric: revenue
    period: 2024
    quantity: 1200亿元
    status: disputed
    reason: { zh: 与年报不符, en: the annual report says otherwise }
    against: [YF4]
  - id: YF4
    entity: yunfan
    metric: revenue
    period: 2024
    quantity: 1301.5亿元
`;

const folder = mkdtempSync(join(tmpdir(), 'tieout-mcp-'));
let client: Client;

beforeAll(async () => {
  mkdirSync(join(folder, 'claims-db'));
  writeFileSync(join(folder, 'claims-db', 'yunfan.yaml'), CLAIMS);
  client = await connect(folder, ['--no-bundled-db']);
});

afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

const WRONG = "Yunfan's revenue was RMB40.2 billion in the third quarter of 2025, up 34% year on year.";

test('offers four tools, each with a schema of what it takes and gives, none of which changes anything', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).toSorted()).toEqual([
    'check_text',
    'explain_figure',
    'find_claims',
    'propose_fix',
  ]);
  expect(tools.filter(({ outputSchema, annotations }) => !outputSchema || annotations?.readOnlyHint !== true)).toEqual(
    [],
  );
  expect(client.getInstructions()).toContain('Only "supported" means confirmed');
});

describe('check_text', () => {
  test('tells what is wrong, by which claim, and what to write', async () => {
    const { data } = await call(client, 'check_text', { text: WRONG });
    expect(data).toMatchObject({
      outcome: 'wrong-figures',
      counts: { figures: 2, supported: 1, refuted: 1 },
      figures: [
        {
          figure: 'RMB40.2 billion',
          verdict: 'refuted',
          code: 'figure-mismatch',
          line: 1,
          column: 22,
          replacement: 'RMB39.8 billion',
          claim: { id: 'YF1', source: { publisher: 'Yunfan', tier: 'primary' }, uri: 'tieout://claims/YF1' },
        },
      ],
    });
  });

  test.each([
    ['nothing known', `Weidong's revenue was RMB3.4 billion in 2024.`, 'unproven-figures'],
    ['no figures', 'Yunfan did well.', 'no-figures'],
    [
      'one confirmed, one unknown',
      `Yunfan's revenue was RMB39.8 billion in the third quarter of 2025. Weidong's revenue was RMB3.4 billion.`,
      'unproven-figures',
    ],
    ['all confirmed', `Yunfan's revenue was RMB39.8 billion in the third quarter of 2025.`, 'all-proven'],
  ])('%s is no pass unless a claim stands for every figure', async (_, text, outcome) => {
    expect((await call(client, 'check_text', { text })).data['outcome']).toBe(outcome);
  });

  test('what was not confirmed is said in capitals', async () => {
    const { data } = await call(client, 'check_text', { text: `Weidong's revenue was RMB3.4 billion in 2024.` });
    expect(data['summary']).toMatch(/1 are NOT confirmed by anything/);
  });

  test('speaks Chinese about a Chinese text', async () => {
    const { data } = await call(client, 'check_text', { text: '云帆科技2025年第三季度营收402亿元。' });
    expect(data['figures']).toMatchObject([{ verdict: 'refuted', message: expect.stringContaining('云帆科技') }]);
  });

  test('an empty text and a wrong argument are errors that say what to do', async () => {
    expect(await call(client, 'check_text', { text: ' ' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('Give the draft itself'),
    });
    expect(await call(client, 'check_text', { path: 'draft.md' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('text'),
    });
  });
});

describe('explain_figure and propose_fix', () => {
  test('a figure is named by its words', async () => {
    const { data } = await call(client, 'explain_figure', { text: WRONG, figure: 'RMB40.2 billion' });
    expect(data).toMatchObject({ result: { verdict: 'refuted' }, explanation: expect.stringContaining('398.24亿元') });
  });

  test('one that is not there is an error that lists those that are', async () => {
    const answer = await call(client, 'explain_figure', { text: WRONG, figure: '51%' });
    expect(answer).toMatchObject({ isError: true, text: expect.stringContaining('"RMB40.2 billion"') });
  });

  test('a fix applies at its offsets, and the text is then confirmed', async () => {
    const { data } = await call(client, 'propose_fix', { text: WRONG, figure: 'RMB40.2 billion' });
    const [fix] = data['fixes'] as { by: string; start: number; end: number }[];
    expect(fix).toMatchObject({
      kind: 'replace-figure',
      replace: 'RMB40.2 billion',
      because: expect.stringContaining('Yunfan'),
    });
    const fixed = WRONG.slice(0, fix?.start) + fix?.by + WRONG.slice(fix?.end);
    expect((await call(client, 'check_text', { text: fixed })).data['outcome']).toBe('all-proven');
  });

  test('a disputed figure gets the better claim, never a citation', async () => {
    const text = 'Yunfan had revenue of RMB120 billion in 2024.';
    const { data } = await call(client, 'propose_fix', { text, figure: 'RMB120 billion' });
    expect(data['fixes']).toMatchObject([{ kind: 'replace-figure', by: 'RMB130 billion' }]);
  });

  test('where nothing is known there is no fix, and the model is told not to invent one', async () => {
    const { data } = await call(client, 'propose_fix', {
      text: `Weidong's revenue was RMB3.4 billion.`,
      figure: 'RMB3.4 billion',
    });
    expect(data).toMatchObject({ fixes: [], advice: expect.stringContaining('Do not replace it from memory') });
  });
});

describe('find_claims', () => {
  test.each([
    ['Yunfan', 'revenue'],
    ['云帆科技', '营收'],
    ['yunfan', 'revenue'],
  ])('%s and %s find the same', async (entity, metric) => {
    const { data } = await call(client, 'find_claims', { entity, metric, period: '2025Q3' });
    expect((data['claims'] as { id: string }[]).map(({ id }) => id).toSorted()).toEqual(['YF1', 'YF2']);
  });

  test('what is confirmed comes first, and what is not is said to be no fact', async () => {
    const { data } = await call(client, 'find_claims', { entity: 'Yunfan', metric: 'revenue', period: '2024' });
    expect(data).toMatchObject({
      claims: [{ id: 'YF4' }, { id: 'YF3', status: 'disputed' }],
      advice: expect.stringContaining('must not be stated as fact'),
    });
  });

  test('a period without a claim tells how far the claims reach', async () => {
    const { data } = await call(client, 'find_claims', { entity: 'Yunfan', period: '2026Q1' });
    expect(data).toMatchObject({ found: 0, advice: expect.stringContaining('2025-07-01/2025-09-30') });
  });

  test.each([
    [{ entity: 'Nobody' }, 'Nobody called "Nobody" is known here.'],
    [{ entity: 'Yunfan', metric: 'swagger' }, 'There is no metric "swagger".'],
    [{ entity: 'Yunfan', period: 'lately' }, '"lately" is no period.'],
  ])('%j says what is wrong', async (args, words) => {
    expect(await call(client, 'find_claims', args)).toMatchObject({
      isError: true,
      text: expect.stringContaining(words),
    });
  });
});

test('claims are resources, by entity and one by one', async () => {
  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toContain('tieout://entities/yunfan');
  const { contents } = await client.readResource({ uri: 'tieout://claims/YF4' });
  expect(JSON.parse(String(contents[0] && 'text' in contents[0] ? contents[0].text : ''))).toMatchObject({ id: 'YF4' });
  await expect(client.readResource({ uri: 'tieout://claims/none' })).rejects.toThrow('there is no claim "none"');
});

test('a claims file that changes is read again; one that breaks keeps what it said', async () => {
  const file = join(folder, 'claims-db', 'yunfan.yaml');
  const text = "Yunfan's revenue was RMB40.2 billion in the third quarter of 2025.";
  writeFileSync(file, CLAIMS.replace('398.24亿元', '402亿元'));
  expect((await call(client, 'check_text', { text })).data['outcome']).toBe('all-proven');
  writeFileSync(file, 'claims: [');
  expect((await call(client, 'check_text', { text })).data['outcome']).toBe('all-proven');
  writeFileSync(file, CLAIMS);
  expect((await call(client, 'check_text', { text })).data['outcome']).toBe('wrong-figures');
});
