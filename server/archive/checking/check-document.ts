// Checks one document of an archive with the ordinary core, and tells what the result rests on.

import type { DraftFormat } from '../../core/blocks/block.ts';
import { check } from '../../core/check/check.ts';
import { type CheckedDraft, type CheckedFigure, readingOf } from '../../core/check/result.ts';
import type { Claim, ClaimStore } from '../../core/claims/claim.ts';
import { severityOf } from '../../core/explain/codes/codes.ts';
import type { Hindrance } from '../../core/explain/codes/facts.ts';
import { hindranceWords } from '../../core/explain/codes/not-checked.ts';
import { messageOf } from '../../core/explain/message.ts';
import { replacementFor } from '../../core/explain/quantities/replacement.ts';
import { daysOf } from '../../core/statements/statement.ts';
import { fold } from '../../core/text/fold.ts';
import { type LineIndex, lineIndex } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';
import { writtenIn } from '../../core/text/spoken.ts';
import type { RecordedStore } from '../resting/recorded-store.ts';
import { keyOf, NOBODY, type Rest, type Subject, subjectOf } from '../resting/subject.ts';
import { aboutDocument, dayInPath } from './about.ts';
import type { DocumentResult, FigureRecord, FindingRecord, Spot } from './records.ts';

/** A document as the archive has it. */
export interface ArchivedText {
  readonly path: string;
  readonly text: string;
  readonly format: DraftFormat;
}

function spotOf({ start, end }: Span, lines: LineIndex): Spot {
  const { line, character } = lines.place(start);
  return { start, end, line: line + 1, column: character + 1 };
}

type Judged = CheckedFigure & { readonly judgement: NonNullable<CheckedFigure['judgement']> };

function judgedIn({ figures }: CheckedDraft): Judged[] {
  return figures.flatMap((figure) => (figure.judgement ? [{ ...figure, judgement: figure.judgement }] : []));
}

interface Scene {
  readonly checked: CheckedDraft;
  readonly claims: ClaimStore;
  readonly lines: LineIndex;
  readonly about: DocumentResult['about'];
}

function figureRecord(
  figure: Judged,
  code: FigureRecord['code'],
  { checked, claims, lines, about }: Scene,
): FigureRecord {
  const { text } = checked.draft;
  const { span } = figure.figure;
  const reading = readingOf(figure);
  const telling = { text, claims, language: about.language };
  return {
    ...spotOf(span, lines),
    text: text.slice(span.start, span.end),
    verdict: figure.ignored ? null : figure.judgement.verdict,
    code,
    claim: figure.judgement.claim?.id ?? null,
    entity: reading?.entity?.value ?? null,
    metric: reading?.metric?.value ?? null,
    period: reading ? daysOf(reading) : null,
    fix: figure.judgement.verdict === 'refuted' ? (replacementFor(figure, telling)?.whole ?? null) : null,
  };
}

function findingRecords({ checked, claims, lines }: Scene, judged: readonly Judged[]): FindingRecord[] {
  const { text } = checked.draft;
  const places = new Map(judged.map(({ figure }, at) => [figure, at]));
  return checked.findings.map((finding) => ({
    ...spotOf(finding.span, lines),
    code: finding.code,
    severity: severityOf(finding),
    message: {
      zh: messageOf(finding, { text, claims, language: 'zh' }),
      en: messageOf(finding, { text, claims, language: 'en' }),
    },
    figure: finding.figure ? (places.get(finding.figure.figure) ?? null) : null,
  }));
}

/** Every claim that a figure was held against, and what it says it is about: a claim about that may come. */
function subjectsOf({ judgement, ...figure }: Judged): Subject[] {
  const claims: (Claim | null)[] = [
    judgement.claim,
    judgement.culprit,
    ...judgement.comparisons.map(({ claim }) => claim),
  ];
  const held = claims.flatMap((claim) => (claim ? [subjectOf(claim.entity, claim.metric, claim.period)] : []));
  const reading = readingOf({ ...figure, judgement });
  const { entity, metric } = reading ?? {};
  return reading && entity && metric ? [...held, subjectOf(entity.value, metric.value, daysOf(reading))] : held;
}

function onceEach(subjects: readonly Subject[]): readonly Subject[] {
  return [...new Map(subjects.map((subject) => [keyOf(subject), subject])).values()];
}

function restsOf(asked: readonly Subject[], judged: readonly Judged[], text: string, { index }: RecordedStore): Rest[] {
  const named = new Set(index.metricNames.all(fold(text)).flatMap(({ values }) => values.map(({ metric }) => metric)));
  const whole = onceEach([...asked, ...[...named].map((metric) => subjectOf(NOBODY, metric, null))]);
  return [
    ...whole.map((subject) => ({ subject, figure: null })),
    ...judged.flatMap((figure, at) => onceEach(subjectsOf(figure)).map((subject) => ({ subject, figure: at }))),
  ];
}

function resultOf(
  { path, text, format }: ArchivedText,
  claims: ClaimStore,
): Omit<DocumentResult, 'rests'> & { judged: Judged[] } {
  const date = dayInPath(path);
  const checked = check({ text, format, ...(date ? { date } : {}) }, claims);
  const about = aboutDocument(path, text, checked.memo.parsed);
  const scene = { checked, claims, lines: lineIndex(text), about };
  const judged = judgedIn(checked);
  const findings = findingRecords(scene, judged);
  const codes = new Map(findings.flatMap(({ figure, code }) => (figure === null ? [] : [[figure, code] as const])));
  const figures = judged.map((figure, at) => figureRecord(figure, codes.get(at) ?? null, scene));
  return { about, figures, findings, hindrance: null, judged };
}

/** The result of a document that could not be checked. */
export function hinderedBy(hindrance: Hindrance, { path, text }: ArchivedText): DocumentResult {
  const title = path.slice(path.lastIndexOf('/') + 1);
  const about = { title, published: dayInPath(path), author: null, language: writtenIn(text) };
  return { about, figures: [], findings: [], rests: [], hindrance: hindranceWords(hindrance) };
}

/**
 * Checks a document against the claims as they are in the store.
 *
 * @throws whatever keeps it from being checked
 */
export function checkDocument(document: ArchivedText, recorded: RecordedStore): DocumentResult {
  const { done, asked } = recorded.record(() => resultOf(document, recorded.store));
  const { judged, ...result } = done;
  return { ...result, rests: restsOf(asked, judged, document.text, recorded) };
}
