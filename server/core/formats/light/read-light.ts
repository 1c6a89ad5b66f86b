// Reads a draft in a light markup: what its own reader found, put together with the front matter.

import type { Outline } from '../../blocks/outline.ts';
import type { Read } from '../format.ts';
import { frontMatterLength, readFrontMatter } from '../front-matter.ts';
import type { Found } from './marks.ts';
import { addLight } from './reader.ts';

/** @param find finds what is hidden and marked in the draft, from where its front matter ends */
export function readLight(outline: Outline, text: string, find: (from: number) => Found): Read {
  const length = frontMatterLength(text);
  const from = length === 0 && text.startsWith('\uFEFF') ? 1 : length;
  const found = find(from);
  addLight(outline, found.over(text), text, from, found.blocks);
  const own = readFrontMatter(text.slice(0, length));
  const frontMatter = { ...own, title: own.title ?? found.title, date: own.date ?? found.date };
  return { definitions: found.definitions, parsed: null, comments: found.comments, frontMatter };
}
