// The lines that somebody's claims stand in, found by the words of their labels.

import type { EntityId, Metric, MetricId } from '../../claims/claim.ts';
import type { LexiconIndex } from '../../statements/reading/names/lexicon-index.ts';
import { ByEntity } from './by-entity.ts';
import { coreOf, type Label } from './label.ts';
import { labelsOf } from './worded.ts';

export interface Line {
  readonly metric: MetricId;
  readonly label: Label;
}

type Lines = ReadonlyMap<string, readonly Line[]>;

const known = new ByEntity<Lines>();

/** "Total deferred revenue": a line of what is due within a year has the name of the whole, and does not answer for it. */
function isOneTermOf(metric: Metric | undefined): boolean {
  const { concept, name } = metric ?? {};
  return (
    /(?:Current|Noncurrent)$/.test(concept ?? '') && !/\b(?:non-?current|current|long-term)\b/i.test(name?.en ?? '')
  );
}

/** Every line once, however many claims it has. */
function collected({ store, metrics }: LexiconIndex, entity: EntityId): Line[] {
  const lines = new Map<string, Line>();
  for (const claim of store.claimsAbout(entity)) {
    if (isOneTermOf(metrics.get(claim.metric))) continue;
    for (const label of labelsOf(metrics.get(claim.metric), claim)) {
      const words = [label.own, ...label.around].map((part) => [...part].sort().join(' ')).join('|');
      if (label.own.size > 0) lines.set(`${claim.metric} ${words}`, { metric: claim.metric, label });
    }
  }
  return [...lines.values()];
}

/** The lines by the word of their label that the fewest share. */
function linesOf(index: LexiconIndex, entity: EntityId): Lines {
  return known.of(index, entity, () => byRarestWord(index, entity));
}

function byRarestWord(index: LexiconIndex, entity: EntityId): Lines {
  const lines = collected(index, entity);
  const counts = new Map<string, number>();
  for (const { label } of lines) for (const word of coreOf(label)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarest = ({ label }: Line): string =>
    [...coreOf(label)].reduce((least, word) => ((counts.get(word) ?? 0) < (counts.get(least) ?? 0) ? word : least));
  return Map.groupBy(lines, rarest);
}

/** The lines whose labels are said in full by some words. */
export function linesSaid(index: LexiconIndex, entity: EntityId, said: ReadonlySet<string>): readonly Line[] {
  const lines = linesOf(index, entity);
  return [...said].flatMap((word) =>
    (lines.get(word) ?? []).filter(({ label }) => [...coreOf(label)].every((each) => said.has(each))),
  );
}
