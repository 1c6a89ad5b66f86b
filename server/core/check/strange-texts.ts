// A text of which no claim knows anything: where nothing said of a company agrees, the claims are about another time or another thing.

import { type LexiconIndex, topOf } from '../statements/reading/names/lexicon-index.ts';
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

/** What the figures of a block tell of the claims. */
interface Sum {
  /** Of each family, how many of its figures no claim agrees with; less than any number where one agrees. */
  readonly unmet: ReadonlyMap<string, number>;
  /** Whether the claims speak against any figure that has no time of its own. */
  readonly loose: boolean;
}

const sums = new WeakMap<readonly Judged[], Sum>();

/** Worked out once for the figures of a block, as most of them stay over an edit. */
function sumOf(figures: readonly Judged[], index: LexiconIndex): Sum {
  const known = sums.get(figures);
  if (known) return known;
  const unmet = new Map<string, number>();
  for (const figure of figures) {
    const family = familyOf(figure, index);
    if (family === null) continue;
    const met = figure.judgement?.claim !== null && figure.judgement?.verdict !== 'refuted';
    unmet.set(family, (unmet.get(family) ?? 0) + (met ? Number.NEGATIVE_INFINITY : 1));
  }
  const sum = { unmet, loose: figures.some(isLooselyRefuted) };
  sums.set(figures, sum);
  return sum;
}

/** Families of which the text tells several figures that no claim agrees with, and none that one agrees with. */
function strangeFamilies(all: readonly Sum[]): ReadonlySet<string> {
  const whole = new Map<string, number>();
  for (const { unmet } of all) for (const [family, count] of unmet) whole.set(family, (whole.get(family) ?? 0) + count);
  return new Set([...whole].flatMap(([family, count]) => (count >= UNMET ? [family] : [])));
}

/** Whether the claims speak against a figure that has no time of its own, and no claim of another is equal to it. */
function isLooselyRefuted(figure: Judged): boolean {
  const { judgement } = figure;
  if (judgement?.verdict !== 'refuted' || judgement.culprit) return false;
  const reading = readingOf(figure);
  return reading !== null && !isTimed(reading);
}

/**
 * Takes back what is said against figures of no time of their own, in a text of whose subject nothing agrees.
 *
 * @param blocks the figures of each block, in the order of the text
 */
export function withoutStrangers(
  blocks: readonly (readonly Judged[])[],
  index: LexiconIndex,
): readonly (readonly Judged[])[] {
  const all = blocks.map((figures) => sumOf(figures, index));
  if (!all.some(({ loose }) => loose)) return blocks;
  const strange = strangeFamilies(all);
  const isStrange = (figure: Judged): boolean => isLooselyRefuted(figure) && strange.has(familyOf(figure, index) ?? '');
  return blocks.map((figures, at) =>
    all[at]?.loose && figures.some(isStrange)
      ? figures.map((each) =>
          each.judgement && isStrange(each) ? new Judged(each.figure, each.statement, heldBack(each.judgement)) : each,
        )
      : figures,
  );
}
