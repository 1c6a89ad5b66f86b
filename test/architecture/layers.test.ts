// Imports point down the flow only, and the core knows no host: no vscode, no LSP, no Node, no clock.

import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cycleIn, filesIn, graphOf, valueImports } from './cycles.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Each layer with the layers that it may import: those above it in the flow, and what they all stand on. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'server/core/text': [],
  'server/core/language': ['text'],
  'server/core/blocks': ['text'],
  'server/core/formats': ['text', 'blocks'],
  'server/core/periods': ['text'],
  'server/core/figures': ['text', 'periods'],
  'server/core/claims': ['text', 'periods', 'figures'],
  'server/core/arithmetic': ['text', 'periods', 'figures'],
  'server/core/statements': ['text', 'language', 'blocks', 'periods', 'figures', 'claims'],
  'server/core/verdicts': ['text', 'periods', 'figures', 'claims', 'arithmetic', 'statements'],
  'server/core/check': [
    'text',
    'language',
    'blocks',
    'formats',
    'periods',
    'figures',
    'claims',
    'arithmetic',
    'statements',
    'verdicts',
  ],
  'server/core/explain': [
    'text',
    'blocks',
    'periods',
    'figures',
    'claims',
    'arithmetic',
    'statements',
    'verdicts',
    'check',
  ],
};

/**
 * The rooms of `server/statements` with the rooms that they may import; files beside the rooms are its door and what all of
 * them share. A room that binds may ask what was read, never the other way round.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  reading: [],
  meaning: ['reading'],
  citing: ['reading'],
  binding: ['reading', 'meaning'],
  carried: ['reading', 'meaning', 'binding'],
  tables: ['reading', 'meaning', 'binding'],
};

const CORE_PACKAGES = new Set([
  '@lezer/common',
  '@lezer/markdown',
  'opencc-js/dict/STCharacters',
  'opencc-js/dict/TSCharacters',
  'opencc-js/dict/TWVariants',
  'string-width',
]);
const FORBIDDEN_GLOBALS =
  /\b(?:Date|process|console|setTimeout|setInterval|fetch|require)\s*[.(]|\bnew Date\b|Math\.random/;

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;']*?from '([^']+)'/gm)].map(
    (match) => match[1] ?? '',
  );
}

function layerOf(path: string): string {
  const parts = relative(root, path).split('/');
  return parts.slice(0, parts[1] === 'core' ? 3 : 2).join('/');
}

describe.each(Object.entries(MAY_IMPORT))('%s', (layer, allowed) => {
  const files = filesIn(join(root, layer));

  test('has files', () => expect(files.length).toBeGreaterThan(0));

  test('imports only what lies above it in the flow, and no host', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) =>
          target.startsWith('.')
            ? ![layer, ...allowed.map((name) => `server/core/${name}`)].includes(
                layerOf(resolve(dirname(file), target)),
              )
            : !CORE_PACKAGES.has(target),
        )
        .map((target) => `${relative(root, file)} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('uses no clock, console, timer or chance', () => {
    const wrong = files.filter((file) =>
      FORBIDDEN_GLOBALS.test(readFileSync(file, 'utf8').replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')),
    );
    expect(wrong.map((file) => relative(root, file))).toEqual([]);
  });
});

test('the client imports nothing from the server', () => {
  const wrong = filesIn(join(root, 'client')).filter((file) =>
    importsOf(file).some((target) => layerOf(resolve(dirname(file), target)).startsWith('server')),
  );
  expect(wrong).toEqual([]);
});

test('only lsp/ knows the protocol', () => {
  const wrong = filesIn(join(root, 'server')).filter(
    (file) =>
      layerOf(file) !== 'server/lsp' &&
      importsOf(file).some((target) => /^vscode(?!-languageserver-textdocument$)/.test(target)),
  );
  expect(wrong).toEqual([]);
});

test('the store of SQLite files stands on the core, on files and on Node alone', () => {
  const core = [
    'server/databases',
    'server/files',
    'server/core/claims',
    'server/core/explain',
    'server/core/figures',
    'server/core/periods',
    'server/core/text',
  ];
  const wrong = filesIn(join(root, 'server/databases/sqlite')).flatMap((file) =>
    importsOf(file)
      .filter((target) =>
        target.startsWith('.') ? !core.includes(layerOf(resolve(dirname(file), target))) : !target.startsWith('node:'),
      )
      .map((target) => `${relative(root, file)} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('only the command line imports the importers, so that the server does not carry them', () => {
  const importers = ['claims-db/import', 'claims-db/ingest'];
  const wrong = [...filesIn(join(root, 'server')), ...filesIn(join(root, 'claims-db'))].filter(
    (file) =>
      !['server/cli', ...importers].includes(layerOf(file)) &&
      importsOf(file).some((target) => importers.includes(layerOf(resolve(dirname(file), target)))),
  );
  expect(wrong).toEqual([]);
});

test('an archive stands on the core, the databases and the queue, and the command line alone imports it', () => {
  const below = ['server/archive', 'server/databases', 'server/files', 'server/timed'];
  const up = filesIn(join(root, 'server/archive')).flatMap((file) =>
    importsOf(file)
      .filter((target) => {
        if (!target.startsWith('.')) return !/^(?:node:|pg$|pg-boss$)/.test(target);
        const layer = layerOf(resolve(dirname(file), target));
        return !below.includes(layer) && !layer.startsWith('server/core/');
      })
      .map((target) => `${relative(root, file)} imports ${target}`),
  );
  const down = filesIn(join(root, 'server'))
    .filter((file) => !['server/archive', 'server/cli'].includes(layerOf(file)))
    .flatMap((file) => importsOf(file).filter((target) => target.includes('/archive/')));
  expect([...up, ...down]).toEqual([]);
});

/** What of an archive knows nothing of a database. */
const PURE_ROOMS = ['resting', 'checking'];

