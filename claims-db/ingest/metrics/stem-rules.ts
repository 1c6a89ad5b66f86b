// Stems of labels and what they mean, as the tables of stems write it.

import type { LabelRule } from './label-rule.ts';

/** Alternatives of a whole stem, and the concept without its taxonomy. */
export type StemRow = readonly [stem: string, concept: string];

/** Of a balance that stands both among current and among other items. */
export type TermRow = readonly [stem: string, current: string, noncurrent: string];

export function stemRules(rows: readonly StemRow[]): readonly LabelRule[] {
  return rows.map(([stem, concept]) => [whole(stem), `us-gaap:${concept}`]);
}

export interface TermRule {
  readonly label: RegExp;
  readonly current: string;
  readonly noncurrent: string;
}

export function termRules(rows: readonly TermRow[]): readonly TermRule[] {
  return rows.map(([stem, current, noncurrent]) => ({
    label: whole(stem),
    current: `us-gaap:${current}`,
    noncurrent: `us-gaap:${noncurrent}`,
  }));
}

const whole = (stem: string): RegExp => new RegExp(`^(?:${stem})$`);
