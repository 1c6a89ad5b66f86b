// Whether a movement is of something else than the two levels near it: on another basis, of somebody or something else.

import { any, kind, type Pattern, role, seq, startsAt, upTo, word } from '../../../../language/pattern.ts';
import { OWNS } from '../../../../statements/reading/lexemes/marks.ts';
import { has } from '../../../../statements/reading/scope.ts';
import type { Fact } from '../fact.ts';
import { saysIn } from '../label.ts';
import type { Scene } from '../scene.ts';
import type { Pair } from './pairs.ts';

/** Whether the movement is measured on another basis than the levels beside it. */
export function isOtherBasis({ block, cues }: Scene, fact: Fact, { after }: Pair): boolean {
  const { lexemes } = block;
  let [from, to] = [fact.at, fact.at];
  while (from > 0 && lexemes[from - 1]?.kind !== 'amount' && !/^[,，;；。\n]$/.test(lexemes[from - 1]?.text ?? ''))
    from--;
  while (
    to < lexemes.length - 1 &&
    lexemes[to + 1]?.kind !== 'amount' &&
    !/^[;；。\n]$/.test(lexemes[to + 1]?.text ?? '')
  )
    to++;
  // 扣除汇率影响，增长6.1%: a clause without a figure of its own sets the basis of the next.
  const comma = from - 1;
  let opens = comma;
  while (opens > 0 && lexemes[opens - 1]?.kind !== 'amount' && !isClauseEnd(lexemes[opens - 1]?.text)) opens--;
  const bare = comma > 0 && /^[,，]$/u.test(lexemes[comma]?.text ?? '') && isClauseEnd(lexemes[opens - 1]?.text);
  const lead = { start: lexemes[opens]?.span.start ?? 0, end: lexemes[comma]?.span.start ?? 0 };
  if (bare && !after.marks.includes('except') && saysIn(cues, lead, 'except', 'like-for-like', 'adjusted')) return true;
  const stretch = { start: lexemes[from]?.span.start ?? 0, end: lexemes[to]?.span.end ?? 0 };
  const own = (['like-for-like', 'except', 'mean', 'annualised', 'adjusted', 'expected'] as const).filter(
    (mark) => !after.marks.split(' ').includes(mark),
  );
  return saysIn(
    cues,
    stretch,
    'compound',
    ...own,
    ...(lexemes.slice(from, to + 1).some(({ kind }) => kind === 'period') ? (['cumulative'] as const) : []),
  );
}

function isClauseEnd(text: string | undefined): boolean {
  return text === undefined || /^[,，;；。\n]$/u.test(text);
}

/** Azure growth (39%): somebody is named right before the figure. */
function namesSomebody({ block }: Scene, { at }: Fact): boolean {
  const { lexemes } = block;
  let place = lexemes[at - 1]?.text === '(' ? at - 2 : at - 1;
  const inBrackets = place === at - 2;
  for (; place >= 0 && lexemes[place]?.kind !== 'mark' && lexemes[place]?.kind !== 'amount'; place--)
    if (lexemes[place]?.kind === 'entity' || (inBrackets && lexemes[place]?.kind === 'stranger')) return true;
  return false;
}

const UNTOLD: Pattern = seq(
  any(role('more', 'fewer', 'compare', 'start'), word('on')),
  upTo(2, role('determiner', 'preposition', 'pronoun')),
  kind('period'),
  upTo(1, OWNS),
  role('joiner'),
);

/** "325% above last year's and $30bn above": what it is measured on is the amount of a time that the sentence does not give. */
function hasUntoldReference({ block }: Scene, { at }: Fact, before: Fact): boolean {
  return before.at > at && startsAt(UNTOLD, block.lexemes, at + 1);
}

/** "11% higher than $180 billion": what it is held against follows, and what is so much higher stands before it. */
export function hasOtherReference(scene: Scene, fact: Fact, { before, after }: Pair): boolean {
  const { lexemes } = scene.block;
  const { at } = fact;
  if (hasUntoldReference(scene, fact, before)) return true;
  if (!has(lexemes[at + 1], 'more', 'fewer') || lexemes[at + 2]?.text !== 'than') return false;
  return after.at > at && before.at > at && after.at > before.at;
}

