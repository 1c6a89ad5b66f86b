// Drafts of claims as the records of a claims file: ids, metrics, quantities, status, evidence; what cannot be written is left, with its reason.

import type { Claim, ClaimId, Lexicon, Metric, Source } from '../../../server/core/claims/claim.ts';
import type { Quantity } from '../../../server/core/figures/figure.ts';
import { compare } from '../../../server/core/text/decimal.ts';
import { quantityUnder } from '../../compile/claim-quantity.ts';
import { periodText } from '../../compile/period.ts';
import type { ClaimRecord } from '../../file/schema.ts';
import type { EvidenceRecord } from '../../file/source-record.ts';
import { factPeriod } from '../../import/facts/fact-period.ts';
import type { ClaimDraft, LeftCell } from '../claim-draft.ts';
import type { Grid } from '../grid/grid.ts';
import { type Span, spanText } from '../headers/periods/calendar.ts';
import type { Reading } from '../headers/reading.ts';
import { MetricBook, shortHash } from '../metrics/book.ts';
import { tiesAcross } from '../proof/across.ts';
import type { Told } from '../proof/identities.ts';
import type { Proof } from '../proof/prove.ts';
import { isAnotherTable, isApart, isLineAgain } from './apart.ts';
import { writtenQuantity } from './written.ts';

/** A claim with what a program wants to know beyond the claims file. */
export interface IngestedClaim {
  readonly record: ClaimRecord;
  readonly draft: ClaimDraft;
}

/** One of a table or a tag, as the core reads it. */
interface ReadClaim extends IngestedClaim {
  readonly claim: Claim;
}

export interface Records {
  readonly claims: readonly ReadClaim[];
  readonly metrics: readonly Metric[];
  readonly left: readonly LeftCell[];
  /** Figures that the document gives more than once. */
  readonly repeated: number;
}

const LONGEST_LOCATOR = 240;
const LONGEST_EXACT = 400;

/** The period as drafts speak of it: the months that thirteen weeks stand for. */
function spoken({ start, end, instant }: Span): string {
  if (instant || start === end) return end;
  return periodText(factPeriod(start, end));
}

function evidenceOf({ evidence, reading }: ClaimDraft): EvidenceRecord {
  const { page, sheet, cell, element } = evidence;
  const exact = evidence.exact.trim();
  const start = evidence.start + evidence.exact.indexOf(exact);
  const end = start + exact.length;
  return {
    exact,
    start,
    end,
    ...(page === undefined ? {} : { page }),
    ...(sheet?.trim() ? { sheet } : {}),
    ...(cell === undefined ? {} : { cell }),
    ...(element?.trim() ? { element } : {}),
    ...(reading === null ? toldRow(evidence.row, exact) : { row: printedRow(reading) }),
  };
}

/** A claim that prose tags, with the words by which its sentence tells it. */
export function withWords<T extends IngestedClaim>(claim: T, words: string): T {
  const { record, draft } = claim;
  if (!record.evidence) return claim;
  const evidence = { ...record.evidence, ...toldRow(words, record.evidence.exact) };
  return {
    ...claim,
    record: { ...record, evidence },
    draft: { ...draft, evidence: { ...draft.evidence, row: words } },
  };
}

/** A figure of prose among the words that tell what it is. */
function toldRow(words: string, exact: string): Pick<EvidenceRecord, 'row'> {
  return words === '' ? {} : { row: words.replaceAll('|', '¦').replace('⟦⟧', () => `⟦${exact}⟧`) };
}

/** As many cells as a person takes in at a glance, and as many letters of each. */
const SHOWN_CELLS = 9;
const SHOWN_LETTERS = 60;