test.each(PURE_ROOMS)('archive/%s knows no database and no queue', (room) => {
  const wrong = filesIn(join(root, 'server/archive', room)).flatMap((file) =>
    importsOf(file)
      .filter((target) => /^pg|\/(?:databases|store|work)\//.test(target))
      .map((target) => `${relative(root, file)} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('nothing imports a file that runs by itself: in a bundle it would run there too', () => {
  const runs = ['claims-db/build.ts', 'server/cli/main.ts', 'server/lsp/main.ts'];
  const files = ['server', 'client', 'claims-db'].flatMap((folder) => filesIn(join(root, folder)));
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith('.') && runs.includes(relative(root, resolve(dirname(file), target))))
      .map((target) => `${relative(root, file)} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

describe('the rooms of statements', () => {
  const home = join(root, 'server/core/statements');
  const roomOf = (file: string): string => /^([^/]+)\//.exec(relative(home, file))?.[1] ?? '';

  test('are all known', () => {
    const rooms = new Set(filesIn(home).map(roomOf));
    rooms.delete('');
    expect([...rooms].toSorted()).toEqual(Object.keys(ROOMS).toSorted());
  });

  test.each(Object.entries(ROOMS))('%s takes values from the rooms below it only', (room, allowed) => {
    const wrong = filesIn(join(home, room)).flatMap((file) =>
      valueImports(readFileSync(file, 'utf8'), file)
        .filter((target) => target.startsWith(`${home}/`) && !['', room, ...allowed].includes(roomOf(target)))
        .map((target) => `${relative(home, file)} imports ${relative(home, target)}`),
    );
    expect(wrong).toEqual([]);
  });
});

test.each(['server', 'client', 'claims-db'])('no module of %s needs itself: values are imported one way', (folder) => {
  expect(cycleIn(graphOf(join(root, folder)))?.map((file) => relative(root, file)) ?? []).toEqual([]);
});

test('a circle of values is found, one of types is none', () => {
  const graph = (a: string, b: string): Map<string, string[]> =>
    new Map([
      ['/a.ts', valueImports(a, '/a.ts')],
      ['/b.ts', valueImports(b, '/b.ts')],
    ]);
  const back = "import { type T, a } from './a.ts';";
  expect(cycleIn(graph("import { b } from './b.ts';", back))).toEqual(['/a.ts', '/b.ts']);
  expect(cycleIn(graph("import type { B } from './b.ts';", back))).toBeNull();
  expect(cycleIn(graph("import { type B, type C } from './b.ts';", back))).toBeNull();
  expect(cycleIn(graph("export { b } from './b.ts';", back))).toEqual(['/a.ts', '/b.ts']);
});
