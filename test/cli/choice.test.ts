// Which files of a folder are checked: tieout.config.json or .yaml, and the options that add to it.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { folderWith, tieout } from './run-cli.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const DRAFT = 'Nothing to see.\n';
const BARE = ['check', '--format', 'json', '--no-bundled-db'];
const FILES = {
  'a.md': DRAFT,
  'archive/old.md': DRAFT,
  'drafts/b.zh.md': DRAFT,
  'drafts/notes/c.txt': DRAFT,
  'claims-db/announcement.html': DRAFT,
};

function pathsIn(out: string): string[] {
  return JSON.parse(out).documents.map(({ path }: { path: string }) => path);
}

interface Row {
  readonly what: string;
  readonly config?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly paths: readonly string[];
}

const JSON_CONFIG = (patterns: object): Readonly<Record<string, string>> => ({
  'tieout.config.json': JSON.stringify(patterns),
});

const ROWS: readonly Row[] = [
  {
    what: 'without a file, every draft; what drafts are held against is none',
    paths: ['a.md', 'archive/old.md', 'drafts/b.zh.md', 'drafts/notes/c.txt'],
  },
  {
    what: 'exclude',
    config: JSON_CONFIG({ exclude: ['archive/'] }),
    paths: ['a.md', 'drafts/b.zh.md', 'drafts/notes/c.txt'],
  },
  { what: 'include', config: JSON_CONFIG({ include: ['drafts/**'] }), paths: ['drafts/b.zh.md', 'drafts/notes/c.txt'] },
  {
    what: 'both, one of them a single pattern',
    config: JSON_CONFIG({ include: 'drafts', exclude: ['*.txt'] }),
    paths: ['drafts/b.zh.md'],
  },
  {
    what: 'YAML',
    config: { 'tieout.config.yaml': '# ours\nexclude:\n  - archive/\n  - "*.zh.md"\n' },
    paths: ['a.md', 'drafts/notes/c.txt'],
  },
  {
    what: 'an empty file',
    config: { 'tieout.config.yaml': '' },
    args: ['drafts'],
    paths: ['drafts/b.zh.md', 'drafts/notes/c.txt'],
  },
  {
    what: 'options besides',
    config: JSON_CONFIG({ exclude: ['archive/'] }),
    args: ['--exclude', '*.txt'],
    paths: ['a.md', 'drafts/b.zh.md'],
  },
  {
    what: 'an option in place of include',
    config: JSON_CONFIG({ include: ['drafts'] }),
    args: ['--include', '*.md', '--include', '*.html'],
    paths: ['a.md', 'archive/old.md', 'drafts/b.zh.md'],
  },
  {
    what: 'a named file is taken all the same',
    config: JSON_CONFIG({ exclude: ['archive/'] }),
    args: ['archive/old.md', 'claims-db'],
    paths: ['archive/old.md', 'claims-db/announcement.html'],
  },
];

test.each(ROWS)('$what', async ({ config = {}, args = [], paths }) => {
  const folder = folderWith({ ...FILES, ...config });
  const { out, error } = await tieout([...BARE, ...args], folder);
  expect(error).toBe('');
  expect(pathsIn(out)).toEqual(paths);
});

test('the file of the repository holds for every folder in it, from its own place on', async () => {
  const folder = folderWith({ ...FILES, 'tieout.config.yaml': 'exclude: drafts/notes\n' });
  mkdirSync(join(folder, '.git'));
  expect(pathsIn((await tieout([...BARE, '.'], join(folder, 'drafts'))).out)).toEqual(['b.zh.md']);
});

const BROKEN: readonly (readonly [file: string, text: string, said: RegExp])[] = [
  ['tieout.config.json', '{ "exclude": ["a"\n', /^tieout: tieout\.config\.json: line 2: .+\n$/],
  [
    'tieout.config.yaml',
    '# ours\nexlude: [a]\n',
    /^tieout: tieout\.config\.yaml: line 2: there is no field "exlude"; did you mean exclude\?\n$/,
  ],
  [
    'tieout.config.yaml',
    'include:\n  a: b\n',
    /^tieout: tieout\.config\.yaml: line 2: include takes a list of file name patterns/,
  ],
  ['tieout.config.yaml', '- a\n', /^tieout: tieout\.config\.yaml: line 1: include and exclude are expected/],
];

test.each(BROKEN)('%s that says %j is told with its place, and nothing is checked', async (file, text, said) => {
  const { status, out, error } = await tieout(BARE, folderWith({ ...FILES, [file]: text }));
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(error).toMatch(said);
});
