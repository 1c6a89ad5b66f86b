// The lines whose Chinese label stands right before a figure: it is the whole run of words there, or what is left of it without its owner.

import type { EntityId, MetricId } from '../../claims/claim.ts';
import type { Phrase, PhraseWord } from '../../statements/phrase.ts';
import type { LexiconIndex } from '../../statements/reading/names/lexicon-index.ts';
import { fold } from '../../text/fold.ts';
import { labelsOf } from './worded.ts';

/** Fewer characters are everyday words. */
const FEWEST = 3;
/** More lines of one name are no longer told apart. */
const MOST = 3;
/** What a label begins with and a sentence does not: numbers of lines, 其中：, 减：. */
const OPENING = /^(?:[一二三四五六七八九十]+(?=[^一二三四五六七八九十]{3})|其中|[加减])/;
/** What a sentence adds to a label: 货币资金余额. */
const CLOSING = /(?:期末)?(?:余额|金额)$/;
const GENERIC = /^(?:其他|其它|合计|总计|小计|总额)/;

type Named = ReadonlyMap<string, readonly MetricId[]>;

const known = new WeakMap<LexiconIndex, Map<EntityId, Named>>();

function namedOf(index: LexiconIndex, entity: EntityId): Named {
  const all = known.get(index) ?? new Map<EntityId, Named>();
  known.set(index, all);
  const found = all.get(entity);
  if (found) return found;
  const named = new Map<string, Set<MetricId>>();
  for (const claim of index.store.claimsAbout(entity))
    for (const { han } of labelsOf(index.metrics.get(claim.metric), claim)) {
      const label = han.replace(OPENING, '');
      if (label.length < FEWEST || GENERIC.test(label)) continue;
      named.set(label, (named.get(label) ?? new Set()).add(claim.metric));
    }
  const lines: Named = new Map([...named].map(([label, metrics]) => [label, [...metrics]]));
  all.set(entity, lines);
  return lines;
}

const NAMES: ReadonlySet<PhraseWord['kind']> = new Set(['thing', 'trim', 'joiner']);
const isHan = ({ text }: PhraseWord): boolean => /^\p{Script=Han}+$/u.test(text);

/** Where the run of Han words that starts at a place ends. */
function endOfRun(words: readonly PhraseWord[], from: number): number {
  const end = words.findIndex((word, at) => at >= from && !(NAMES.has(word.kind) && isHan(word)));
  return end < 0 ? words.length : end;
}

/** The runs that may be a label, the words in reading order: up to a pause, and over the marks of a list in it (物業、廠房及設備). */
function runsBefore(before: readonly PhraseWord[]): string[] {
  const from = before.findIndex(({ kind }) => kind !== 'light');
  if (from < 0) return [];
  const runs: string[] = [];
  for (let end = endOfRun(before, from); ; end = endOfRun(before, end + 1)) {
    const beyond = before.slice(end).find(({ kind }) => kind !== 'pause' && kind !== 'time' && kind !== 'light');
    let first = end;
    while (first > from && before[first - 1]?.kind === 'trim') first--;
    const words = before.slice(from, first);
    if (beyond?.kind !== 'part' && words.at(-1)?.kind !== 'joiner')
      runs.push(
        fold(
          words
            .map(({ text }) => (text === '、' ? '' : text))
            .toReversed()
            .join(''),
        ),
      );
    if (before[end]?.text !== '、') return runs;
  }
}

/** The metrics of the lines whose label the words right before a figure are; none where more than a few share it. */
export function metricsSaidInHan(phrase: Phrase, index: LexiconIndex, entity: EntityId): readonly MetricId[] {
  const runs = runsBefore(phrase.before).filter((run) => run.length >= FEWEST);
  if (runs.length === 0) return [];
  const lines = namedOf(index, entity);
  const found = runs.map((run) => lines.get(run) ?? lines.get(run.replace(CLOSING, '')) ?? []);
  const metrics = found.findLast((each) => each.length > 0) ?? [];
  return metrics.length <= MOST ? metrics : [];
}
