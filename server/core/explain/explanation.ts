// The whole account of one figure as data: how it was read, whose it is and why, what it was held against, what decided.

import type { Slip } from '../check/findings/self/slip.ts';
import { type CheckedFigure, readingOf } from '../check/result.ts';
import type { Claim, FileLocation } from '../claims/claim.ts';
import { isCurrency } from '../figures/quantity.ts';
import type { Part, Reading, Statement } from '../statements/statement.ts';
import type { Span } from '../text/span.ts';
import { said } from '../text/spoken.ts';
import { traditional } from '../text/traditional.ts';
import type { Comparison, Judgement, Verdict } from '../verdicts/verdict.ts';
import { CODES } from './codes/codes.ts';
import { NO_FACTS } from './codes/facts.ts';
import { claimsAgainst, narrowingWords, oneLine, sourceText, wordingOf } from './message.ts';
import { boundsText } from './quantities/quantity-text.ts';
import { claimFigure, mannerAt } from './quantities/replacement.ts';
import { reachText } from './reach.ts';
import { slipFacts, wordsOfSlip } from './slip-facts.ts';
import {
  basisText,
  entityText,
  isGrowth,
  metricText,
  subjectOfClaim,
  subjectOfReading,
  subjectPeriodText,
  subjectText,
} from './subject-text.ts';
import { type Draughting, draughting, type Telling } from './telling.ts';
import { bindingText, ruleText } from './wording/rules.ts';
import { STATUS_WORDS, VERDICT_WORDS } from './wording/verdict-words.ts';
import type { RowName } from './wording/wording.ts';

/** One line of an explanation. Texts are plain: a renderer escapes them. */
export interface ExplanationRow {
  readonly name: RowName;
  readonly label: string;
  readonly value: string;
  /** Where the value leads on the web: the source, at the figure's own words where they are known. */
  readonly href: string | null;
  /** Where the claim stands in its database file. */
  readonly location: FileLocation | null;
}

export interface Explanation {
  /** `null` for a figure that is left alone. */
  readonly verdict: Verdict | null;
  /** The figure's words and the verdict in words. */
  readonly heading: string;
  readonly rows: readonly ExplanationRow[];
}

/** The account of one figure, in the order in which a reader asks: what does it say, whose is it, who says otherwise, why. */
export function explanationOf(checked: CheckedFigure, telling: Telling, slips: readonly Slip[] = []): Explanation {
  const explanation = explanationIn(checked, draughting(telling), slips);
  return telling.language === 'zh-Hant' ? inTraditional(explanation, ownWords(checked, telling, slips)) : explanation;
}

/** Rows that are somebody's own words from end to end. */
const OWN_WORDS: readonly RowName[] = ['row', 'title', 'file', 'link', 'cited'];

function inTraditional(explanation: Explanation, own: readonly string[]): Explanation {
  const rows = explanation.rows.map((each) => ({
    ...each,
    label: traditional(each.label),
    value: OWN_WORDS.includes(each.name) ? each.value : traditional(each.value, own),
  }));
  return { ...explanation, heading: traditional(explanation.heading, own), rows };
}

/** What an explanation takes over from the draft and from claims as they are written. */
function ownWords({ figure, statement, judgement }: CheckedFigure, telling: Telling, slips: readonly Slip[]): string[] {
  const { text, language } = draughting(telling);
  const parts = (statement?.readings.all ?? []).flatMap(({ entity, metric, period }) => [entity, metric, period]);
  const spans = [figure.span, ...parts.flatMap((part) => part?.from ?? [])];
  const claims = (judgement?.comparisons ?? []).map(({ claim }) => claim.written);
  return [
    ...spans.map(({ start, end }) => oneLine(text.slice(start, end))),
    ...claims,
    ...slips.flatMap((slip) => wordsOfSlip(slipFacts(slip, text, language))),
  ];
}

function explanationIn(checked: CheckedFigure, telling: Draughting, slips: readonly Slip[]): Explanation {
  const wording = wordingOf(telling.language);
  const words = wordsAt(checked.figure.span, telling);
  const { judgement, statement } = checked;
  const read = [...slips.map((slip) => slipRow(slip, telling)), ...readRow(checked, telling)];
  const reading = readingOf(checked);
  if (!judgement || !statement || !reading) {
    const reason = checked.figure.quantity
      ? wording.notCheckWorthy
      : wording.leftAlone(wording.kinds[checked.figure.kind]);
    return { verdict: null, heading: headingOf(words, reason, telling), rows: read };
  }
  return {
    verdict: judgement.verdict,
    heading: headingOf(words, VERDICT_WORDS[judgement.verdict].said[telling.language], telling),
    rows: [
      ...read,
      ...statementRows(reading, checked, statement, telling),
      ...readingRows(reading, statement, judgement, telling),
      ...claimRows(checked, judgement, telling),
      ...comparisonRows(checked, judgement, telling),
      ...reachRows(reading, judgement, telling),
      row('decided', ruleText(judgement.rule, telling.language), telling),
      ...(checked.ignored ? [row('ignored', wording.ignored, telling)] : []),
    ],
  };
}

