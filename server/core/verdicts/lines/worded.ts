// A figure that equals a claim of its subject and period whose own label the sentence says, though its words stand apart.

import type { Claim, Metric } from '../../claims/claim.ts';
import { ancestry } from '../../statements/reading/names/lexicon-index.ts';
import { daysOf } from '../../statements/statement.ts';
import { fitsPeriod, isGrowthClaim, isOfOneFamily } from '../held/candidates.ts';
import { held, isFarFrom, meetsClosely, significantDigits } from '../held/held.ts';
import type { Question } from '../held/question.ts';
import type { Comparison } from '../verdict.ts';
import { type Label, labelOf, stems, stemsInOrder } from './label.ts';

/** As much of a label as must be said. */
const MOST_PART = 2 / 3;
const FEWEST = 2;
/** A label in Han characters is said whole; shorter ones are everyday words. */
const LEAST_HAN = 4;
const labels = new WeakMap<Metric, readonly Label[]>();

export function labelsOf(metric: Metric | undefined, { evidence }: Claim): readonly Label[] {
  const known = metric ? (labels.get(metric) ?? [metric.name.en, metric.name.zh, ...metric.aliases].map(labelOf)) : [];
  if (metric) labels.set(metric, known);
  const qualified = known.some(({ around }) => around.length > 0);
  const own = evidence && !qualified ? rowLabel(evidence) : null;
  return own ? [...known, own] : known;
}

type Evidence = NonNullable<Claim['evidence']>;

const rowLabels = new WeakMap<Evidence, Label | null>();

/** What the row that a claim stands in is called. */
function rowLabel(evidence: Evidence): Label | null {
  const known = rowLabels.get(evidence);
  if (known !== undefined) return known;
  const [row = ''] = evidence.row?.split(' | ') ?? [];
  const label = row === '' || row.includes('⟦') ? null : labelOf(row);
  rowLabels.set(evidence, label);
  return label;
}

const among = (words: ReadonlySet<string>, said: ReadonlySet<string>): number =>
  [...words].filter((word) => said.has(word)).length;

/** How many words of a label are said; 0 where too few are. A line under a heading wants a word of that too. */
function saidOf({ own, around, han }: Label, words: ReadonlySet<string>, said: string): number {
  if (han.length >= LEAST_HAN && said.includes(han)) return han.length;
  const count = among(own, words);
  if (count < Math.min(FEWEST, own.size) || count < own.size * MOST_PART) return 0;
  const besides = around.map((part) => among(part, words) >= part.size * MOST_PART);
  if (around.length > 0 && !besides.includes(true)) return 0;
  const all = count + around.reduce((sum, part) => sum + among(part, words), 0);
  return all >= FEWEST ? all : 0;
}

const sentences = new WeakMap<Question['statement'], ReadonlySet<string>>();

function wordsOf(statement: Question['statement']): ReadonlySet<string> {
  const known = sentences.get(statement) ?? stems(statement.said);
  sentences.set(statement, known);
  return known;
}

/** Claims that the figure equals digit for digit: the subject's, and those of its owners about what they alone have. */
function equals(question: Question): Comparison[] {
  const { reading, statement, index } = question;
  const growth = reading.sense.kind === 'growth';
  const bare = { ...question, statement: { ...statement, figure: { ...statement.figure, hedge: null } } };
  return ancestry(index, reading.entity?.value ?? '').flatMap((entity) =>
    index.store.claimsAbout(entity, null, daysOf(reading)).flatMap((claim) => {
      const standing = claim.status === 'confirmed' || claim.status === 'unverified';
      if (!standing || claim.nature !== 'actual' || isFarFrom(reading, claim)) return [];
      if (isGrowthClaim(claim) !== growth) return [];
      const own = claim.entity === reading.entity?.value;
      if (own ? claim.metric === reading.metric?.value : !isOfOneFamily(index, claim.metric)) return [];
      const comparison = held(bare, claim);
      return comparison.agrees && meetsClosely(question, claim) && fitsPeriod(claim, question) ? [comparison] : [];
    }),
  );
}

/** So many words of a label that are said in one place tell its line, whatever else the sentence names. */
const TELLING = 3;

/** How many words that are none of the label's may stand among those that are. */
const STRAY = 2;

/** Whether the sentence says all words of the label in one place: "operating margin … net income" does not say "operating income". */
function isSaidWhole({ own, han }: Label, said: string): boolean {
  if (han.length >= LEAST_HAN && said.includes(han)) return true;
  const words = stemsInOrder(said);
  return words.some((first, at) => {
    if (!own.has(first)) return false;
    const here = new Set(words.slice(at, at + own.size + STRAY));
    return [...own].every((word) => here.has(word));
  });
}

/** Whether the label says all that the name which was read says, and more: net deferred tax assets, for deferred tax assets. */
function saysMore({ reading, index, statement }: Question, label: Label): boolean {
  const read = index.metrics.get(reading.metric?.value ?? '');
  if (!read) return true;
  if (!isSaidWhole(label, statement.said)) return false;
  if (label.around.length === 0 && label.own.size >= TELLING) return true;
  return [read.name.en, read.name.zh, ...read.aliases].some((name) => {
    const { han } = labelOf(name);
    // 库存商品 for 库存; 船舶制造 under 营业收入, for 营业收入.
    const isMore = label.han.length > han.length && label.han.includes(han);
    if (han.length >= FEWEST && (isMore || label.hanAround.some((part) => part.includes(han)))) return true;
    const words = stems(name);
    return words.size > 0 && words.size <= label.own.size && [...words].every((word) => label.own.has(word));
  });
}

/** How much of the label of a claim's line a figure's sentence says: as a share, and how many words; of the label that is said best. */
export function labelSaid(
  statement: Question['statement'],
  claim: Claim,
  index: Question['index'],
): { readonly share: number; readonly count: number } {
  const words = wordsOf(statement);
  let best = { share: 0, count: 0 };
  for (const { own, han } of labelsOf(index.metrics.get(claim.metric), claim)) {
    const whole = han.length >= FEWEST && statement.said.includes(han);
    const count = whole ? han.length : among(own, words);
    const share = whole ? 1 : count / Math.max(1, own.size);
    if (share > best.share) best = { share, count };
  }
  return best;
}

/**
 * The comparison with the claim whose label the sentence says best.
 *
 * @param against whether the metric that was read has a claim that says otherwise: then the label must hold its name
 */
export function worded(question: Question, against: boolean): Comparison | null {
  const { statement, reading, index } = question;
  if (statement.said === '' || statement.modality !== 'actual' || significantDigits(question) < 3) return null;
  if (daysOf(reading) === null) return null;
  if (reading.sense.kind !== 'level' && reading.sense.kind !== 'growth') return null;
  const words = wordsOf(statement);
  let best: Comparison | null = null;
  let most = 0;
  for (const comparison of equals(question)) {
    for (const label of labelsOf(index.metrics.get(comparison.claim.metric), comparison.claim)) {
      const said = saidOf(label, words, statement.said);
      const surer = said === most && best?.claim.status === 'unverified' && comparison.claim.status === 'confirmed';
      if ((said > most || surer) && (!against || saysMore(question, label))) [best, most] = [comparison, said];
    }
  }
  return best;
}
