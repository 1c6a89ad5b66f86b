// What the sentences of a document say, held against its own tables: figures that they tell again, that no table has, that a table contradicts.

import { figuresAsked } from '../../../server/core/check/asked.ts';
import { type CheckedFigure, readingOf } from '../../../server/core/check/result.ts';
import { type Claim, type EntityId, type Lexicon, tellsGrowth } from '../../../server/core/claims/claim.ts';
import { memoryStore } from '../../../server/core/claims/memory-store.ts';
import { daysOf, type Known, type Reading, type Statement } from '../../../server/core/statements/statement.ts';
import { absolute, compare, type Decimal, decimal, multiply } from '../../../server/core/text/decimal.ts';
import { wordsTelling } from '../../../server/core/verdicts/lines/told.ts';
import type { SourceBlock } from '../document.ts';
import type { ProseFigure } from './prose-figure.ts';
import { factsIn, type PlacedBlock, type ProseText, placeOfSpan, proseText } from './prose-text.ts';

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

function wordsAt({ statement }: CheckedFigure): string {
  return statement?.phrase ? wordsTelling(statement.phrase) : '';
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
const MOST_TIMES = decimal(5n);

/** Whether an amount may be the whole line: next to what the document has of the line at other times. */
function isOfSize({ reading: { meant, sense } }: ProseFigure, others: readonly Claim[]): boolean {
  const same = others.filter(({ basis, quantity }) => !tellsGrowth(basis) && quantity.unit === meant.unit);
  if (sense.kind !== 'level' || same.length === 0) return true;
  return same.some(({ quantity: { value } }) => value !== null && meant.value !== null && isNear(value, meant.value));
}

function isNear(a: Decimal, b: Decimal): boolean {
  const [one, other] = [absolute(a), absolute(b)];
  return compare(one, multiply(other, MOST_TIMES)) <= 0 && compare(other, multiply(one, MOST_TIMES)) <= 0;
}

const LONGEST = 240;

/** The sentence around a figure, which is marked in it; a long one is cut to what stands next to the figure. */
function sentenceOf(text: string, from: number, to: number): Pick<ProseFigure, 'sentence'> {
  const before = text.slice(Math.max(0, from - LONGEST / 2), from);
  const behind = text.slice(to, to + LONGEST / 2);
  const opens = Math.max(before.lastIndexOf('. '), before.lastIndexOf('。')) + 1;
  const closes = behind.search(/\. |。/) + 1 || behind.length;
  const clean = (part: string): string => part.replaceAll(/\s+/g, ' ');
  return {
    sentence: `${clean(before.slice(opens))}⟦${text.slice(from, to)}⟧${clean(behind.slice(0, closes))}`.trim(),
  };
}

type Against = Prose['against'][number];

/** Takes up what the figures of each block come to. */
class ProseReader {
  readonly told = new Map<number, string>();
  readonly own: ProseFigure[] = [];
  readonly against: Against[] = [];
  again = 0;
  private readonly issuer: EntityId;
  private readonly prose: ProseText;
  private readonly byMetric: ReadonlyMap<string, readonly Claim[]>;

  constructor(issuer: EntityId, prose: ProseText, claims: readonly Claim[]) {
    this.issuer = issuer;
    this.prose = prose;
    this.byMetric = Map.groupBy(claims, ({ metric }) => metric);
  }

  block(placed: PlacedBlock, figures: readonly CheckedFigure[]): void {
    for (const found of figures) {
      const tagged = factsIn(this.prose, found.figure.span);
      const words = tagged.length > 0 ? wordsAt(found) : '';
      if (words !== '') for (const { start } of tagged) this.told.set(start, words);
      // What is tagged is a claim already.
      if (tagged.length === 0) this.figure(found, placed);
    }
  }

  private figure(found: CheckedFigure, placed: PlacedBlock): void {
    const { judgement, statement, figure } = found;
    if (judgement?.verdict === 'supported') this.again++;
    const claim = judgement?.verdict === 'refuted' ? judgement.claim : null;
    const isNew = judgement?.verdict === 'unsourced' && figure.hedge === null;
    const read = claim || isNew ? figureOf(found, placed) : null;
    if (!statement || !read || !tellsAll(statement, read.reading, this.issuer)) return;
    if (claim) this.against.push({ figure: read, claim });
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
  const store = memoryStore(lexicon, claims, 'prose');
  const figures = figuresAsked(
    { text: prose.text, format: 'text' },
    store,
    (span) => factsIn(prose, span).length === 0,
  );
  const reader = new ProseReader(issuer.id, prose, claims);
  for (const [placed, inBlock] of byBlock(figures, prose)) reader.block(placed, inBlock);
  return reader;
}
