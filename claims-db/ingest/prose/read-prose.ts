// What the sentences of a document say, held against its own tables: figures that they tell again, that no table has, that a table contradicts.

import { check } from '../../../server/core/check/check.ts';
import { type CheckedFigure, readingOf } from '../../../server/core/check/result.ts';
import { type Claim, type EntityId, type Lexicon, tellsGrowth } from '../../../server/core/claims/claim.ts';
import { memoryStore } from '../../../server/core/claims/memory-store.ts';
import { daysOf, type Known, type Reading, type Statement } from '../../../server/core/statements/statement.ts';
import { absolute, compare, type Decimal } from '../../../server/core/text/decimal.ts';
import { wordsTelling } from '../../../server/core/verdicts/lines/told.ts';
import type { SourceBlock } from '../document.ts';
import type { ProseFigure } from './prose-figure.ts';
import { offsetOfFact, type PlacedBlock, type ProseText, placeOfSpan, proseText } from './prose-text.ts';

export interface Prose {
  /** What sentences call the facts that they tag, by where each starts in the document. */
  readonly told: ReadonlyMap<number, string>;
  /** Figures that no table has, whose subject and time their own sentences tell. */
  readonly own: readonly ProseFigure[];
  /** Figures that a table says otherwise, with the claim of the table. */
  readonly against: readonly { readonly figure: ProseFigure; readonly claim: Claim }[];
  /** How many figures the tables have too. */
  readonly again: number;
}

function wordsAt(found: CheckedFigure | undefined): string {
  return found?.statement?.phrase ? wordsTelling(found.statement.phrase) : '';
}

/** Figures with the block that each stands in; both are in the order of the text. */
function byBlock(figures: readonly CheckedFigure[], { blocks }: ProseText): [PlacedBlock, readonly CheckedFigure[]][] {
  let next = 0;
  return blocks.map((placed, index): [PlacedBlock, CheckedFigure[]] => {
    const end = blocks[index + 1]?.at ?? Infinity;
    const own: CheckedFigure[] = [];
    for (let found = figures[next]; found && found.figure.span.start < end; found = figures[next]) {
      if (found.figure.span.start >= placed.at) own.push(found);
      next++;
    }
    return [placed, own];
  });
}

const isTold = (known: Known | undefined): boolean => known === 'stated' || known === 'shared';

/** Whether a sentence tells the subject and the time of its figure itself, and that it is so. */
function tellsAll(
  statement: Statement,
  { entity, metric, period, narrowed, sense }: Reading,
  issuer: EntityId,
): boolean {
  const { modality, stranger, marketData, foreseenByOthers, house } = statement;
  if (modality !== 'actual' || stranger || marketData || foreseenByOthers || house !== null || narrowed) return false;
  if (entity?.value !== issuer || entity.known === 'guessed' || !metric?.governs) return false;
  return isTold(metric.known) && isTold(period?.known) && (sense.kind === 'level' || sense.kind === 'growth');
}

function figureOf(found: CheckedFigure, placed: PlacedBlock): ProseFigure | null {
  const { figure, statement } = found;
  const reading = readingOf(found);
  const days = reading && daysOf(reading);
  const place = placeOfSpan(placed, figure.span.start, figure.span.end);
  if (!statement || !reading?.metric || !days || !place) return null;
  const from = figure.span.start - placed.at;
  return {
    place,
    reading,
    metric: reading.metric.value,
    days,
    ...sentenceOf(placed.block.text, from, figure.span.end - placed.at),
  };
}

/** A line is seldom so many times larger or smaller at another time: what is, is a part or a change of it. */
const MOST_TIMES = 5n;

/** Whether an amount may be the whole line: next to what the document has of the line at other times. */
function isOfSize({ reading: { meant, sense } }: ProseFigure, others: readonly Claim[]): boolean {
  const same = others.filter(({ basis, quantity }) => !tellsGrowth(basis) && quantity.unit === meant.unit);
  if (sense.kind !== 'level' || same.length === 0) return true;
  return same.some(({ quantity: { value } }) => value !== null && meant.value !== null && isNear(value, meant.value));
}

