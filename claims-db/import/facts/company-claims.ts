// The claims of one company, a concept after the other.

import type { Claim, ClaimId, EntityId, Metric, Source } from '../../../server/core/claims/claim.ts';
import { plainQuantity, plainWritten } from '../../../server/core/claims/plain-quantity.ts';
import * as say from '../../../server/core/explain/system/import.ts';
import type { Quantity } from '../../../server/core/figures/figure.ts';
import { isCurrency } from '../../../server/core/figures/quantity.ts';
import type { DayInterval } from '../../../server/core/periods/expression.ts';
import { type Decimal, format, ONE, scaled } from '../../../server/core/text/decimal.ts';
import type { ClaimSink } from '../finding.ts';
import type { Company, Concept, Fact } from './company-facts-file.ts';
import type { Mapped, NewMetrics } from './concept-metrics.ts';
import { type FactUnit, factUnit } from './concepts.ts';
import { factPeriod, yearEndMonth } from './fact-period.ts';
import type { FactsReport } from './facts-report.ts';
import { type Filed, filedValues } from './restatements.ts';

/** One figure of one concept: everything that was filed for it. */
interface Figure {
  readonly concept: Concept;
  readonly unit: string;
  readonly facts: readonly Fact[];
  readonly values: readonly Filed[];
}

/** A figure of a metric of the lexicon, held back until the better concepts for that metric have been seen. */
interface Waiting extends Mapped {
  readonly figure: Figure;
}

interface Metrics {
  readonly mapped: ReadonlyMap<string, readonly Mapped[]>;
  readonly made: NewMetrics;
  readonly mappedOnly: boolean;
}

const NOTHING: readonly never[] = [];

/** Prices a share are filed to the cent, whatever zeros the number has lost on its way. */
const CENT = -2;

function toTheCent(value: Decimal): Decimal {
  if (value.exponent <= CENT) return value;
  return { digits: value.digits * 10n ** BigInt(value.exponent - CENT), exponent: CENT };
}

function byPeriod(facts: readonly Fact[]): Iterable<readonly Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = periodKey(fact);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return groups.values();
}

function periodKey({ start, end }: Fact): string {
  return start === undefined ? end : `${start}_${end}`;
}

function mostFrequent<T>(counts: ReadonlyMap<T, number>): T | null {
  return [...counts].reduce<[T | null, number]>(
    (most, [value, count]) => (count > most[1] ? [value, count] : most),
    [null, 0],
  )[0];
}

export class CompanyFacts {
  private readonly company: Company;
  private readonly entity: EntityId;
  private readonly metrics: Metrics;
  private readonly sink: ClaimSink;
  private readonly report: FactsReport;
  private readonly sources = new Map<string, Source>();
  private readonly periods = new Map<string, DayInterval>();
  private readonly waiting: Waiting[] = [];
  private readonly yearEnds = new Map<number, number>();
  private readonly currencies = new Map<string, number>();

  constructor(company: Company, entity: EntityId, metrics: Metrics, sink: ClaimSink, report: FactsReport) {
    this.company = company;
    this.entity = entity;
    this.metrics = metrics;
    this.sink = sink;
    this.report = report;
  }

  concept(concept: Concept): void {
    const mapped = this.metrics.mapped.get(concept.name) ?? NOTHING;
    for (const [unit, facts] of concept.units) {
      this.report.facts += facts.length;
      if (isCurrency(unit)) this.currencies.set(unit, (this.currencies.get(unit) ?? 0) + facts.length);
      for (const group of byPeriod(facts)) {
        this.countYearEnd(group);
        const figure = { concept, unit, facts: group, values: filedValues(group) };
        if (mapped.length === 0) this.unmapped(figure);
        for (const each of mapped) this.waiting.push({ ...each, figure });
      }
    }
  }

  private countYearEnd([fact]: readonly Fact[]): void {
    if (fact?.start === undefined || fact.fp !== 'FY') return;
    const month = yearEndMonth(this.periodOf(fact));
    if (month !== null) this.yearEnds.set(month, (this.yearEnds.get(month) ?? 0) + 1);
  }

  /** A company has the same few periods in every concept. */
  private periodOf(fact: Fact): DayInterval {
    const key = periodKey(fact);
    const known = this.periods.get(key);
    if (known) return known;
    const period = factPeriod(fact.start, fact.end);
    this.periods.set(key, period);
    return period;
  }

