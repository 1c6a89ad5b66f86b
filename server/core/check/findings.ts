// From judged figures to findings: what is reported, and what ignore comments take out.

import type { IgnoreDirective } from '../blocks/block.ts';
import { absolute, compare, decimal, multiply } from '../text/decimal.ts';
import { flat } from '../text/flat.ts';
import type { DiagnosticCode, FigureCode } from '../verdicts/verdict.ts';
import type { Slip } from './findings/self/slip.ts';
import { Ignores } from './ignores.ts';
import type { Judged, JudgedFigure } from './judged.ts';
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

/** Whether any database has a claim about the entity. */
type Knows = (entity: string) => boolean;

/** A draft whose findings are asked for. */
interface Asked {
  readonly figures: PlacedFigures;
  readonly text: string;
  readonly knows: Knows;
  /** Where the document is itself a source, and so needs none: the titles that claims know it by. */
  readonly sources: readonly string[] | null;
}

/** Whom a figure without any claim is about, where no database knows anything about them: an id, or the words that name them. */
function strangerOf({ judgement, statement, figure }: JudgedFigure, at: number, asked: Asked): Subject | null {
  if (judgement?.code !== 'missing-source' || !statement) return null;
  if (statement.stranger) {
    const { start, end } = asked.figures.place(at, statement.stranger);
    const words = asked.text.slice(start, end);
    return start === asked.figures.place(at, figure.span).start ? null : { key: words, entity: null, words };
  }
  const id = statement.readings.best.entity?.value;
  return id && !asked.knows(id) ? { key: id, entity: id, words: id } : null;
}

/** A figure of a block of which there is something to say, as far as it can be told from its block alone. */
interface Tellable {
  readonly nth: number;
  readonly judged: Judged;
  readonly code: FigureCode | null;
  readonly understated: boolean;
  readonly stranger: Subject | null;
}

const tellables = new WeakMap<readonly Judged[], readonly Tellable[]>();

/** The figures of a block of which there is something to say; most of them have been asked for before an edit. */
function tellablesOf(at: number, asked: Asked): readonly Tellable[] {
  const all = asked.figures.judged[at] ?? NO_FIGURES;
  const known = tellables.get(all);
  if (known) return known;
  const found = all.flatMap((judged, nth): Tellable[] => {
    const understated = isUnderstated(judged) && !isOfRun(all, nth);
    const [code, stranger] = [reportedCode(judged), strangerOf(judged, at, asked)];
    if (code === null && !understated && !stranger && !isRefuted(judged)) return [];
    return [{ nth, judged, code, understated, stranger: stranger && flatSubject(stranger) }];
  });
  tellables.set(all, found);
  return found;
}

const NO_FIGURES: readonly Judged[] = [];

/** The same, free of the draft that its words were cut out of. */
function flatSubject({ key, entity, words }: Subject): Subject {
  return { key: flat(key), entity, words: flat(words) };
}

interface StrangerGroup extends Omit<Subject, 'key'> {
  readonly block: number;
  readonly first: Tellable;
  figures: number;
}

/** The subjects that nobody knows, each with its first figure. */
function strangersIn(asked: Asked): readonly StrangerGroup[] {
  const groups = new Map<string, StrangerGroup>();
  for (const block of asked.figures.judged.keys()) {
    for (const first of tellablesOf(block, asked)) {
      if (!first.stranger) continue;
      const { key, entity, words } = first.stranger;
      const group = groups.get(key);
      if (group) group.figures++;
      else groups.set(key, { block, first, entity, words, figures: 1 });
    }
  }
  return [...groups.values()];
}

const UNDERSTATED = decimal(8n, -1);

/** A bound that holds but lies far below what the source says: a hint at most (verdicts.md, Hedges). */
function isUnderstated({ judgement, statement }: JudgedFigure): boolean {
  if (judgement?.rule !== 'hedge-above' && judgement?.rule !== 'hedge-at-least') return false;
  const value = statement?.readings.at(judgement.reading)?.meant.value;
  const claimed = judgement.claim?.quantity.value;
  if (!value || !claimed) return false;
  return compare(absolute(value), multiply(absolute(claimed), UNDERSTATED)) < 0;
}

/** Periods in a row, nine straight quarters: the unit of such a count. */
const RUN_UNITS: ReadonlySet<string> = new Set(['quarter', 'year', 'month', 'half', 'week']);

