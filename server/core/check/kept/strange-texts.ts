// A text of which no claim knows anything: where nothing said of a company agrees, the claims are about another time or another thing.

import { type LexiconIndex, topOf } from '../../statements/reading/names/lexicon-index.ts';
import type { Reading } from '../../statements/statement.ts';
import { heldBack } from '../../verdicts/verdict.ts';
import { Judged } from '../judged.ts';
import { readingOf } from '../result.ts';
import type { Place, Retold } from './repetitions.ts';

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

/** How many figures of a family no claim agrees with, and how many one agrees with. */
interface Tally {
  unmet: number;
  met: number;
}

/** Whether the claims speak against a figure that has no time of its own, and no claim of another is equal to it. */
function isLooselyRefuted(figure: Judged): boolean {
  const { judgement } = figure;
  if (judgement?.verdict !== 'refuted' || judgement.culprit) return false;
  const reading = readingOf(figure);
  return reading !== null && !isTimed(reading);
}

/** What was taken back in a block, and of which of its figures. */
interface TakenBack {
  readonly strange: string;
  readonly figures: readonly Judged[];
}

/**
 * Takes back what is said against figures of no time of their own, in a text of whose subject nothing agrees. Kept over edits: what
 * blocks tell of the claims is counted once.
 */
export class StrangeTexts {
  private readonly families = new Map<string, Tally>();
  /** The blocks that have figures which the claims speak against, and which have no time of their own. */
  private readonly loose = new Set<Place>();
  private readonly known = new WeakMap<readonly Judged[], TakenBack>();

  /**
   * @param retold blocks whose figures are told otherwise than before
   * @param told the figures of each block, in the order of the text
   */
  update(
    retold: readonly Retold[],
    told: readonly (readonly Judged[])[],
    index: LexiconIndex,
  ): readonly (readonly Judged[])[] {
    for (const { place, before, now } of retold) {
      this.count(before ?? [], -1, index);
      this.count(now ?? [], 1, index);
      if (now?.some(isLooselyRefuted)) this.loose.add(place);
      else this.loose.delete(place);
    }
    if (this.loose.size === 0) return told;
    const all = [...told];
    for (const { order, figures } of this.loose) all[order] = this.takenBack(figures, index);
    return all;
  }

  private count(figures: readonly Judged[], by: number, index: LexiconIndex): void {
    for (const figure of figures) {
      const family = familyOf(figure, index);
      if (family === null) continue;
      const tally = this.families.get(family) ?? { unmet: 0, met: 0 };
      if (figure.judgement?.claim !== null && figure.judgement?.verdict !== 'refuted') tally.met += by;
      else tally.unmet += by;
      this.families.set(family, tally);
    }
  }

  /** Whether the text tells several figures of a family that no claim agrees with, and none that one agrees with. */
  private isStrange(family: string | null): boolean {
    const tally = family === null ? undefined : this.families.get(family);
    return tally !== undefined && tally.met === 0 && tally.unmet >= UNMET;
  }

  private takenBack(figures: readonly Judged[], index: LexiconIndex): readonly Judged[] {
    const isStrange = figures.map((each) => isLooselyRefuted(each) && this.isStrange(familyOf(each, index)));
    const strange = isStrange.join();
    const known = this.known.get(figures);
    if (known?.strange === strange) return known.figures;
    const all = isStrange.includes(true)
      ? figures.map((each, nth) =>
          each.judgement && isStrange[nth] ? new Judged(each.figure, each.statement, heldBack(each.judgement)) : each,
        )
      : figures;
    this.known.set(figures, { strange, figures: all });
    return all;
  }
}
