// What is read and what is refused: folders, .gitignore, standard input, encodings, broken databases, bad options.

import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../server/cli/arguments/commands.ts';
import { helpText } from '../../server/cli/arguments/help.ts';
import { DATABASE, folderWith, tieout } from './run-cli.ts';

const DRAFT = 'Nothing to see.\n';
const JSON_BARE = ['check', '--format', 'json', '--no-bundled-db'];

function pathsIn(out: string): string[] {
  return JSON.parse(out).documents.map(({ path }: { path: string }) => path);
}

describe('folders', () => {
  test('are walked in order; only drafts, nothing hidden, nothing ignored', async () => {
    const folder = folderWith({
      '.gitignore': '/out/\n*.draft.md\n',
      'b.md': DRAFT,
      'a.txt': DRAFT,
      'a.csv': DRAFT,
      'out/x.md': DRAFT,
      'x.draft.md': DRAFT,
      'sub/.gitignore': '!keep.draft.md\nnot-this.md\n',
      'sub/keep.draft.md': DRAFT,
      'sub/not-this.md': DRAFT,
      'sub/out/deep.markdown': DRAFT,
      'node_modules/p/README.md': DRAFT,
      '.hidden/x.md': DRAFT,
    });
    const { out } = await tieout([...JSON_BARE, '.'], folder);
    expect(pathsIn(out)).toEqual(['a.txt', 'b.md', 'sub/keep.draft.md', 'sub/out/deep.markdown']);
  });

  test('obey the rules of the repository above, except for the folder that was asked for', async () => {
    const folder = folderWith({
      '.gitignore': 'build/\nskip.md\n',
      'sub/skip.md': DRAFT,
      'sub/a.md': DRAFT,
      'build/b.md': DRAFT,
    });
    mkdirSync(join(folder, '.git'));
    expect(pathsIn((await tieout([...JSON_BARE, 'sub'], folder)).out)).toEqual(['sub/a.md']);
    expect(pathsIn((await tieout([...JSON_BARE, 'build'], folder)).out)).toEqual(['build/b.md']);
  });

  test('what an inner .gitignore takes back in is read, with all that the outer one says of other names', async () => {
    const folder = folderWith({
      '.gitignore': 'secret/\n*.tmp.md\n',
      'sub/.gitignore': '!secret/\n',
      'sub/secret/a.md': DRAFT,
      'sub/secret/b.tmp.md': DRAFT,
      'secret/c.md': DRAFT,
    });
    expect(pathsIn((await tieout([...JSON_BARE, '.'], folder)).out)).toEqual(['sub/secret/a.md']);
  });

  test('a link back to the folder does not go round', async () => {
    const folder = folderWith({ 'a.md': DRAFT });
    symlinkSync('.', join(folder, 'again'));
    expect(pathsIn((await tieout([...JSON_BARE, '.'], folder)).out)).toEqual(['a.md']);
  });

  test('an empty one is said to be empty', async () => {
    const { status, error } = await tieout([...JSON_BARE, '.'], folderWith({}));
    expect([status, error]).toEqual([0, expect.stringMatching(/no drafts found/)]);
  });
});

test('standard input, with a name', async () => {
  const folder = folderWith({ 'db.yaml': DATABASE });
  const args = [...JSON_BARE, '--db', 'db.yaml', '--stdin-name', 'notes.txt', '-'];
  const { out, status } = await tieout(args, folder, '顶点公司2025年第三季度营业额为412.5亿元。');
  expect(status).toBe(1);
  expect(pathsIn(out)).toEqual(['notes.txt']);
});

describe('encodings', () => {
  const text = '营业额12亿元';
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

  test.each([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', utf16],
    ['UTF-16, big end first', Buffer.from(utf16).swap16()],
  ])('%s is read, and its mark is not counted', async (_, bytes) => {
    const { out } = await tieout([...JSON_BARE, 'a.md'], folderWith({ 'a.md': bytes }));
    expect(JSON.parse(out).documents[0].figures[0]).toMatchObject({ text: '12亿元', offset: [3, 7] });
  });

  /** 顶点公司2025年第三季度营业额为398.24亿元，同比增长两成。 */
  const GBK =
    'b6a5b5e3b9abcbbe32303235c4eab5dac8fdbcbeb6c8d3aad2b5b6eeceaa3339382e3234d2dad4aaa3accdacb1c8d4f6b3a4c1bdb3c9a1a3';
  /** The same in traditional characters. */
  const BIG5 =
    'b3bbc249a4bda57132303235a67eb2c4a454a975abd7c0e7b77ec342acb03339382e3234bbf5a4b8a141a650a4f1bc57aaf8a8e2a6a8a143';

  test.each([
    ['GB18030', Buffer.from(GBK, 'hex'), '398.24亿元'],
    ['Big5', Buffer.from(BIG5, 'hex'), '398.24億元'],
    ['GB18030', Buffer.from('d3aacad53339382e3234d2dad4aa', 'hex'), '398.24亿元'],
    ['Big5', Buffer.from('c0e7a6ac3339382e3234bbf5a4b8', 'hex'), '398.24億元'],
    ['UTF-16LE', Buffer.from('营业额为398.24亿元。', 'utf16le'), '398.24亿元'],
    ['UTF-16LE', Buffer.from('阿里云营收四百一十二亿元', 'utf16le'), '四百一十二亿元'],
    ['UTF-16BE', Buffer.from('Turnover was $5 million.', 'utf16le').swap16(), '$5 million'],
  ])('%s without a mark is read, and said to be guessed', async (name, bytes, figure) => {
    const { out, error } = await tieout([...JSON_BARE, 'a.md'], folderWith({ 'a.md': bytes }));
    expect(JSON.parse(out).documents[0].figures.map(({ text: words }: { text: string }) => words)).toContain(figure);
    expect(error).toContain(`a.md: it is not in UTF-8 and was read as ${name}`);
  });

  test.each([
    ['binary', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /a\.md: it is a binary file/],
    [
      'two characters that are common in two encodings',
      Buffer.from([0xc0, 0xb0, 0xb3, 0xa1]),
      /a\.md: it is not in UTF-8; it may be \S+, which is not certain: save it/,
    ],
  ])('%s is refused with its reason, and the rest is checked', async (_, bytes, reason) => {
    const { out, error, status } = await tieout([...JSON_BARE, '.'], folderWith({ 'a.md': bytes, 'b.md': DRAFT }));
    expect(status).toBe(2);
    expect(error).toMatch(reason);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(pathsIn(out)).toEqual(['b.md']);
  });
});

