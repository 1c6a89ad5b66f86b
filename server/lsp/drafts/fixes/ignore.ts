// Fixes that silence a finding with a comment, put where it does not break the Markdown around it.

import type { Block } from '../../../core/blocks/block.ts';
import type { CheckedDraft, Finding } from '../../../core/check/result.ts';
import { formatNamed, isMarkdown } from '../../../core/formats/formats.ts';
import { frontMatterLength } from '../../../core/formats/front-matter.ts';
import type { Fix, FixContext, TextChange } from './fix.ts';

/** `ignore here` and `ignore in this document`; where the editor can offer that, with the place to type the reason at. */
export function ignoreFixes(finding: Finding, { telling, checked, labels }: FixContext): readonly Fix[] {
  const { code } = finding;
  const change = (place: Place, word: 'ignore' | 'disable'): TextChange => {
    const [opening, closing] = formatNamed(checked.draft.format).comment;
    const lead = `${place.before}${opening}tieout-${word} ${code}`;
    return {
      span: { start: place.at, end: place.at },
      text: `${lead}${closing}${place.after}`,
      asked: { at: lead.length, lead: ' -- ' },
    };
  };
  const fix = (title: string, changed: TextChange): Fix => ({
    title,
    changes: [changed],
    preferred: false,
    certain: false,
    ignores: true,
  });
  return [
    fix(labels.ignoreHere(code), change(placeHere(finding, checked), 'ignore')),
    fix(labels.ignoreAll(code), change(placeAtTop(telling.text), 'disable')),
  ];
}

/** Where a comment goes, and what sets it off from the text there. */
interface Place {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function placeAtTop(text: string): Place {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const newline = newlineOf(text);
  return { at: frontMatterLength(text) || mark, before: '', after: newline + newline };
}

function placeHere({ span }: Finding, { memo, draft }: CheckedDraft): Place {
  const { text } = draft;
  const line = lineAround(text, span.start);
  const { commentPlace } = formatNamed(draft.format);
  if (commentPlace !== 'anywhere') return aboveLine(line, text, commentPlace === 'block');
  const block = memo.parsed.blocks.findLast((each) => each.span.start <= span.start);
  switch (block?.content.kind) {
    case 'table':
      return { at: cellEnd(text, span.end, line.end), before: ' ', after: '' };
    case 'heading':
      // In the heading itself the comment would end up in tables of contents and in anchors.
      if (isMarkdown(draft.format) && isAlone(block, line.start, text)) {
        return { at: line.start, before: '', after: newlineOf(text) };
      }
      return atLineEnd(text, line);
    case 'paragraph':
    case 'list-item':
    case 'quote':
    case 'footnote':
    case undefined:
      return atLineEnd(text, line);
  }
}

/** A line of its own above; where it must be a block, with an empty one behind it. */
function aboveLine({ start }: Line, text: string, isBlock: boolean): Place {
  const indent = /^[ \t]*/.exec(text.slice(start, start + 100))?.[0] ?? '';
  return { at: start, before: indent, after: newlineOf(text).repeat(isBlock ? 2 : 1) };
}

/** Whether the block begins with the line and nothing stands before it: it is in no list and no quote. */
function isAlone({ depth, span }: Block, lineStart: number, text: string): boolean {
  return depth === 0 && text.slice(lineStart, span.start).trim() === '' && span.start >= lineStart;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function lineAround(text: string, at: number): Line {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return { start, end: text[end - 1] === '\r' ? end - 1 : end };
}

/** The end of the line; two spaces or a backslash there are a line break and stay last. */
function atLineEnd(text: string, { start, end }: Line): Place {
  const words = text.slice(start, end).replace(/(?:\s+|\\)$/, '');
  return { at: start + words.length, before: ' ', after: '' };
}

/** The end of the words of the table cell that `from` stands in: before the next bar that is not escaped. */
function cellEnd(text: string, from: number, lineEnd: number): number {
  const rest = text.slice(from, lineEnd);
  const bar = /(?<!\\)\|/.exec(rest)?.index ?? rest.length;
  return from + rest.slice(0, bar).trimEnd().length;
}
