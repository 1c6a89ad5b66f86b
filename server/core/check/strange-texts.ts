// A text of which no claim knows anything: where nothing said of a company agrees, the claims are about another time or another thing.

import { type LexiconIndex, topOf } from '../statements/reading/lexicon-index.ts';
import type { Reading } from '../statements/statement.ts';
import { heldBack } from '../verdicts/verdict.ts';
import { Judged } from './judged.ts';
import { readingOf } from './result.ts';

/** As many figures of one company must go unmet before the text is none of the claims' own; a lone wrong figure is just that. */
const UNMET = 4;

/** Whether the words beside the figure tell its time. */
function isTimed({ period }: Reading): boolean {
  return period !== null && period.value.kind === 'days' && (period.known === 'stated' || period.known === 'shared');
}

/** Whose a figure is: the company at the top of its subject's tree. */
function familyOf(figure: Judged, index: LexiconIndex): string | null {
  const entity = readingOf(figure)?.entity?.value;
  return entity && figure.judgement ? topOf(index, entity) : null;
}

/** Families of which the text tells several figures that no claim agrees with, and none that one agrees with. */
function strangeFamilies(figures: readonly Judged[], index: LexiconIndex): ReadonlySet<string> {
  const unmet = new Map<string, number>();
  for (const figure of figures) {
    const family = familyOf(figure, index);
    if (family === null) continue;
    const met = figure.judgement?.claim !== null && figure.judgement?.verdict !== 'refuted';
    unmet.set(family, (unmet.get(family) ?? 0) + (met ? Number.NEGATIVE_INFINITY : 1));
  }
  return new Set([...unmet].flatMap(([family, count]) => (count >= UNMET ? [family] : [])));
}

/**
 * Takes back what is said against figures of no time of their own, in a text of whose subject nothing agrees.
 *
 * @param figures in the order of the text
 */
export function withoutStrangers(figures: readonly Judged[], index: LexiconIndex): readonly Judged[] {
  if (!figures.some(({ judgement }) => judgement?.verdict === 'refuted')) return figures;
  const strange = strangeFamilies(figures, index);
  if (strange.size === 0) return figures;
  return figures.map((figure) => {
    const { judgement, statement } = figure;
    const reading = readingOf(figure);
    const family = familyOf(figure, index);
    if (
      judgement?.verdict !== 'refuted' ||
      judgement.culprit ||
      !reading ||
      isTimed(reading) ||
      !family ||
      !strange.has(family)
    )
      return figure;
    return new Judged(figure.figure, statement, heldBack(judgement));
  });
}