describe('what cannot be done ends with 2 and one line', () => {
  const broken = DATABASE.replace('kind: company', 'kind: compani');

  test.each<[string, string[], RegExp]>([
    ['a missing draft', ['check', '--no-bundled-db', 'gone.md'], /gone\.md: there is no such file/],
    ['an unknown option', ['check', '--fast'], /no option --fast/],
    ['an option without its value', ['check', '--format'], /option --format needs a value/],
    ['a value that does not fit', ['check', '--format', 'xml'], /--format takes one of pretty, json.*"xml"/],
    ['an unknown command', ['chek'], /no command "chek"/],
    ['no subcommand', ['db'], /db needs a subcommand/],
    ['a missing database', ['check', '--no-bundled-db', '--db', 'gone', 'a.md'], /gone: there is no such file/],
    ['a broken database', ['check', '--no-bundled-db', '--db', 'db.yaml', 'a.md'], /db\.yaml:4:11: .*kind/],
    [
      'a foreign .json',
      ['check', '--no-bundled-db', '--db', 'x.json', 'a.md'],
      /x\.json: not a compiled claims database/,
    ],
    ['a place without columns', ['explain', 'a.md:3'], /FILE:LINE:COLUMN/],
    ['a server without transport', ['lsp'], /--stdio/],
  ])('%s', async (_, args, line) => {
    const folder = folderWith({ 'a.md': DRAFT, 'db.yaml': broken, 'x.json': '{"a":' });
    const { status, error } = await tieout(args, folder);
    expect(status).toBe(2);
    expect(error).toMatch(line);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
  });
});

test("the folder's own claims-db/ is used without being named", async () => {
  const folder = folderWith({ 'claims-db/acme.yaml': DATABASE, 'a.md': '顶点公司2025年第三季度营业额为398.24亿元。' });
  const { out } = await tieout([...JSON_BARE, 'a.md'], folder);
  expect(JSON.parse(out).summary).toMatchObject({ supported: 1 });
});

test('a reader that goes away early is no error', async () => {
  const folder = folderWith({ 'a.md': `${'营业额12亿元。\n\n'.repeat(5000)}` });
  const main = resolve(import.meta.dirname, '../../server/cli/main.ts');
  const command = `"${process.execPath}" "${main}" figures --no-bundled-db a.md | head -n 1`;
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', command], { cwd: folder });
  expect(stdout).toMatch(/^a\.md:1:4 {2}money/);
  expect(stderr).toBe('');
});

test.each([
  ['en_GB.UTF-8', /^tieout: needs Node 22 or later, this is 20\.19\.0; update Node/],
  ['zh_CN.UTF-8', /^tieout: 需要 Node 22 或更新的版本，现在是 20\.19\.0；/],
])('a Node too old for the program is named, %s', async (LANG, words) => {
  const old = "Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.19.0'}})";
  const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(old)}`;
  const { status, error } = await tieout(['--version'], folderWith({}), '', { LANG, NODE_OPTIONS });
  expect(error).toMatch(words);
  expect(status).toBe(2);
});

describe('options', () => {
  test.each([
    [['--color', 'never'], false],
    [['--color=never'], false],
    [['--no-color'], false],
    [['--color', 'always'], true],
    [['--color'], true],
  ])('%s', async (option, coloured) => {
    const folder = folderWith({ 'db.yaml': DATABASE, 'a.md': '顶点公司2025年第三季度营业额为412.5亿元。\n' });
    const { out, status } = await tieout(['check', '--no-bundled-db', '--db', 'db.yaml', 'a.md', ...option], folder);
    expect([status === 2, out.includes('\u001b[')]).toEqual([false, coloured]);
  });

  test.each([...COMMANDS])('the help of %s names every option that it takes', (name, spec) => {
    for (const language of ['zh', 'en'] as const) {
      const help = helpText(name.split(' '), language);
      for (const option of spec.options) expect(help).toContain(`--${typeof option === 'string' ? option : option[0]}`);
    }
  });

  test('an option of another command is refused', async () => {
    const refused = await tieout(['db', 'build', '--metric', 'x'], folderWith({ 'a.md': DRAFT }));
    expect(refused).toMatchObject({ status: 2, error: expect.stringContaining('no option --metric') });
  });
});
