// What kind of figure one is: a level, a rate of change, how far something moved, a share, points, a multiple.

import type { Figure } from '../../../figures/figure.ts';
import type { ReadBlock } from '../../../statements/reading/block.ts';
import type { Lexeme } from '../../../statements/reading/lexemes/lexeme.ts';
import { has } from '../../../statements/reading/scope.ts';
import type { Statement } from '../../../statements/statement.ts';
import type { Fact, FactKind } from './fact.ts';

const MOVED = ['up', 'down', 'narrow'] as const;

/** "A reduction of nine machines". */
function isMoveNoun(lexemes: readonly Lexeme[], at: number): boolean {
  const noun = lexemes[at - 2];
  return has(noun, 'up', 'down') && has(lexemes[at - 3], 'determiner') && lexemes[at]?.figure?.kind !== 'percent';
}

/** Verbs whose amount is how far something moved. */
const SAVED = /^(?:节省|节约|省下|少花|削减|压缩|裁减|净增|净减|净增加|净减少|增收|减收|增利)[了出]?$/u;

/** "narrowed its net loss by $12.4 million": how far, told by the word right before. */
export function isMoved({ lexemes }: ReadBlock, at: number, from: number): boolean {
  const before = lexemes[at - 1];
  if (isParticle(lexemes, at)) return false;
  if (has(before, 'up', 'down') && !has(before, 'level', 'arrive', 'more', 'fewer')) return true;
  if (isGained(lexemes, at) || isLead(lexemes, at) || isNounOfMove(lexemes, at)) return true;
  if (before?.text === 'of' && isMoveNoun(lexemes, at)) return true;
  if (before?.text === 'of' && /^(?:savings?|differences?|gap|swing|spread)$/.test(lexemes[at - 2]?.text ?? ''))
    return true;
  if (has(before, 'narrow') && !has(before, 'arrive') && lexemes[at]?.figure?.kind === 'percent') return true;
  if (SAVED.test(before?.text ?? '') && lexemes[at]?.figure?.kind !== 'percent') return true;
  if (!has(before, 'by')) return false;
  if (has(before, ...MOVED)) return true;
  for (let place = at - 2; place >= Math.max(from, at - 8); place--) if (has(lexemes[place], ...MOVED)) return true;
  return false;
}

/** "The $2.4 million, or 20%, increase": what moved by it follows, with at most the same told again between. */
function isNounOfMove(lexemes: readonly Lexeme[], at: number): boolean {
  const lead = lexemes[at - 1];
  let place = at + 1;
  while (
    place < at + 6 &&
    (/^(?:,|or|\(|\))$/.test(lexemes[place]?.text ?? '') || lexemes[place]?.figure?.kind === 'percent')
  )
    place++;
  const again = lexemes.slice(Math.max(0, at - 5), at).some(({ text }) => text === 'or');
  return (
    (has(lead, 'determiner') || (again && lead?.text === 'or')) &&
    has(lexemes[place], 'up', 'down') &&
    lexemes[place]?.kind === 'known'
  );
}

/** 多赚, 少卖, 多支出, 增厚: the verb is no name. */
export function isGained(lexemes: readonly Lexeme[], at: number): boolean {
  const verb = lexemes[at - 1];
  return (
    /^[多少增减升降]$/.test(lexemes[at - 2]?.text ?? '') &&
    (has(verb, 'verb') || (verb?.kind === 'han' && verb.text.length <= 2) || /^[赚卖收花付亏]$/.test(verb?.text ?? ''))
  );
}

/** "290 more than the 3,190", "two fewer stores than": the lead over what follows. */
function isLead(lexemes: readonly Lexeme[], at: number): boolean {
  const own = lexemes[at];
  const leads = /^(?:more|fewer|less|higher|lower)$/.test(lexemes[at + 1]?.text ?? '');
  if (own?.figure?.kind === 'percent' || !leads || lexemes[at - 1]?.text === 'or') return false;
  const than = lexemes.slice(at + 2, at + 6).findIndex(({ text }) => text === 'than');
  return than >= 0 && lexemes.slice(at + 2, at + 2 + than).every(({ kind }) => kind !== 'mark' && kind !== 'amount');
}

/** "2.5 points": of percentages. */
export function isPoints({ written, quantity }: Figure): boolean {
  return quantity?.unit === 'count' && /^points?$/u.test(written?.unitText ?? '');
}

/** "make up €31.5 billion", "tied up €48 million": the word of movement belongs to its verb. */
export function isParticle(lexemes: readonly Lexeme[], at: number): boolean {
  const verb = lexemes[at - 2];
  if (!/^(?:up|down)$/.test(lexemes[at - 1]?.text ?? '')) return false;
  return (
    (has(verb, 'verb') && !has(verb, 'up', 'down', 'level')) ||
    (verb?.kind === 'latin' &&
      /^(?:[a-z]+ed|ties?|mak(?:es?|ing)|made|sets?|takes?|took|draws?|drew|backs?)$/.test(verb.text))
  );
}

export function kindOf(figure: Figure, statement: Statement | null, moved: boolean, particle: boolean): FactKind {
  const meant = statement?.readings.best.sense.kind ?? 'level';
  const sense = particle && meant === 'change' ? 'level' : meant;
  if (figure.kind === 'percentage-point' || figure.kind === 'basis-point' || isPoints(figure)) return 'points';
  if (figure.kind === 'multiple') return 'multiple';
  if (figure.kind === 'percent' || figure.kind === 'fraction') {
    if (sense === 'growth' || sense === 'change' || moved) return 'growth';
    return sense === 'share' ? 'share' : 'level';
  }
  return sense === 'change' || moved ? 'change' : 'level';
}

