// Names a subject in prose: whose figure, of what, when, in which sense.

import { type Basis, type Claim, type ClaimStore, type EntityId, type MetricId, tellsGrowth } from '../claims/claim.ts';
import type { DayInterval } from '../periods/expression.ts';
import { daysOf, isMovement, type Reading, type Statement } from '../statements/statement.ts';
import { type Language, said, saidBy, type Tongue } from '../text/spoken.ts';
import { periodText } from './period-text.ts';

export interface Subject {
  readonly entity: EntityId | null;
  readonly metric: MetricId | null;
  readonly period: DayInterval | null;
  readonly basis: readonly Basis[];
  readonly nature: 'actual' | 'guidance' | 'estimate';
  /** The words turn a falling figure round: "down 53%" names the decline, not the growth. */
  readonly decline: boolean;
}

export function subjectOfClaim(claim: Claim, decline = false): Subject {
  const { entity, metric, period, basis, nature } = claim;
  return { entity, metric, period, basis, nature, decline };
}

export function subjectOfReading(reading: Reading, statement: Statement): Subject {
  const growth = isMovement(reading.sense);
  const told = reading.basis.value;
  const basis = growth && !told.some(isGrowth) ? [...told, 'growth'] : told;
  return {
    entity: reading.entity?.value ?? null,
    metric: reading.metric?.value ?? null,
    period: daysOf(reading),
    basis,
    nature: statement.modality === 'forecast' ? 'guidance' : 'actual',
    decline: statement.direction < 0 && growth,
  };
}

/** 阿里云2025年第三季度（2026财年第二季度）营收同比增速; Alibaba Cloud revenue growth year over year, Q3 2025 (FY2026 Q2). Empty where nothing is known. */
export function subjectText(subject: Subject, claims: ClaimStore, language: Tongue): string {
  return saidBy(language, (own) => subjectIn(subject, claims, own));
}

function subjectIn(subject: Subject, claims: ClaimStore, language: Language): string {
  const who = entityText(subject.entity, claims, language);
  const what = metricText(subject, claims, language);
  const when = subjectPeriodText(subject, claims, language);
  if (language === 'zh') return spaced([who, when, what]);
  const name = [who, what].filter(Boolean).join(' ');
  return [name, when].filter(Boolean).join(', ');
}

export function entityText(id: EntityId | null, claims: ClaimStore, language: Tongue): string {
  return saidBy(language, (own) => entityIn(id, claims, own));
}

function entityIn(id: EntityId | null, claims: ClaimStore, language: Language): string {
  if (id === null) return '';
  return claims.lexicon.entities.find((entity) => entity.id === id)?.name[language] ?? id;
}

/** The period in words, with the entity's own fiscal name; empty where there is none. */
export function subjectPeriodText(subject: Subject, claims: ClaimStore, language: Tongue): string {
  return saidBy(language, (own) => subjectPeriodIn(subject, claims, own));
}

function subjectPeriodIn(subject: Subject, claims: ClaimStore, language: Language): string {
  if (!subject.period) return '';
  const entity = claims.lexicon.entities.find(({ id }) => id === subject.entity);
  return periodText(subject.period, entity?.fiscalYearEnd ?? 12, language);
}

/** The metric with its basis: 营收同比增速, adjusted EBITA margin (external customers). */
export function metricText(subject: Subject, claims: ClaimStore, language: Tongue): string {
  return saidBy(language, (own) => metricIn(subject, claims, own));
}

function metricIn(subject: Subject, claims: ClaimStore, language: Language): string {
  const metric = claims.lexicon.metrics.find(({ id }) => id === subject.metric);
  const name = metric?.name[language] ?? subject.metric ?? '';
  const growth = subject.basis.find(isGrowth);
  const senses = subject.basis.filter((basis) => !isGrowth(basis)).map((basis) => basisText(basis, claims, language));
  const share = metric?.kind === 'percent' || metric?.kind === 'number';
  const rate = growth ? growthText(growth, share, subject.decline, language) : '';
  const nature = NATURES[subject.nature][language];
  if (language === 'zh') {
    const inner = senses.length > 0 ? `（${senses.join('、')}）` : '';
    return `${name}${rate}${inner}${nature}`;
  }
  const inner = senses.length > 0 ? ` (${senses.join(', ')})` : '';
  return `${name}${rate}${inner}${nature}`;
}

const NATURES: Readonly<Record<Subject['nature'], Readonly<Record<Language, string>>>> = {
  actual: { zh: '', en: '' },
  guidance: { zh: '指引', en: ' guidance' },
  estimate: { zh: '预测', en: ' estimate' },
};

/** Whether a basis makes a figure the growth of its metric; the metric's name says so then. */
export function isGrowth(basis: Basis): boolean {
  return basis === 'growth' || tellsGrowth([basis]);
}

function growthText(basis: Basis, share: boolean, decline: boolean, language: Language): string {
  const over = OVER[basis] ?? { zh: '', en: '' };
  const kind = share ? 'change' : decline ? 'decline' : 'growth';
  return language === 'zh' ? `${over.zh}${KINDS[kind].zh}` : ` ${KINDS[kind].en}${over.en}`;
}

const OVER: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  yoy: { zh: '同比', en: ' year over year' },
  qoq: { zh: '环比', en: ' quarter over quarter' },
};

const KINDS: Readonly<Record<'growth' | 'decline' | 'change', Readonly<Record<Language, string>>>> = {
  growth: { zh: '增速', en: 'growth' },
  decline: { zh: '降幅', en: 'decline' },
  change: { zh: '变化', en: 'change' },
};

/** A basis as the lexicon names it; one that it does not have, by its own words. */
export function basisText(basis: Basis, { lexicon }: ClaimStore, language: Tongue): string {
  const name = lexicon.bases?.find(({ id }) => id === basis)?.name;
  return name ? said(name, language) : basis.replaceAll('-', ' ');
}

/** Joins Chinese phrases; a space only where Latin letters or digits would run together. */
function spaced(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) {
    if (text && /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(part)) text += ' ';
    text += part;
  }
  return text;
}
