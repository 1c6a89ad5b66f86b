// In which sense a column's figures are meant: growth, adjusted, at constant currency.

import { fold } from '../../../server/core/text/fold.ts';
import type { Reading } from './reading.ts';

const GROWTH =
  /\bchange\b|\bgrowth\b|\bincrease\b|\by\/?y\b|yoy|\byear[- ](?:over|on)[- ]year\b|同比|增[减減]|增长|变动|变化|较上年/;
const QUARTERLY = /\bq\/?q\b|\bqoq\b|\bsequential(?:ly)?\b|\bquarter[- ](?:over|on)[- ]quarter\b|环比|较上季/;

/** Growth is told of percentages only; a change in money is a figure of its own. */
export function basisOf({ column, row, unit }: Reading): readonly string[] {
  const words = fold(column);
  const basis: string[] = [];
  if (unit === '%' && QUARTERLY.test(words)) basis.push('qoq');
  else if (unit === '%' && GROWTH.test(words)) basis.push('yoy');
  if (/\bconstant currency\b|固定汇率|恒定汇率/.test(words) || (basis.length > 0 && /\bconstant\b/.test(words)))
    basis.push('constant-currency');
  if (/\bnon-?gaap\b|非公认会计|非国际财务报告准则/.test(`${words} ${fold(row.label)}`)) basis.push('adjusted');
  return basis;
}
