// `tieout mcp --attach`: a model's client and the server that runs in an editor, joined by a pipe of this machine.

import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, tieout } from '../cli/run-cli.ts';
import { PUSHED, type Started, start } from '../protocol/client.ts';
import { call, connect } from './client.ts';

const WANTED = { entity: '云帆科技', metric: '营收', period: '2025Q3' };

const pipeOf = ({ connection }: Started): Promise<string> => connection.sendRequest('tieout/modelPipe', null);

test('the tools answer from the claims that the editor holds, as they are now', async () => {
  const server = await start({ capabilities: PUSHED });
  const client = await connect(folderWith({}), ['--attach', await pipeOf(server)]);
  expect((await call(client, 'find_claims', WANTED)).text).toContain('398.24亿元');
  const path = join(server.folder, 'claims-db', 'cloud.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('398.24亿元', '400.24亿元'));
  const now = async (): Promise<string> => (await call(client, 'find_claims', WANTED)).text;
  await expect.poll(now, { timeout: 60_000 }).toContain('400.24亿元');
  const { resources } = await client.listResources();
  expect(resources.length).toBeGreaterThan(0);
  await client.close();
  expect(await server.stop()).toBe(0);
});

test('two models at a time have one pipe, which goes with the server', async () => {
  const server = await start();
  const pipe = await pipeOf(server);
  expect(await pipeOf(server)).toBe(pipe);
  const clients = await Promise.all([1, 2].map(() => connect(folderWith({}), ['--attach', pipe])));
  for (const client of clients) expect((await call(client, 'find_claims', WANTED)).isError).toBe(false);
  if (process.platform !== 'win32') expect(statSync(dirname(pipe)).mode & 0o077).toBe(0);
  const closed = Promise.all(clients.map((client) => new Promise<void>((done) => (client.onclose = done))));
  expect(await server.stop()).toBe(0);
  await closed;
  expect(existsSync(pipe)).toBe(false);
});

test('where nobody listens any more, that is said', async () => {
  const folder = folderWith({});
  const { status, error } = await tieout(['mcp', '--attach', join(folder, 'gone')], folder, '', {
    LANG: 'en_GB.UTF-8',
  });
  expect(status).toBe(2);
  expect(error).toMatch(
    /^tieout: cannot reach the server in the editor \(.*gone: .+\); start this MCP server in the editor again\n$/,
  );
});
