// Nothing that is shipped calls anybody: the programs do their work where reaching for the network would end them, and the code has two connections: to its editor, and to a database on a server where one is configured.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { DATABASE, folderWith } from '../cli/run-cli.ts';
import { filesIn } from './cycles.ts';

const root = join(import.meta.dirname, '../..');
const WITHOUT = join(import.meta.dirname, 'no-network.ts');
const DRAFT = '顶点公司2025年第三季度营业额为389亿元，见 https://example.com/a 。\n';

async function run(main: string, args: readonly string[], folder: string, input: string): Promise<[unknown, string]> {
  const child = spawn(process.execPath, ['--import', WITHOUT, join(root, main), ...args], { cwd: folder });
  const said = text(child.stderr);
  child.stdout.resume();
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return [code, await said];
}

const framed = (method: string, more: object): string => {
  const body = JSON.stringify({ jsonrpc: '2.0', method, ...more });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

const SESSION = [
  framed('initialize', { id: 1, params: { processId: null, rootUri: null, capabilities: {} } }),
  framed('initialized', { params: {} }),
  framed('textDocument/didOpen', {
    params: { textDocument: { uri: 'untitled:a', languageId: 'markdown', version: 1, text: DRAFT } },
  }),
  framed('shutdown', { id: 2 }),
  framed('exit', {}),
].join('');

const CALLED = framed('initialize', {
  id: 1,
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'a', version: '1' } },
})
  .split('\r\n\r\n')
  .slice(1)
  .join('');

test.each<[string, string, readonly string[], string, number]>([
  ['a check', 'server/cli/main.ts', ['check', '--db', 'db.yaml', 'a.md'], '', 1],
  [
    'an ingest',
    'server/cli/main.ts',
    ['db', 'ingest', 'a.html', '--entity', 'acme', '--db', 'db.yaml', '--format', 'json'],
    '',
    0,
  ],
  ['a server of tools', 'server/cli/main.ts', ['mcp'], `${CALLED}\n`, 0],
  ['a language server', 'server/lsp/main.ts', ['--stdio'], SESSION, 0],
])('%s reaches for no network', async (_, main, args, input, status) => {
  const folder = folderWith({ 'a.md': DRAFT, 'db.yaml': DATABASE });
  writeFileSync(
    join(folder, 'a.html'),
    '<img src="https://example.com/a.png"><p>Acme turnover was RMB 3 million in 2025.</p>',
  );
  const [code, said] = await run(main, args, folder, input);
  expect([code, said]).toEqual([status, expect.not.stringContaining('network:')]);
});

test('the code that may connect is the way to the editor and that to a configured database, and nothing else', () => {
  const reaches =
    /from 'node:(?:https?|http2|net|tls|dgram|dns|inspector)(?:\/\w+)?'|\bfetch\(|\bnew WebSocket\b|XMLHttpRequest/;
  const found = ['server', 'client', 'claims-db']
    .flatMap((folder) => filesIn(join(root, folder)))
    .filter((file) => reaches.test(readFileSync(file, 'utf8')));
  expect(found.map((file) => relative(root, file))).toEqual([
    'server/databases/postgres/connection.ts',
    'server/lsp/guard/wire.ts',
  ]);
});
