// From judged figures to findings: what is reported, and what ignore comments take out.

import type { IgnoreDirective } from '../blocks/block.ts';
import { absolute, compare, decimal, multiply } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import type { DiagnosticCode, FigureCode } from '../verdicts/verdict.ts';
import type { Slip } from './findings/self/slip.ts';
import type { CheckedFigure, Finding } from './result.ts';

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

function covers(cover: Cover, { start }: Span, code: string): boolean {
  const { codes } = cover.directive;
  return cover.span.start <= start && start < cover.span.end && (codes.length === 0 || codes.includes(code));
}

/** What a figure is reported with, if at all: what stands for a figure reported before, and prices, are not asked for a source. */
function reportedCode({ judgement, statement }: CheckedFigure): FigureCode | null {
  const code = judgement?.code ?? null;
  return code === 'missing-source' && statement?.marketData ? null : code;
}

/** Two figures with one key say the same thing of the same subject. */
function keyOf({ judgement, statement, figure }: CheckedFigure): string | null {
  const reading = statement && judgement ? statement.readings[judgement.reading] : undefined;
  if (!reading?.entity || !reading.metric || !figure.quantity) return null;
  const { value, low, high, unit } = reading.meant;
  const amount = [value, low, high].map((each) => (each ? `${each.digits}e${each.exponent}` : '')).join();
  const days = reading.period?.value.kind === 'days' ? reading.period.value.days.start : '';
  return `${judgement?.code} ${reading.entity.value} ${reading.metric.value} ${days} ${reading.sense.kind} ${reading.basis.value.join()} ${amount} ${unit}`;
}

/** Whom a figure without any claim is about, where no database knows anything about them: an id, or the words that name them. */
function strangerOf(
  figure: CheckedFigure,
  text: string,
  knows: Knows,
): { key: string; entity: string | null; words: string } | null {
  const { judgement, statement } = figure;
  if (judgement?.code !== 'missing-source' || !statement) return null;
  if (statement.stranger) {
    const { start, end } = statement.stranger;
    const words = text.slice(start, end);
    return start === figure.figure.span.start ? null : { key: words, entity: null, words };
  }
  const id = statement.readings[0].entity?.value;
  return id && !knows(id) ? { key: id, entity: id, words: id } : null;
}

/** Whether any database has a claim about the entity. */
export type Knows = (entity: string) => boolean;

/** The findings about subjects that nobody knows, one each, at their first figure; and which figures they stand for. */
function strangersIn(
  figures: readonly CheckedFigure[],
  text: string,
  knows: Knows,
): { findings: Finding[]; covered: ReadonlySet<CheckedFigure> } {
  const groups = new Map<string, { first: CheckedFigure; entity: string | null; words: string; figures: number }>();
  const covered = new Set<CheckedFigure>();
  for (const figure of figures) {
    const stranger = strangerOf(figure, text, knows);
    if (!stranger) continue;
    covered.add(figure);
    const group = groups.get(stranger.key);
    if (group) group.figures++;
    else groups.set(stranger.key, { first: figure, entity: stranger.entity, words: stranger.words, figures: 1 });
  }
  const findings = [...groups.values()].map(
    ({ first, ...stranger }): Finding => ({
      code: 'unknown-subject',
      span: first.figure.span,
      figure: first,
      stranger,
    }),
  );
  return { findings, covered };
}

const UNDERSTATED = decimal(8n, -1);

/** A bound that holds but lies far below what the source says: a hint at most (verdicts.md, Hedges). */
function isUnderstated({ judgement, statement }: CheckedFigure): boolean {
  const value = judgement && statement ? statement.readings[judgement.reading]?.meant.value : null;
  const claimed = judgement?.claim?.quantity.value;
  if (!value || !claimed || (judgement?.rule !== 'hedge-above' && judgement?.rule !== 'hedge-at-least')) return false;
  return compare(absolute(value), multiply(absolute(claimed), UNDERSTATED)) < 0;
}

/** What the draft says against itself, each at the figure or the words that it marks. */
function slipFindings(slips: readonly Slip[], figures: readonly CheckedFigure[]): Finding[] {
  const byStart = new Map(figures.map((figure) => [figure.figure.span.start, figure]));
  return slips.map((self): Finding => {
    const figure = byStart.get(self.span.start) ?? null;
    return { code: self.code, span: self.span, figure, stranger: null, self };
  });
}

/** The findings of a draft, in the order of the text; figures that an ignore comment covers are marked. */
export function findingsOf(
  figures: readonly CheckedFigure[],
  directives: readonly IgnoreDirective[],
  text: string,
  knows: Knows,
  isSource = false,
  slips: readonly Slip[] = [],
): { checked: CheckedFigure[]; findings: Finding[] } {
  const scopes = coversOf(directives, text);
  const used = new Set<IgnoreDirective>();
  const told = new Set<string>();
  const strangers = strangersIn(figures, text, knows);
  const findings: Finding[] = [];
  const covered = (
    { figure: { span } }: { readonly figure: { readonly span: Span } },
    code: DiagnosticCode,
  ): boolean => {
    const by = scopes.filter((cover) => covers(cover, span, code));
    for (const { directive } of by) used.add(directive);
    return by.length > 0;
  };
  const checked = figures.map((figure) => {
    const code = reportedCode(figure);
    if (isUnderstated(figure) && !covered(figure, 'understated'))
      findings.push({ code: 'understated', span: figure.figure.span, figure, stranger: null });
    if (!code) return figure;
    if (covered(figure, code)) return { ...figure, ignored: true };
    if (code === 'missing-source' && (isSource || strangers.covered.has(figure))) return figure;
    const key = keyOf(figure);
    if (key !== null && told.has(key)) return figure;
    if (key !== null) told.add(key);
    findings.push({ code, span: figure.figure.span, figure, stranger: null });
    return figure;
  });
  if (!isSource)
    findings.push(...strangers.findings.filter(({ figure }) => figure === null || !covered(figure, 'unknown-subject')));
  findings.push(...slipFindings(slips, checked).filter(({ span, code }) => !covered({ figure: { span } }, code)));
  for (const { directive } of scopes) {
    if (!used.has(directive))
      findings.push({
        code: 'unused-ignore' satisfies DiagnosticCode,
        span: directive.span,
        figure: null,
        stranger: null,
      });
  }
  return { checked, findings: findings.toSorted((a, b) => a.span.start - b.span.start) };
}
