// Words that stand for a period by what was said before: "33.0% in the second", "31% in the December one", "$19.8 billion in the year".

import { signOf } from '../../language/pattern.ts';
import type { PeriodExpression, YearPart } from '../../periods/expression.ts';
import type { Span } from '../../text/span.ts';
import type { Lexeme } from './lexemes/lexeme.ts';

const QUARTERS: ReadonlyMap<string, YearPart> = new Map([
  ['first', 'Q1'],
  ['second', 'Q2'],
  ['third', 'Q3'],
  ['fourth', 'Q4'],
]);

function isQuarter({ period }: Lexeme): boolean {
  const expression = period?.expression;
  return expression?.type === 'quarter-ending' || (expression?.type === 'part' && expression.part.startsWith('Q'));
}

/** Whether the ordinal has no noun of its own behind it. */
function standsAlone(next: Lexeme | undefined): boolean {
  if (next === undefined || next.kind === 'mark' || next.kind === 'amount') return true;
  const roles = [
    'preposition',
    'level',
    'joiner',
    'determiner',
    'auxiliary',
    'copula',
    'up',
    'down',
    'pronoun',
    'verb',
    'earns',
  ] as const;
  return next.kind === 'known' && !next.roles.has('qualifier') && roles.some((role) => next.roles.has(role));
}

function asPeriod(lexeme: Lexeme, span: Span, expression: PeriodExpression): Lexeme {
  const figure = {
    kind: 'period',
    span,
    core: span,
    quantity: null,
    hedge: null,
    written: null,
    period: expression,
  } as const;
  return {
    ...lexeme,
    kind: 'period',
    sign: signOf('period', lexeme.text),
    span,
    figure: lexeme.figure && figure,
    period: { figure, expression },
  };
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** "eased to 31% in the December one": behind quarters, a month with "one" is the quarter that it ends; 0 for what is none. */
function monthOfQuarter(lexemes: readonly Lexeme[], at: number): number {
  const isOne = lexemes[at - 1]?.text === 'the' && lexemes[at + 1]?.text === 'one';
  return isOne ? MONTHS.indexOf(lexemes[at]?.text ?? '') + 1 : 0;
}

const ITS_YEAR: PeriodExpression = { type: 'part', part: 'FY', year: null, fiscal: true, label: 'bare' };

const OVER: ReadonlySet<string> = new Set(['in', 'for', 'over', 'during']);

/** Whether nothing behind "the year" says which: "the year to March", "the year before". */
function endsPhrase(next: Lexeme | undefined): boolean {
  return next === undefined || next.kind === 'mark' || next.roles.has('joiner') || next.roles.has('but');
}

/** "$19.8 billion in the year", "ended that year at …": the year that the text is in. */
function isItsYear(lexemes: readonly Lexeme[], at: number): boolean {
  const [third, second, first] = [lexemes[at - 3], lexemes[at - 2], lexemes[at - 1]];
  if (lexemes[at]?.text !== 'year') return false;
  if (first?.text === 'that') return second?.kind === 'known' && second.roles.has('verb');
  const amount = third?.kind === 'amount' && OVER.has(second?.text ?? '');
  return amount && first?.text === 'the' && endsPhrase(lexemes[at + 1]);
}

function isNamedBefore(lexemes: readonly Lexeme[], at: number): YearPart | undefined {
  const lexeme = lexemes[at];
  const part = lexeme?.kind === 'known' ? QUARTERS.get(lexeme.text) : undefined;
  return part && lexemes[at - 1]?.text === 'the' && standsAlone(lexemes[at + 1]) ? part : undefined;
}

/** The sequence with such words as periods: ordinals and months where a quarter was named before, and the year that a text is in. */
export function withOrdinals(lexemes: readonly Lexeme[]): Lexeme[] {
  let named = false;
  return lexemes.map((lexeme, at): Lexeme => {
    named ||= isQuarter(lexeme);
    const part = named ? isNamedBefore(lexemes, at) : undefined;
    if (part) return asPeriod(lexeme, lexeme.span, { type: 'part', part, year: null, fiscal: false });
    const month = named ? monthOfQuarter(lexemes, at) : 0;
    if (month > 0) return asPeriod(lexeme, lexeme.span, { type: 'quarter-ending', month, year: null });
    return isItsYear(lexemes, at) ? asPeriod(lexeme, lexeme.span, ITS_YEAR) : lexeme;
  });
}
