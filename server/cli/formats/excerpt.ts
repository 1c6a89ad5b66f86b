// The line of a draft that a finding stands on, with the figure underlined, cut to the width of the terminal.

import type { LineIndex } from '../../core/text/line-index.ts';
import { shown } from '../../core/text/shown.ts';
import type { Span } from '../../core/text/span.ts';
import { widthOf } from './width.ts';

export interface Excerpt {
  readonly line: string;
  readonly underline: string;
}

const CUT = '…';

/** As many characters of the text's end (or start) as fit. */
function fitted(text: string, columns: number, keep: 'start' | 'end'): string {
  const characters = [...text];
  if (widthOf(text) <= columns) return text;
  let room = columns - widthOf(CUT);
  const kept: string[] = [];
  while (characters.length > 0) {
    const next = (keep === 'start' ? characters.shift() : characters.pop()) ?? '';
    room -= widthOf(next);
    if (room < 0) break;
    kept.push(next);
  }
  return keep === 'start' ? kept.join('') + CUT : CUT + kept.reverse().join('');
}

const flat = (text: string): string => shown(text.replaceAll('\t', ' '));

/**
 * @param columns what the line may take at most; a longer one is cut around the figure
 * @returns the line and, beneath it, an underline at the same columns
 */
export function excerpt(text: string, span: Span, lines: LineIndex, columns: number): Excerpt {
  const { start, end } = lines.extent(lines.place(span.start).line);
  const figure = flat(text.slice(span.start, Math.min(span.end, end)));
  const before = flat(text.slice(start, span.start));
  const after = flat(text.slice(Math.min(span.end, end), end));
  const room = Math.max(0, columns - widthOf(figure));
  const behind = Math.max(Math.ceil(room / 2), room - widthOf(before));
  const shownAfter = fitted(after, behind, 'start');
  const shownBefore = fitted(before, Math.max(0, room - widthOf(shownAfter)), 'end');
  return {
    line: shownBefore + figure + shownAfter,
    underline: ' '.repeat(widthOf(shownBefore)) + '~'.repeat(Math.max(1, widthOf(figure))),
  };
}
