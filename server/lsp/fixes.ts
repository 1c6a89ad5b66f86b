// What can be done about a finding, worked out with the diagnostics so that asking for it costs nothing.

import type { CheckedDraft, CheckedFigure, Finding, Language } from '../check/result.ts';
import type { Claim } from '../claims/claim.ts';
import { claimsAgainst, sourceText } from '../explain/message.ts';
import { replacementFor } from '../explain/replacement.ts';
import type { Telling } from '../explain/telling.ts';
import type { Span } from '../text/span.ts';
import type { Desk } from './desk.ts';
import { citationFixes } from './fix-citation.ts';
import { ignoreFixes } from './fix-ignore.ts';
import { hedgeFix, periodFix, pointsFix } from './fix-wording.ts';

export interface TextChange {
  readonly span: Span;
  readonly text: string;
  /** The part of `text` that the writer is to type over, where the editor can offer that; offsets into `text`. */
  readonly placeholder?: Span;
}

export interface Fix {
  readonly title: string;
  /** The title where there is little room. */
  readonly short?: string;
  readonly changes: readonly TextChange[];
  /** The one that an editor applies without asking which. */
  readonly preferred: boolean;
  /** Part of `source.fixAll.tieout`. */
  readonly certain: boolean;
  /** Silences the finding and leaves the figure as it is. */
  readonly ignores?: true;
}

/** What a fix is made from. */
export interface FixContext {
  readonly checked: CheckedDraft;
  readonly telling: Telling;
  /** The editor's language, for titles. */
  readonly editor: Language;
}

export function fixesFor(finding: Finding, checked: CheckedDraft, telling: Telling, desk: Desk): readonly Fix[] {
  const context = { checked, telling, editor: desk.client.language };
  const { figure } = finding;
  if (!figure) return [removal(finding, context)];
  const points = pointsFix(figure, context);
  const hedge = hedgeFix(figure, context);
  const figures = points || hedge ? [] : figureFixes(figure, context, desk.settings.fixRefuted);
  const wording = [hedge, points, periodFix(figure, context)].filter((fix) => fix !== null);
  return [...figures, ...wording, ...citationFixes(figure, context), ...ignoreFixes(finding, context)];
}

/** What can be done for a figure that is not flagged. */
export function rewritesFor(
  figure: CheckedFigure,
  checked: CheckedDraft,
  telling: Telling,
  editor: Language,
): readonly Fix[] {
  const context = { checked, telling, editor };
  return [...[periodFix(figure, context)].filter((fix) => fix !== null), ...citationFixes(figure, context)];
}

/** The claim's figure in the draft's own manner; for a disputed one, that of each better claim. */
function figureFixes(figure: CheckedFigure, context: FixContext, certain: boolean): readonly Fix[] {
  const { judgement } = figure;
  if (!judgement?.claim) return [];
  if (judgement.verdict === 'refuted') return figureFix(figure, judgement.claim, context, true, certain);
  if (judgement.verdict !== 'disputed') return [];
  return claimsAgainst(judgement.claim, context.telling.claims).flatMap((claim) =>
    figureFix(figure, claim, context, false, false),
  );
}

function figureFix(
  figure: CheckedFigure,
  claim: Claim,
  { telling, editor }: FixContext,
  preferred: boolean,
  certain: boolean,
): readonly Fix[] {
  const { judgement } = figure;
  if (!judgement) return [];
  const replacement = replacementFor({ ...figure, judgement: { ...judgement, claim } }, telling);
  if (!replacement) return [];
  const source = sourceText(claim, editor);
  const short = editor === 'zh' ? `改为“${replacement.whole}”` : `Change to "${replacement.whole}"`;
  const title = editor === 'zh' ? `${short}（${source}）` : `${short} (${source})`;
  return [{ title, short, changes: [{ span: replacement.span, text: replacement.text }], preferred, certain }];
}

function removal({ span }: Finding, { editor, telling }: FixContext): Fix {
  const { start, end } = span;
  const { text } = telling;
  const aloneOnLine = (start === 0 || text[start - 1] === '\n') && text[end] === '\n';
  const blankAfter = aloneOnLine && text[end + 1] === '\n' && (start === 0 || text[start - 2] === '\n');
  const title = editor === 'zh' ? '删去这条忽略注释' : 'Remove this ignore comment';
  return {
    title,
    changes: [{ span: { start, end: blankAfter ? end + 2 : aloneOnLine ? end + 1 : end }, text: '' }],
    preferred: true,
    certain: true,
  };
}
