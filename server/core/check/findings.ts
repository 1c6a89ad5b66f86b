// From judged figures to findings: what is reported, and what ignore comments take out.

import type { IgnoreDirective } from '../blocks/block.ts';
import { absolute, compare, decimal, multiply } from '../text/decimal.ts';
import { flat } from '../text/flat.ts';
import type { DiagnosticCode, FigureCode } from '../verdicts/verdict.ts';
import type { Slip } from './findings/self/slip.ts';
import { Ignores } from './ignores.ts';
import type { JudgedFigure } from './judged.ts';
import type { PlacedFigures } from './placed.ts';
import type { Finding } from './result.ts';

/** What a figure is reported with, if at all: what stands for a figure reported before, and prices, are not asked for a source. */
function reportedCode({ judgement, statement }: JudgedFigure): FigureCode | null {
  const code = judgement?.code ?? null;
  return code === 'missing-source' && statement?.marketData ? null : code;
}

interface Subject {
  readonly key: string;
  readonly entity: string | null;
  readonly words: string;
}

/** Whom a figure without any claim is about, where no database knows anything about them: an id, or the words that name them. */
function strangerOf({ judgement, statement }: JudgedFigure, nth: number, asked: Asked): Subject | null {
  if (judgement?.code !== 'missing-source' || !statement) return null;
  if (statement.stranger) {
    const { start, end } = asked.figures.place(nth, statement.stranger);
    const words = asked.text.slice(start, end);
    return start === asked.figures.span(nth).start ? null : { key: words, entity: null, words };
  }
  const id = statement.readings[0].entity?.value;
  return id && !asked.knows(id) ? { key: id, entity: id, words: id } : null;
}

/** Whether any database has a claim about the entity. */
export type Knows = (entity: string) => boolean;

/** A draft whose findings are asked for. */
interface Asked {
  readonly figures: PlacedFigures;
  readonly text: string;
  readonly knows: Knows;
  /** Where the document is itself a source, and so needs none: the titles that claims know it by. */
  readonly sources: readonly string[] | null;
}

interface StrangerGroup extends Omit<Subject, 'key'> {
  readonly first: number;
  figures: number;
}

/** The subjects that nobody knows, each with its first figure; and which figures they stand for. */
function strangersIn(asked: Asked): { groups: readonly StrangerGroup[]; covered: ReadonlySet<number> } {
  const groups = new Map<string, StrangerGroup>();
  const covered = new Set<number>();
  for (const [nth, figure] of asked.figures.judged.entries()) {
    const stranger = strangerOf(figure, nth, asked);
    if (!stranger) continue;
    covered.add(nth);
    const group = groups.get(stranger.key);
    if (group) group.figures++;
    else groups.set(stranger.key, { first: nth, entity: stranger.entity, words: flat(stranger.words), figures: 1 });
  }
  return { groups: [...groups.values()], covered };
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
function slipFindings(slips: readonly Slip[], figures: PlacedFigures): Finding[] {
  if (slips.length === 0) return [];
  const refuted = new Set<number>();
  for (const [nth, { judgement }] of figures.judged.entries())
    if (judgement?.verdict === 'refuted') refuted.add(figures.span(nth).start);
  const open = slips.filter(({ code, span }) => code !== 'internal-inconsistency' || !refuted.has(span.start));
  return open.map((self) => ({ code: self.code, span: self.span, figure: null, stranger: null, self }));
}

/** In a document that is itself a source: what only lacks one, and what only that document is known for. */
function needsNoSource({ judgement }: JudgedFigure, code: FigureCode, sources: readonly string[]): boolean {
  if (code === 'missing-source') return true;
  return code === 'unverified-figure' && sources.includes(judgement?.claim?.source.title ?? '');
}

/** What is reported of single figures; those that an ignore comment covers are marked. */
function figureFindings(asked: Asked, ignores: Ignores, covered: ReadonlySet<number>): Finding[] {
  const { figures, sources } = asked;
  const told = new Set<string>();
  const findings: Finding[] = [];
  const report = (code: DiagnosticCode, nth: number, judged: JudgedFigure): void => {
    findings.push({ code, span: figures.span(nth), figure: figures.reported(nth, judged), stranger: null });
  };
  for (const [nth, judged] of figures.judged.entries()) {
    const isIgnored = (code: DiagnosticCode): boolean => ignores.covers(figures.span(nth).start, code);
    const code = reportedCode(judged);
    const understated = isUnderstated(judged) && !isIgnored('understated');
    const covers = code !== null && isIgnored(code);
    if (covers) figures.ignore(nth, ignores.reason(figures.span(nth).start, code));
    if (understated) report('understated', nth, judged);
    if (code === null || covers || (code === 'missing-source' && covered.has(nth))) continue;
    if (sources && needsNoSource(judged, code, sources)) continue;
    const { key } = judged;
    if (key === null || !told.has(key)) report(code, nth, judged);
    if (key !== null) told.add(key);
  }
  return findings;
}

/** The findings of a draft, in the order of the text; figures that an ignore comment covers are marked. */
export function findingsOf(
  asked: Asked,
  directives: readonly IgnoreDirective[],
  slips: readonly Slip[] = [],
): Finding[] {
  const { figures } = asked;
  const ignores = new Ignores(directives, asked.text);
  const strangers = strangersIn(asked);
  const findings = figureFindings(asked, ignores, strangers.covered);
  for (const { first, ...stranger } of asked.sources ? [] : strangers.groups) {
    const judged = figures.judged[first];
    const span = figures.span(first);
    if (!judged || ignores.covers(span.start, 'unknown-subject')) continue;
    findings.push({ code: 'unknown-subject', span, figure: figures.reported(first, judged), stranger });
  }
  for (const finding of slipFindings(slips, figures))
    if (!ignores.covers(finding.span.start, finding.code)) findings.push(finding);
  for (const { span } of ignores.unused) findings.push({ code: 'unused-ignore', span, figure: null, stranger: null });
  return findings.toSorted((a, b) => a.span.start - b.span.start);
}
