// Claims and figures as a model is told them.

import { periodText } from '../../claims-db/compile/period.ts';
import type { Draft } from '../core/blocks/block.ts';
import { check } from '../core/check/check.ts';
import { type CheckedDraft, type CheckedFigure, type Finding, readingOf } from '../core/check/result.ts';
import type { Claim, ClaimStore } from '../core/claims/claim.ts';
import { fixOf, messageOf } from '../core/explain/message.ts';
import { plainQuantity } from '../core/explain/quantities/quantity-text.ts';
import type { Replacement } from '../core/explain/quantities/replacement.ts';
import { entityText, metricText, subjectOfClaim, subjectOfReading, subjectText } from '../core/explain/subject-text.ts';
import type { Telling } from '../core/explain/telling.ts';
import { type LineIndex, lineIndex } from '../core/text/line-index.ts';
import { type Language, languageOf as ownLanguage } from '../core/text/spoken.ts';
import { withClaims } from '../databases/ahead.ts';
import { budgetFor } from '../timed/budget.ts';
import { inTime, Overdue } from '../timed/in-time.ts';
import { CallError, type Desk, languageOf } from './desk.ts';
import type { ClaimTold, FigureTold } from './shapes.ts';

/** A text, checked, with what its figures are told from. */
export interface CheckedText {
  readonly checked: CheckedDraft;
  readonly telling: Telling;
  readonly findings: ReadonlyMap<CheckedFigure, Finding>;
  readonly lines: LineIndex;
}

/** The address of a claim as a resource. */
function claimUri(id: string): string {
  return `tieout://claims/${encodeURIComponent(id)}`;
}

export function entityUri(id: string): string {
  return `tieout://entities/${encodeURIComponent(id)}`;
}

export function claimTold(claim: Claim, claims: ClaimStore, language: Language): ClaimTold {
  const { id, period, basis, nature, quantity, written, status, reason, source } = claim;
  const { publisher, title, date, url, tier } = source;
  return {
    id,
    entity: entityText(claim.entity, claims, language),
    metric: metricText(subjectOfClaim(claim), claims, language),
    period: period && periodText(period),
    basis: [...basis],
    nature,
    value: plainQuantity(quantity, language) ?? written,
    status,
    reason: reason?.[language] ?? null,
    source: { publisher, title, date, url, tier },
    uri: claimUri(id),
  };
}

/** What to put in the figure's place, where its reading is certain enough to say so. */
export function replacementOf(figure: CheckedFigure, telling: Telling): Replacement | null {
  return figure.judgement?.verdict === 'refuted' ? fixOf(figure, telling) : null;
}

function verdictOf({ judgement, ignored }: CheckedFigure): FigureTold['verdict'] {
  if (!judgement) return 'not-a-claim';
  return ignored ? 'ignored' : judgement.verdict;
}

export function figureTold(figure: CheckedFigure, { telling, findings, lines }: CheckedText): FigureTold {
  const { start, end } = figure.figure.span;
  const finding = findings.get(figure);
  const reading = readingOf(figure);
  const claim = figure.judgement?.claim;
  const { line, character } = lines.place(start);
  const { claims, language } = telling;
  const readAs =
    reading && figure.statement ? subjectText(subjectOfReading(reading, figure.statement), claims, language) : '';
  return {
    figure: telling.text.slice(start, end),
    line: line + 1,
    column: character + 1,
    start,
    end,
    verdict: verdictOf(figure),
    code: finding?.code ?? null,
    message: finding ? messageOf(finding, telling) : null,
    readAs: readAs === '' ? null : readAs,
    claim: claim ? claimTold(claim, claims, ownLanguage(language)) : null,
    replacement: replacementOf(figure, telling)?.whole ?? null,
  };
}

/** @throws CallError where the check does not come to an end in its time */
function checkInTime(draft: Draft, claims: ClaimStore): CheckedDraft {
  try {
    return inTime(budgetFor(draft.text.length), () => check(draft, claims));
  } catch (error) {
    if (!(error instanceof Overdue)) throw error;
    throw new CallError(
      `The check had not come to an end after ${error.seconds} s and was stopped. Give the text in parts.`,
    );
  }
}

/** @throws CallError where the text is empty, or its check does not come to an end */
export async function checkedText(text: string, format: 'markdown' | 'text', desk: Desk): Promise<CheckedText> {
  if (text.trim() === '')
    throw new CallError('The text is empty. Give the draft itself in "text", not its name or path.');
  const claims = await desk.claims();
  const draft = { text: text.toWellFormed(), format };
  const checked = await withClaims(claims, draft.text, () => checkInTime(draft, claims));
  return {
    checked,
    telling: { text: checked.draft.text, claims, language: languageOf(desk, text) },
    findings: new Map(checked.findings.flatMap((finding) => (finding.figure ? [[finding.figure, finding]] : []))),
    lines: lineIndex(checked.draft.text),
  };
}

const SHOWN = 12;

/**
 * The figure of a text that a model names by its words.
 *
 * @throws CallError where there is no such figure; it lists those that there are
 */
export function figureIn({ checked, telling }: CheckedText, words: string, occurrence: number): CheckedFigure {
  const wanted = words.trim();
  const each = checked.figures.map((figure) => {
    const { start, end } = figure.figure.span;
    return { figure, words: telling.text.slice(start, end) };
  });
  const same = each.filter(({ words: own }) => own === wanted);
  const alike = same.length > 0 ? same : each.filter(({ words: own }) => own.includes(wanted) || wanted.includes(own));
  const found = alike[occurrence - 1];
  if (found) return found.figure;
  if (alike.length > 0)
    throw new CallError(`The text has ${alike.length} figures "${wanted}"; occurrence ${occurrence} is beyond them.`);
  const listed = each.slice(0, SHOWN).map(({ words: own }) => `"${own}"`);
  const more = each.length > SHOWN ? ` and ${each.length - SHOWN} more` : '';
  throw new CallError(
    each.length === 0
      ? `The text has no figures, so none is "${wanted}".`
      : `The text has no figure "${wanted}". Its figures: ${listed.join(', ')}${more}. Give one exactly as written there.`,
  );
}
