// From judged figures to findings: what is reported, how severely, and what ignore comments take out.

import type { IgnoreDirective } from '../blocks/block.ts';
import type { Span } from '../text/span.ts';
import type { DiagnosticCode, Severity, Verdict } from '../verdicts/verdict.ts';
import type { CheckedFigure, Finding } from './result.ts';

const SEVERITY: Readonly<Record<Verdict, Severity | null>> = {
  supported: null,
  refuted: 'error',
  disputed: 'warning',
  unverified: 'information',
  unsourced: 'warning',
  cited: null,
  ambiguous: null,
};

interface Cover {
  readonly directive: IgnoreDirective;
  readonly span: Span;
}

/** The end of the line that holds `at`, or of the next one where nothing else stands on it. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** What each directive covers: its own line and the next, or all from a disable to its enable. */
function coversOf(directives: readonly IgnoreDirective[], text: string): Cover[] {
  const covers: Cover[] = [];
  directives.forEach((directive, at) => {
    if (directive.kind === 'ignore') {
      const own = lineEnd(text, directive.span.end);
      covers.push({ directive, span: { start: lineStart(text, directive.span.start), end: lineEnd(text, own + 1) } });
    } else if (directive.kind === 'disable') {
      const enable = directives.slice(at + 1).find(({ kind }) => kind === 'enable');
      covers.push({ directive, span: { start: directive.span.start, end: enable?.span.start ?? text.length } });
    }
  });
  return covers;
}

function covers(cover: Cover, figure: CheckedFigure, code: string): boolean {
  const { codes } = cover.directive;
  const { start } = figure.figure.span;
  return cover.span.start <= start && start < cover.span.end && (codes.length === 0 || codes.includes(code));
}

/** The findings of a draft, in the order of the text; figures that an ignore comment covers are marked. */
export function findingsOf(
  figures: readonly CheckedFigure[],
  directives: readonly IgnoreDirective[],
  text: string,
): { checked: CheckedFigure[]; findings: Finding[] } {
  const scopes = coversOf(directives, text);
  const used = new Set<IgnoreDirective>();
  const findings: Finding[] = [];
  const checked = figures.map((figure) => {
    const code = figure.judgement?.code;
    const severity = figure.judgement ? SEVERITY[figure.judgement.verdict] : null;
    if (!code || !severity) return figure;
    const by = scopes.filter((cover) => covers(cover, figure, code));
    for (const { directive } of by) used.add(directive);
    if (by.length > 0) return { ...figure, ignored: true };
    findings.push({ code, severity, span: figure.figure.span, figure });
    return figure;
  });
  for (const { directive } of scopes) {
    if (!used.has(directive))
      findings.push({
        code: 'unused-ignore' satisfies DiagnosticCode,
        severity: 'hint',
        span: directive.span,
        figure: null,
      });
  }
  return { checked, findings: findings.toSorted((a, b) => a.span.start - b.span.start) };
}
