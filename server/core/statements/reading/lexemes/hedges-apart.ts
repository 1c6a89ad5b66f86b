// Hedges that stand before the whole of which a figure is a part: 约占数据中心的一半, 不到上年同期的三分之一.

import type { Figure, HedgeKind } from '../../../figures/figure.ts';
import { hedgedAs } from '../../../figures/quantity.ts';
import { startsAt } from '../../../language/pattern.ts';
import type { Lexeme } from './lexeme.ts';
import { OWNS } from './marks.ts';

const TABLE: readonly (readonly [HedgeKind, string])[] = [
  ['about', '约 大约 大概 大致 差不多 约莫 大抵'],
  ['near', '近 将近 接近 几近 逼近 几乎'],
  ['above', '超 超过 已超过 逾 多于 不止 高于'],
  ['below', '不足 不到 未到 不及 低于 少于 还不到 尚不足'],
];

const HEDGES: ReadonlyMap<string, HedgeKind> = new Map(
  TABLE.flatMap(([kind, words]) => words.split(' ').map((word): [string, HedgeKind] => [word, kind])),
);

/** As many lexemes as the whole may have between the hedge and 的. */
const LONGEST_WHOLE = 8;

const PROPORTIONAL: ReadonlySet<Figure['kind']> = new Set(['percent', 'fraction', 'multiple']);

/** 一半, 三分之一, 两成: a part in words; 超过AWS的33% tells what AWS has. */
function isInWords({ kind, quantity }: Figure): boolean {
  return kind !== 'percent' || quantity?.step === null;
}

/** The hedge before the whole that ends at `at`. */
function hedgeOfPart(lexemes: readonly Lexeme[], at: number, inWords: boolean): HedgeKind | null {
  let shares = false;
  for (let place = at; place >= 0 && at - place < LONGEST_WHOLE; place--) {
    const lexeme = lexemes[place];
    if (!lexeme || lexeme.kind === 'mark') return null;
    const kind = lexeme.kind === 'known' || lexeme.kind === 'han' ? HEDGES.get(lexeme.text) : undefined;
    if (kind !== undefined) return shares || inWords ? kind : null;
    shares ||= lexeme.roles.has('share') || lexeme.roles.has('earns');
  }
  return null;
}

function hedgedPart(lexemes: readonly Lexeme[], at: number): Lexeme | null {
  const lexeme = lexemes[at];
  const figure = lexeme?.figure;
  if (
    !lexeme ||
    !figure?.quantity ||
    !PROPORTIONAL.has(figure.kind) ||
    figure.hedge ||
    !startsAt(OWNS, lexemes, at - 1)
  )
    return null;
  const kind = hedgeOfPart(lexemes, at - 2, isInWords(figure));
  const quantity = kind && hedgedAs(figure.quantity, kind);
  return kind && quantity ? { ...lexeme, figure: { ...figure, hedge: { kind, spans: [] }, quantity } } : null;
}

/** The sequence with such figures hedged. */
export function withHedgesApart(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  if (!lexemes.some(({ text }) => HEDGES.has(text))) return lexemes;
  return lexemes.map((lexeme, at) => hedgedPart(lexemes, at) ?? lexeme);
}
