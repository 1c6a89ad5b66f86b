// Ignore comments: what they say, in whichever way the draft's format writes a comment.

import type { Span } from '../text/span.ts';
import type { IgnoreDirective } from './block.ts';

const DIRECTIVE = /^\s*tieout-(ignore|disable|enable)(?=\s|$)/;

function isKind(word: string | undefined): word is IgnoreDirective['kind'] {
  return word === 'ignore' || word === 'disable' || word === 'enable';
}

/** Length of the mark that opens or closes the comment: `<!--` and `-->`, `{/*` and `*``/}`, `%%`. */
function marksAround(text: string, { start, end }: Span): { before: number; after: number } {
  if (text.startsWith('%%', start - 2)) return { before: 2, after: 2 };
  return { before: text.startsWith('{/*', start - 3) ? 3 : 4, after: end === text.length ? 0 : 3 };
}

/**
 * The ignore comments among the comments of a text, in order.
 *
 * @param comments what stands inside each comment
 */
export function directivesIn(text: string, comments: readonly Span[]): readonly IgnoreDirective[] {
  return comments.flatMap((comment) => {
    const head = text.slice(comment.start, Math.min(comment.end, comment.start + 400));
    const match = DIRECTIVE.exec(head);
    const kind = match?.[1];
    if (!match || !isKind(kind)) return [];
    const body = text.slice(comment.start + match[0].length, comment.end);
    const listed = body.split(/(?:^|\s)--(?:\s|$)/, 1)[0] ?? '';
    const { before, after } = marksAround(text, comment);
    return {
      kind,
      span: { start: comment.start - before, end: comment.end + after },
      codes: listed.split(/[\s,]+/).filter((code) => code !== ''),
    };
  });
}
