// A figure held against the lines that its words lead to: it agrees with one, or they speak against it.

import type { LexiconIndex } from '../../statements/reading/names/lexicon-index.ts';
import type { Reading, Statement } from '../../statements/statement.ts';
import { accused } from '../judge.ts';
import { type Judged, LOOSELY, readSo, supported } from '../judged.ts';
import { outcomeOf } from '../outcome.ts';
import type { Judgement } from '../verdict.ts';
import { besideReadings } from './beside.ts';
import { lineReadings } from './line-readings.ts';
import { toldReadings } from './told-readings.ts';

/** Verdicts that a line which the words name may turn. */
const UNDECIDED: ReadonlySet<Judgement['rule']> = new Set(['no-claim', 'no-metric', 'unsure']);
/** Those that a source's very words may turn too. */
const UNSURE: ReadonlySet<Judgement['rule']> = new Set([...UNDECIDED, 'other-metric', 'other-reading', 'other-kind']);

/** How many of the readings that the claims speak against must be sure enough to accuse. */
type Accusers = 'all' | 'some';

/** What a figure comes to as of one of several lines: it agrees with one, or all that have its time speak against it. */
function againstLines(
  statement: Statement,
  own: Judgement,
  readings: readonly Reading[],
  index: LexiconIndex,
  accusers: Accusers = 'all',
): Judged | null {
  const asked = readings.map((reading) => {
    const question = { statement, reading, index, proved: null };
    return { reading, question, outcome: outcomeOf(question) };
  });
  for (const { reading, outcome } of asked)
    if (outcome.kind === 'agrees' && outcome.status === 'confirmed' && !LOOSELY.has(outcome.rule))
      return supported(statement, own, reading, outcome);
  if (asked.some(({ outcome }) => outcome.kind === 'agrees')) return null;
  const against = asked.flatMap(({ reading, question, outcome }) =>
    outcome.kind === 'disagrees' ? [{ reading, judgement: accused(question, outcome) }] : [],
  );
  const sure = against.filter(({ judgement }) => judgement !== null);
  const [first] = sure.toSorted((a, b) => Number(b.judgement?.culprit != null) - Number(a.judgement?.culprit != null));
  return first?.judgement && (accusers === 'some' || sure.length === against.length)
    ? readSo(statement, own, first.reading, first.judgement)
    : null;
}

/** Whether a figure agrees only with a claim that its words do not lead to. */
function isByChance({ statement, judgement: { verdict, rule, reading } }: Judged): boolean {
  const { metric } = statement.readings.at(reading) ?? statement.readings.best;
  return verdict === 'supported' && (rule.endsWith('-any-metric') || !metric || metric.known === 'guessed');
}

/** A figure that is refuted already may be cleared by what was found; it is not accused anew. */
function cleared(own: Judgement, found: Judged | null): Judged | null {
  return own.verdict === 'refuted' && found?.judgement.verdict !== 'supported' ? null : found;
}

/** The figure as that which a source tells in the very words around it. */
export function byTold(judged: Judged, index: LexiconIndex): Judged | null {
  const { statement, judgement: own } = judged;
  if (!(UNSURE.has(own.rule) || own.verdict === 'refuted' || isByChance(judged)) || statement.stranger) return null;
  return cleared(own, againstLines(statement, own, toldReadings(statement, index), index, 'some'));
}

/** The figure as that of the line whose label its words are: it agrees with one of that name, or all of them speak against it. */
export function byLine(statement: Statement, own: Judgement, index: LexiconIndex): Judged | null {
  if (!(UNDECIDED.has(own.rule) || own.verdict === 'refuted') || statement.stranger) return null;
  return cleared(own, againstLines(statement, own, lineReadings(statement, index), index));
}

/** The figure as of the line that others of its list were found to be of. */
export function byList(judged: Judged, siblings: readonly Judged[], index: LexiconIndex): Judged | null {
  const { statement, judgement: own } = judged;
  const open = UNDECIDED.has(own.rule) || own.rule === 'other-metric';
  const chance = isByChance(judged);
  if (!(open || chance) || statement.stranger || siblings.length === 0) return null;
  for (const { readings, isSure } of besideReadings(statement, siblings, index)) {
    const found = againstLines(statement, own, readings, index);
    if (found?.judgement.verdict === 'supported') return open ? found : null;
    if (found && isSure) return found;
  }
  return null;
}
