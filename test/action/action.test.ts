// The GitHub Action's step, run in a scratch repository as the runner would; and the hook of pre-commit.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DRAFT_ENDINGS } from '../../server/core/formats/formats.ts';

const root = resolve(import.meta.dirname, '../..');
const step = join(root, 'action', 'check-pull-request.mjs');
let repository: string;

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Writer', '-c', 'user.email=writer@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...args], { cwd: repository, encoding: 'utf8' }).trim();
}

function commit(files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(repository, name, '..'), { recursive: true });
    writeFileSync(join(repository, name), text);
  }
  git('add', '-A');
  git('commit', '-q', '-m', 'drafts');
  return git('rev-parse', 'HEAD');
}

interface Outcome {
  readonly status: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: string;
}

function run(base: string, more: Readonly<Record<string, string>> = {}): Outcome {
  const [summary, outputs] = [join(repository, '.git', 'summary'), join(repository, '.git', 'outputs')];
  const { status, stdout } = spawnSync(process.execPath, [step], {
    cwd: repository,
    encoding: 'utf8',
    env: {
      ...process.env,
      TIEOUT_BASE: base,
      TIEOUT_LANGUAGE: 'en',
      RUNNER_TEMP: join(repository, '.git'),
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: outputs,
      ...more,
    },
  });
  const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  return { status, log: stdout, summary: read(summary), outputs: read(outputs) };
}

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'tieout-action-'));
  git('init', '-q', '-b', 'main');
});

afterEach(() => rmSync(repository, { recursive: true }));

const WRONG = '阿里云2025年第三季度收入为412.5亿元，同比增长34%。\n';
const RIGHT = '阿里云2025年第三季度收入为398.24亿元。\n';

// The bundle is what the Action runs; it is there wherever the tests have been started as the README says.
const built = existsSync(join(root, 'dist', 'cli.js'));

test.skipIf(!built)(
  'only the changed drafts are checked; a wrong figure is annotated, told in SARIF, counted, and fails',
  () => {
    const base = commit({ 'old.md': WRONG, 'a b/稿.md': RIGHT });
    commit({ 'a b/稿.md': WRONG, 'tool.js': '1' });
    const { status, log, summary, outputs } = run(base);
    expect(status).toBe(1);
    expect(log).toMatch(/^::error file=\.?\/?a b\/稿\.md,line=1,/m);
    expect(log).not.toContain('old.md');
    expect(summary).toContain('1 changed drafts, 2 figures.');
    expect(summary).toContain('| refuted | 1 |');
    expect(summary).toMatch(/稿\.md:1 \| figure-mismatch \|/);
    expect(outputs).toMatch(/^flagged=1$/m);
    const sarif = /^sarif=(.*)$/m.exec(outputs)?.[1] ?? '';
    expect(JSON.parse(readFileSync(sarif, 'utf8')).runs[0].results).toHaveLength(1);
  },
);

test.skipIf(!built)('right drafts pass, and "never" lets everything pass', () => {
  const base = commit({ 'old.md': WRONG });
  commit({ 'new.md': RIGHT });
  expect(run(base).status).toBe(0);
  commit({ 'new.md': WRONG });
  expect(run(base, { TIEOUT_FAIL_ON: 'never' }).status).toBe(0);
});

test('where no draft has changed, that is said', () => {
  const base = commit({ 'old.md': WRONG });
  commit({ 'tool.js': '1' });
  expect(run(base)).toMatchObject({ status: 0, summary: expect.stringContaining('No draft has changed.') });
});

test.each([
  ['', 'there is no commit to compare with'],
  ['--output=x', 'there is no commit to compare with'],
  ['0123456789012345678901234567890123456789', 'fetch-depth: 0'],
])('a base that git cannot compare with (%s) is an error that says what to do', (base, words) => {
  commit({ 'old.md': WRONG });
  expect(run(base)).toMatchObject({ status: 2, log: expect.stringContaining(words) });
});

test('action and hook know the endings that drafts have, and the action every input that its step reads', async () => {
  const { DRAFT_ENDINGS: known } = (await import(step)) as { DRAFT_ENDINGS: readonly string[] };
  expect(known).toEqual(DRAFT_ENDINGS);
  const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));
  const files = new RegExp(hook.files);
  expect(DRAFT_ENDINGS.filter((ending) => !files.test(`draft${ending}`))).toEqual([]);
  const { inputs, runs } = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
  const used = JSON.stringify(runs).match(/inputs\.[a-z-]+/g) ?? [];
  expect([...new Set(used.map((name) => name.slice(7)))].toSorted()).toEqual(Object.keys(inputs).toSorted());
});
