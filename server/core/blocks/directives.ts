// Ignore comments: what they say, in whichever way the draft's format writes a comment.

import type { Comment, IgnoreDirective } from './block.ts';

const DIRECTIVE = /^\s*tieout-(ignore|disable|enable)(?=\s|$)/;

/** A comment that says more than this at its head is none of ours. UTF-16 units. */
const HEAD = 400;

function isKind(word: string | undefined): word is IgnoreDirective['kind'] {
  return word === 'ignore' || word === 'disable' || word === 'enable';
}

/** The ignore comments among the comments of a text, in order. */
export function directivesIn(text: string, comments: readonly Comment[]): readonly IgnoreDirective[] {
  return comments.flatMap(({ start, end, words }) => {
    const match = DIRECTIVE.exec(text.slice(words.start, Math.min(words.end, words.start + HEAD)));
    const kind = match?.[1];
    if (!match || !isKind(kind)) return [];
    const body = text.slice(words.start + match[0].length, words.end);
    const [listed = '', ...reason] = body.split(/(?:^|\s)--(?:\s|$)/);
    const codes = listed.split(/[\s,]+/).filter((code) => code !== '');
    return { kind, span: { start, end }, codes, reason: reason.join(' -- ').replace(/\s+/g, ' ').trim() };
  });
}
