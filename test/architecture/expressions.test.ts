// No expression of the program is exponential: each literal is put before a checker of expressions, and each that modules put together.

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

/** What is put together where modules are loaded, and while drafts of all formats are read. */
async function builtExpressions(): Promise<Expression[]> {
  const made: Expression[] = [];
  const real = RegExp;
  globalThis.RegExp = new Proxy(real, {
    construct(target, args, self) {
      const [source, flags = ''] = args;
      if (typeof source === 'string') made.push({ source, flags: String(flags), place: 'built' });
      return Reflect.construct(target, args, self);
    },
  });
  try {
    const { check } = await import('../../server/core/check/check.ts');
    const { memoryStore } = await import('../../server/core/claims/memory-store.ts');
    const { DRAFT_ENDINGS, formatOfName } = await import('../../server/core/formats/formats.ts');
    const text =
      '*a* `b`\n\n```\nc\n```\n<script>d</script>\n#table(columns: 2, [Q1 2025], [3])\n\n2025年第三季度收入398亿元。\n';
    const formats = DRAFT_ENDINGS.map((ending) => formatOfName(`a${ending}`) ?? 'text');
    for (const format of new Set(formats)) check({ text, format }, memoryStore({ entities: [], metrics: [] }, [], ''));
  } finally {
    globalThis.RegExp = real;
  }
  return made;
}

test('none is exponential', { timeout: 600_000 }, async () => {
  const built = await builtExpressions();
  expect(built.length).toBeGreaterThan(40);
  const unique = new Map([...all, ...built].map((each) => [`${each.source}/${each.flags}`, each]));
  const bad = [...unique.values()].flatMap(({ source, flags, place }) => {
    const found = checkSync(source, flags.replace(/[dv]/g, ''), { timeout: 1000 });
    return found.status === 'vulnerable' && found.complexity.type === 'exponential'
      ? [`${place}: /${source}/${flags}`]
      : [];
  });
  expect(bad).toEqual([]);
});
