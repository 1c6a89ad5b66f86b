// Periods that are no figure’s own: what explains another one, how far back something goes, when it was said.

import { any, endsAt, opt, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import type { PeriodExpression } from '../../../periods/expression.ts';
import type { ReadBlock } from '../../reading/block.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { CLOSE, OPEN } from '../../reading/lexemes/marks.ts';
import { firstIn, has } from '../../reading/scope.ts';

const WHICH_ENDED: Pattern = seq(
  word('which', 'that'),
  word('ended', 'ends', 'ran', 'runs', 'ending'),
  upTo(3, role('preposition', 'determiner', 'level', 'by')),
);

/** How far before it the period stands that a gloss explains. */
const GLOSS_REACH = 5;

const GLOSS_BEFORE: Pattern = seq(
  OPEN,
  upTo(
    2,
    any(word('即', '也就是', '截至', 'ended', 'to', 'or', 'the', 'i.e', 'namely'), role('determiner', 'preposition')),
  ),
);

/** Whether it says of itself when: 单季收入与利润率（2025年第四季度） has nothing to explain. */
function namesTime({ period }: Lexeme): boolean {
  return period != null && period.expression.type !== 'relative-to-context';
}

/** "fiscal 2025, which ended in January 2025", 2026财年第二季度（即7至9月）: the second period only explains the first. */
export function isGloss({ lexemes }: ReadBlock, at: number): boolean {
  if (endsAt(WHICH_ENDED, lexemes, at)) return true;
  if (!endsAt(GLOSS_BEFORE, lexemes, at) || !lexemes.slice(Math.max(0, at - GLOSS_REACH), at).some(namesTime))
    return false;
  for (let next = at + 1; next < Math.min(lexemes.length, at + 5); next++) {
    if (startsAt(CLOSE, lexemes, next)) return true;
    if (lexemes[next]?.kind === 'amount' || lexemes[next]?.text === ':') return false;
  }
  return false;
}

const SINCE_BEHIND: Pattern = seq(
  upTo(2, word('里', '内', '中', '间', '的')),
  any(role('since', 'record'), word('最')),
);

const SINCE_BEFORE: Pattern = any(
  seq(role('since'), upTo(2, word('the', 'early', 'late', 'mid'))),
  seq(
    role('record'),
    upTo(3, any(role('qualifier', 'up', 'down', 'growth', 'unit'), word('time', 'level', 'point'))),
    word('in', 'for', 'of', 'over', 'since'),
    opt(word('the')),
  ),
);

/** 创下2022年以来最快, "the fastest since 2022": how far back something reaches, not when the figure is of. */
export function reachesBack({ lexemes }: ReadBlock, at: number): boolean {
  return startsAt(SINCE_BEHIND, lexemes, at + 1) || endsAt(SINCE_BEFORE, lexemes, at);
}

const ANNOUNCED_BEFORE: Pattern = seq(
  role('announce'),
  upTo(1, word('back')),
  upTo(1, word('in', 'on', 'at', 'during', '于')),
  upTo(1, word('early', 'late', 'mid')),
);

/** 整理于2026年3月, "compiled in March 2026": when a table was put together. */
const COMPILED_BEFORE: Pattern = seq(
  role('compile'),
  upTo(1, any(word('时间', '日期', ':'), role('preposition'))),
  upTo(1, word('in', 'on', 'at', 'to', '于', ':', 'early', 'late', 'mid')),
);
const COMPILED_BEHIND: Pattern = role('compile');
const MADE_BEFORE: Pattern = any(ANNOUNCED_BEFORE, COMPILED_BEFORE);

/** 去年宣布三年投入…: a plan is told then. */
const SAYS_ANEW: Pattern = word('宣布', '承诺', '许诺', '提出');

const REACH_OF_SAYING = 7;

const DATELINE_END: Pattern = any(word('电', '讯', '電', '訊'), seq(opt(CLOSE), word('-', '–', '—')));

/** As many lexemes as the places and agencies of a dateline may take. */
const LONGEST_DATELINE = 8;

/** "HONG KONG, Nov 25 -", 新华社北京11月25日电: the day on which a text was filed, before its first words. */
function isDateline(block: ReadBlock, at: number): boolean {
  if (at > LONGEST_DATELINE || !startsAt(DATELINE_END, block.lexemes, at + 1)) return false;
  return (
    firstIn(block, { from: 0, to: at }, ({ kind, text }) => kind === 'amount' || kind === 'metric' || text === ':') < 0
  );
}

/** 2025年2月，阿里巴巴宣布: when it was said, not what it is of. */
export function isAnnouncement(block: ReadBlock, at: number, { type }: PeriodExpression): boolean {
  const { lexemes } = block;
  if (type === 'relative-to-draft') return startsAt(SAYS_ANEW, lexemes, at + 1);
  if (type !== 'month' && type !== 'instant' && type !== 'end-of') return false;
  if (isDateline(block, at) || endsAt(MADE_BEFORE, lexemes, at)) return true;
  if (startsAt(COMPILED_BEHIND, lexemes, at + 1)) return true;
  for (let next = at + 1; next < Math.min(lexemes.length, at + REACH_OF_SAYING); next++) {
    const lexeme = lexemes[next];
    if (!lexeme || lexeme.kind === 'amount' || lexeme.text === '。' || lexeme.text === '.') return false;
    if (has(lexeme, 'announce', 'says')) return true;
  }
  return false;
}