/** "The index fell 2.1% to 38,460": the movement arrives at a level of its own, in its own clause, that is none of the pair. */
export function hasOtherEnd({ block }: Scene, { at, clause }: Fact, { before, after }: Pair): boolean {
  const { lexemes } = block;
  const [next, end] = [lexemes[at + 1], lexemes[at + 2]];
  if (!has(next, 'arrive') || end?.kind !== 'amount' || at + 2 === after.at || at + 2 === before.at) return false;
  return clause !== after.clause && clause !== before.clause;
}

/** Whether the fact's own words name something else than the pair is about. */
export function isAnothers(scene: Scene, fact: Fact, { after, before, told }: Pair): boolean {
  if (told === 'words' && isNamedByVerb(scene, fact, after, before)) return false;
  if (namesSomebody(scene, fact) && !namesSomebody(scene, after) && !namesSomebody(scene, before)) return true;
  if (fact.subject?.startsWith('#') && fact.subject !== after.subject) return true;
  const metric = after.metric ?? before.metric;
  if (fact.name !== '' && fact.label === '' && fact.metric === null && hasOtherMarks(fact, after)) return true;
  const nameless = metric === null && after.label === '' && before.label === '';
  if (nameless && fact.at < before.at && fact.at < after.at) return false;
  if (fact.metric && metric && fact.metric !== metric) return true;
  const named = after.label !== '' || before.label !== '';
  if (fact.metric && !metric && named && fact.clause !== after.clause && fact.clause !== before.clause) return true;
  // "Freeing up $9.5 million of cash": a verb is no other thing.
  if (fact.kind === 'change' && /^[a-z]+ing$/u.test(fact.label)) return false;
  return fact.label !== '' && fact.label !== after.label && fact.label !== before.label && !isChangeNoun(fact.label);
}

/** "Games tripled from … to …", "a reduction of nine machines": the movement itself is named, and not another thing. */
function isNamedByVerb({ block }: Scene, fact: Fact, after: Fact, before: Fact): boolean {
  const { lexemes } = block;
  if (
    fact.kind === 'multiple' &&
    !/\d/u.test(fact.text) &&
    fact.clause === before.clause &&
    fact.clause === after.clause
  )
    return before.at > fact.at && Math.min(before.at, after.at) - fact.at <= 3;
  return (
    fact.kind === 'change' &&
    fact.unit === 'count' &&
    lexemes[fact.at - 1]?.text === 'of' &&
    has(lexemes[fact.at - 2], 'up', 'down')
  );
}

/** 净值增长率 beside 份额: its name is a word that tells values of one thing apart. */
function hasOtherMarks({ marks }: Fact, { marks: others }: Fact): boolean {
  const known = others.split(' ');
  return marks.split(' ').some((mark) => mark !== '' && !known.includes(mark));
}

const CHANGE_NOUN =
  /^(?:[\u4e00-\u9fff]{0,4}[增降涨跌减升]幅|差额|增量|幅度|人数|数量|总数|总量|规模|金额|数额|余额|总额|number|amount|volume|total|improvement|saving|(?:net )?(?:change|gain|increase|decrease|rise|decline|drop|fall|jump|swing))$/;

export function isChangeNoun(label: string): boolean {
  return CHANGE_NOUN.test(label);
}

/** "… from $29 billion in the first quarter of 2025. Growth then was 16.9%": how far it had moved by the time of the earlier level. */
export function isOfPeriodBefore({ days, kind, sentence }: Fact, { before, after }: Pair): boolean {
  if (kind !== 'growth' || !days || !before.days || sentence === before.sentence) return false;
  const isAfters = after.days !== null && days.start === after.days.start && days.end === after.days.end;
  return !isAfters && days.start === before.days.start && days.end === before.days.end;
}

/** "16.9% in the first quarter, 17.5% in the second, 20.2% in the third": a row of rates is of as many times. */
export function isOneOfRow({ kind }: Fact, facts: readonly Fact[]): boolean {
  return kind === 'growth' && facts.filter((each) => each.kind === 'growth' || each.kind === 'level').length > 2;
}