/** What the draft itself says against the figure, with the working. */
function slipRow(slip: Slip, telling: Draughting): ExplanationRow {
  const facts = { ...NO_FACTS, slip: slipFacts(slip, telling.text, telling.language) };
  return row('self', oneLine(CODES[slip.code].message[telling.language](facts)), telling);
}

function headingOf(words: string, verdict: string, telling: Draughting): string {
  return telling.language === 'zh' ? `“${words}”：${verdict}` : `"${words}": ${verdict}`;
}

function row(name: RowName, value: string, telling: Draughting, more: Partial<ExplanationRow> = {}): ExplanationRow {
  const label = wordingOf(telling.language).rows[name];
  return { name, label, value, href: null, location: null, ...more };
}

function wordsAt(span: Span, telling: Draughting): string {
  return oneLine(telling.text.slice(span.start, span.end));
}

function readRow(checked: CheckedFigure, telling: Draughting): readonly ExplanationRow[] {
  const { quantity, kind } = checked.figure;
  if (!quantity) return [];
  const wording = wordingOf(telling.language);
  const meant = readingOf(checked)?.meant.unit ?? quantity.unit;
  // A bare 398亿 is read in the currency that its subject reports in.
  const bounds = boundsText(isCurrency(meant) ? { ...quantity, unit: meant } : quantity, telling.language);
  const kindText = wording.kinds[kind];
  const value = bounds ? wording.bracketed(bounds, kindText) : kindText;
  return [row('read', wording.sameAs(wordsAt(checked.figure.span, telling), value), telling)];
}

function statementRows(
  reading: Reading,
  checked: CheckedFigure,
  statement: Statement,
  telling: Draughting,
): readonly ExplanationRow[] {
  const { claims, language } = telling;
  const wording = wordingOf(language);
  const subject = subjectOfReading(reading, statement);
  const who = boundText(reading.entity, entityText(subject.entity, claims, language), telling);
  const part = narrowingWords(reading, checked, telling);
  const metric = metricText(subject, claims, language);
  const what = boundText(reading.metric, part ? wording.narrowed(metric, part) : metric, telling);
  const when = boundText(reading.period, subjectPeriodText(subject, claims, language), telling);
  const named = [who, what].filter((text) => text !== null);
  const basis = reading.basis.value.filter((each) => !isGrowth(each)).map((each) => basisText(each, claims, language));
  return [
    row('subject', named.length > 0 ? named.join(language === 'zh' ? '；' : '; ') : wording.noSubject, telling),
    row('period', when ?? wording.noPeriod, telling),
    ...(basis.length > 0 ? [row('basis', wording.list(basis), telling)] : []),
    ...(statement.cited ? [row('cited', wordsAt(statement.cited, telling), telling)] : []),
  ];
}

function boundText(bound: Part<unknown> | null, value: string, telling: Draughting): string | null {
  if (!bound) return null;
  const wording = wordingOf(telling.language);
  return wording.boundBy(
    value,
    wording.list([wording.known[bound.known], bindingText(bound.rule, telling.language)]),
    bound.from ? wordsAt(bound.from, telling) : null,
  );
}

/** As many other readings as a reader will weigh. */
const SHOWN_READINGS = 3;

/** The other ways in which the figure could be read, each with what it came to. */
function readingRows(
  own: Reading,
  { readings, modality: _, ...rest }: Statement,
  judgement: Judgement,
  telling: Draughting,
): readonly ExplanationRow[] {
  const wording = wordingOf(telling.language);
  const statement = { ...rest, readings, modality: 'actual' } as const;
  const shown = new Set([subjectText(subjectOfReading(own, statement), telling.claims, telling.language)]);
  const rows: ExplanationRow[] = [];
  readings.all.forEach((reading, at) => {
    const text = subjectText(subjectOfReading(reading, statement), telling.claims, telling.language);
    const tried = judgement.tried[at];
    if (reading === own || text === '' || shown.has(text) || !tried || rows.length >= SHOWN_READINGS) return;
    shown.add(text);
    rows.push(row('reading', wording.bracketed(text, wording.outcomes[tried.outcome]), telling));
  });
  return rows;
}

