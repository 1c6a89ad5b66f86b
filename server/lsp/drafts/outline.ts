// The draft by its headings: counts above each, symbols below each, marks beside supported figures.

import type { CodeLens, DocumentSymbol, InlayHint, Range } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { CheckedFigure } from '../../core/check/result.ts';
import { explanationOf } from '../../core/explain/explanation.ts';
import type { Labels } from '../../core/explain/system/editor.ts';
import { VERDICT_WORDS } from '../../core/explain/wording/verdict-words.ts';
import type { Span } from '../../core/text/span.ts';
import { said } from '../../core/text/spoken.ts';
import { type DraftReport, rangeOf } from './report.ts';

export interface Heading {
  readonly title: string;
  readonly level: number;
  readonly span: Span;
}

/** The headings of a draft, in order. */
export function headingsOf({ checked }: DraftReport): readonly Heading[] {
  return checked.memo.parsed.blocks
    .filter(({ content }) => content.kind === 'heading')
    .map(({ span, content }) => ({ title: content.prose.replace(/\s+/gu, ' ').trim(), level: content.level, span }));
}

interface Section extends Heading {
  /** Down to the next heading of the same or a higher level. */
  readonly end: number;
}

function sectionsOf(report: DraftReport): readonly Section[] {
  const headings = headingsOf(report);
  return headings.map((heading, index) => {
    const next = headings.slice(index + 1).find(({ level }) => level <= heading.level);
    return { ...heading, end: next?.span.start ?? report.telling.text.length };
  });
}

function judgedIn({ checked }: DraftReport, from: number, to: number): readonly CheckedFigure[] {
  return checked.figures.filter(
    ({ figure, judgement }) => judgement && figure.span.start >= from && figure.span.start < to,
  );
}

function countsText(figures: readonly CheckedFigure[], labels: Labels): string {
  const count = (...verdicts: string[]): number =>
    figures.filter(({ judgement }) => judgement && verdicts.includes(judgement.verdict)).length;
  const marks = [
    ['✓', count('supported', 'cited')],
    ['✗', count('refuted', 'disputed')],
    ['?', count('unverified', 'unsourced', 'ambiguous')],
  ] as const;
  const parts = marks.filter(([, many]) => many > 0).map(([mark, many]) => `${mark} ${many}`);
  return `${labels.figures(figures.length)}${parts.join('  ')}`;
}

/** Counts above each heading that has figures under it. */
export function codeLenses(report: DraftReport): CodeLens[] {
  const { client } = report.desk;
  if (!report.settings.codeLens) return [];
  return sectionsOf(report).flatMap((section) => {
    const figures = judgedIn(report, section.span.start, section.end);
    if (figures.length === 0) return [];
    const title = countsText(figures, client.labels);
    const command = client.trustsCommands ? 'tieout.showFigures' : '';
    return [
      {
        range: rangeOf(report.document, section.span),
        command: { title, command, arguments: [{ uri: report.uri, offset: section.span.start }] },
      },
    ];
  });
}

/** ✓ after supported figures, with the explanation's heading as its tooltip. */
export function inlayHints(report: DraftReport, within: Range): InlayHint[] {
  if (!report.settings.inlayHints) return [];
  const { document } = report;
  const figures = judgedIn(report, document.offsetAt(within.start), document.offsetAt(within.end));
  return figures
    .filter(({ judgement }) => judgement?.verdict === 'supported')
    .map((checked) => ({
      position: document.positionAt(checked.figure.span.end),
      label: '✓',
      paddingLeft: true,
      tooltip: explanationOf(checked, report.telling).heading,
    }));
}

function figureSymbol(checked: CheckedFigure, { document, telling, desk }: DraftReport): DocumentSymbol {
  const range = rangeOf(document, checked.figure.span);
  const name = telling.text.slice(checked.figure.span.start, checked.figure.span.end).replace(/\s+/gu, ' ').trim();
  const verdict = checked.judgement?.verdict;
  const detail = verdict ? said(VERDICT_WORDS[verdict].said, desk.client.language) : '';
  return { name: name || '·', detail, kind: SymbolKind.Number, range, selectionRange: range };
}

/** Figures, each under its heading. */
export function documentSymbols(report: DraftReport): DocumentSymbol[] {
  const { document, telling, settings } = report;
  if (!settings.outline) return [];
  const sections = sectionsOf(report);
  const first = sections[0]?.span.start ?? telling.text.length;
  const roots: DocumentSymbol[] = judgedIn(report, 0, first).map((figure) => figureSymbol(figure, report));
  const open: { readonly level: number; readonly children: DocumentSymbol[] }[] = [];
  sections.forEach((section, index) => {
    const own = judgedIn(report, section.span.start, sections[index + 1]?.span.start ?? telling.text.length);
    const children = own.map((figure) => figureSymbol(figure, report));
    const symbol: DocumentSymbol = {
      name: section.title || '#',
      kind: SymbolKind.String,
      range: rangeOf(document, { start: section.span.start, end: section.end }),
      selectionRange: rangeOf(document, section.span),
      children,
    };
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    (open.at(-1)?.children ?? roots).push(symbol);
    open.push({ level: section.level, children });
  });
  return roots;
}
