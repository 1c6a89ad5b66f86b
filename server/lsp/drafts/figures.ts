// The figures of a draft as data for views and reports: the custom request `tieout/figures`, and the commands' answers.

import type { Location, Range } from 'vscode-languageserver';
import { type CheckedFigure, type Finding, readingOf } from '../../core/check/result.ts';
import type { Claim, Tier } from '../../core/claims/claim.ts';
import { explanationOf } from '../../core/explain/explanation.ts';
import { messageOf } from '../../core/explain/message.ts';
import { claimFigure, mannerAt } from '../../core/explain/replacement.ts';
import {
  entityText,
  metricText,
  subjectOfClaim,
  subjectOfReading,
  subjectPeriodText,
  subjectText,
} from '../../core/explain/subject-text.ts';
import type { Telling } from '../../core/explain/telling.ts';
import { shown } from '../../core/text/shown.ts';
import type { FigureCode, SelfCode, Verdict } from '../../core/verdicts/verdict.ts';
import { claimLocation } from '../claims-files/claim-location.ts';
import { type Heading, headingsOf } from './outline.ts';
import { type DraftReport, rangeOf } from './report.ts';
import { type Surroundings, surroundings } from './surroundings.ts';

/** Check-worthy figures by verdict; `flagged` are those that have a diagnostic. */
export interface Counts extends Record<Verdict, number> {
  readonly figures: number;
  readonly flagged: number;
  readonly ignored: number;
}

interface ClaimView {
  readonly id: string;
  readonly subject: string;
  /** In the draft's own unit and precision. */
  readonly figure: string;
  readonly written: string;
  readonly status: string;
  readonly source: {
    readonly title: string;
    readonly publisher: string;
    readonly tier: Tier;
    readonly date: string | null;
    readonly url: string | null;
  };
  readonly location: Location | null;
}

interface FigureView extends Surroundings {
  readonly text: string;
  readonly range: Range;
  readonly kind: string;
  readonly verdict: Verdict;
  readonly code: FigureCode | null;
  readonly ignored: boolean;
  /** The reason that the ignore comment gives; empty where it gives none. */
  readonly ignoreReason: string;
  /** The verdict in words with the figure. */
  readonly heading: string;
  /** The diagnostic's message; `null` where it is not flagged. */
  readonly message: string | null;
  /** The heading of the section that it stands in. */
  readonly section: string | null;
  readonly entity: { readonly id: string; readonly name: string } | null;
  readonly metric: { readonly id: string; readonly name: string } | null;
  readonly period: string | null;
  readonly cited: string | null;
  readonly claim: ClaimView | null;
}

/** What the draft says against itself at one place. */
interface SlipView {
  readonly code: SelfCode;
  /** What is marked, as the draft has it. */
  readonly text: string;
  readonly range: Range;
  /** The figures that it is held against. */
  readonly others: readonly Range[];
  readonly message: string;
}

export interface DraftFigures {
  readonly uri: string;
  readonly version: number;
  readonly counts: Counts;
  readonly figures: readonly FigureView[];
  readonly self: readonly SlipView[];
  /** Why the draft was not checked; `null` where it was. */
  readonly notChecked: string | null;
}

const NONE: Counts = {
  supported: 0,
  refuted: 0,
  disputed: 0,
  unverified: 0,
  unsourced: 0,
  cited: 0,
  ambiguous: 0,
  figures: 0,
  flagged: 0,
  ignored: 0,
};

function countsOf(figures: readonly CheckedFigure[], flagged: number): Counts {
  const counts: Record<keyof Counts, number> = { ...NONE, flagged };
  for (const { judgement, ignored } of figures) {
    if (!judgement) continue;
    counts.figures++;
    counts[judgement.verdict]++;
    if (ignored) counts.ignored++;
  }
  return counts;
}

export function draftCounts({ checked, findings }: DraftReport): Counts {
  return countsOf(checked.figures, findings.filter(({ finding }) => finding.figure !== null).length);
}

export function draftFigures(report: DraftReport): DraftFigures {
  const { uri, version, checked, notChecked, desk } = report;
  const headings = headingsOf(report);
  const flagged = new Map(report.findings.toReversed().map(({ finding }) => [finding.figure, finding]));
  return {
    uri,
    version,
    counts: draftCounts(report),
    figures: checked.figures.flatMap((figure) => figureView(figure, report, headings, flagged.get(figure)) ?? []),
    self: slipViews(report),
    notChecked: notChecked?.[desk.client.language] ?? null,
  };
}

function slipViews({ findings, document, telling }: DraftReport): SlipView[] {
  return findings.flatMap(({ finding }) => {
    const { self } = finding;
    return self
      ? [
          {
            code: self.code,
            text: shown(telling.text.slice(self.span.start, self.span.end)),
            range: rangeOf(document, self.span),
            others: self.others.map((span) => rangeOf(document, span)),
            message: messageOf(finding, telling),
          },
        ]
      : [];
  });
}

function figureView(
  checked: CheckedFigure,
  report: DraftReport,
  headings: readonly Heading[],
  flagged: Finding | undefined,
): FigureView | null {
  const { figure, judgement, statement } = checked;
  const reading = readingOf(checked);
  if (!judgement || !statement || !reading) return null;
  const { telling, document } = report;
  const { text, claims, language } = telling;
  const subject = subjectOfReading(reading, statement);
  const { start, end } = figure.span;
  return {
    text: shown(text.slice(start, end)),
    range: rangeOf(document, figure.span),
    kind: figure.kind,
    verdict: judgement.verdict,
    code: judgement.code,
    ignored: checked.ignored,
    ignoreReason: shown(checked.ignoreReason),
    ...surroundings(text, figure.span),
    heading: shown(explanationOf(checked, telling).heading),
    message: flagged ? messageOf(flagged, telling) : null,
    section: shown(headings.findLast(({ span }) => span.start <= start)?.title ?? '') || null,
    entity: reading.entity ? { id: reading.entity.value, name: entityText(subject.entity, claims, language) } : null,
    metric: reading.metric ? { id: reading.metric.value, name: metricText(subject, claims, language) } : null,
    period: subjectPeriodText(subject, claims, language) || null,
    cited: statement.cited ? shown(text.slice(statement.cited.start, statement.cited.end)) : null,
    claim: judgement.claim ? claimView(judgement.claim, checked, telling, report) : null,
  };
}

function claimView(claim: Claim, checked: CheckedFigure, telling: Telling, { desk }: DraftReport): ClaimView {
  const { text, declines } = claimFigure(claim, checked, mannerAt(checked, telling), telling.language);
  const { title, publisher, tier, date, url } = claim.source;
  return {
    id: claim.id,
    subject: shown(subjectText(subjectOfClaim(claim, declines), telling.claims, telling.language)),
    figure: text,
    written: shown(claim.written),
    status: claim.status,
    source: { title: shown(title), publisher: shown(publisher), tier, date, url },
    location: claimLocation(claim, desk.databases),
  };
}