function claimRows(checked: CheckedFigure, judgement: Judgement, telling: Draughting): readonly ExplanationRow[] {
  const rows: ExplanationRow[] = [];
  const { claim, culprit } = judgement;
  if (culprit && culprit !== claim)
    rows.push(row('culprit', claimText(culprit, checked, telling), telling, { location: culprit.location }));
  if (!claim) return rows;
  rows.push(row('claim', claimText(claim, checked, telling), telling, { location: claim.location }));
  if (claim.evidence?.row) rows.push(row('row', claim.evidence.row, telling));
  rows.push(row('source', sourceText(claim, telling.language), telling));
  rows.push(row('title', claim.source.title, telling, { href: sourceAddress(claim) }));
  if (claim.status !== 'confirmed') {
    rows.push(row('status', said(STATUS_WORDS[claim.status], telling.language), telling));
    const better = judgement.verdict === 'disputed' ? claimsAgainst(claim, telling.claims) : [];
    for (const each of better) {
      const value = wordingOf(telling.language).list([
        claimText(each, checked, telling),
        sourceText(each, telling.language),
      ]);
      rows.push(row('against', value, telling, { href: sourceAddress(each), location: each.location }));
    }
  }
  if (claim.reason) rows.push(row('reason', oneLine(claim.reason[telling.language]), telling));
  if (claim.location) {
    rows.push(row('file', `${claim.location.file}:${claim.location.line + 1}`, telling, { location: claim.location }));
  }
  return rows;
}

/** Subject and figure of a claim; as the database writes it too, where that differs. */
function claimText(claim: Claim, checked: CheckedFigure, telling: Draughting): string {
  const { claims, language } = telling;
  const wording = wordingOf(language);
  const { text, declines } = claimFigure(claim, checked, mannerAt(checked, telling), language);
  const written = claim.written === text ? text : wording.bracketed(text, claim.written);
  const subject = subjectText(subjectOfClaim(claim, declines), claims, language);
  return language === 'zh' ? `${subject}：${written}` : `${subject}: ${written}`;
}

/** The source's address, with a text fragment that leads to the figure's own words. */
function sourceAddress(claim: Claim): string | null {
  const { url } = claim.source;
  const words = claim.evidence?.exact ?? digitsOf(claim.written);
  if (!url || !words || url.includes('#')) return url;
  return `${url}#:~:text=${encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D')}`;
}

/** The number as the source prints it, where it has digits enough to be found by them: 39,824 or 398.24, not 34. */
function digitsOf(written: string): string | null {
  const number = /[1-9][\d,]*(?:\.\d+)?/.exec(written)?.[0] ?? '';
  return number.replace(/\D/g, '').length >= 4 ? number : null;
}

/** For a figure that nothing was held against: the last period that there is something for. */
function reachRows(reading: Reading, { claim }: Judgement, telling: Draughting): readonly ExplanationRow[] {
  const text = claim ? null : reachText(reading, telling);
  return text === null ? [] : [row('reach', text, telling)];
}

/** As many claims as a reader will read; those that agree first, then in the order in which they were tried. */
const SHOWN_COMPARISONS = 6;

function comparisonRows(checked: CheckedFigure, judgement: Judgement, telling: Draughting): readonly ExplanationRow[] {
  const { language } = telling;
  const wording = wordingOf(language);
  const better =
    judgement.claim && judgement.verdict === 'disputed' ? claimsAgainst(judgement.claim, telling.claims) : [];
  const shown = [judgement.claim, judgement.culprit, ...better].map((claim) => claim?.id);
  const others = judgement.comparisons.filter(({ claim }) => !shown.includes(claim.id));
  const ordered = others.sort((a, b) => Number(b.agrees) - Number(a.agrees));
  const rows = ordered.slice(0, SHOWN_COMPARISONS).map((comparison) => {
    const why = comparison.agrees
      ? wording.bracketed(wording.agrees, ruleText(comparison.rule, language))
      : wording.differs;
    const { claim } = comparison;
    // Several sources may say the very same: whose each is tells them apart.
    const value = wording.list([claimText(claim, checked, telling), sourceText(claim, language), why]);
    return row('compared', value, telling, { location: comparison.claim.location });
  });
  const left = ordered.length - rows.length;
  return left > 0 ? [...rows, row('compared', moreText(left, ordered, language), telling)] : rows;
}

function moreText(left: number, all: readonly Comparison[], language: Draughting['language']): string {
  return language === 'zh' ? `另有${left}条，共${all.length}条` : `${left} more of ${all.length}`;
}
