// What a document says of itself: its title, its day, its author.

import { dayIn } from '../../core/blocks/dates.ts';
import { frontMatterLength } from '../../core/formats/front-matter.ts';
import type { ParsedDraft } from '../../core/formats/parse.ts';
import { writtenIn } from '../../core/text/spoken.ts';
import type { About } from './records.ts';

const AUTHOR = /^(?:author|authors|byline|by|作者|记者|記者)\s*[:=：]\s*(\S.*)$/im;

/** As much of a heading or a first line as a list has room for. */
const LONGEST_TITLE = 120;

/** `2025/11/26/` or `2025-11-26-` in the path. */
const DAY_IN_PATH = /(?<!\d)(\d{4})[-/_.]?(\d{2})[-/_.]?(\d{2})(?!\d)/g;

/** The day that the path tells, the last one where there are several. */
export function dayInPath(path: string): string | null {
  const days = [...path.matchAll(DAY_IN_PATH)].flatMap(
    ([, year, month, day]) => dayIn(`${year}-${month}-${day}`) ?? [],
  );
  return days.at(-1) ?? null;
}

function authorIn(text: string): string | null {
  const value = AUTHOR.exec(text.slice(0, frontMatterLength(text)))?.[1]?.trim() ?? '';
  return value.replace(/^[["']+|[\]"']+$/g, '').trim() || null;
}

/** @param path where the document was found */
export function aboutDocument(path: string, text: string, { frontMatter, blocks }: ParsedDraft): About {
  const heading = blocks.find(({ content }) => content.kind === 'heading') ?? blocks[0];
  const [first = ''] = (heading?.content.prose ?? '').trim().split('\n');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    title: (frontMatter.title ?? first.slice(0, LONGEST_TITLE)) || name,
    published: frontMatter.date ?? dayInPath(path),
    author: authorIn(text),
    language: writtenIn(text),
  };
}
