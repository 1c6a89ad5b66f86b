// A check of the whole workspace by one request: which drafts, in what state, and what is told of the others.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  CancellationToken,
  CancellationTokenSource,
  type Diagnostic,
  ProgressType,
} from 'vscode-languageserver-protocol';
import type { WorkspaceChecked, WorkspaceProgress } from '../../server/lsp/workspace/check-workspace.ts';
import { type Started, start } from './client.ts';

const WRONG = '阿里云2025年第三季度收入为412亿元。\n';

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

interface Told {
  /** Each draft with the codes of its findings. */
  readonly drafts: Readonly<Record<string, readonly string[]>>;
  readonly unchecked: Readonly<Record<string, string | null>>;
  readonly progress: readonly (readonly [done: number, total: number])[];
  readonly all: readonly WorkspaceProgress[];
  readonly checked: WorkspaceChecked;
}

let tokens = 0;

async function checkAll(server: Started, cancel?: CancellationTokenSource): Promise<Told> {
  const token = `check-${++tokens}`;
  const all: WorkspaceProgress[] = [];
  const listening = server.connection.onProgress(new ProgressType<WorkspaceProgress>(), token, (each) => {
    all.push(each);
    if (each.done > 0) cancel?.cancel();
  });
  const checked: WorkspaceChecked = await server.connection.sendRequest(
    'tieout/checkWorkspace',
    { token, exclude: ['**/hidden'] },
    cancel?.token ?? CancellationToken.None,
  );
  listening.dispose();
  const name = (uri: string): string => decodeURIComponent(uri.slice(server.uri('').length + 1));
  const codes = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ code }) => String(code));
  const drafts = all.flatMap((each) => each.drafts);
  const left = all.flatMap(({ unchecked }) => unchecked);
  return {
    drafts: Object.fromEntries(drafts.map(({ figures, diagnostics }) => [name(figures.uri), codes(diagnostics)])),
    unchecked: Object.fromEntries(left.map(({ uri, reason, language }) => [name(uri), reason ?? language])),
    progress: all.map(({ done, total }) => [done, total]),
    all,
    checked,
  };
}

test('goes through the folders as the command line does, with the text of open editors', async () => {
  const server = await start({ settings: { bundledDatabase: true, exclude: ['old/'] } });
  write(server.folder, {
    '.gitignore': 'out/\n',
    'tieout.config.yaml': 'exclude: "*.tmp.md"\n',
    'a.md': WRONG,
    'open (1).md': 'Nothing.\n',
    'sub/b.txt': WRONG,
    'sub/b.txt.review.json': '{}',
    'x.tmp.md': WRONG,
    'old/c.md': WRONG,
    'out/d.md': WRONG,
    'hidden/e.md': WRONG,
    'claims-db/f.md': WRONG,
    'binary.md': new Uint8Array([0, 1, 2, 3]),
    'long.md': '阿'.repeat(4_000_001),
  });
  server.open('open (1).md', WRONG + WRONG.replace('412', '413'));
  const { drafts, unchecked, progress, all, checked } = await checkAll(server);
  expect(checked).toEqual({ problem: null });
  expect(drafts).toEqual({
    'a.md': ['figure-mismatch'],
    'open (1).md': ['figure-mismatch', 'figure-mismatch'],
    'sub/b.txt': ['figure-mismatch'],
  });
  expect(unchecked).toEqual({ 'binary.md': '是二进制文件，不是文字', 'long.md': expect.stringMatching(/万字|字/) });
  expect(progress[0]).toEqual([0, 5]);
  expect(progress.at(-1)).toEqual([5, 5]);
  expect(all.flatMap((each) => each.drafts).filter(({ reviewed }) => reviewed).length).toBe(1);
  await server.stop();
});

test('what the settings do not take for a draft is told with its language', async () => {
  const server = await start({ settings: { languages: ['markdown'] } });
  write(server.folder, { 'a.txt': WRONG, 'a.md': WRONG, 'a.qmd': WRONG });
  const { drafts, unchecked } = await checkAll(server);
  expect(Object.keys(drafts)).toEqual(['a.md']);
  expect(unchecked).toEqual({ 'a.txt': 'plaintext', 'a.qmd': 'quarto' });
  await server.stop();
});

test('a configuration file that cannot be used is told with its place, and nothing is checked', async () => {
  const server = await start({ locale: 'en' });
  write(server.folder, { 'tieout.config.json': '{\n "exlude": [] }', 'a.md': WRONG });
  const { drafts, checked } = await checkAll(server);
  expect(drafts).toEqual({});
  expect(checked.problem).toEqual({
    uri: server.uri('tieout.config.json'),
    message: 'line 2: there is no field "exlude"; did you mean exclude?',
  });
  await server.stop();
});

test('called off, it tells what is left; an edit meanwhile is answered', async () => {
  const server = await start();
  write(server.folder, Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}.md`, WRONG.repeat(20)])));
  server.open('a.md', WRONG);
  const cancel = new CancellationTokenSource();
  const running = checkAll(server, cancel);
  expect((await server.pull('a.md')).kind).toBe('full');
  const { drafts, unchecked, progress } = await running;
  const [checked, left] = [Object.keys(drafts).length, Object.values(unchecked)];
  expect(checked + left.length).toBe(300);
  expect(left.length).toBeGreaterThan(0);
  expect(new Set(left)).toEqual(new Set([null]));
  expect(progress.at(-1)).toEqual([300, 300]);
  await server.stop();
});

test('folders that are on no disk are gone through by asking the editor, whose channel may take text alone', async () => {
  const server = await start();
  const text = (words: string) => ({ base64: Buffer.from(words).toString('base64') });
  const files: Readonly<Record<string, unknown>> = {
    'memfs://desk/%E7%A8%BF/a.md': text(WRONG),
    'memfs://desk/%E7%A8%BF/.gitignore': text('out\n'),
  };
  const folders: Readonly<Record<string, unknown>> = {
    'memfs://desk/%E7%A8%BF': [
      { name: 'out', isFolder: true },
      { name: 'a.md', isFolder: false },
      { name: '.gitignore', isFolder: false },
    ],
  };
  server.connection.onRequest('tieout/entries', ({ uri }) => folders[uri] ?? null);
  server.connection.onRequest('tieout/file', ({ uri }) => files[uri] ?? null);
  const added = [{ uri: 'memfs://desk/%E7%A8%BF', name: 'desk' }];
  await server.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
  write(server.folder, { 'b.md': WRONG });
  const { all, checked } = await checkAll(server);
  expect(checked).toEqual({ problem: null });
  const drafts = all.flatMap((each) => each.drafts);
  expect(drafts.map(({ figures, diagnostics }) => [figures.uri, diagnostics.length])).toEqual([
    [server.uri('b.md'), 1],
    ['memfs://desk/%E7%A8%BF/a.md', 1],
  ]);
  await server.stop();
});
