// What a text says, as claims to be curated: every check-worthy figure with its subject as it was bound and its words as evidence.

import { quantityUnder } from '../../../../../claims-db/compile/claim-quantity.ts';
import { periodText } from '../../../../../claims-db/compile/period.ts';
import { readQuantity } from '../../../../../claims-db/compile/quantity.ts';
import type { EvidenceRecord } from '../../../../../claims-db/file/source-record.ts';
import { type CheckedDraft, type CheckedFigure, readingOf } from '../../../../core/check/result.ts';
import type { ClaimStore } from '../../../../core/claims/claim.ts';
import * as say from '../../../../core/explain/system/db.ts';
import type { Comparator, Quantity } from '../../../../core/figures/figure.ts';
import { isCurrency } from '../../../../core/figures/quantity.ts';
import { samePeriod } from '../../../../core/periods/days.ts';
import type { BindingRule } from '../../../../core/statements/rules.ts';
import { claimBasis, daysOf, type Reading, type Statement } from '../../../../core/statements/statement.ts';
import { add, format, half } from '../../../../core/text/decimal.ts';
import type { Span } from '../../../../core/text/span.ts';
import type { Words } from '../../../../core/text/spoken.ts';

/** An entry to be: everything but its id. */
export interface DraftedClaim {
  readonly entity: string | null;
  readonly metric: string | null;
  readonly period: string | null;
  readonly basis: readonly string[];
  readonly nature: 'estimate' | null;
  readonly quantity: string;
  readonly unit: string | null;
  /** Whether it lacks a subject, so that it can only be kept as a statement without a figure until somebody adds one. */
  readonly open: boolean;
  readonly evidence: EvidenceRecord;
  /** What the curator should know: what is missing, what the databases have. */
  readonly remarks: readonly Words[];
}

type Written = Pick<DraftedClaim, 'quantity' | 'unit'>;

const SIGNS: Readonly<Record<Comparator, string>> = {
  '=': '',
  '<': '< ',
  '<=': '<= ',
  '>': '> ',
  '>=': '>= ',
  '~': '≈ ',
};

/** As many UTF-16 units as evidence has at most, the figure itself aside. */
const DOZEN = 12;

