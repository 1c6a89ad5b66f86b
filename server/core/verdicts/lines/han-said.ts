// The lines whose Chinese label stands right before a figure: it is the whole run of words there, or what is left of it without its owner.

import type { EntityId, MetricId } from '../../claims/claim.ts';
import type { Phrase, PhraseWord } from '../../statements/phrase.ts';
import type { LexiconIndex } from '../../statements/reading/names/lexicon-index.ts';
import { fold } from '../../text/fold.ts';
import { ByEntity } from './by-entity.ts';
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

const known = new ByEntity<Named>();

function namedOf(index: LexiconIndex, entity: EntityId): Named {
  const named = new Map<string, Set<MetricId>>();
  for (const claim of index.store.claimsAbout(entity))
    for (const { han } of labelsOf(index.metrics.get(claim.metric), claim)) {
      const label = han.replace(OPENING, '');
      if (label.length < FEWEST || GENERIC.test(label)) continue;
      named.set(label, (named.get(label) ?? new Set()).add(claim.metric));
    }
  return new Map([...named].map(([label, metrics]) => [label, [...metrics]]));
}

/** What ends a run of words: 、 may stand in a label (物業、廠房及設備). */
const ENDS: ReadonlySet<PhraseWord['kind']> = new Set(['pause', 'stop', 'time', 'part']);
/** What may stand before a label and leave it whole: 公司实现, 本集團的. */
const LEAVES: ReadonlySet<PhraseWord['kind']> = new Set(['light', 'trim', 'pause']);
const isHan = ({ text }: PhraseWord): boolean => /^\p{Script=Han}+$/u.test(text);
/** As many words as may lead from a label to its figure: 为, 则为, 达到. */
const LEADING = 2;

/** The Han words before a figure, the nearest first, up to where another clause ends. */
function runBefore(before: readonly PhraseWord[]): readonly PhraseWord[] {
  const end = before.findIndex((word) => word.text !== '、' && (ENDS.has(word.kind) || !isHan(word)));
  const beyond = before.slice(end < 0 ? before.length : end).find(({ kind }) => kind !== 'pause' && kind !== 'time');
  return beyond?.kind === 'part' ? [] : before.slice(0, end < 0 ? before.length : end);
}

/** The longest label that ends where a run of words begins, with nothing that narrows it before it. */
function longestLabel(run: readonly PhraseWord[], lines: Named): readonly MetricId[] {
  let text = '';
  let found: readonly MetricId[] = [];
  for (const [at, word] of run.entries()) {
    text = word.text === '、' ? text : fold(word.text) + text;
    const metrics = lines.get(text) ?? lines.get(text.replace(CLOSING, ''));
    if (metrics) found = run.slice(at + 1).every(({ kind }) => LEAVES.has(kind)) ? metrics : [];
  }
  return found;
}

/** The metrics of the lines whose label the words right before a figure are; none where more than a few share it. */
export function metricsSaidInHan(phrase: Phrase, index: LexiconIndex, entity: EntityId): readonly MetricId[] {
  const run = runBefore(phrase.before);
  if (run.length === 0) return [];
  const lines = known.of(index, entity, () => namedOf(index, entity));
  for (let from = 0; from <= LEADING; from++) {
    const metrics = longestLabel(run.slice(from), lines);
    if (metrics.length > 0) return metrics.length <= MOST ? metrics : [];
    if (run[from]?.kind !== 'light' && run[from]?.kind !== 'thing') return [];
  }
  return [];
}