  /** Writes what waited for better concepts, and tells what the facts say about the company. */
  finish(): { readonly currency: string | null; readonly fiscalYearEnd: number } {
    const covered = new Map<string, Decimal | null>();
    const filed = new Set(this.waiting.flatMap(({ metric, standIn }) => (standIn ? [] : [metric.id])));
    for (const { metric, figure, standIn } of this.waiting.toSorted((a, b) => a.rank - b.rank)) {
      const [fact] = figure.facts;
      if (!fact) continue;
      if (standIn && filed.has(metric.id)) {
        this.unmapped(figure);
        continue;
      }
      const key = `${metric.id} ${figure.unit} ${periodKey(fact)}`;
      const standing = figure.values[0]?.value ?? null;
      const before = covered.get(key);
      if (before === undefined) {
        covered.set(key, standing);
        this.write(figure, metric);
      } else if (before && standing && format(before) === format(standing)) this.report.repeated += figure.facts.length;
      else this.unmapped(figure);
    }
    return { currency: mostFrequent(this.currencies), fiscalYearEnd: mostFrequent(this.yearEnds) ?? 12 };
  }

  private unmapped(figure: Figure): void {
    const { concept, unit, facts } = figure;
    this.report.unmapped.add(concept.name);
    this.report.unmappedFacts += facts.length;
    if (this.metrics.mappedOnly) return;
    const { kind } = factUnit(unit, concept.label ?? '');
    const periodType = facts[0]?.start === undefined ? 'instant' : 'duration';
    const metric = this.metrics.made.of(concept.name, concept.label, { kind, periodType }, (made) =>
      this.sink.metric(made),
    );
    this.write(figure, metric);
  }

  private write({ concept, unit: named, facts, values }: Figure, metric: Metric): void {
    const isRate = metric.kind === 'percent' && named === 'pure';
    const unit = factUnit(named, isRate ? 'rate' : (concept.label ?? ''));
    if (unit.kind !== metric.kind) {
      this.report.otherUnit += facts.length;
      return;
    }
    const ids = new Map(values.map((filed) => [filed, this.idOf(filed, metric, named)]));
    const standing = values.filter(({ status }) => status !== 'superseded');
    for (const [filed, id] of ids) {
      const against = filed.status === 'confirmed' ? NOTHING : standing.filter((other) => other !== filed);
      this.sink.claim(this.claim(filed, id, metric, unit, against, ids));
      this.report.claims++;
      if (filed.status === 'superseded') this.report.superseded++;
    }
    this.report.repeated += facts.length - values.length;
  }

  private idOf({ fact, value, status }: Filed, metric: Metric, unit: string): ClaimId {
    const id = `${fact.accn}.${metric.id}.${periodKey(fact)}.${unit.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
    return status === 'disputed' ? `${id}.${format(value)}` : id;
  }

  private claim(
    { fact, value, status }: Filed,
    id: ClaimId,
    metric: Metric,
    unit: FactUnit,
    against: readonly Filed[],
    ids: ReadonlyMap<Filed, ClaimId>,
  ): Claim {
    const quantity = quantityOf(value, unit);
    return {
      id,
      entity: this.entity,
      metric: metric.id,
      period: this.periodOf(fact),
      basis: NOTHING,
      nature: 'actual',
      quantity,
      written: writtenOf(quantity),
      status,
      reason: status === 'confirmed' ? null : reasonOf(status, against),
      against: against.flatMap((filed) => ids.get(filed) ?? []),
      source: this.sources.get(fact.accn) ?? this.source(fact),
      evidence: null,
      location: null,
    };
  }

  private source({ accn, form, filed }: Fact): Source {
    const { cik, name } = this.company;
    const source: Source = {
      id: accn,
      title: `${form} ${accn}`,
      publisher: name,
      date: filed,
      url: `https://www.sec.gov/Archives/edgar/data/${Number(cik)}/${accn.replaceAll('-', '')}/${accn}-index.htm`,
      tier: 'primary',
    };
    this.sources.set(accn, source);
    return source;
  }
}

function quantityOf(value: Decimal, { unit, per, power }: FactUnit): Quantity {
  if (per !== null) return { ...plainQuantity(toTheCent(value), unit), per: { count: ONE, unit: per } };
  return plainQuantity(power === 0 ? value : withoutPower(scaled(value, power)), unit);
}

/** 0.21 × 100 is 21, not 21 × 10⁰ with a power left over: the digits that are written stay the precision. */
function withoutPower(value: Decimal): Decimal {
  return value.exponent <= 0 ? value : { digits: value.digits * 10n ** BigInt(value.exponent), exponent: 0 };
}

function writtenOf({ value, unit, per }: Quantity): string {
  if (!value) return '';
  return per ? `${plainWritten(value, unit)} per ${per.unit}` : plainWritten(value, unit);
}

function reasonOf(status: 'superseded' | 'disputed', against: readonly Filed[]): Claim['reason'] {
  const [other] = against;
  if (!other) return null;
  const { form, filed } = other.fact;
  return status === 'superseded' ? say.restatedIn(form, filed) : say.otherFigureIn(form, filed);
}