const CLAUSE_END = /[\n，。；：！？、,;:!?()（）「」“”"|]/u;

/** The figure's words with enough of those before it, in its own clause, to be found again. */
function evidenceFor({ start, end }: Span, text: string): EvidenceRecord {
  let from = start;
  const least = Math.max(0, end - DOZEN);
  while (from > least && !CLAUSE_END.test(text[from - 1] ?? '\n')) from--;
  if (from > 0 && /[A-Za-z0-9]/.test(text[from - 1] ?? '')) {
    const gap = text.slice(from, start).search(/[^A-Za-z0-9]/);
    from = gap < 0 ? start : from + gap;
  }
  if (/[\uDC00-\uDFFF]/.test(text[from] ?? '')) from++;
  const blank = /^\s*/.exec(text.slice(from, start))?.[0].length ?? 0;
  return { exact: text.slice(from + blank, end), start: from + blank, end };
}

function canonical({ value, low, high, unit, comparator }: Quantity): Written | null {
  const sign = SIGNS[comparator];
  const named = unit === '' ? null : unit;
  if (value) return { quantity: `${sign}${format(value)}`, unit: named };
  if (low && high) return { quantity: `≈ ${format(half(add(low, high)))}`, unit: named };
  const bound = low ?? high;
  return bound ? { quantity: `${low ? '>= ' : '<= '}${format(bound)}`, unit: named } : null;
}

/** The figure as the text writes it, then with the currency that it was meant in, then as it was understood. */
function waysToWrite({ figure }: CheckedFigure, { meant }: Reading, text: string): Written[] {
  const written = text.slice(figure.core.start, figure.core.end).trim();
  const minus =
    figure.quantity?.value && meant.value && figure.quantity.value.digits * meant.value.digits < 0n ? '-' : '';
  const quantity = `${SIGNS[meant.comparator]}${minus}${written}`;
  const yuan = meant.unit === 'CNY' ? [{ quantity: `${quantity}元`, unit: null }] : [];
  const named = isCurrency(meant.unit)
    ? [
        {
          quantity: `${SIGNS[meant.comparator]}${minus}${meant.unit} ${written.replace(/[元圆圓块塊]$/u, '')}`,
          unit: null,
        },
      ]
    : [];
  const read = canonical(meant);
  const ways = [{ quantity, unit: null }, ...yuan, ...named, ...(read ? [read] : [])];
  return isCurrency(meant.unit) ? ways.filter((way) => isIn(way, meant.unit)) : ways;
}

/** Whether what is written is read as an amount of that currency, and of no other. */
function isIn({ quantity, unit }: Written, currency: string): boolean {
  return readQuantity(quantity, unit ?? undefined)?.unit === currency;
}

/** What holds for everything below it, and so for a figure that says nothing else. */
const STANDS_ABOVE: ReadonlySet<BindingRule> = new Set(['heading', 'title', 'caption']);

/** Whether a period is the figure's own: stated in its paragraph or in a heading above it, not carried over from the item before. */
function isOwnPeriod({ figure, statement }: CheckedFigure, reading: Reading, text: string): boolean {
  const days = daysOf(reading);
  if (!days) return true;
  const tells = (period: Reading['period']): boolean =>
    period !== null &&
    (period.known === 'stated' ||
      period.known === 'shared' ||
      (period.known === 'carried' &&
        (STANDS_ABOVE.has(period.rule) ||
          (period.from !== null && !text.slice(period.from.end, figure.span.start).includes('\n')))));
  return (statement?.readings.all ?? [reading]).some((each) => {
    const told = daysOf(each);
    return told !== null && samePeriod(told, days) && tells(each.period);
  });
}

function againstDatabase({ judgement }: CheckedFigure): Words[] {
  const claim = judgement?.claim;
  if (!claim) return [];
  const what = `${claim.id}, ${claim.written}, ${claim.source.publisher}`;
  if (judgement.verdict === 'supported') return [say.agreesWith(what)];
  return judgement.verdict === 'refuted' ? [say.disagreesWith(what)] : [];
}

function drafted(
  checked: CheckedFigure,
  statement: Statement,
  own: Reading,
  text: string,
  claims: ClaimStore,
): DraftedClaim {
  const entity = statement.stranger ? null : (own.entity?.value ?? null);
  const named = own.narrowed ? null : own.metric?.value;
  const isOwn = isOwnPeriod(checked, own, text);
  const told = daysOf(own);
  const days = isOwn ? told : null;
  const metric = claims.lexicon.metrics.find(({ id }) => id === named);
  const basis = claimBasis(own);
  const possible = waysToWrite(checked, own, text);
  const fitting =
    metric &&
    possible.find(
      ({ quantity, unit }) =>
        'quantity' in quantityUnder({ quantity, basis, ...(unit === null ? {} : { unit }) }, metric),
    );
  const reading = fitting ??
    possible[0] ?? { quantity: text.slice(checked.figure.core.start, checked.figure.core.end), unit: null };
  return {
    entity,
    metric: metric?.id ?? null,
    period: days && periodText(days),
    basis,
    nature: statement.modality === 'forecast' ? 'estimate' : null,
    ...reading,
    open: entity === null || !fitting,
    evidence: evidenceFor(checked.figure.span, text),
    remarks: [
      ...(entity === null ? [say.entityNotTold] : []),
      ...(metric ? (fitting ? [] : [say.quantityMisfit(metric.id, metric.kind)]) : [say.metricNotTold]),
      ...(days ? [] : [told ? say.periodCarried(periodText(told)) : say.periodNotStated]),
      ...againstDatabase(checked),
    ],
  };
}

/** Every check-worthy figure of a text as a claim, in the order of the text. */
export function draftedClaims({ draft, figures }: CheckedDraft, claims: ClaimStore): DraftedClaim[] {
  return figures.flatMap((checked) => {
    const own = readingOf(checked);
    return checked.statement && own ? [drafted(checked, checked.statement, own, draft.text, claims)] : [];
  });
}
