// From a document that was read to drafts of claims: tagged facts as they are tagged, other cells by the algebra of their headers.

import * as say from '../../server/core/explain/system/ingest.ts';
import type { Words } from '../../server/core/text/spoken.ts';
import type { ClaimDraft, ClaimEvidence, LeftCell } from './claim-draft.ts';
import type { Place, SourceDocument, SourceTable, TaggedFact, TextBlock } from './document.ts';
import { withHeadersAbove } from './grid/continued.ts';
import { type Grid, gridOf } from './grid/grid.ts';
import { numberStyle } from './grid/number-cell.ts';
import { basisOf } from './headers/basis.ts';
import { type Caption, captions } from './headers/caption.ts';
import { isListOfExhibits } from './headers/exhibits.ts';
import { inheritedScales } from './headers/inherited.ts';
import type { Calendar } from './headers/periods/calendar.ts';
import { calendarOf, usualScale } from './headers/periods/frame.ts';
import { type Reading, readTable } from './headers/reading.ts';
import type { UsualScale } from './headers/scale.ts';
import { type FactReading, factReading } from './headers/tagged.ts';
import { signedBy } from './metrics/concept-sign.ts';
import { labelConcept } from './metrics/label.ts';
import { withSharedResult } from './metrics/shared-result.ts';

export interface Drafts {
  readonly drafts: readonly ClaimDraft[];
  readonly left: readonly LeftCell[];
  readonly calendar: Calendar;
  readonly grids: readonly Grid[];
}

const NO_TITLE: Caption = { lines: [], statement: 'other', title: '' };

/** `fy2025Member` and `AmazonWebServicesSegmentMember` as words. */
function memberWords(member: string): string {
  return member
    .replace(/^.*:/, '')
    .replace(/(?:Segment)?(?:Member|Domain)$/, '')
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ');
}

/** Members that narrow a fact; the shares of the common stock are the shares. */
function partsOf({ dimensions, kind }: FactReading): string[] {
  const isStock = ([axis, member]: readonly [string, string]): boolean =>
    kind === 'shares' && /EquityComponentsAxis$/.test(axis) && /CommonStockMember$/.test(member);
  return dimensions.flatMap((dimension) => (isStock(dimension) ? [] : [memberWords(dimension[1])]));
}

class Drafter {
  readonly drafts: ClaimDraft[] = [];
  readonly left: LeftCell[] = [];
  private readonly document: SourceDocument;
  private readonly captions: ReadonlyMap<SourceTable, Caption>;
  private readonly tagged = new Set<number>();

  constructor(document: SourceDocument) {
    this.document = document;
    this.captions = captions(document.blocks);
  }

  run(): Drafts {
    const { blocks } = this.document;
    const tables = blocks.filter((block) => block.kind === 'table');
    const style = numberStyle(tables.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => text))));
    const grids = withHeadersAbove(
      blocks,
      new Map(
        tables.flatMap((table) => {
          const grid = gridOf(table, style);
          return grid ? [[table, grid] as const] : [];
        }),
      ),
    );
    const calendar = calendarOf(blocks, grids, this.document.tagging?.words.get('dei:DocumentFiscalYearFocus'));
    const titled = grids.map((grid) => [grid, this.captions.get(grid.table) ?? NO_TITLE] as const);
    const scales = inheritedScales(titled, usualScale(blocks, grids));
    const byTable = new Map(grids.map((grid) => [grid.table, grid]));
    for (const block of blocks) {
      if (block.kind === 'text') this.text(block);
      else this.table(block, byTable.get(block), calendar, scales);
    }
    return { drafts: withSharedResult(this.drafts), left: this.left, calendar, grids };
  }

  private text(block: TextBlock): void {
    for (const fact of block.facts) this.fact(fact, block.place, null, { ...NO_TITLE, title: block.text.slice(0, 80) });
  }

  private table(
    table: SourceTable,
    grid: Grid | undefined,
    calendar: Calendar,
    scales: ReadonlyMap<Grid, UsualScale>,
  ): void {
    const caption = this.captions.get(table) ?? NO_TITLE;
    const usual = grid && scales.get(grid);
    const readings = usual ? readTable(grid, { calendar, usual, caption }) : [];
    const byPlace = new Map(readings.map((reading) => [reading.value.start, reading]));
    for (const cell of table.rows.flat())
      for (const fact of cell.facts) this.fact(fact, cell.place, byPlace.get(this.digitsAt(fact)) ?? null, caption);
    const isOfExhibits = isListOfExhibits(table);
    for (const reading of readings) {
      const { cell, start, isDash } = reading.value;
      if (this.tagged.has(start) || isDash) continue;
      if (isOfExhibits) this.leave(cell.place, cell.text, say.numberOfExhibit);
      else this.cell(reading, caption);
    }
  }

  private digitsAt({ start, end }: TaggedFact): number {
    return start + Math.max(0, this.document.text.slice(start, end).search(/[\d.]/));
  }

  private fact(fact: TaggedFact, place: Place, reading: Reading | null, caption: Caption): void {
    const { tagging } = this.document;
    const read = tagging && factReading(fact, tagging);
    this.tagged.add(this.digitsAt(fact));
    if (!read) {
      if (!fact.nil && /\d/.test(fact.text)) this.leave(place, fact.text, say.tagWithoutContext);
      return;
    }
    this.drafts.push(this.fromFact(read, place, reading, caption));
  }

  private fromFact(read: FactReading, place: Place, reading: Reading | null, caption: Caption): ClaimDraft {
    const { fact, amount, kind, unit, span } = read;
    const exact = this.document.text.slice(fact.start, fact.end);
    return {
      concept: fact.concept,
      parts: partsOf(read),
      label: (reading && labelOf(reading)) || memberWords(fact.concept),
      context: reading ? contextOf(reading) : [],
      statement: caption.statement,
      title: caption.title,
      kind,
      unit,
      amount,
      span,
      basis: [],
      tagged: true,
      evidence: {
        ...place,
        ...(fact.id === null ? {} : { element: fact.id }),
        start: fact.start,
        end: fact.end,
        exact,
        row: reading?.row.label ?? '',
        column: columnWords(reading),
      },
      reading,
    };
  }

  private cell(reading: Reading, caption: Caption): void {
    const { value, row, grid } = reading;
    const place = value.cell.place;
    const why = this.unfit(reading, caption);
    if (why) {
      this.leave(place, value.cell.text, why);
      return;
    }
    const told = asAmount(reading);
    const meaning = labelConcept(told, caption.statement);
    const { amount } = meaning ? signedBy(meaning.concept, reading, caption.statement) : reading;
    const evidence: ClaimEvidence = {
      ...place,
      start: value.start,
      end: value.end,
      exact: this.document.text.slice(value.start, value.end),
      row: row.label,
      column: columnWords(reading),
    };
    this.drafts.push({
      concept: meaning?.concept ?? null,
      parts: meaning && !meaning.isPart ? [] : [labelOf(reading), told.column].filter((part) => part !== ''),
      label: labelOf(reading),
      context: contextOf(told),
      statement: caption.statement,
      title: caption.title === '' ? grid.corner || caption.lines.at(-1) || '' : caption.title,
      kind: reading.kind,
      unit: reading.unit,
      amount,
      span: reading.span,
      basis: basisOf(reading),
      tagged: false,
      evidence,
      reading,
    });
  }

  private unfit({ row, span, column, value, grid }: Reading, caption: Caption): Words | null {
    if (labelOf({ row, column, grid }) === '') return say.noNames;
    if (
      /^(?:item|part|page|第.{1,3}[节章條条])\b/i.test(row.label) ||
      isContents(
        caption,
        value.cell.text,
        row.headers.map(({ text }) => text),
      )
    ) {
      return say.pageOfContents;
    }
    if (
      isNoteReference(
        row.headers.map(({ text }) => text),
        column,
        value.cell.text,
      )
    )
      return say.numberOfNote;
    if (span === null) return say.noPeriod;
    return null;
  }

  private leave({ start, page, sheet, cell, element }: Place, text: string, reason: Words): void {
    const where =
      sheet !== undefined && cell !== undefined
        ? `${sheet}!${cell}`
        : (element ?? (page === undefined ? `${start}` : `page ${page}`));
    this.left.push({ place: where, text, reason });
  }
}

