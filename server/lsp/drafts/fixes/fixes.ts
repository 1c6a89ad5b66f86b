// What can be done about a finding, worked out with the diagnostics so that asking for it costs nothing.

import type { Slip } from '../../../core/check/findings/self/slip.ts';
import { type CheckedDraft, type CheckedFigure, type Finding, readingOf } from '../../../core/check/result.ts';
import type { Claim } from '../../../core/claims/claim.ts';
import { claimsAgainst } from '../../../core/explain/message.ts';
import { isSureOf, replacementFor } from '../../../core/explain/quantities/replacement.ts';
import { slipFacts } from '../../../core/explain/slip-facts.ts';
import type { Labels } from '../../../core/explain/system/editor.ts';
import type { Telling } from '../../../core/explain/telling.ts';
import { languageOf } from '../../../core/text/spoken.ts';
import { agree } from '../../../core/verdicts/held/agreement.ts';
import type { Desk } from '../../session/desk.ts';
import { citationFixes } from './citation.ts';
import type { Fix, FixContext } from './fix.ts';
import { ignoreFixes } from './ignore.ts';
import { hedgeFix, periodFix, pointsFix } from './wording.ts';

export function fixesFor(finding: Finding, checked: CheckedDraft, telling: Telling, desk: Desk): readonly Fix[] {
  const context = { checked, telling, labels: desk.client.labels };
  const { figure, self } = finding;
  if (self) return [...slipFixes(self, context), ...ignoreFixes(finding, context)];
  if (!figure) return [removal(finding, context)];
  const sure = isSureOf(figure);
  const points = sure ? pointsFix(figure, context) : null;
  const hedge = sure ? hedgeFix(figure, context) : null;
  const figures = points || hedge || !sure ? [] : figureFixes(figure, context, desk.settings.fixRefuted);
  const wording = [hedge, points, periodFix(figure, context)].filter((fix) => fix !== null);
  return [...figures, ...wording, ...citationFixes(figure, context), ...ignoreFixes(finding, context)];
}

/** What can be done for a figure that is not flagged. */
export function rewritesFor(
  figure: CheckedFigure,
  checked: CheckedDraft,
  telling: Telling,
  labels: Labels,
): readonly Fix[] {
  const context = { checked, telling, labels };
  return [...[periodFix(figure, context)].filter((fix) => fix !== null), ...citationFixes(figure, context)];
}

/**
 * The claim's figure in the draft's own manner; for a disputed one, that of each better claim. Where only the unit is wrong,
 * either the number or the unit may be what the writer meant: RMB247.8 billion or US$34.8 billion for US$247.8 billion.
 */
function figureFixes(figure: CheckedFigure, context: FixContext, certain: boolean): readonly Fix[] {
  const { judgement } = figure;
  if (!judgement?.claim) return [];
  if (judgement.verdict === 'refuted') {
    const number = figureFix(figure, judgement.claim, context, true, certain);
    const sameDigits = judgement.code === 'unit-mismatch' ? judgement.culprit : null;
    if (!sameDigits || sameDigits === judgement.claim) return number;
    return [...number, ...figureFix(figure, sameDigits, context, false, false)];
  }
  if (judgement.verdict !== 'disputed') return [];
  const { entity, metric } = judgement.claim;
  return claimsAgainst(judgement.claim, context.telling.claims)
    .filter((claim) => claim.status === 'confirmed' && claim.entity === entity && claim.metric === metric)
    .filter((claim) => !saysTheSame(figure, claim))
    .flatMap((claim) => figureFix(figure, claim, context, false, false));
}

/** Whether a claim only tells the very figure that stands there in another form. */
function saysTheSame(checked: CheckedFigure, { quantity }: Claim): boolean {
  const meant = readingOf(checked)?.meant;
  return meant !== undefined && agree(meant, checked.figure.hedge?.kind ?? null, quantity, true).agrees;
}

function figureFix(
  figure: CheckedFigure,
  claim: Claim,
  { telling, labels }: FixContext,
  preferred: boolean,
  certain: boolean,
): readonly Fix[] {
  const { judgement } = figure;
  if (!judgement) return [];
  const replacement = replacementFor({ ...figure, judgement: { ...judgement, claim } }, telling);
  if (!replacement) return [];
  const { publisher, date } = claim.source;
  const short = labels.change(replacement.whole);
  const title = labels.changeFrom(replacement.whole, [publisher, date].filter(Boolean).join(' '));
  return [{ title, short, changes: [{ span: replacement.span, text: replacement.text }], preferred, certain }];
}

/** What the other figures give in the place of the one that does not fit them; the writer decides which of them is wrong. */
function slipFixes(slip: Slip, { telling, labels }: FixContext): readonly Fix[] {
  const { fix, working } = slipFacts(slip, telling.text, languageOf(telling.language));
  if (fix === null || !slip.figure) return [];
  const title = working === null ? labels.change(fix) : labels.changeFrom(fix, working);
  const change = { span: slip.figure.core, text: fix };
  return [{ title, short: labels.change(fix), changes: [change], preferred: true, certain: false }];
}

function removal({ span }: Finding, { labels, telling }: FixContext): Fix {
  const { start, end } = span;
  const { text } = telling;
  const aloneOnLine = (start === 0 || text[start - 1] === '\n') && text[end] === '\n';
  const blankAfter = aloneOnLine && text[end + 1] === '\n' && (start === 0 || text[start - 2] === '\n');
  return {
    title: labels.removeIgnore,
    changes: [{ span: { start, end: blankAfter ? end + 2 : aloneOnLine ? end + 1 : end }, text: '' }],
    preferred: true,
    certain: true,
  };
}
