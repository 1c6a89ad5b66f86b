// The language server in other editors, set up as docs/other-editors.md says: a wrong figure is marked, explained and put right.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { CannotRun } from '../host/cannot-run.ts';
import { ROOT } from '../host/setup.ts';
import { broken, HOLDS, NOTHING, sum, type Tally } from '../runner/tally.ts';
import { seenInMonaco } from './monaco.ts';
import { PAGES, snippet } from './page.ts';
import type { Seen } from './seen.ts';

/** Milliseconds for an editor to come to its end. */
const TIME_LIMIT = 120_000;

const WRONG = 'Alibaba Cloud revenue for the September quarter of 2025 was RMB41.2 billion.\n';
const DRAFTS = ['draft.md', 'draft.txt'];

interface Editor {
  readonly name: string;
  readonly program: string;
  /** Words that its set-up in the documentation has, and no other. */
  readonly setUp: string;
  readonly args: (files: Files) => readonly string[];
  /** Whether this machine has what it needs. */
  readonly isThere: () => boolean;
}

/** The set-up from the documentation, and the draft. */
interface Files {
  readonly setUp: string;
  readonly draft: string;
}

const script = (name: string): string => join(ROOT, 'test', 'editors', name);
const succeeds = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).status === 0;
const hasEmacs = (library: string) => (): boolean =>
  succeeds(
    'emacs',
    '--batch',
    '-f',
    'package-initialize',
    '--eval',
    `(progn (require '${library}) (require 'markdown-mode))`,
  );
const emacs =
  (driver: string): Editor['args'] =>
  ({ setUp }) => ['--batch', '-f', 'package-initialize', '-l', setUp, '-l', script(driver)];

const EDITORS: readonly Editor[] = [
  {
    name: 'Neovim',
    program: 'nvim',
    setUp: 'vim.lsp.start_client',
    args: ({ setUp, draft }) => ['--headless', '-u', setUp, draft, '-c', `luafile ${script('neovim.lua')}`],
    isThere: () => succeeds('nvim', '--version'),
  },
  {
    name: 'Emacs with Eglot',
    program: 'emacs',
    setUp: 'eglot-server-programs',
    args: emacs('eglot.el'),
    isThere: hasEmacs('eglot'),
  },
  {
    name: 'Emacs with lsp-mode',
    program: 'emacs',
    setUp: 'lsp-register-client',
    args: emacs('lsp-mode.el'),
    isThere: hasEmacs('lsp-mode'),
  },
];

export async function runEditorTests(): Promise<Tally> {
  const there = EDITORS.filter(({ isThere }) => isThere());
  const missing = EDITORS.filter((editor) => !there.includes(editor)).map(({ name }) => name);
  if (missing.length > 0 && (there.length === 0 || process.env.CI))
    throw new CannotRun(
      `${missing.join(', ')} not found (Debian: apt-get install neovim emacs-nox elpa-eglot elpa-lsp-mode elpa-markdown-mode)`,
    );
  for (const name of missing) console.error(`  SKIPPED: ${name} is not on this machine`);
  let tally: Tally = { ...NOTHING, skipped: missing.length };
  const others = there.map(({ name, ...editor }): Named => [name, (page, draft) => tryOut(editor, page, draft)]);
  const all: readonly Named[] = [...others, ['Monaco', tryMonaco]];
  for (const [name, use] of all.filter(([each]) => each.includes(process.env.TIEOUT_TEST_ONLY ?? '')))
    for (const page of PAGES)
      for (const draft of DRAFTS)
        tally = sum(tally, judged(`${name}, ${draft}, as ${page} says`, await use(page, draft)));
  return tally;
}

type Use = (page: string, draft: string) => Promise<Seen>;
type Named = readonly [name: string, use: Use];

function judged(name: string, seen: Seen): Tally {
  const wrong = complaints(seen);
  console.log(`  ${wrong.length === 0 ? '✓' : '✗'} ${name}`);
  for (const each of wrong) console.error(`    ${each}`);
  return wrong.length === 0 ? HOLDS : broken(name, wrong[0]);
}

function complaints({ problem, diagnostics = [], hover = '', titles = [], text }: Seen): string[] {
  const right = WRONG.replace('41.2', '39.8');
  const wanted: readonly (readonly [string, boolean])[] = [
    [`the editor stopped: ${problem}`, problem === undefined],
    [
      `no diagnostic of the figure: ${diagnostics.join()}`,
      diagnostics.some((each) => each.includes('"RMB41.2 billion" disagrees')),
    ],
    [`no explanation: ${hover}`, hover.includes('Read as: RMB41.2 billion')],
    ['a picture as it is written', !hover.includes('base64')],
    [`not the fixes that there are: ${titles.join()}`, titles.some((title) => title.startsWith('Ignore here'))],
    [`the text after the fix: ${text}`, text?.trimEnd() === right.trimEnd()],
  ];
  return wanted.flatMap(([words, isRight]) => (isRight ? [] : [words]));
}

type At = (...names: readonly string[]) => string;

/** Uses an editor in a folder of its own, with `tieout` in its path. */
async function inFolder(use: (at: At, env: NodeJS.ProcessEnv) => Promise<Seen>): Promise<Seen> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-editor-'));
  const at: At = (...names) => join(folder, ...names);
  try {
    for (const name of ['bin', 'home', 'drafts', join('drafts', 'claims-db')]) mkdirSync(at(name));
    const program = `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'dist', 'cli.js')}" "$@"\n`;
    writeFileSync(at('bin', 'tieout'), program, { mode: 0o755 });
    const path = [at('bin'), process.env.PATH].join(delimiter);
    return await use(at, { PATH: path, HOME: at('home'), LANG: 'C.UTF-8' });
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tryOut(editor: Omit<Editor, 'name'>, page: string, draft: string): Promise<Seen> {
  return inFolder(async (at, env) => {
    writeFileSync(at('drafts', draft), WRONG);
    const setUp = at(editor.setUp.startsWith('vim.') ? 'init.lua' : 'init.el');
    writeFileSync(setUp, snippet(page, editor.setUp));
    const result = at('seen.json');
    await ended(editor, { setUp, draft }, at('drafts'), { ...env, TIEOUT_DRAFT: draft, TIEOUT_RESULT: result });
    return JSON.parse(readFileSync(result, 'utf8'));
  });
}

function tryMonaco(page: string, draft: string): Promise<Seen> {
  return inFolder((_, env) => seenInMonaco(page, { name: draft, text: WRONG, env }));
}

function ended(
  { program, args }: Omit<Editor, 'name'>,
  files: Files,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const child = spawn(program, args(files), { cwd, env, stdio: 'ignore', timeout: TIME_LIMIT });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', () => done());
  });
}
