// A judged figure of a block, with what is asked about it at every check of its draft worked out once.

import type { Figure } from '../figures/figure.ts';
import type { Statement } from '../statements/statement.ts';
import type { Judgement } from '../verdicts/verdict.ts';

/** A figure of a block, judged; offsets into the block's prose. */
export interface JudgedFigure {
  readonly figure: Figure;
  readonly statement: Statement | null;
  readonly judgement: Judgement | null;
}

/** A figure as it was judged. */
export class Judged implements JudgedFigure {
  readonly figure: Figure;
  readonly statement: Statement | null;
  readonly judgement: Judgement | null;
  private toldAmount: string | undefined;
  private toldKey: string | null | undefined;

  constructor(figure: Figure, statement: Statement | null, judgement: Judgement | null) {
    this.figure = figure;
    this.statement = statement;
    this.judgement = judgement;
  }

  /** What amount it tells in which sense; empty where it tells none. */
  get amount(): string {
    this.toldAmount ??= amountOf(this);
    return this.toldAmount;
  }

  /** Two figures with one key say the same thing of the same subject. */
  get key(): string | null {
    if (this.toldKey === undefined) this.toldKey = keyOf(this);
    return this.toldKey;
  }
}

function amountOf({ statement, judgement }: JudgedFigure): string {
  const reading = statement && judgement ? (statement.readings.at(judgement.reading) ?? statement.readings.best) : null;
  const { value = null, unit } = reading?.meant ?? {};
  return reading && value ? `${reading.sense.kind} ${value.digits}e${value.exponent} ${unit}` : '';
}

function keyOf({ judgement, statement, figure }: JudgedFigure): string | null {
  const reading = statement && judgement ? statement.readings.at(judgement.reading) : undefined;
  if (!reading?.entity || !reading.metric || !figure.quantity) return null;
  const { value, low, high, unit } = reading.meant;
  const amount = [value, low, high].map((each) => (each ? `${each.digits}e${each.exponent}` : '')).join();
  const days = reading.period?.value.kind === 'days' ? reading.period.value.days.start : '';
  return `${judgement?.code} ${reading.entity.value} ${reading.metric.value} ${days} ${reading.sense.kind} ${reading.basis.value.join()} ${amount} ${unit}`;
}
