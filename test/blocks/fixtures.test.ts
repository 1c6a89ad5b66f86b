// Every fixture of blocks: draft in, blocks out, in the notation of notation.ts; and every character leads back to the document.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Block, spanToDocument } from '../../server/core/blocks/block.ts';
import { parseBlocks } from '../../server/core/formats/parse.ts';
import { blockCases, notationOf } from './notation.ts';

const FOLDER = new URL('../fixtures/blocks/', import.meta.url);

/** What the characters of a prose are in the document, where they are letters, digits or signs that no entity made. */
function strayed(block: Block, text: string): string[] {
  const { prose } = block.content;
  let last = block.span.start;
  return [...prose].flatMap((character, at) => {
    const { start, end } = spanToDocument(block, { start: at, end: at + 1 });
    const source = text.slice(start, end);
    const wrong =
      start < last || (/[\p{L}\p{N}%]/u.test(character) && source !== character && !/^(?:&|<sup>)/.test(source));
    last = start;
    return wrong ? [`${character} at ${at} is ${source}`] : [];
  });
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'spans.md'))('%s', (file) => {
  const cases = blockCases(readFileSync(new URL(file, FOLDER), 'utf8'));
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_, { text, format, expected }) => {
    const { blocks } = parseBlocks({ text, format });
    expect(blocks.map(notationOf).join('\n')).toBe(expected);
    expect(blocks.flatMap((block) => strayed(block, text))).toEqual([]);
  });
});