/** What narrows a row: the sections that it stands under, the line that it is a rate of, the words over its column that tell no period. */
function contextOf(reading: Reading): string[] {
  const { row, column } = reading;
  return [...row.sections.map(({ text }) => text), rateOf(reading), column].filter((text) => text !== '');
}

/** A rate that a table tells again and again is of the line above it. */
function rateOf({ grid, row, kind }: Reading): string {
  if (kind !== 'percent') return '';
  const alike = grid.rows.filter(({ label }) => label === row.label && label !== '');
  if (alike.length < 2) return '';
  return grid.rows.findLast((other) => other.row < row.row && other.label !== row.label)?.label ?? '';
}

/** Growth is told of the line that the row is about. */
function asAmount(reading: Reading): Reading {
  return reading.kind === 'percent' && basisOf(reading).length > 0
    ? { ...reading, kind: 'money', column: '' }
    : reading;
}

/** A sum has no more lines above it without a label. */
const REACH = 30;

/** What a row is called: its label, else its section, else, for a sum under a line, that line. */
function labelOf({ row, column, grid }: Pick<Reading, 'row' | 'column' | 'grid'>): string {
  if (row.label !== '') return row.label;
  const section = row.sections.at(-1)?.text ?? column;
  if (section !== '') return section;
  const at = grid.rows.findIndex((other) => other.row === row.row);
  const above =
    grid.rows.slice(Math.max(0, at - REACH), Math.max(0, at)).findLast(({ label }) => label !== '')?.label ?? '';
  if (above === '') return '';
  return say.subtotalThrough(above)[/\p{Script=Han}/u.test(above) ? 'zh' : 'en'];
}

/** A narrow column of statements says in which note a line is explained. */
function isNoteReference(headers: readonly string[], column: string, text: string): boolean {
  if (!/^\(?\d{1,2}\)?(?:\([a-z]\))?$/.test(text.trim())) return false;
  return /(?:^|\s)(?:notes?|附[註注])(?:\s|$)/i.test(column) && headers.length > 1;
}

function isContents({ lines }: Caption, text: string, headers: readonly string[]): boolean {
  const contents =
    lines.some((line) => /^(?:table of )?contents$|^index$|^目[录錄]$/i.test(line.trim())) ||
    headers.some((header) => /^page(?: no\.?)?$|^[页頁][码碼次]?$/i.test(header.trim()));
  return contents && /^\d{1,3}$/.test(text.trim());
}

function columnWords(reading: Reading | null): string {
  if (!reading) return '';
  const { row, value, grid } = reading;
  const column = grid.columns[value.column];
  const [left, right] = [
    Math.min(value.left, column?.left ?? value.left),
    Math.max(value.right, column?.right ?? value.right),
  ];
  return row.headers
    .filter((header) => header.left < right && left < header.right)
    .map(({ text }) => text)
    .join(' · ');
}

/** Reads every figure of a document's tables, and those that it tags. */
export function draftClaims(document: SourceDocument): Drafts {
  return new Drafter(document).run();
}
