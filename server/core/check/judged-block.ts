// The figures of a block with their verdicts.

import type { BlockContent } from '../blocks/block.ts';
import type { Figure } from '../figures/figure.ts';
import type { BoundBlock } from '../statements/bound-block.ts';
import type { RunningContext } from '../statements/context.ts';
import type { LexiconIndex } from '../statements/reading/names/lexicon-index.ts';
import type { Span } from '../text/span.ts';
import { withClaimToShow } from '../verdicts/held/shown.ts';
import { judgeAgain, judgeInTurn, NO_PROOFS, type Proofs, provedAfter } from '../verdicts/in-turn.ts';
import type { Judgement } from '../verdicts/verdict.ts';
import { withConversions } from './conversions.ts';
import { Judged } from './judged.ts';

interface JudgedBlock {
  readonly figures: readonly Judged[];
  /** What claims have proved up to its end. */
  readonly proved: RunningContext['proved'];
}

/** Which figures of a block are judged, by where they stand in its prose. */
export type IsAsked = (span: Span) => boolean;

/** A count that its words do not make worth checking still is where it agrees with a claim (verdicts.md, Check-worthy). */
function agreesBeyondDoubt({ verdict, rule }: Judgement): boolean {
  return (
    (verdict === 'supported' || verdict === 'disputed' || verdict === 'unverified') && !rule.endsWith('-any-metric')
  );
}

/**
 * @param proved what claims have proved above the block
 * @param isAsked the other figures keep what was read of them, without a verdict; whether a count is worth checking its verdict tells
 */
export function judgedBlock(
  bound: BoundBlock,
  content: BlockContent,
  index: LexiconIndex,
  proved: RunningContext['proved'],
  isAsked: IsAsked = () => true,
): JudgedBlock {
  const language = /\p{Script=Han}/u.test(content.prose) ? 'zh' : 'en';
  let proofs: Proofs = { ...NO_PROOFS, all: proved };
  const isJudged = ({ kind, span }: Figure): boolean => kind === 'count' || isAsked(span);
  const inTurn = bound.figures.map(({ statement, figure }) => {
    if (!statement || !isJudged(figure)) return null;
    const found = judgeInTurn(statement, index, proofs);
    proofs = provedAfter(proofs, found);
    return found;
  });
  const inLists = judgeAgain(inTurn, index);
  const figures = bound.figures.map(({ figure, statement }, at): Judged => {
    const found = inLists[at];
    if (!statement || !found) return new Judged(figure, isJudged(figure) ? null : statement, null);
    const judgement = withClaimToShow(found.judgement, language);
    const worthy = statement.checkWorthy || (figure.kind === 'count' && agreesBeyondDoubt(judgement));
    return worthy ? new Judged(figure, found.statement, judgement) : new Judged(figure, null, null);
  });
  return { figures: withConversions(figures, content.prose), proved: proofs.all };
}
