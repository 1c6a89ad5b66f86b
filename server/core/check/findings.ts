// From judged figures to findings: what is reported, and what ignore comments take out.

import type { IgnoreDirective } from '../blocks/block.ts';
import { absolute, compare, decimal, multiply } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import type { DiagnosticCode, FigureCode } from '../verdicts/verdict.ts';
import type { Slip } from './findings/self/slip.ts';
import { Ignores } from './ignores.ts';
import { ignored, type PlacedFigure } from './placed.ts';
import type { CheckedFigure, Finding, JudgedFigure } from './result.ts';

/** What a figure is reported with, if at all: what stands for a figure reported before, and prices, are not asked for a source. */
function reportedCode({ judgement, statement }: JudgedFigure): FigureCode | null {
  const code = judgement?.code ?? null;
  return code === 'missing-source' && statement?.marketData ? null : code;
}

/** Two figures with one key say the same thing of the same subject. */
function keyOf({ judgement, statement, figure }: JudgedFigure): string | null {
  const reading = statement && judgement ? statement.readings[judgement.reading] : undefined;
  if (!reading?.entity || !reading.metric || !figure.quantity) return null;
  const { value, low, high, unit } = reading.meant;
  const amount = [value, low, high].map((each) => (each ? `${each.digits}e${each.exponent}` : '')).join();
  const days = reading.period?.value.kind === 'days' ? reading.period.value.days.start : '';
  return `${judgement?.code} ${reading.entity.value} ${reading.metric.value} ${days} ${reading.sense.kind} ${reading.basis.value.join()} ${amount} ${unit}`;
}

/** Whom a figure without any claim is about, where no database knows anything about them: an id, or the words that name them. */
function strangerOf(
  { judged, checked }: PlacedFigure,
  text: string,
  knows: Knows,
): { key: string; entity: string | null; words: string } | null {
  if (judged.judgement?.code !== 'missing-source' || !judged.statement) return null;
  if (judged.statement.stranger) {
    const { start, end } = checked.statement?.stranger ?? checked.figure.span;
    const words = text.slice(start, end);
    return start === checked.figure.span.start ? null : { key: words, entity: null, words };
  }
  const id = judged.statement.readings[0].entity?.value;
  return id && !knows(id) ? { key: id, entity: id, words: id } : null;
}

/** Whether any database has a claim about the entity. */
export type Knows = (entity: string) => boolean;

/** The findings about subjects that nobody knows, one each, at their first figure; and which figures they stand for. */
function strangersIn(
  figures: readonly PlacedFigure[],
  text: string,
  knows: Knows,
): { findings: Finding[]; covered: ReadonlySet<PlacedFigure> } {
  const groups = new Map<string, { first: CheckedFigure; entity: string | null; words: string; figures: number }>();
  const covered = new Set<PlacedFigure>();
  for (const figure of figures) {
    const stranger = strangerOf(figure, text, knows);
    if (!stranger) continue;
    covered.add(figure);
    const group = groups.get(stranger.key);
    if (group) group.figures++;
    else
      groups.set(stranger.key, { first: figure.checked, entity: stranger.entity, words: stranger.words, figures: 1 });
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
function isUnderstated({ judgement, statement }: JudgedFigure): boolean {
  if (judgement?.rule !== 'hedge-above' && judgement?.rule !== 'hedge-at-least') return false;
  const value = statement?.readings[judgement.reading]?.meant.value;
  const claimed = judgement.claim?.quantity.value;
  if (!value || !claimed) return false;
  return compare(absolute(value), multiply(absolute(claimed), UNDERSTATED)) < 0;
}

/**
 * What the draft says against itself, each at the figure or the words that it marks. Two values of one thing say no more where a
 * claim has already told which of them is wrong.
 */
function slipFindings(slips: readonly Slip[], figures: readonly CheckedFigure[]): Finding[] {
  const refuted = new Set(
    figures.filter(({ judgement }) => judgement?.verdict === 'refuted').map(({ figure }) => figure.span.start),
  );
  const open = slips.filter(({ code, span }) => code !== 'internal-inconsistency' || !refuted.has(span.start));
  return open.map((self) => ({ code: self.code, span: self.span, figure: null, stranger: null, self }));
}

/**
 * The findings of a draft, in the order of the text; figures that an ignore comment covers are marked.
 *
 * @param sources where the document is itself a source, and so needs none: the titles that claims know it by
 */
export function findingsOf(
  figures: readonly PlacedFigure[],
  directives: readonly IgnoreDirective[],
  text: string,
  knows: Knows,
  sources: readonly string[] | null = null,
  slips: readonly Slip[] = [],
): { checked: CheckedFigure[]; findings: Finding[] } {
  const ignores = new Ignores(directives, text);
  const told = new Set<string>();
  const strangers = strangersIn(figures, text, knows);
  const findings: Finding[] = [];
  const covered = ({ figure: { span } }: { readonly figure: { readonly span: Span } }, code: DiagnosticCode): boolean =>
    ignores.covers(span.start, code);
  const checked = figures.map((figure) => {
    const { judged, checked } = figure;
    const code = reportedCode(judged);
    if (isUnderstated(judged) && !covered(checked, 'understated'))
      findings.push({ code: 'understated', span: checked.figure.span, figure: checked, stranger: null });
    if (!code) return checked;
    if (covered(checked, code)) return ignored(figure, ignores.reason(checked.figure.span.start, code));
    if (code === 'missing-source' && (sources || strangers.covered.has(figure))) return checked;
    if (code === 'unverified-figure' && sources?.includes(judged.judgement?.claim?.source.title ?? '')) return checked;
    const key = keyOf(judged);
    if (key !== null && told.has(key)) return checked;
    if (key !== null) told.add(key);
    findings.push({ code, span: checked.figure.span, figure: checked, stranger: null });
    return checked;
  });
  if (!sources)
    findings.push(...strangers.findings.filter(({ figure }) => figure === null || !covered(figure, 'unknown-subject')));
  findings.push(...slipFindings(slips, checked).filter(({ span, code }) => !covered({ figure: { span } }, code)));
  for (const { span } of ignores.unused) findings.push({ code: 'unused-ignore', span, figure: null, stranger: null });
  return { checked, findings: findings.toSorted((a, b) => a.span.start - b.span.start) };
}