/** The row as it is printed, the cells nearest to the figure where there are many; the figure's own is marked. */
function printedRow({ row, value }: Reading): string {
  const own = row.values.indexOf(value);
  const from = Math.max(0, Math.min(own - Math.floor(SHOWN_CELLS / 2), row.values.length - SHOWN_CELLS));
  const label = row.label || (row.sections.at(-1)?.text ?? '');
  const shown = (text: string): string =>
    text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS - 1)}…` : text.replaceAll('|', '¦');
  const cells = row.values
    .slice(from, from + SHOWN_CELLS)
    .map((each) => (each === value ? `⟦${shown(each.cell.text)}⟧` : shown(each.cell.text)));
  return [...(value.cell.text.includes(label) ? [] : [shown(label)]), ...cells]
    .filter((cell) => cell !== '')
    .join(' | ');
}

function locatorOf({ title, evidence, reading }: ClaimDraft): string {
  return [title, reading === null ? '' : evidence.row, evidence.column]
    .filter((part) => part !== '')
    .join(' / ')
    .slice(0, LONGEST_LOCATOR);
}

/** Columns of what is expected: 2026E, guidance, 预测. */
function natureOf({ evidence, reading }: ClaimDraft): Pick<ClaimRecord, 'nature'> {
  const words = reading ? evidence.column : '';
  if (/\b(?:guidance|outlook)\b|指引/i.test(words)) return { nature: 'guidance' };
  return /\d\dE\b|\b(?:estimates?|forecast|projected)\b|[预預][测測计計]/i.test(words) ? { nature: 'estimate' } : {};
}

class RecordWriter {
  readonly claims: ReadClaim[] = [];
  readonly left: LeftCell[] = [];
  repeated = 0;
  readonly book: MetricBook;
  /** Statements that go on with their lines for members of the whole, from where they are read. */
  private readonly withMembers = new Set<Grid>();
  private readonly source: string;
  private readonly entity: string;
  private readonly proofs: ReadonlyMap<ClaimDraft, Proof>;
  private readonly taken = new Set<string>();
  /** Claims by subject, so that a figure that stands in several tables is one claim. */
  private readonly subjects = new Map<string, ReadClaim[]>();
  /** What proofs across tables take: the first value of each subject. */
  private readonly told: Told[] = [];
  /** Claims whose figure another table repeats for the same subject. */
  private readonly twice = new Set<ClaimId>();

  constructor(
    source: string,
    entity: string,
    lexicon: Lexicon,
    drafts: readonly ClaimDraft[],
    proofs: ReadonlyMap<ClaimDraft, Proof>,
  ) {
    this.source = source;
    this.entity = entity;
    this.proofs = proofs;
    this.book = new MetricBook(lexicon.metrics, entity, drafts);
  }

  write(draft: ClaimDraft): void {
    const { span, amount, basis } = draft;
    if (!span) return;
    const metric = this.metricOf(draft);
    const quantity = writtenQuantity(amount, draft.kind, draft.unit);
    const read = quantityUnder({ quantity, basis }, metric);
    if ('wrong' in read) {
      this.leave(draft, read.wrong);
      return;
    }
    const subject = subjectOf(metric, draft);
    const known = this.subjects.get(subject) ?? [];
    const same = known.find((each) => compare(each.draft.amount, amount) === 0);
    if (same) {
      this.repeated++;
      if (isAnotherTable(same.draft, draft)) this.twice.add(same.record.id);
      return;
    }
    const record = this.record(draft, metric, span, quantity, known.length > 0);
    const claim = { record, draft, claim: this.asClaim(record, metric, span, read.quantity) };
    this.subjects.set(subject, [...known, claim]);
    this.claims.push(claim);
    if (known.length === 0) this.told.push(claim);
  }

  /** What a draft is about; a line that a statement has another figure of is a part of it, or another one of its name. */
  private metricOf(draft: ClaimDraft): Metric {
    const metric = this.book.of(draft);
    if (draft.tagged || !draft.reading || draft.reading.inLabel) return metric;
    const known = this.subjects.get(subjectOf(metric, draft)) ?? [];
    if (known.length === 0 || !known.every((each) => isApart(each.draft, draft))) return metric;
    const { grid } = draft.reading;
    if (known.some((each) => isLineAgain(each.draft, draft))) this.withMembers.add(grid);
    const isOther = draft.statement === 'other' || this.withMembers.has(grid);
    return isOther ? this.book.apart({ ...draft, concept: null }) : metric;
  }

  /** The claims with what the whole document proves of them, beyond the table that each stands in. */
  proved(metrics: readonly Metric[]): ReadClaim[] {
    const workings = new Map<ClaimId, string | null>([...this.twice].map((id) => [id, null]));
    for (const { ids, working } of tiesAcross(this.told, metrics))
      for (const id of ids) workings.set(id, workings.get(id) ?? working);
    const first = new Set(this.told.map(({ claim: { id } }) => id));
    return this.claims.map((each) => {
      const { record } = each;
      const working = first.has(record.id) ? workings.get(record.id) : undefined;
      if (working === undefined || record.status === 'confirmed') return each;
      return { ...each, record: { ...record, status: 'confirmed', ...(working === null ? {} : { working }) } };
    });
  }

  private asClaim(
    { id, basis, nature, quantity: written, evidence }: ClaimRecord,
    metric: Metric,
    span: Span,
    quantity: Quantity,
  ): Claim {
    return {
      ...{ id, entity: this.entity, metric: metric.id, basis: basis ?? [], nature: nature ?? 'actual', quantity },
      ...{ period: factPeriod(span.instant ? undefined : span.start, span.end), written: written ?? '' },
      ...{ status: 'confirmed', reason: null, against: [], source: ITSELF, evidence: evidence ?? null, location: null },
    };
  }

  private record(draft: ClaimDraft, metric: Metric, span: Span, quantity: string, another: boolean): ClaimRecord {
    const proof = this.proofs.get(draft);
    const status = proof?.status === 'confirmed' && (!another || draft.tagged) ? 'confirmed' : 'unverified';
    return {
      id: this.id(draft, metric, span),
      entity: this.entity,
      metric: metric.id,
      period: spoken(span),
      ...(draft.basis.length > 0 ? { basis: draft.basis } : {}),
      ...natureOf(draft),
      quantity,
      status,
      ...(draft.evidence.exact.trim() === '' ? {} : { evidence: evidenceOf(draft) }),
      locator: locatorOf(draft) || '—',
      ...(proof?.working ? { working: proof.working } : {}),
    };
  }

  private id({ evidence, basis }: ClaimDraft, metric: Metric, span: Span): string {
    const name = metric.id.startsWith(`${this.entity}.`) ? metric.id.slice(this.entity.length + 1) : metric.id;
    const id = `${this.source}.${name}.${spanText(span).replace('/', '_')}${basis.length > 0 ? `.${basis.join('-')}` : ''}`;
    const free = this.taken.has(id)
      ? `${id}.${shortHash(`${evidence.element ?? evidence.cell ?? ''} ${evidence.row} ${evidence.column} ${evidence.exact}`)}`
      : id;
    let unique = free;
    for (let number = 2; this.taken.has(unique); number++) unique = `${free}-${number}`;
    this.taken.add(unique);
    return unique;
  }

  private leave({ evidence }: ClaimDraft, reason: LeftCell['reason']): void {
    this.left.push({ place: placeText(evidence), text: evidence.exact.slice(0, LONGEST_EXACT), reason });
  }
}

/** The document, for claims that are held against nothing else. */
const ITSELF: Source = { id: '', title: '', publisher: '', date: null, url: null, tier: 'primary' };

/** What a claim is told of: claims of one subject must say the same. */
function subjectOf(metric: Metric, { span, unit, basis }: ClaimDraft): string {
  return [metric.id, span ? spanText(span) : '', unit, ...basis].join(' ');
}

/** Where a cell stands, in short. */
export function placeText({ sheet, cell, page, element, start }: ClaimDraft['evidence']): string {
  if (sheet !== undefined && cell !== undefined) return `${sheet}!${cell}`;
  if (element !== undefined) return element;
  return page === undefined ? String(start) : `page ${page}`;
}

/** Makes the records of one document. Statements come first, so that their lines name the metrics. */
export function recordsOf(
  source: string,
  entity: string,
  lexicon: Lexicon,
  drafts: readonly ClaimDraft[],
  proofs: ReadonlyMap<ClaimDraft, Proof>,
): Records {
  const writer = new RecordWriter(source, entity, lexicon, drafts, proofs);
  const inStatements = drafts.filter(({ statement }) => statement !== 'other');
  const others = drafts.filter(({ statement }) => statement === 'other');
  for (const draft of [...inStatements, ...others]) writer.write(draft);
  const metrics = writer.book.named();
  return {
    claims: writer.proved([...lexicon.metrics, ...metrics]),
    metrics,
    left: writer.left,
    repeated: writer.repeated,
  };
}
