// The language server in other editors, set up as docs/other-editors.md says: a wrong figure is marked, explained and put right.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { CannotRun } from '../host/cannot-run.ts';
import { ROOT } from '../host/setup.ts';
import { broken, HOLDS, NOTHING, sum, type Tally } from '../runner/tally.ts';
import { PAGES, snippet } from './page.ts';

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

/** What a driver has seen and done. */
interface Seen {
  readonly problem?: string;
  readonly diagnostics?: readonly string[];
  readonly hover?: string;
  readonly titles?: readonly string[];
  readonly text?: string;
}

export async function runEditorTests(): Promise<Tally> {
  const there = EDITORS.filter(({ isThere }) => isThere());
  const missing = EDITORS.filter((editor) => !there.includes(editor)).map(({ name }) => name);
  if (missing.length > 0 && (there.length === 0 || process.env.CI))
    throw new CannotRun(
      `${missing.join(', ')} not found (Debian: apt-get install neovim emacs-nox elpa-eglot elpa-lsp-mode elpa-markdown-mode)`,
    );
  for (const name of missing) console.error(`  SKIPPED: ${name} is not on this machine`);
  let tally: Tally = { ...NOTHING, skipped: missing.length };
  for (const editor of there)
    for (const page of PAGES) for (const draft of DRAFTS) tally = sum(tally, await tried(editor, page, draft));
  return tally;
}

async function tried(editor: Editor, page: string, draft: string): Promise<Tally> {
  const wrong = complaints(await tryOut(editor, page, draft));
  const name = `${editor.name}, ${draft}, as ${page} says`;
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

/** Runs an editor in a folder of its own, with `tieout` in its path. */
async function tryOut(editor: Editor, page: string, draft: string): Promise<Seen> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-editor-'));
  const at = (...names: readonly string[]): string => join(folder, ...names);
  try {
    for (const name of ['bin', 'home', 'drafts', join('drafts', 'claims-db')]) mkdirSync(at(name));
    const program = `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'dist', 'cli.js')}" "$@"\n`;
    writeFileSync(at('bin', 'tieout'), program, { mode: 0o755 });
    writeFileSync(at('drafts', draft), WRONG);
    const setUp = at(editor.setUp.startsWith('vim.') ? 'init.lua' : 'init.el');
    writeFileSync(setUp, snippet(page, editor.setUp));
    await ended(editor, { setUp, draft }, at('drafts'), {
      PATH: [at('bin'), process.env.PATH].join(delimiter),
      HOME: at('home'),
      LANG: 'C.UTF-8',
      TIEOUT_DRAFT: draft,
      TIEOUT_RESULT: at('seen.json'),
    });
    return JSON.parse(readFileSync(at('seen.json'), 'utf8'));
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ended({ program, args }: Editor, files: Files, cwd: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(program, args(files), { cwd, env, stdio: 'ignore', timeout: TIME_LIMIT });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', () => done());
  });
}
