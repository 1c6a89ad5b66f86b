// Nothing that is shipped calls anybody: the programs do their work where reaching for the network would end them, and the code has three connections: to its editor, to a database on a server where one is configured, and over a pipe of this machine between an editor's models and its server.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { DATABASE, folderWith } from '../cli/run-cli.ts';
import { filesIn } from './cycles.ts';

const root = join(import.meta.dirname, '../..');
const WITHOUT = join(import.meta.dirname, 'no-network.ts');
/** The bundled database knows better. */
const WRONG = '阿里云2025年第三季度收入为389.24亿元，见 https://example.com/a 。\n';
const DRAFT = '顶点公司2025年第三季度营业额为389亿元，见 https://example.com/a 。\n';

/** What is put in, and what behind that once the program has answered with some words. */
interface Input {
  readonly first: string;
  readonly until?: string;
  readonly last?: string;
}

async function run(main: string, args: readonly string[], folder: string, input: Input): Promise<[unknown, string]> {
  const child = spawn(process.execPath, ['--import', WITHOUT, join(root, main), ...args], { cwd: folder });
  const said = text(child.stderr);
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
    if (input.until && out.includes(input.until) && !child.stdin.writableEnded) child.stdin.end(input.last);
  });
  child.stdin.write(input.first);
  if (!input.until) child.stdin.end();
  const [code] = await once(child, 'close');
  return [code, await said];
}

const framed = (method: string, more: object): string => {
  const body = JSON.stringify({ jsonrpc: '2.0', method, ...more });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

const SESSION: Input = {
  first: [
    framed('initialize', { id: 1, params: { processId: null, rootUri: null, capabilities: {} } }),
    framed('initialized', { params: {} }),
    framed('textDocument/didOpen', {
      params: { textDocument: { uri: 'untitled:a', languageId: 'markdown', version: 1, text: WRONG } },
    }),
  ].join(''),
  until: 'figure-mismatch',
  last: framed('shutdown', { id: 2 }) + framed('exit', {}),
};

const CALLED = framed('initialize', {
  id: 1,
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'a', version: '1' } },
})
  .split('\r\n\r\n')
  .slice(1)
  .join('');

type Program = readonly [name: string, main: string, args: readonly string[], input: Input, status: number];

const NOTHING: Input = { first: '' };

const INGEST = ['db', 'ingest', 'a.html', '--entity', 'acme', '--db', 'db.yaml', '--format', 'json'];

/** What is run, by the folder that holds the programs and what their files end in. */
function programs(cli: string, server: string): Program[] {
  return [
    ['a check', cli, ['check', '--db', 'db.yaml', 'a.md'], NOTHING, 1],
    ['an ingest', cli, INGEST, NOTHING, 0],
    ['an ingest of a PDF', cli, ['db', 'ingest', 'a.pdf', '--entity', 'acme', '--db', 'db.yaml'], NOTHING, 2],
    ['a server of tools', cli, ['mcp'], { first: `${CALLED}\n` }, 0],
    ['a language server', server, ['--stdio'], SESSION, 0],
  ];
}

async function expectNoNetwork([, main, args, input, status]: Program): Promise<void> {
  const folder = folderWith({ 'a.md': DRAFT, 'db.yaml': DATABASE, 'a.pdf': '%PDF-1.7\nhttps://example.com/a' });
  writeFileSync(
    join(folder, 'a.html'),
    '<img src="https://example.com/a.png"><p>Acme turnover was RMB 3 million in 2025.</p>',
  );
  const [code, said] = await run(main, args, folder, input);
  expect([code, said]).toEqual([status, expect.not.stringContaining('network:')]);
}

test.each(programs('server/cli/main.ts', 'server/lsp/main.ts'))('%s reaches for no network', (...program) =>
  expectNoNetwork(program),
);

/** The way to the editor where it is a pipe or a socket, that to a configured database, and the pipe of models: what each bundle may ask Node for. */
const MAY_REACH: Readonly<Record<string, readonly string[]>> = {
  'archive.js': ['dns', 'net', 'tls'],
  'cli.js': ['net'],
  'language-client.cjs': ['net'],
  'postgres.js': ['dns', 'net', 'tls'],
  'server.js': ['net'],
};

const NETWORK =
  /(?:from ?|(?<!startsWith)\( ?)["'](?:node:)?(https?|http2|net|tls|dgram|dns|inspector|undici)(?:\/\w+)?["']/g;

function builtFiles(): string[] {
  return existsSync(join(root, 'dist')) ? readdirSync(join(root, 'dist')) : ['none.js'];
}

const bundle = (name: string): string => readFileSync(join(root, 'dist', name), 'utf8');

/** A bundle and what it shares with others, to the last. */
function partsOf(name: string): string[] {
  const parts = new Set([name]);
  for (const part of parts) for (const [shared] of bundle(part).matchAll(/shared-\w+\.js(?!\.map)/g)) parts.add(shared);
  return [...parts];
}

/** `npm test` has built what is shipped before it comes here. */
describe.skipIf(!existsSync(join(root, 'dist/cli.js')))('as it is shipped', () => {
  test.each(programs('dist/cli.js', 'dist/server.js'))('%s reaches for no network', (...program) =>
    expectNoNetwork(program),
  );

  test.each(builtFiles().filter((name) => /\.c?js$/.test(name) && !name.startsWith('shared-')))(
    '%s asks Node for no other way out than it may take',
    (name) => {
      const asked = partsOf(name).flatMap((part) => [...bundle(part).matchAll(NETWORK)].map(([, module]) => module));
      expect([...new Set(asked)].sort()).toEqual(MAY_REACH[name] ?? []);
    },
  );
});

test('the code that may connect is the way to the editor, that to a configured database and the pipe of models, and nothing else', () => {
  const reaches =
    /from 'node:(?:https?|http2|net|tls|dgram|dns|inspector)(?:\/\w+)?'|\bfetch\(|\bnew WebSocket\b|XMLHttpRequest/;
  const found = ['server', 'client', 'claims-db']
    .flatMap((folder) => filesIn(join(root, folder)))
    .filter((file) => reaches.test(readFileSync(file, 'utf8')));
  expect(found.map((file) => relative(root, file))).toEqual([
    'server/cli/commands/attached.ts',
    'server/databases/postgres/connection.ts',
    'server/lsp/guard/wire.ts',
    'server/lsp/host/model-pipe.ts',
  ]);
});
