// The guide for a newsroom, followed word for word but for the address of the server and the day: its commands and SQL run, their output compared.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderWith, tieout } from '../cli/run-cli.ts';
import { HAS_POSTGRES, OWNER, PASSWORD, postgresPrograms, startPostgres, type TestServer } from '../postgres/server.ts';

interface Block {
  readonly kind: string;
  /** Who runs it, or which file it is. */
  readonly name: string;
  readonly text: string;
}

/** The day that the guide was written on: in what is compared it stands for today. */
const DAY = '2026-03-02';
const HOST = 'db.newsroom.example';

function blocksOf(page: string): Block[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map(([, kind = '', name = '', body = '']) => ({
    kind,
    name,
    text: body,
  }));
}

class Reader {
  readonly folder: string = folderWith({});
  private readonly server: TestServer;
  private readonly language: string;
  private readonly passwords = new Map([['superuser', PASSWORD]]);

  constructor(server: TestServer, language: string) {
    this.server = server;
    this.language = language;
  }

  /** What a block puts out; `null` for one that is only read. */
  async follow({ kind, name, text }: Block): Promise<string | null> {
    if (kind === 'yaml' || kind === 'md') this.write(name, text);
    if (kind === 'sql') return this.query(name, text);
    return kind === 'sh' ? this.run(name, text) : null;
  }

  private write(name: string, text: string): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), text);
  }

  private query(user: string, sql: string): string {
    for (const [, role = '', password = ''] of sql.matchAll(/CREATE ROLE (\w+) .*PASSWORD '([^']+)'/g))
      this.passwords.set(role, password);
    const [login, database] = user === 'superuser' ? [OWNER, 'postgres'] : [user, 'claims'];
    const args = [
      '-X',
      '-v',
      'ON_ERROR_STOP=1',
      '-h',
      '127.0.0.1',
      '-p',
      String(this.server.port),
      '-U',
      login,
      '-d',
      database,
    ];
    const env = { PGPASSWORD: this.passwords.get(user) ?? '' };
    return execFileSync(join(postgresPrograms() ?? '', 'psql'), args, { input: sql, encoding: 'utf8', env });
  }

  private async run(user: string, command: string): Promise<string> {
    const args = command.trim().replace(HOST, `127.0.0.1:${this.server.port}`).split(' ').slice(1);
    const environment = { PGPASSWORD: this.passwords.get(user) ?? '', LANG: this.language };
    const { out, error } = await tieout(args, this.folder, '', environment);
    expect(error).toBe('');
    return out.replaceAll(`127.0.0.1:${this.server.port}`, HOST);
  }
}

describe.skipIf(!HAS_POSTGRES)('the guide for a newsroom', { timeout: 120_000 }, () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startPostgres();
  });

  afterAll(() => server.stop());

  test.each([
    ['newsroom.md', 'en_GB.UTF-8'],
    ['newsroom.zh.md', 'zh_CN.UTF-8'],
  ])('%s', async (page, language) => {
    const reader = new Reader(server, language);
    const blocks = blocksOf(page);
    const today = new Date().toISOString().slice(0, 10);
    let compared = 0;
    for (const [at, block] of blocks.entries()) {
      const out = await reader.follow(block);
      const expected = blocks[at + 1];
      if (out === null || expected?.kind !== 'text') continue;
      expect(out).toBe(expected.text.replaceAll(DAY, today));
      compared++;
    }
    expect(compared).toBe(5);
    await reader.follow({
      kind: 'sql',
      name: 'superuser',
      text: 'DROP DATABASE claims; DROP ROLE ann; DROP ROLE cleo; DROP ROLE tieout_reader, tieout_curator; DROP ROLE chief;',
    });
  });
});
