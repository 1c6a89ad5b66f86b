// Ordinals that stand for a quarter whose noun was said before: "33.0% in the second", "by the third the two had fallen".

import type { YearPart } from '../../periods/expression.ts';
import type { Lexeme } from './lexeme.ts';

const QUARTERS: ReadonlyMap<string, YearPart> = new Map([
  ['first', 'Q1'],
  ['second', 'Q2'],
  ['third', 'Q3'],
  ['fourth', 'Q4'],
]);

function isQuarter({ period }: Lexeme): boolean {
  const expression = period?.expression;
  return expression?.type === 'part' && expression.part.startsWith('Q');
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

/** The sequence with such ordinals as periods, where a quarter was named before. */
export function withOrdinals(lexemes: readonly Lexeme[]): Lexeme[] {
  let named = false;
  return lexemes.map((lexeme, at): Lexeme => {
    named ||= isQuarter(lexeme);
    const part = named && lexeme.kind === 'known' ? QUARTERS.get(lexeme.text) : undefined;
    if (!part || lexemes[at - 1]?.text !== 'the' || !standsAlone(lexemes[at + 1])) return lexeme;
    const expression = { type: 'part', part, year: null, fiscal: false } as const;
    const { span } = lexeme;
    const figure = {
      kind: 'period',
      span,
      core: span,
      quantity: null,
      hedge: null,
      written: null,
      period: expression,
    } as const;
    return { ...lexeme, kind: 'period', period: { figure, expression } };
  });
}
