// No expression of the program needs more than linear time by itself: each literal is put before a checker of expressions.

import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkSync } from 'recheck';
import { expect, test } from 'vitest';
import { filesIn } from './cycles.ts';

const root = resolve(import.meta.dirname, '../..');

/** A literal behind whatever an expression may stand behind, on one line. */
const LITERAL =
  /(?<=(?:^|[=(,:[!&|?;{}]|=>|return)\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([a-z]*)/gm;

interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

function expressionsIn(file: string): Expression[] {
  const text = readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  return [...text.matchAll(LITERAL)].map(([, source = '', flags = '']) => ({
    source,
    flags,
    place: relative(root, file),
  }));
}

/** What reads drafts, where a line may be of anybody's making and a server waits. */
const all = ['server/core', 'server/lsp', 'server/databases'].flatMap((folder) =>
  filesIn(join(root, folder)).flatMap(expressionsIn),
);

test('there are expressions to check', () => expect(all.length).toBeGreaterThan(300));

test('none is exponential', { timeout: 600_000 }, () => {
  const unique = new Map(all.map((each) => [`${each.source}/${each.flags}`, each]));
  const bad = [...unique.values()].flatMap(({ source, flags, place }) => {
    const found = checkSync(source, flags.replace(/[dv]/g, ''), { timeout: 1000 });
    return found.status === 'vulnerable' && found.complexity.type === 'exponential'
      ? [`${place}: /${source}/${flags}`]
      : [];
  });
  expect(bad).toEqual([]);
});
