// The server as it runs in a browser: every file through the client, and words about what a browser cannot read.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { createConnection, PortMessageReader, PortMessageWriter, ProposedFeatures } from 'vscode-languageserver/node';
import { createProtocolConnection, ProgressType, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { URI } from 'vscode-uri';
import { writeDatabaseJson } from '../../claims-db/compile/json.ts';
import { isGeneral } from '../../claims-db/file/load.ts';
import { readDatabaseFolder } from '../../claims-db/read-folder.ts';
import { validateDatabase } from '../../claims-db/validate.ts';
import { serve } from '../../server/lsp/serve.ts';
import { hostOver } from '../../server/lsp/web/host.ts';
import type { WorkspaceProgress } from '../../server/lsp/workspace/check-workspace.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = 'vscode-vfs://github%2Bmain/desk/稿件';
const CLAIMS = `${FOLDER}/claims-db/own (1).yaml`;
const DRAFT = `${FOLDER}/draft.md`;
const claims = readFileSync(join(root, 'test/extension/workspace/claims-db/example.yaml'), 'utf8');
const { files } = await readDatabaseFolder(join(root, 'claims-db', 'lexicon'));
const { pieces } = validateDatabase(files.filter(isGeneral));
const bundled = writeDatabaseJson({ revision: 'r', lexicon: pieces, claims: [] });

interface Client {
  readonly connection: ProtocolConnection;
  /** The files of the workspace by address, as the client spells it; a test may change them. */
  readonly content: Map<string, string>;
  readonly shown: string[];
  codes(text: string): Promise<unknown[]>;
}

const open: ProtocolConnection[] = [];
afterEach(() => {
  for (const connection of open.splice(0)) connection.dispose();
});

/** Spells an address as VS Code does. */
function spelled(uri: string): string {
  return URI.parse(uri).toString();
}

/** What lies right in a folder, made of the addresses of all files below it. */
function entriesBelow(folder: string, files: readonly string[]): unknown {
  const ways = files.map((uri) => decodeURIComponent(uri.slice(folder.length + 1)).split('/'));
  const names = new Map(ways.map(([name = '', ...rest]) => [name, rest.length > 0]));
  return names.size === 0 ? null : [...names].map(([name, isFolder]) => ({ name, isFolder }));
}

async function started(locale: string, databases: readonly string[] = []): Promise<Client> {
  const { port1, port2 } = new MessageChannel();
  const server = createConnection(ProposedFeatures.all, new PortMessageReader(port1), new PortMessageWriter(port1));
  serve(server, { watcher: { begins() {}, ends() {} }, stopped: [] }, hostOver(server));
  server.listen();
  const connection = createProtocolConnection(new PortMessageReader(port2), new PortMessageWriter(port2));
  open.push(connection);
  const content = new Map([[spelled(CLAIMS), claims]]);
  const shown: string[] = [];
  const below = (uri: string): string[] => [...content.keys()].filter((each) => each.startsWith(`${uri}/`));
  connection.onRequest('tieout/filesIn', ({ uri }) => (below(uri).length > 0 ? below(uri) : null));
  connection.onRequest('tieout/entries', ({ uri }) => entriesBelow(uri, below(uri)));
  connection.onRequest('tieout/file', ({ uri, most }): unknown => {
    const text = content.get(uri);
    if (text === undefined) return null;
    return text.length > most ? { tooLarge: true } : new TextEncoder().encode(text);
  });
  connection.onRequest('tieout/bundledDatabase', () => bundled);
  connection.onNotification('window/showMessage', ({ message }) => void shown.push(message));
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    locale,
    capabilities: { textDocument: { diagnostic: {} } },
    workspaceFolders: [{ uri: spelled(FOLDER), name: 'desk' }],
    initializationOptions: { settings: { databases } },
  });
  await connection.sendNotification('initialized', {});
  let version = 0;
  const codes = async (text: string): Promise<unknown[]> => {
    const uri = spelled(DRAFT);
    const textDocument = { uri, languageId: 'markdown', version: ++version, text };
    if (version > 1) await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const report = await connection.sendRequest<{ items: { code: unknown }[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.items.map(({ code }) => code);
  };
  return { connection, content, shown, codes };
}

const changed = { changes: [{ uri: spelled(CLAIMS), type: 2 }] };

test('claims files of a workspace on any file system count, and are read anew when the client tells of a change', async () => {
  const { connection, content, codes } = await started('en');
  expect(await codes('白鹭航运2025年第一季度营收为12.5亿元。')).toEqual([]);
  expect(await codes('白鹭航运2025年第一季度营收为13.5亿元。')).toEqual(['figure-mismatch']);
  content.set(spelled(CLAIMS), claims.replace('12.5亿元', '13.5亿元'));
  await connection.sendNotification('workspace/didChangeWatchedFiles', changed);
  await connection.sendRequest('workspace/executeCommand', { command: 'tieout.server.reloadDatabases', arguments: [] });
  expect(await codes('白鹭航运2025年第一季度营收为13.5亿元。')).toEqual([]);
});

test('from a figure one goes to the address of its claim as the client spells it', async () => {
  const { connection, codes } = await started('en');
  await codes('白鹭航运2025年第一季度营收为12.5亿元。');
  const found = await connection.sendRequest<{ uri: string }[]>('textDocument/definition', {
    textDocument: { uri: spelled(DRAFT) },
    position: { line: 0, character: 17 },
  });
  expect(found.map(({ uri }) => decodeURIComponent(uri))).toEqual([decodeURIComponent(CLAIMS)]);
});

test.each([
  ['zh-cn', '.sqlite 数据库要用桌面版 VS Code 或命令行来读', '服务器上的数据库要用桌面版 VS Code 或命令行来读'],
  ['en', 'a .sqlite database takes VS Code on the desktop', 'a database on a server takes VS Code on the desktop'],
])('a database that takes Node says so, once: %s', async (locale, sqlite, server) => {
  const { shown, codes } = await started(locale, ['big.sqlite', 'postgres://desk@db.example/claims', 'none.yaml']);
  expect(await codes('白鹭航运2025年第一季度营收为13.5亿元。')).toEqual(['figure-mismatch']);
  expect(shown).toHaveLength(3);
  expect(shown[0]).toContain(sqlite);
  expect(shown[1]).toContain(server);
  expect(shown[2]).toContain('none.yaml');
});

test('a check of the workspace goes through its file system as the command line goes through a disk', async () => {
  const { connection, content, codes } = await started('en', []);
  const wrong = '白鹭航运2025年第一季度营收为13.5亿元。';
  await codes(wrong);
  const files: Readonly<Record<string, string>> = {
    '.git/config': '',
    '.gitignore': 'out/\n*.tmp.md\n',
    'tieout.config.yaml': 'exclude: old/\n',
    'draft.md': 'Nothing.',
    'a (1).md': wrong,
    'a (1).md.review.json': '{}',
    'b.tmp.md': wrong,
    '稿/c.txt': wrong,
    '稿/.gitignore': '/d.md\n',
    '稿/d.md': wrong,
    'old/e.md': wrong,
    'out/f.md': wrong,
    'hidden/g.md': wrong,
    'node_modules/h.md': wrong,
    'photo.png': '',
    'long.md': '长'.repeat(4_000_001),
    'huge.md': 'x'.repeat(64 * 1024 * 1024 + 1),
  };
  for (const [name, text] of Object.entries(files)) content.set(spelled(`${FOLDER}/${name}`), text);
  const all: WorkspaceProgress[] = [];
  connection.onProgress(new ProgressType<WorkspaceProgress>(), 'all', (each) => void all.push(each));
  const checked = await connection.sendRequest('tieout/checkWorkspace', { token: 'all', exclude: ['**/hidden'] });
  expect(checked).toEqual({ problem: null });
  const name = (uri: string): string => decodeURIComponent(uri).slice(decodeURIComponent(spelled(FOLDER)).length + 1);
  const drafts = all.flatMap((each) => each.drafts);
  expect(drafts.map(({ figures, diagnostics, reviewed }) => [name(figures.uri), diagnostics.length, reviewed])).toEqual(
    [
      ['a (1).md', 1, true],
      ['draft.md', 1, false],
      ['稿/c.txt', 1, false],
    ],
  );
  const left = all.flatMap(({ unchecked }) => unchecked);
  expect(left.map(({ uri, reason }) => [name(uri), reason])).toEqual([
    ['huge.md', 'it is larger than 64 MB, too large for a draft'],
    ['long.md', expect.stringContaining('4')],
  ]);
});

test('a configuration file of any file system is told with its address, and nothing is checked', async () => {
  const { connection, content } = await started('en');
  content.set(spelled(`${FOLDER}/tieout.config.json`), '{\n "exlude": [] }');
  expect(await connection.sendRequest('tieout/checkWorkspace', { token: 'all' })).toEqual({
    problem: {
      uri: spelled(`${FOLDER}/tieout.config.json`),
      message: 'line 2: there is no field "exlude"; did you mean exclude?',
    },
  });
});
