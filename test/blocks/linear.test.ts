// Doubling a text at most doubles the time in which its blocks are read: what once took minutes, or overflowed the stack.

import { expect, test } from 'vitest';
import type { DraftFormat } from '../../server/core/blocks/block.ts';
import { parseBlocks } from '../../server/core/formats/parse.ts';
import { doubling, MOST } from '../check/ratio.ts';

const FORMATS: readonly DraftFormat[] = [
  'markdown',
  'mdx',
  'html',
  'asciidoc',
  'restructuredtext',
  'typst',
  'latex',
  'text',
];

const SIZE = 80_000;

const KINDS: Readonly<Record<string, readonly [unit: string, tail?: string]>> = {
  'open comments': ['<!--'],
  'open comments on lines': ['<!--\n\n'],
  emphasis: ['*a'],
  'nested emphasis': ['*a **b '],
  'struck out': ['~~a'],
  'empty links': ['[]('],
  'open titles': ['[a](b "'],
  brackets: ['['],
  'a definition with an open title': ['x\n', '[a]: b "'],
  'quotes and lists': ['>- '],
  'list items': ['- x\n'],
  'runs of backticks': ['`a`` '],
  'open tags': ['<a b=" c='],
  'open elements': ['<s>'],
  'open tables': ['<table>\n'],
  'spanning cells': ['<tr><td rowspan=200 colspan=200>3', '<table>'],
  templates: ['{{'],
  'template comments': ['{% comment %}'],
  'JSX comments': ['{/*'],
  'obsidian comments': ['%%\n'],
  dollars: ['$$a '],
  spaces: [' '],
  'short lines': ['a\n'],
  'rows of a table': ['|1|2|\n', '|a|b|\n|-|-|\n'],
  headings: ['# x\n'],
  imports: ['\nimport x\n'],
  bullets: ['• a\n'],
  'ignore comments': ['<!-- tieout-ignore -->\n'],
  footnotes: ['[^1]: a\n'],
  marks: ['a[1]'],
  'inline notes': ['^['],
  'commands of LaTeX': ['\\a{'],
  'environments of LaTeX': ['\\begin{a}'],
  'tables of LaTeX': ['\\begin{tabular}{l} a & '],
  'math of LaTeX': ['\\[ a '],
  'options of LaTeX': ['\\a['],
  'calls of Typst': ['#a('],
  'tables of Typst': ['#table([a], '],
  'comments of Typst': ['/*'],
  'strings of Typst': ['#a("'],
  'blocks of AsciiDoc': ['|===\n|a '],
  'macros of AsciiDoc': ['link:a['],
  'delimiters of AsciiDoc': ['====\n'],
  'underlines of reStructuredText': ['abcd\n----\n'],
  'roles of reStructuredText': [':a:`b '],
  'directives of reStructuredText': ['.. a::\n   '],
  'borders of reStructuredText': ['===  ===\na  b\n'],
};

test.each(Object.entries(KINDS))('%s', async (_, [unit, head = '']) => {
  const write = (units: number): string => head + unit.repeat(Math.ceil(units / unit.length));
  const read = (text: string): void => {
    for (const format of FORMATS) parseBlocks({ text, format });
  };
  expect(await doubling(write, SIZE, read)).toBeLessThanOrEqual(MOST);
});
