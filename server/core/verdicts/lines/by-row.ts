// A cell of a table as the cell of a source's own table: a row of the same name has the same number at the same time.

import type { Claim, EntityId } from '../../claims/claim.ts';
import type { Quantity } from '../../figures/figure.ts';
import { isCurrency } from '../../figures/quantity.ts';
import { reversed } from '../../statements/meaning/meant.ts';
import { type LexiconIndex, treeOf } from '../../statements/reading/names/lexicon-index.ts';
import type { Reading } from '../../statements/statement.ts';
import { fold } from '../../text/fold.ts';
import { sameUnit } from '../held/agreement.ts';
import { fitsPeriod, isGrowthClaim } from '../held/candidates.ts';
import { held, significantDigits } from '../held/held.ts';
import type { Question } from '../held/question.ts';
import type { Judged } from '../judged.ts';
import { type Comparison, type Judgement, withTrials } from '../verdict.ts';
import { ByEntity } from './by-entity.ts';

/** Evidence shows no more letters of a label. */
const SHOWN = 40;
/** A name of fewer letters tells no row. */
const FEWEST = 3;
const FEWEST_HAN = 2;
/** As many digits as tell the time too, where the table does not. */
const FINE = 3;

/** A row's name without notes and marks, as far as evidence shows it; empty where it tells no row. */
function nameOf(label: string): string {
  const letters = fold(label)
    .replaceAll(/\((?:\d{1,2}|[a-z])\)/g, ' ')
    .replaceAll(/[^\p{L}]/gu, '');
  const fewest = /\p{Script=Han}/u.test(letters) ? FEWEST_HAN : FEWEST;
  return letters.length < fewest ? '' : letters.slice(0, SHOWN);
}

const MARKED = /⟦([^⟧]*)⟧/;

/** The row of a table that a claim was read from: what it is called, and the cell as it is printed. */
function rowOf({ evidence }: Claim): { readonly name: string; readonly printed: string } | null {
  const row = evidence?.row ?? '';
  const printed = row.includes(' | ') ? MARKED.exec(row)?.[1] : undefined;
  const [label = ''] = row.split(' | ');
  return printed === undefined || label.includes('⟦') ? null : { name: nameOf(label), printed };
}

type Rows = ReadonlyMap<string, readonly Claim[]>;

const known = new ByEntity<Rows>();

/** Claims that have rows; `null` where they are not here, or cannot be asked for alone. */
function claimsWithRows({ store }: LexiconIndex, entity: EntityId): readonly Claim[] | null {
  return store.inMemory ? store.claimsAbout(entity) : (store.fromDocuments?.(entity) ?? null);
}

function rowsOf(index: LexiconIndex, entity: EntityId): Rows | null {
  const claims = claimsWithRows(index, entity);
  if (claims === null) return null;
  const rows = new Map<string, Claim[]>();
  for (const claim of claims) {
    const name = rowOf(claim)?.name ?? '';
    if (name === '') continue;
    const same = rows.get(name);
    if (same) same.push(claim);
    else rows.set(name, [claim]);
  }
  return rows;
}

const isMinus = (value: Reading['meant']['value']): boolean => value !== null && value.digits < 0n;

/** The cell's amount; a bare number is of the kind that the row's own is. */
function amountOf({ statement: { figure }, reading: { meant } }: Question, { quantity }: Claim): Quantity {
  const isBare = figure.kind === 'number' && figure.quantity !== null && !isCurrency(quantity.unit);
  return isBare && !sameUnit(meant, quantity) ? { ...figure.quantity, unit: quantity.unit } : meant;
}

/** The cell as the claim's own cell is meant: what both print alike has the claim's sign. */
function meantAs(question: Question, claim: Claim): Reading {
  const { statement, reading } = question;
  const amount = amountOf(question, claim);
  const isAlike =
    (statement.figure.written?.sign === '-') === /[(（−–-]\s*[$€£¥]?\s*\d/.test(rowOf(claim)?.printed ?? '');
  const isTurned = isMinus(amount.value) !== isMinus(claim.quantity.value);
  const basis = { ...reading.basis, value: claim.basis };
  const metric = { value: claim.metric, from: null, rule: 'row-header', known: 'stated', governs: true } as const;
  const meant = isAlike && isTurned ? reversed(amount) : amount;
  return { ...reading, metric, basis, meant, narrowed: null };
}

/** Whether the time that the table tells is the claim's; where it tells none, fine figures tell it. */
function isOfTime(question: Question, claim: Claim): boolean {
  const { period } = question.reading;
  const isTold = period !== null && (period.known === 'stated' || period.known === 'shared');
  return isTold ? fitsPeriod(claim, question) : significantDigits(question) >= FINE;
}

/** The claims of somebody's rows of one name that a cell has the number of, those of the table's own subject first. */
function equals(question: Question, name: string): readonly Comparison[] {
  const { reading, index, statement } = question;
  const { entity, sense } = reading;
  if (!entity) return [];
  const tree = entity.known === 'stated' ? [] : treeOf(index, entity.value);
  return [entity.value, ...tree.filter((id) => id !== entity.value)].flatMap((id) =>
    (known.ofThoseHere(index, id, () => rowsOf(index, id))?.get(name) ?? []).flatMap((claim) => {
      const standing = claim.status === 'confirmed' || claim.status === 'unverified';
      if (!standing || isGrowthClaim(claim) !== (sense.kind === 'growth') || !isOfTime(question, claim)) return [];
      const comparison = held({ ...question, statement, reading: meantAs(question, claim) }, claim);
      return comparison.agrees ? [comparison] : [];
    }),
  );
}

const VERDICT_OF = { confirmed: ['supported', null], unverified: ['unverified', 'unverified-figure'] } as const;

/** What a cell comes to as that of a row of its name; nothing where no such row has its number, nor what it is already. */
export function byRow({ statement, judgement: own }: Judged, index: LexiconIndex): Judged | null {
  const { row, modality } = statement;
  const name = row === null ? '' : nameOf(row);
  const isDecided = own.verdict === 'supported' || own.verdict === 'disputed';
  if (name === '' || isDecided || modality !== 'actual') return null;
  const reading = statement.readings.best;
  const question: Question = { statement, reading, index, proved: null };
  const found = equals(question, name);
  const best = found.find(({ claim }) => claim.status === 'confirmed') ?? found[0];
  if (!best || (own.verdict === 'unverified' && best.claim.status === 'unverified')) return null;
  const [verdict, code] = VERDICT_OF[best.claim.status === 'confirmed' ? 'confirmed' : 'unverified'];
  const judgement: Omit<Judgement, 'tried'> = {
    ...{ verdict, code, claim: best.claim, culprit: null, comparisons: [best] },
    ...{ rule: 'same-row', reading: statement.readings.all.length },
  };
  return {
    statement: { ...statement, stranger: null, readings: statement.readings.with(meantAs(question, best.claim)) },
    judgement: withTrials(judgement, () => [...own.tried, { outcome: 'agrees', rule: best.rule }]),
  };
}