function isNear(a: Decimal, b: Decimal): boolean {
  const [one, other] = [absolute(a), absolute(b)];
  const times = (value: Decimal): Decimal => ({ ...value, digits: value.digits * MOST_TIMES });
  return compare(one, times(other)) <= 0 && compare(other, times(one)) <= 0;
}

const LONGEST = 240;

/** The sentence around a figure, which is marked in it; a long one is cut to what stands next to the figure. */
function sentenceOf(text: string, from: number, to: number): Pick<ProseFigure, 'sentence'> {
  const opens = Math.max(text.lastIndexOf('. ', from) + 1, text.lastIndexOf('。', from) + 1, from - LONGEST / 2, 0);
  const ends = [text.indexOf('. ', to), text.indexOf('。', to)].filter((at) => at >= 0);
  const closes = Math.min(...ends.map((at) => at + 1), to + LONGEST / 2, text.length);
  const clean = (part: string): string => part.replaceAll(/\s+/g, ' ');
  return {
    sentence: `${clean(text.slice(opens, from))}⟦${text.slice(from, to)}⟧${clean(text.slice(to, closes))}`.trim(),
  };
}

/** The words around the facts that a block tags. */
function toldIn(placed: PlacedBlock, figures: readonly CheckedFigure[]): [start: number, words: string][] {
  return placed.block.facts.flatMap((fact): [number, string][] => {
    const at = offsetOfFact(placed, fact);
    const words = wordsAt(figures.find(({ figure: { span } }) => span.start <= at && at < span.end));
    return words === '' ? [] : [[fact.start, words]];
  });
}

/** Whether a figure is tagged: then it is a claim already. */
function isTagged(placed: PlacedBlock, { figure: { span } }: CheckedFigure): boolean {
  return placed.block.facts.some((fact) => {
    const at = offsetOfFact(placed, fact);
    return span.start <= at && at < span.end;
  });
}

type Against = Prose['against'][number];

/** Takes up what the figures of each block come to. */
class ProseReader {
  readonly told = new Map<number, string>();
  readonly own: ProseFigure[] = [];
  readonly against: Against[] = [];
  again = 0;
  private readonly issuer: EntityId;
  private readonly byMetric: ReadonlyMap<string, readonly Claim[]>;

  constructor(issuer: EntityId, claims: readonly Claim[]) {
    this.issuer = issuer;
    this.byMetric = Map.groupBy(claims, ({ metric }) => metric);
  }

  block(placed: PlacedBlock, figures: readonly CheckedFigure[]): void {
    for (const [start, words] of toldIn(placed, figures)) this.told.set(start, words);
    for (const found of figures) if (found.judgement && !isTagged(placed, found)) this.figure(found, placed);
  }

  private figure(found: CheckedFigure, placed: PlacedBlock): void {
    const { judgement, statement, figure } = found;
    if (judgement?.verdict === 'supported') this.again++;
    const read = figureOf(found, placed);
    if (!judgement || !statement || !read || !tellsAll(statement, read.reading, this.issuer)) return;
    if (judgement.verdict === 'refuted' && judgement.claim) this.against.push({ figure: read, claim: judgement.claim });
    const isNew = judgement.verdict === 'unsourced' && figure.hedge === null;
    if (isNew && isOfSize(read, this.byMetric.get(read.metric) ?? [])) this.own.push(read);
  }
}

/**
 * Reads the sentences of a document as a draft is read, and holds them against what its tables and tags say.
 *
 * @param claims of the document
 */
export function readProse(
  blocks: readonly SourceBlock[],
  issuer: { readonly id: EntityId; readonly name: string },
  lexicon: Lexicon,
  claims: readonly Claim[],
): Prose {
  const prose = proseText(issuer.name, blocks);
  const { figures } = check({ text: prose.text, format: 'text' }, memoryStore(lexicon, claims, 'prose'));
  const reader = new ProseReader(issuer.id, claims);
  for (const [placed, inBlock] of byBlock(figures, prose)) reader.block(placed, inBlock);
  return reader;
}