/** Names of what a level is held to. */
const LIMIT =
  /(?:ceiling|floor|limit|threshold|cap|minimum|maximum|covenant|benchmark|上限|下限|红线|门槛|底线|警戒线|基准线)$/u;

/** "20% longer", "15% more": how far ahead or behind. */
function isLeadBehind(lexemes: readonly Lexeme[], at: number): boolean {
  const [next, second] = [lexemes[at + 1], lexemes[at + 2]];
  if (FARTHER.test(next?.text ?? '')) return true;
  // 比去年四季度的35.0%高出2.8个百分点: the lead is what follows.
  if (second?.kind === 'amount') return false;
  return has(next, 'more', 'fewer') && next?.text !== 'over' && second?.text !== 'of';
}

/** How much longer, cheaper … than before. */
const FARTHER =
  /^(?:longer|shorter|bigger|smaller|greater|heavier|lighter|faster|slower|cheaper|dearer|stronger|weaker|older|younger|taller|deeper)$/u;

/** What a percentage is by the words right beside it and the figures before it, where they leave no doubt. */
export function rateKind(block: ReadBlock, own: readonly Fact[], fact: Fact): FactKind {
  const { lexemes } = block;
  if (fact.kind === 'points' && has(lexemes[fact.at - 1], 'start', 'arrive') && lexemes[fact.at - 1]?.text !== '至')
    return 'level';
  if (fact.unit !== '%' || fact.kind === 'range') return fact.kind;
  const [last, second, next] = [lexemes[fact.at - 1], lexemes[fact.at - 2], lexemes[fact.at + 1]];
  if (fact.kind === 'growth' && (has(last, 'arrive') || last?.text === 'from')) return 'level';
  if (fact.kind === 'growth' && (LIMIT.test(fact.name) || isYardstick(lexemes, fact.at))) return 'level';
  // 比预算100亿元高出20%
  if (
    last?.kind === 'amount' &&
    fact.figure.hedge &&
    lexemes.slice(Math.max(0, fact.at - 5), fact.at - 1).some((each) => has(each, 'compare'))
  )
    return 'growth';
  if (isLeadBehind(lexemes, fact.at)) return 'growth';
  if (last?.text === 'of' && has(second, 'up', 'down')) return 'growth';
  // "12% under the $3.75 paid a year before"
  if (
    /^(?:under|below|above|over)$/.test(next?.text ?? '') &&
    lexemes.slice(fact.at + 2, fact.at + 4).some(({ kind }) => kind === 'amount')
  )
    return 'growth';
  return toldAgain(block, own.at(-1), fact) ?? movedOn(block, own, fact) ?? fact.kind;
}

/** 较年初的52.3%明显下降: what the movement starts from. */
function isYardstick(lexemes: readonly Lexeme[], at: number): boolean {
  if (lexemes[at - 1]?.text !== '的') return false;
  for (let place = at - 2; place >= Math.max(0, at - 5); place--) {
    if (lexemes[place]?.kind === 'amount' || lexemes[place]?.kind === 'mark') return false;
    if (has(lexemes[place], 'compare', 'start')) return true;
  }
  return false;
}

/** "fell by £9 million, or 10%", "from 200 to 186, or 7%": a rate that tells a movement again is a rate of change. */
function toldAgain({ lexemes }: ReadBlock, before: Fact | undefined, fact: Fact): FactKind | null {
  if (!before || (fact.kind !== 'share' && fact.kind !== 'level')) return null;
  const between = lexemes.slice(before.at + 1, fact.at);
  const again = between.length <= 4 && between.some(({ text }) => /^(?:or|即|或|\(|幅度为)$/.test(text));
  if (!again) return null;
  if (before.kind === 'change') return 'growth';
  const lead = lexemes.slice(Math.max(0, before.at - 8), before.at);
  const arrived =
    lead.some((lexeme) => has(lexeme, 'arrive')) &&
    lead.some((lexeme) => has(lexeme, 'start') || lexeme.kind === 'amount');
  return arrived && before.kind === 'level' ? 'growth' : null;
}

/** 由5,200人减少到4,680人，裁减10%: what follows a movement from one level to another, with a verb or nothing before it, tells how far. */
function movedOn({ lexemes }: ReadBlock, own: readonly Fact[], fact: Fact): FactKind | null {
  const [before, last] = [own.at(-2), own.at(-1)];
  if (fact.kind !== 'level' || !before || !last || last.kind !== 'level' || last.unit === '%') return null;
  if (before.kind !== 'level' || before.unit.split('/')[0] !== last.unit.split('/')[0]) return null;
  const moved = lexemes
    .slice(Math.max(0, before.at - 6), last.at)
    .some((lexeme) => has(lexeme, 'start', 'arrive', 'compare'));
  const lead = lexemes.slice(last.at + 1, fact.at);
  const behind = lexemes[fact.at + 1];
  const bare = (lexeme: Lexeme): boolean =>
    lexeme.kind === 'mark' ||
    has(lexeme, 'adverb', 'narrow', 'up', 'down', 'combined') ||
    (lexeme.kind === 'han' && lexeme.text.length <= 2 && !/[率比占值]/u.test(lexeme.text));
  const closes = behind === undefined || behind.kind === 'mark' || has(behind, 'up', 'down', 'more', 'fewer');
  return moved && closes && lead.length > 0 && lead.length <= 3 && lead.every(bare) ? 'growth' : null;
}
