// What a disk can do to a run: no regular files, no room, no permission, a kill. It is said in a sentence, and nothing half written stays.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, openSync, readdirSync, symlinkSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { writeWhole } from '../../claims-db/build-database.ts';
import { DATABASE, folderWith, tieout } from './run-cli.ts';

const DRAFT = '顶点公司2025年第三季度营业额为398亿元。\n';
const main = resolve(fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url)));
const ROWS = `entity,metric,period,quantity\n${Array.from({ length: 100_000 }, (_, at) => `acme,turnover,2025Q3,${at}亿元\n`).join('')}`;

const textOf = async (stream: Readable | null): Promise<string> => (stream ? text(stream) : '');

describe.skipIf(process.platform === 'win32')('what is no regular file', () => {
  test('is refused as a draft, named or found, and the others are checked', async () => {
    const folder = folderWith({ 'a.md': DRAFT });
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    symlinkSync('/dev/zero', join(folder, 'zero.md'));
    const { status, out, error } = await tieout(['check', '--format', 'json', '--no-bundled-db'], folder);
    expect(JSON.parse(out).documents.map(({ path }: { path: string }) => path)).toEqual(['a.md']);
    expect([status, error]).toEqual([
      2,
      'tieout: pipe.md: it is not a regular file but a pipe, a device or a socket: it is not read\n' +
        'tieout: zero.md: it is not a regular file but a pipe, a device or a socket: it is not read\n',
    ]);
  });

  test('is refused as a claims file', async () => {
    const folder = folderWith({ 'a.md': DRAFT, 'claims-db/a.yaml': DATABASE });
    execFileSync('mkfifo', [join(folder, 'claims-db', 'pipe.yaml')]);
    const { status, error } = await tieout(['check', '--no-bundled-db', 'a.md'], folder);
    expect([status, error]).toEqual([2, expect.stringMatching(/claims-db\/pipe\.yaml: it is not a regular file/)]);
  });

  test('an endless standard input is refused', async () => {
    const folder = folderWith({});
    const child = spawn(process.execPath, [main, 'check', '--no-bundled-db', '-'], {
      cwd: folder,
      stdio: [openSync('/dev/zero', 'r'), 'pipe', 'pipe'],
    });
    const said = textOf(child.stderr);
    expect((await once(child, 'close'))[0]).toBe(2);
    expect(await said).toMatch(/larger than 64 MB/);
  });
});

describe.skipIf(process.platform !== 'linux')('a full disk', () => {
  test.each(['pretty', 'json', 'sarif', 'github'])(
    'under standard output ends a check in %s with a sentence',
    async (format) => {
      const folder = folderWith({ 'a.md': '某公司2024年营收为31亿元。\n' });
      const child = spawn(process.execPath, [main, 'check', '--no-bundled-db', '--format', format, 'a.md'], {
        cwd: folder,
        env: { ...process.env, LANG: 'en_GB.UTF-8' },
        stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      });
      const said = textOf(child.stderr);
      expect((await once(child, 'close'))[0]).toBe(2);
      expect(await said).toBe('tieout: standard output cannot be written: the disk is full\n');
    },
  );
});

describe('writing', () => {
  test('leaves nothing beside a target that cannot be replaced', async () => {
    const folder = folderWith({ 'target/inside': '' });
    await expect(writeWhole(join(folder, 'target'), 'text')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
    expect(readdirSync(folder)).toEqual(['target']);
  });

  test.skipIf(process.getuid?.() === 0)('into a folder that is read-only is said', async () => {
    const folder = folderWith({ 'claims-db/a.yaml': DATABASE, 'out/keep': '' });
    chmodSync(join(folder, 'out'), 0o500);
    for (const name of ['x.json', 'x.sqlite']) {
      const { status, error } = await tieout(['db', 'build', 'claims-db', '--out', `out/${name}`], folder);
      expect([status, error]).toEqual([2, expect.stringMatching(new RegExp(`^tieout: out/${name}: `))]);
    }
    chmodSync(join(folder, 'out'), 0o700);
    expect(readdirSync(join(folder, 'out'))).toEqual(['keep']);
  });

  test('a mapping that is not there is said', async () => {
    const folder = folderWith({ 'a.csv': 'a,b\n1,2\n' });
    const { status, error } = await tieout(
      ['db', 'import', 'a.csv', '--mapping', 'no.yaml', '--out', 'x.yaml'],
      folder,
    );
    expect([status, error]).toEqual([2, 'tieout: no.yaml: there is no such file or folder\n']);
  });

  test.skipIf(process.platform === 'win32')('an import that is stopped leaves nothing', async () => {
    const folder = folderWith({ 'claims-db/a.yaml': DATABASE, 'a.csv': ROWS });
    const changes = watch(folder);
    const child = spawn(
      process.execPath,
      [main, 'db', 'import', 'a.csv', '--out', 'x.sqlite', '--set', 'publisher=P,tier=primary'],
      {
        cwd: folder,
      },
    );
    for await (const { filename } of changes) if (filename === 'x.sqlite.importing') break;
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([null, 'SIGTERM']);
    expect(readdirSync(folder).filter((name) => name.startsWith('x.sqlite.'))).toEqual([]);
  });
});