/** "The third consecutive quarter above 20%": a bound that holds of several periods is no value of the last one. */
function isOfRun(all: readonly Judged[], nth: number): boolean {
  const isRun = (each: Judged | undefined): boolean =>
    each?.figure.kind === 'count' && RUN_UNITS.has(each.figure.quantity?.unit ?? '');
  const told = (from: number, step: 1 | -1): Judged | undefined => {
    let place = from + step;
    while (all[place]?.statement === null) place += step;
    return all[place];
  };
  const [before, behind] = [told(nth, -1), told(nth, 1)];
  return (
    (isRun(before) && all[nth]?.statement?.follows === true) || (isRun(behind) && behind?.statement?.follows === true)
  );
}

/**
 * What the draft says against itself, each at the figure or the words that it marks. Two values of one thing say no more where a
 * claim has already told which of them is wrong.
 */
function slipFindings(slips: readonly Slip[], asked: Asked): Finding[] {
  const clashing = slips.some(({ code }) => code === 'internal-inconsistency');
  const refuted = new Set<number>();
  for (const at of clashing ? asked.figures.judged.keys() : [])
    for (const { judged } of tellablesOf(at, asked))
      if (isRefuted(judged)) refuted.add(asked.figures.place(at, judged.figure.span).start);
  const open = slips.filter(({ code, span }) => code !== 'internal-inconsistency' || !refuted.has(span.start));
  return open.map((self) => ({ code: self.code, span: self.span, figure: null, stranger: null, self }));
}

function isRefuted({ judgement }: JudgedFigure): boolean {
  return judgement?.verdict === 'refuted';
}

/** In a document that is itself a source: what only lacks one, and what only that document is known for. */
function needsNoSource({ judgement }: JudgedFigure, code: FigureCode, sources: readonly string[]): boolean {
  if (code === 'missing-source') return true;
  return code === 'unverified-figure' && sources.includes(judgement?.claim?.source.title ?? '');
}

/** What is reported of single figures; those that an ignore comment covers are marked. */
class Reporter {
  readonly findings: Finding[] = [];
  private readonly asked: Asked;
  private readonly ignores: Ignores;
  private readonly told = new Set<string>();

  constructor(asked: Asked, ignores: Ignores) {
    this.asked = asked;
    this.ignores = ignores;
  }

  report(code: DiagnosticCode, at: number, { nth, judged }: Tellable, stranger: Finding['stranger'] = null): void {
    const { figures } = this.asked;
    const span = figures.place(at, judged.figure.span);
    this.findings.push({ code, span, figure: figures.reported(at, nth, judged), stranger });
  }

  isIgnored(code: DiagnosticCode, at: number, { judged }: Tellable): boolean {
    if (!this.ignores.any) return false;
    return this.ignores.covers(this.asked.figures.place(at, judged.figure.span).start, code);
  }

  figure(at: number, tellable: Tellable): void {
    const { code, understated, judged, nth, stranger } = tellable;
    const isUnder = understated && !this.isIgnored('understated', at, tellable);
    const covers = code !== null && this.isIgnored(code, at, tellable);
    if (covers) this.ignore(code, at, nth, judged);
    if (isUnder) this.report('understated', at, tellable);
    if (code === null || covers || (code === 'missing-source' && stranger)) return;
    const { sources } = this.asked;
    if (sources && needsNoSource(judged, code, sources)) return;
    const { key } = judged;
    if (key === null || !this.told.has(key)) this.report(code, at, tellable);
    if (key !== null) this.told.add(key);
  }

  private ignore(code: FigureCode, at: number, nth: number, { figure }: Judged): void {
    const { figures } = this.asked;
    figures.ignore(at, nth, this.ignores.reason(figures.place(at, figure.span).start, code));
  }
}

/** The findings of a draft, in the order of the text; figures that an ignore comment covers are marked. */
export function findingsOf(
  asked: Asked,
  directives: readonly IgnoreDirective[],
  slips: readonly Slip[] = [],
): Finding[] {
  const ignores = new Ignores(directives, asked.text);
  const reporter = new Reporter(asked, ignores);
  for (const at of asked.figures.judged.keys())
    for (const tellable of tellablesOf(at, asked)) reporter.figure(at, tellable);
  for (const { block, first, ...stranger } of asked.sources ? [] : strangersIn(asked))
    if (!reporter.isIgnored('unknown-subject', block, first))
      reporter.report('unknown-subject', block, first, stranger);
  const { findings } = reporter;
  for (const finding of slipFindings(slips, asked))
    if (!ignores.covers(finding.span.start, finding.code)) findings.push(finding);
  for (const { span } of ignores.unused) findings.push({ code: 'unused-ignore', span, figure: null, stranger: null });
  return findings.sort((a, b) => a.span.start - b.span.start);
}
