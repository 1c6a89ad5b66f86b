// Of which line of somebody's tables a figure is, by the words around it and not by its value.

import type { MetricId } from '../../claims/claim.ts';
import type { LexiconIndex } from '../../statements/reading/names/lexicon-index.ts';
import type { Reading, Statement } from '../../statements/statement.ts';
import { metricsSaidInHan } from './han-said.ts';
import { type Line, linesSaid } from './lines.ts';
import { saidAround, stemsOf } from './said.ts';

/** Fewer words tell no line. */
const FEWEST = 2;
/** So many words of its own tell a line, whatever it stands under. */
const TELLING = 3;
/** More lines of one name are no longer told apart. */
const MOST = 3;

/** Whether a line tells more than one word by itself, or all is said that it stands under. */
function isOfItsOwn({ label: { own, around } }: Line, said: number): boolean {
  return own.size >= FEWEST || said >= new Set(around.flatMap((part) => [...part])).size;
}

/** Lines with how many words of each are said, the most first. */
function ranked(statement: Statement, lines: readonly Line[]): { line: Line; said: number }[] {
  const { phrase } = statement;
  if (!phrase) return [];
  return lines
    .flatMap((line) => {
      const around = saidAround(phrase, line.label);
      const said = line.label.own.size + around;
      const isTold = line.label.around.length === 0 || around > 0 || line.label.own.size >= TELLING;
      return around < 0 || said < FEWEST || !isTold || !isOfItsOwn(line, around) ? [] : [{ line, said }];
    })
    .sort((a, b) => b.said - a.said);
}

/** The metrics of the lines whose label the words around a figure are; none where they are nobody's, or too many share it. */
function metricsSaid(statement: Statement, index: LexiconIndex, entity: string): readonly MetricId[] {
  const { phrase } = statement;
  if (!phrase) return [];
  const said = new Set([...stemsOf(phrase.before), ...stemsOf(phrase.behind)]);
  const inHan = metricsSaidInHan(phrase, index, entity);
  const { metric, narrowed } = statement.readings.best;
  if (inHan.length > 0) return narrowed && metric && inHan.includes(metric.value) ? [] : inHan;
  const found = ranked(statement, linesSaid(index, entity, said));
  const most = found[0]?.said ?? 0;
  const metrics = [...new Set(found.filter((each) => each.said === most).map(({ line }) => line.metric))];
  return metrics.length <= MOST ? metrics : [];
}

const TOLD: ReadonlySet<string> = new Set(['stated', 'shared']);

/** The reading as of a metric that its words name. */
export function readAs(best: Reading, metric: MetricId): Reading {
  return {
    ...best,
    metric: { value: metric, from: null, rule: 'clause', known: 'stated', governs: true },
    narrowed: null,
  };
}

/** The readings of a figure as that of the lines whose label its words say. */
export function lineReadings(statement: Statement, index: LexiconIndex): readonly Reading[] {
  const { best } = statement.readings;
  const { entity, period, sense } = best;
  if (!index.store.inMemory || !entity || entity.known === 'guessed' || sense.kind !== 'level') return [];
  if (period?.value.kind !== 'days' || !TOLD.has(period.known)) return [];
  if (!statement.phrase?.alone && period.rule !== 'parallel') return [];
  return metricsSaid(statement, index, entity.value).map((metric) => readAs(best, metric));
}
