// Fixes that name a figure's source in the draft: as a footnote where the draft uses footnotes, else as a link.

import type { DraftFormat } from '../../../core/blocks/block.ts';
import type { CheckedFigure } from '../../../core/check/result.ts';
import type { Source } from '../../../core/claims/claim.ts';
import { citation } from '../../../core/explain/system/claims.ts';
import { comma } from '../../../core/explain/system/editor.ts';
import { formatNamed, isMarkdown } from '../../../core/formats/formats.ts';
import { charactersOf, said, type Tongue } from '../../../core/text/spoken.ts';
import type { Fix, FixContext, TextChange } from './fix.ts';

const FOOTNOTE_REFERENCE = /\[\^([^\]\s]{1,80})\](?!:)/g;

function nextFootnote(text: string): string | null {
  const labels = [...text.matchAll(FOOTNOTE_REFERENCE)].map(([, label = '']) => label);
  if (labels.length === 0) return null;
  const highest = labels.reduce((most, label) => (/^\d{1,6}$/.test(label) ? Math.max(most, Number(label)) : most), 0);
  return String(highest + 1);
}

/** Text that stays text inside Markdown brackets. */
function escaped(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\[\]*_`<>]/g, '\\$&');
}

function address(url: string): string {
  return url
    .replace(/[\s<>()]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
}

function described(source: Source, tongue: Tongue): string {
  const title = source.url ? `[${escaped(source.title)}](${address(source.url)})` : escaped(source.title);
  return [escaped(source.publisher), title, ...(source.date ? [source.date] : [])].join(said(comma, tongue));
}

function footnoteChanges(label: string, at: number, text: string, note: string): readonly TextChange[] {
  const end = text.length;
  const gap = text.endsWith('\n') ? '\n' : '\n\n';
  return [
    { span: { start: at, end: at }, text: `[^${label}]` },
    { span: { start: end, end }, text: `${gap}[^${label}]: ${note}\n` },
  ];
}

function inline(source: Source, format: DraftFormat, tongue: Tongue): string {
  const publisher = escaped(source.publisher);
  const { link: linked } = formatNamed(format);
  if (!isMarkdown(format)) {
    if (linked && source.url) {
      return said(citation(linked(source.publisher, address(source.url))), tongue);
    }
    const words = [source.publisher, source.title, ...(source.date ? [source.date] : [])];
    return said(citation(words.join(said(comma, tongue))), tongue);
  }
  const link = source.url ? `[${publisher}](${address(source.url)})` : `${publisher}, ${escaped(source.title)}`;
  return said(citation(link), tongue);
}

/** A citation of the claim that the figure agrees with, where the draft has none for it and nothing speaks against the claim. */
export function citationFixes(checked: CheckedFigure, { telling, checked: draft, labels }: FixContext): readonly Fix[] {
  const { judgement, statement, figure } = checked;
  const agreed = judgement?.verdict === 'supported' || judgement?.verdict === 'unverified';
  if (!judgement?.claim || !agreed || statement?.cited) return [];
  const { source } = judgement.claim;
  const { text } = telling;
  const markdown = isMarkdown(draft.draft.format);
  const chinese = /\p{Script=Han}/u.test(text.slice(Math.max(0, figure.span.start - 20), figure.span.end + 20));
  const tongue = chinese ? charactersOf(text) : 'en';
  const label = markdown ? nextFootnote(text) : null;
  const at = figure.span.end;
  const changes = label
    ? footnoteChanges(label, at, text, described(source, tongue))
    : [{ span: { start: at, end: at }, text: inline(source, draft.draft.format, tongue) }];
  return [{ title: labels.cite(source.publisher), changes, preferred: false, certain: false }];
}
