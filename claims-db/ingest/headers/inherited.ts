// What a table that states no scale has it from: the statement that it continues, else the scale and the habit of the document.

import type { Grid } from '../grid/grid.ts';
import type { Caption, StatementKind } from './caption.ts';
import { tableScale } from './measure.ts';
import type { ScaleHint, UsualScale } from './scale.ts';

/** Some tables of a document that writes whole millions have a decimal. */
const LEAST_TENTHS = 8;
/** Amounts in full have cents, those in ten thousands two decimals. */
const LEAST_POWER = 3;

/** Of every grid, what counts where it states nothing itself. */
export function inheritedScales(
  tables: readonly (readonly [Grid, Caption])[],
  usual: ScaleHint,
): ReadonlyMap<Grid, UsualScale> {
  const statements = new Map<StatementKind, ScaleHint>();
  const found = new Map<Grid, ScaleHint>();
  const scaled: Grid[] = [];
  for (const [grid, caption] of tables) {
    const own = tableScale(grid, caption);
    const { statement } = caption;
    const before = statements.get(statement);
    if (own.money !== null) found.set(grid, usual);
    else found.set(grid, before ? { ...usual, money: before.money, shares: before.shares } : unstated(grid, usual));
    if (own.money !== null && statement !== 'other') statements.set(statement, own);
    if ((own.money ?? 0) >= LEAST_POWER) scaled.push(grid);
  }
  const tenths = writesTenths(scaled);
  return new Map([...found].map(([grid, scale]) => [grid, { ...scale, tenths }]));
}

/** Without a mark of a currency nothing says that a table has amounts. */
function unstated({ rows }: Grid, usual: ScaleHint): ScaleHint {
  const hasCurrency = rows.some(({ values }) => values.some(({ currency }) => currency !== null));
  return hasCurrency ? usual : { ...usual, money: null };
}

function writesTenths(scaled: readonly Grid[]): boolean {
  const decimals = scaled.flatMap(({ rows }) =>
    rows.flatMap(({ values }) =>
      values.flatMap(({ suffix, isDash, magnitude }) => (suffix === '' && !isDash ? [magnitude.exponent] : [])),
    ),
  );
  const tenths = decimals.filter((exponent) => exponent === -1).length;
  return tenths >= LEAST_TENTHS && tenths > decimals.filter((exponent) => exponent === 0).length;
}
