// Names of parts that nobody here knows, beside a name or a time that somebody does: 百度核心实现, Blackwell数据中心, "groceries at Amazon".

import { any, covers, kind, opt, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import type { ReadBlock } from '../../reading/block.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { OWNS } from '../../reading/lexemes/marks.ts';
import { firstIn, firstOf, glossStart, has } from '../../reading/scope.ts';
import { WHOLE_AGAIN } from './own-unit.ts';
import { isGlued, isHanText, isThing, isVerb } from './things.ts';

const IN: Pattern = word('在', '于');

/**
 * 增值服务在第三季度收入: past the time that stands between a part's name and what is measured of it, read backward from the
 * period at `at`; −1 where no part is named before it.
 */
export function beforeTime(lexemes: readonly Lexeme[], at: number, from: number): number {
  if (lexemes[at]?.kind !== 'period') return -1;
  const time = startsAt(IN, lexemes, at - 1) ? at - 1 : at;
  const gloss = glossStart(lexemes, time - 1, from);
  const start = gloss >= 0 ? gloss : time;
  const last = lexemes[start - 1];
  if (!last || start - 1 < from || !isHanText(last)) return -1;
  const named =
    has(last, 'unit', 'noun') || (last.kind === 'han' && isThing(last) && lexemes[start - 2]?.kind === 'entity');
  return named ? start : -1;
}

const PREDICATE: Pattern = any(role('earns', 'level', 'up', 'down', 'growth', 'gain', 'loss'), kind('period'));
const UNITS: Pattern = upTo(2, role('unit'));
/** What shows that an unknown word behind a name is a verb or its manner, and no part: 定下了, 罕见地. */
const MANNER: Pattern = word('地', '着', '了', '过', '出', '得', '在');
const ENDS_AS_VERB = /[下出到起成上了着过地入]$/u;

/** 百度核心实现归母净利润: the unknown noun right behind somebody's name, before the verb, makes another subject; its lexeme, or −1. */
export function extendedName({ lexemes, who }: ReadBlock, from: number, metric: number): number {
  for (let at = metric - 1; at > from; at--) {
    const lexeme = lexemes[at];
    if (lexeme?.kind === 'mark' || lexeme?.kind === 'amount' || lexeme?.kind === 'entity') return -1;
    if (lexeme?.kind !== 'han' || !isThing(lexeme) || !isGlued(lexemes, at) || ENDS_AS_VERB.test(lexeme.text)) continue;
    if (lexemes[at - 1]?.kind !== 'entity' || who[at - 1] === null) continue;
    const next = UNITS.match(lexemes, at + 1, 1);
    return startsAt(PREDICATE, lexemes, next) && !startsAt(MANNER, lexemes, next) ? at : -1;
  }
  return -1;
}

const NOUNS: Pattern = upTo(
  5,
  any(kind('latin'), role('noun', 'unit', 'qualifier', 'joiner'), word('-', 'value-added')),
);
const ACTS: Pattern = seq(
  upTo(2, role('adverb', 'auxiliary')),
  any(
    role('earns', 'level', 'copula', 'up', 'down', 'spends', 'verb'),
    word('made', 'makes', 'saw', 'sees', 'had', 'has', 'brought', 'brought in', 'took', 'pulled', 'contributed'),
  ),
);
/** What stands for all of somebody, or for what they told: "Amazon's quarter brought", "Meta's report showed". */
const ALL: ReadonlySet<string> = new Set(
  'quarter year half period results result report print numbers figures release statement filing update performance management board team haul tally total top line'.split(
    ' ',
  ),
);

/** "Tencent's value-added services made revenue of": the unknown thing of somebody's that acts is what the figures are of; its lexeme, or −1. */
export function possessedThing(block: ReadBlock, from: number, metric: number): number {
  const { lexemes, who } = block;
  for (let at = metric - 1; at > from; at--) {
    if (lexemes[at]?.kind === 'amount') return -1;
    if (!startsAt(OWNS, lexemes, at) || lexemes[at]?.text === '的' || who[at - 1] == null) continue;
    const end = NOUNS.match(lexemes, at + 1, 1);
    const bracket = lexemes[end]?.text === '(';
    const close = bracket ? firstIn(block, { from: end, to: metric }, ({ text }) => text === ')') : end - 1;
    const verb = close + 1;
    if (close < 0 || verb >= metric || !startsAt(ACTS, lexemes, verb)) return -1;
    const things = lexemes.slice(at + 1, end).map((lexeme, nth) => ({ lexeme, place: at + 1 + nth }));
    if (things.some(({ lexeme }) => ALL.has(lexeme.text))) return -1;
    if (firstOf(block, { from: verb, to: metric }, WHOLE_AGAIN) >= 0) return -1;
    return things.find(({ lexeme }) => isThing(lexeme))?.place ?? -1;
  }
  return -1;
}

const TO_METRIC: Pattern = seq(
  opt(OWNS),
  upTo(2, role('unit', 'qualifier')),
  upTo(1, kind('period')),
  upTo(2, role('qualifier', 'unit')),
);

/** Blackwell数据中心收入, 某某营销服务收入: an unknown word glued to a part's name makes it a part of that, or somebody else's; its lexeme, or −1. */
export function gluedToName({ lexemes, who, index }: ReadBlock, from: number, metric: number): number {
  let name = metric - 1;
  while (name > from && lexemes[name]?.kind !== 'entity') {
    if (metric - name > 5) return -1;
    name--;
  }
  const before = lexemes[name - 1];
  if (name - 1 < from || !before || !isGlued(lexemes, name) || !covers(TO_METRIC, lexemes, name + 1, metric)) return -1;
  const whose = index.entities.get(who[name] ?? '')?.kind;
  if (whose !== 'segment' || !isThing(before) || isVerb(lexemes, name - 1)) return -1;
  if (before.kind === 'latin' || before.kind === 'stranger') return name - 1;
  const local = lexemes[name]?.entity?.names.some((each) => each.local) === true;
  return before.kind === 'han' && local ? name - 1 : -1;
}

const AT_SOMEBODY: Pattern = seq(
  word('at', 'within', 'inside'),
  upTo(2, role('determiner', 'qualifier')),
  kind('entity'),
);
const THINGS: Pattern = upTo(3, any(kind('latin'), role('noun', 'unit', 'joiner')));
const OPENS: Pattern = upTo(2, role('determiner', 'qualifier', 'adverb', 'but', 'joiner'));

/** "Groceries at Amazon had revenue of": what opens its clause and is somebody's is what the figures are of; its lexeme, or −1. */
export function partOfSomebody({ lexemes }: ReadBlock, from: number, metric: number): number {
  const first = OPENS.match(lexemes, from, 1);
  const end = THINGS.match(lexemes, first, 1);
  if (end === first || end >= metric || !startsAt(AT_SOMEBODY, lexemes, end)) return -1;
  return isThing(lexemes[first]) && !isVerb(lexemes, end - 1) && !has(lexemes[end - 1], 'says', 'tells') ? first : -1;
}
