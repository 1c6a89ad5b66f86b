// Imports point down the flow only, and the core knows no host: no vscode, no LSP, no Node, no clock.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Each layer with the layers that it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'server/text': [],
  'server/blocks': ['server/text'],
  'server/periods': ['server/text'],
  'server/figures': ['server/text', 'server/periods'],
  'server/claims': ['server/text', 'server/periods', 'server/figures'],
  'server/statements': ['server/text', 'server/blocks', 'server/periods', 'server/figures', 'server/claims'],
  'server/verdicts': ['server/text', 'server/periods', 'server/figures', 'server/claims', 'server/statements'],
  'server/check': [
    'server/text',
    'server/blocks',
    'server/periods',
    'server/figures',
    'server/claims',
    'server/statements',
    'server/verdicts',
  ],
  'server/explain': [
    'server/text',
    'server/blocks',
    'server/periods',
    'server/figures',
    'server/claims',
    'server/statements',
    'server/verdicts',
    'server/check',
  ],
};
const CORE_PACKAGES = new Set(['@lezer/common', '@lezer/markdown', 'opencc-js/dict/TSCharacters']);
const FORBIDDEN_GLOBALS =
  /\b(?:Date|process|console|setTimeout|setInterval|fetch|require)\s*[.(]|\bnew Date\b|Math\.random/;

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;']*?from '([^']+)'/gm)].map(
    (match) => match[1] ?? '',
  );
}

function layerOf(path: string): string {
  return relative(root, path).split('/').slice(0, 2).join('/');
}

describe.each(Object.entries(MAY_IMPORT))('%s', (layer, allowed) => {
  const files = filesIn(join(root, layer));

  test('has files', () => expect(files.length).toBeGreaterThan(0));

  test('imports only what lies above it in the flow, and no host', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) =>
          target.startsWith('.')
            ? ![layer, ...allowed].includes(layerOf(resolve(dirname(file), target)))
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
    (file) => layerOf(file) !== 'server/lsp' && importsOf(file).some((target) => target.startsWith('vscode')),
  );
  expect(wrong).toEqual([]);
});

test('the store of SQLite files stands on the core and on Node alone', () => {
  const core = ['server/store', 'server/claims', 'server/figures', 'server/periods', 'server/text'];
  const wrong = filesIn(join(root, 'server/store')).flatMap((file) =>
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
