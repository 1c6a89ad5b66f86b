// The guide to an archive, followed word for word on a real PostgreSQL.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newsroom } from '../archive/newsroom.ts';
import { folderWith } from '../cli/run-cli.ts';
import { HAS_POSTGRES, startPostgres, type TestServer } from '../postgres/server.ts';

const MINUTES = 60_000;

let server: TestServer;

function blocks(page: string): { info: string; text: string }[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(([, info = '', body = '']) => ({ info, text: body }));
}

describe.skipIf(!HAS_POSTGRES)('the guide', () => {
  beforeAll(async () => {
    server = await startPostgres();
  }, MINUTES);

  afterAll(() => server.stop());

  test.each([
    ['archive.md', 'guide_en'],
    ['archive.zh.md', 'guide_zh'],
  ])(
    '%s',
    async (page, database) => {
      const room = await newsroom(server, database, folderWith({}));
      const all = blocks(page);
      let compared = 0;
      for (const [at, { info, text }] of all.entries()) {
        const name = /^\w+ (\S+)$/.exec(info)?.[1];
        if (name !== undefined) {
          mkdirSync(dirname(join(room.folder, name)), { recursive: true });
          writeFileSync(join(room.folder, name), text);
        }
        const expected = all[at + 1];
        if (info !== 'sh' || expected?.info !== 'text') continue;
        const { out, error } = await room.tieout(...text.trim().split(' ').slice(1));
        expect(error).toBe('');
        expect(out).toBe(expected.text);
        compared++;
      }
      expect(compared).toBe(3);
    },
    5 * MINUTES,
  );
});
