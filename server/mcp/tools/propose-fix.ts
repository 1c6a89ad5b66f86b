// The tool `propose_fix`: what to write instead of a figure, or behind it as its source.

import type { CheckedFigure } from '../../core/check/result.ts';
import type { Claim, Source } from '../../core/claims/claim.ts';
import { claimsAgainst } from '../../core/explain/message.ts';
import { replacementFor } from '../../core/explain/quantities/replacement.ts';
import { citation } from '../../core/explain/system/claims.ts';
import type { Telling } from '../../core/explain/telling.ts';
import { said, type Tongue } from '../../core/text/spoken.ts';
import type { Desk } from '../desk.ts';
import type { FixesTold } from '../shapes.ts';
import { checkedText, figureIn, figureTold, replacementOf } from '../told.ts';
import type { FigureCall } from './explain-figure.ts';

type Fix = FixesTold['fixes'][number];

function sourceText({ publisher, title, date }: Source): string {
  return [publisher, title, ...(date ? [date] : [])].join(', ');
}

function replacing(figure: CheckedFigure, claim: Claim, telling: Telling): Fix[] {
  const { judgement } = figure;
  if (!judgement) return [];
  const refuted = judgement.verdict === 'refuted' && judgement.claim === claim;
  const written = refuted
    ? replacementOf(figure, telling)
    : replacementFor({ ...figure, judgement: { ...judgement, claim } }, telling);
  if (!written) return [];
  const { start, end } = written.span;
  const replace = telling.text.slice(start, end);
  return [{ kind: 'replace-figure', replace, by: written.text, start, end, because: sourceText(claim.source) }];
}

function citing({ figure, statement }: CheckedFigure, { source }: Claim, language: Tongue): Fix[] {
  if (statement?.cited) return [];
  const at = figure.span.end;
  const name = source.url ? `[${source.publisher}](${source.url})` : source.publisher;
  const by = said(citation(name), language);
  return [{ kind: 'cite-source', replace: '', by, start: at, end: at, because: sourceText(source) }];
}

function fixesOf(figure: CheckedFigure, telling: Telling): Fix[] {
  const { judgement } = figure;
  const claim = judgement?.claim;
  if (!claim) return [];
  switch (judgement.verdict) {
    case 'refuted':
      return replacing(figure, claim, telling);
    case 'disputed':
      return claimsAgainst(claim, telling.claims).flatMap((better) => replacing(figure, better, telling));
    case 'supported':
      return citing(figure, claim, telling.language);
    case 'unverified':
    case 'unsourced':
    case 'cited':
    case 'ambiguous':
      return [];
  }
}

function adviceOf({ judgement }: CheckedFigure, fixes: readonly Fix[]): string {
  if (fixes.some(({ kind }) => kind === 'replace-figure'))
    return 'Apply the replacement at its offsets, then check the text again: other figures may follow from this one.';
  switch (judgement?.verdict) {
    case 'supported':
      return 'The figure is confirmed. Nothing needs to change; a source may be added.';
    case 'refuted':
    case 'disputed':
      return 'A claim contradicts the figure, but what to write instead is not certain. Read explain_figure, then correct it by hand or take it out.';
    case 'cited':
      return 'The text attributes the figure; no claim here confirms it. Keep the attribution.';
    case undefined:
      return 'This states no quantity that could be checked.';
    default:
      return 'Nothing here confirms the figure. Do not replace it from memory: look it up with find_claims, attribute it, or leave it out.';
  }
}

/** @throws CallError where the text has no such figure */
export async function proposeFix({ text, format, figure, occurrence }: FigureCall, desk: Desk): Promise<FixesTold> {
  const checked = await checkedText(text, format, desk);
  const found = figureIn(checked, figure, occurrence);
  const fixes = fixesOf(found, checked.telling);
  return { result: figureTold(found, checked), fixes, advice: adviceOf(found, fixes) };
}
