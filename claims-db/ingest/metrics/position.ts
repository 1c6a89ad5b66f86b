// Where a row stands in its statement: among assets or claims on them, in which part of a cash flow statement, above the result.

import type { Grid, GridRow } from '../grid/grid.ts';
import type { Reading } from '../headers/reading.ts';
import { stemOf } from './label-stem.ts';

/** The part of a cash flow statement. */
export type Activity = 'operating' | 'investing' | 'financing' | null;

interface Layout {
  readonly stems: ReadonlyMap<number, string>;
  readonly totalAssets: number;
  readonly hasGross: boolean;
  /** What is left over of the changes of balances; what is called other behind it is none of them. */
  readonly otherBalances: number;
  /** Rows of costs in the names that revenue has too, or that say that they are costs of it. */
  readonly firstCost: number;
  readonly firstResult: number;
  readonly othersEquity: number;
  /** Rows that end the parts of a cash flow statement. */
  readonly ends: readonly (readonly [row: number, activity: Activity])[];
}

const layouts = new WeakMap<Grid, Layout>();

const PARTS: readonly (readonly [Exclude<Activity, null>, RegExp])[] = [
  ['operating', /\b(?:operating activities|operations|operating)\b/],
  ['investing', /\b(?:investing|investments?|investment activities)\b/],
  ['financing', /\bfinancing\b/],
];

function partEnded(stem: string): Activity {
  if (
    !/^(?:net )?cash\b.*\b(?:provided|used|generated|from|flows?|by|in)\b|^(?:operating|investing|financing) activities$/.test(
      stem,
    )
  )
    return null;
  if (/\b(?:beginning|end|start) of\b|\bbefore\b/.test(stem)) return null;
  return PARTS.find(([, words]) => words.test(stem))?.[0] ?? null;
}

/** Lines by their own labels under a heading that begins with these words. */
function labelsUnder({ rows }: Grid, heading: RegExp): Set<string> {
  return new Set(
    rows
      .filter(({ sections }) => sections.some(({ text }) => heading.test(stemOf(text))))
      .map(({ label }) => stemOf(label)),
  );
}

function firstCostOf(grid: Grid, stems: ReadonlyMap<number, string>): number {
  const sold = labelsUnder(grid, /^(?:net )?(?:revenues?|sales)\b/);
  const isCost = ({ row, sections }: GridRow): boolean => {
    const stem = stems.get(row) ?? '';
    if (/^(?:.* )?costs? of\b|^product and distribution costs\b/.test(stem)) return true;
    return sold.has(stem) && sections.some(({ text }) => /\b(?:expenses?|costs?)\b/i.test(text));
  };
  return grid.rows.find(isCost)?.row ?? Infinity;
}

function layoutOf(grid: Grid): Layout {
  const known = layouts.get(grid);
  if (known) return known;
  const stems = new Map(grid.rows.map(({ row, label }) => [row, stemOf(label)]));
  const first = (words: RegExp): number =>
    grid.rows.find(({ row }) => words.test(stems.get(row) ?? ''))?.row ?? Infinity;
  const layout: Layout = {
    stems,
    totalAssets: grid.rows.find(({ label }) => /^\s*total assets\b/i.test(label))?.row ?? -1,
    otherBalances: first(/^other\b.*\bassets and (?:other )?(?:\w+ )*liabilities$/),
    hasGross: first(/^gross (?:profit|margin|income)\b/) < Infinity,
    firstCost: firstCostOf(grid, stems),
    firstResult: first(
      /^(?:net )?(?:income|loss|earnings|profit)(?: for the (?:year|period)| including .*| attributable .*)?$|^net (?:income|loss|earnings)\b/,
    ),
    othersEquity: first(
      /^(?:redeemable |nonredeemable )?(?:noncontrolling|minority) interests?\b|^equity attributable to noncontrolling/,
    ),
    ends: grid.rows.flatMap(({ row }) => {
      const part = partEnded(stems.get(row) ?? '');
      return part === null ? [] : [[row, part] as const];
    }),
  };
  layouts.set(grid, layout);
  return layout;
}

/** The stem of a reading's label, made once a row. */
export function stemIn({ grid, row }: Reading): string {
  return layoutOf(grid).stems.get(row.row) ?? stemOf(row.label);
}

/** Whether a row of a balance sheet stands above the total of the assets. */
export function isAsset({ grid, row }: Reading): boolean {
  return row.row <= layoutOf(grid).totalAssets;
}

/** Whether noncontrolling interests stand above a row. */
export function isBelowOthers({ grid, row }: Reading): boolean {
  return layoutOf(grid).othersEquity < row.row;
}

/** Whether a row of two statements in one stands above the result that joins them. */
export function isAboveResult({ grid, row }: Reading): boolean {
  const { firstResult } = layoutOf(grid);
  return row.row <= firstResult && firstResult < Infinity;
}

/** Whether the changes of all other balances stand above a row. */
export function isBelowOtherBalances({ grid, row }: Reading): boolean {
  return layoutOf(grid).otherBalances < row.row;
}

/**
 * Whether the costs of what was sold are among the expenses that a row sums up: no gross profit has them taken off before, and
 * a row right behind them that does not call itself a total stands beside them.
 */
export function hasCostOfSales({ grid, row }: Reading): boolean {
  const { hasGross, firstCost } = layoutOf(grid);
  if (hasGross || firstCost >= row.row) return false;
  const between = grid.rows.some((other) => firstCost < other.row && other.row < row.row);
  return between || /^\s*total\b/i.test(row.label);
}

/** The part of the cash flow statement that a row stands in: the one whose result comes next. */
export function activityOf({ grid, row }: Reading): Activity {
  return layoutOf(grid).ends.find(([end]) => row.row <= end)?.[1] ?? null;
}
