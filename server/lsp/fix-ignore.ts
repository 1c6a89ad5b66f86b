// Fixes that silence a finding with a comment, put where it does not break the Markdown around it.

import { frontMatterLength } from '../blocks/marks.ts';
import type { Finding } from '../check/result.ts';
import type { Fix, FixContext } from './fixes.ts';

function lineAround(text: string, at: number): { readonly start: number; readonly end: number } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return { start, end: text[end - 1] === '\r' ? end - 1 : end };
}

/** In a table row the comment goes into the figure's own cell, else to the end of the line; two spaces there are a line break and stay last. */
function placeOnLine(text: string, finding: Finding): number {
  const line = lineAround(text, finding.span.end);
  const words = text.slice(line.start, line.end);
  if (words.includes('|') && /^\s*\|/.test(words)) return finding.span.end;
  return line.start + words.trimEnd().length;
}

/** `ignore here` and `ignore in this document`, each with a place for the reason. */
export function ignoreFixes(finding: Finding, { telling, checked, editor }: FixContext): readonly Fix[] {
  if (checked.draft.format !== 'markdown') return [];
  const { text, language } = telling;
  const reason = language === 'zh' ? '已人工核对' : 'checked by hand';
  const here = placeOnLine(text, finding);
  const top = frontMatterLength(text);
  const comment = (word: string): string => `<!-- tieout-${word} ${finding.code} -- ${reason} -->`;
  const names =
    editor === 'zh'
      ? { here: `在这里忽略（${finding.code}）`, all: `在本文中忽略（${finding.code}）` }
      : { here: `Ignore here (${finding.code})`, all: `Ignore in this document (${finding.code})` };
  return [
    {
      title: names.here,
      changes: [{ span: { start: here, end: here }, text: ` ${comment('ignore')}` }],
      preferred: false,
      certain: false,
    },
    {
      title: names.all,
      changes: [{ span: { start: top, end: top }, text: `${comment('disable')}\n\n` }],
      preferred: false,
      certain: false,
    },
  ];
}
