// The tool `check_text`: every figure of a draft held against the claims.

import type { CheckedFigure } from '../../core/check/result.ts';
import type { Desk } from '../desk.ts';
import type { CheckTold } from '../shapes.ts';
import { type CheckedText, checkedText, figureTold } from '../told.ts';

/** As many figures as one answer lists. */
const LISTED = 200;

const WRONG = ['refuted', 'disputed'];

/** Verdicts that say that somebody stands for the figure: a claim, or a source that the text names. */
const PROVEN = ['supported', 'cited'];

function countsOf(figures: readonly CheckedFigure[]): CheckTold['counts'] {
  const judged = figures.filter(({ judgement, ignored }) => judgement && !ignored);
  const count = (verdict: string): number => judged.filter(({ judgement }) => judgement?.verdict === verdict).length;
  return {
    figures: judged.length,
    ignored: figures.filter(({ judgement, ignored }) => judgement && ignored).length,
    notClaims: figures.filter(({ judgement }) => !judgement).length,
    supported: count('supported'),
    refuted: count('refuted'),
    disputed: count('disputed'),
    unverified: count('unverified'),
    ambiguous: count('ambiguous'),
    cited: count('cited'),
    unsourced: count('unsourced'),
  };
}

function outcomeOf({ figures, refuted, disputed, supported, cited }: CheckTold['counts']): CheckTold['outcome'] {
  if (figures === 0) return 'no-figures';
  if (refuted + disputed > 0) return 'wrong-figures';
  return supported + cited === figures ? 'all-proven' : 'unproven-figures';
}

/** What the counts mean, in words that cannot be taken for a pass. */
function summaryOf(counts: CheckTold['counts']): string {
  const { figures, supported, refuted, disputed, unverified, ambiguous, cited, unsourced } = counts;
  if (figures === 0)
    return 'The text states no figures that could be checked. That is no confirmation of anything in it.';
  const open = unverified + ambiguous + unsourced;
  const parts = [
    `${figures} figures were judged: ${supported} are confirmed by a claim`,
    ...(refuted + disputed > 0 ? [`${refuted + disputed} are contradicted and must be corrected or attributed`] : []),
    ...(cited > 0 ? [`${cited} are attributed in the text but not confirmed here`] : []),
    ...(open > 0
      ? [`${open} are NOT confirmed by anything: they may be right or wrong, so verify or attribute them`]
      : []),
  ];
  return `${parts.join('; ')}.`;
}

function isListed({ judgement, ignored }: CheckedFigure, include: 'problems' | 'all'): boolean {
  if (include === 'all') return true;
  return judgement !== null && !ignored && !PROVEN.includes(judgement.verdict);
}

/** Wrong figures first, then the open ones, each in the order of the text. */
function byWeight(a: CheckedFigure, b: CheckedFigure): number {
  const weight = ({ judgement }: CheckedFigure): number => (WRONG.includes(judgement?.verdict ?? '') ? 0 : 1);
  return weight(a) - weight(b);
}

function tell(text: CheckedText, include: 'problems' | 'all'): CheckTold {
  const { figures } = text.checked;
  const counts = countsOf(figures);
  const chosen = figures.filter((figure) => isListed(figure, include)).toSorted(byWeight);
  return {
    outcome: outcomeOf(counts),
    summary: summaryOf(counts),
    counts,
    figures: chosen.slice(0, LISTED).map((figure) => figureTold(figure, text)),
    omitted: Math.max(0, chosen.length - LISTED),
  };
}

export async function checkText(
  { text, format, include }: { text: string; format: 'markdown' | 'text'; include: 'problems' | 'all' },
  desk: Desk,
): Promise<CheckTold> {
  return tell(await checkedText(text, format, desk), include);
}
