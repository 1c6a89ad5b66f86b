// Stretches of a sentence that give a cause, an exclusion or a concession: a name in one is nobody's subject outside of it.

import { any, firstStart, kind, opt, type Pattern, role, seq, startsAt, word } from '../../../language/pattern.ts';
import { NO_ROLES } from '../../../language/role-set.ts';
import type { Range, ReadBlock, Sentence } from '../../reading/block.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { firstIn, has } from '../../reading/scope.ts';

export interface Aside extends Range {
  readonly kind: 'cause' | 'exclusion' | 'concession' | 'gloss';
}

/** 受…影响 and 剔除…后 are closed by a word; a comma, a bracket or the sentence's end closes the others. */
const AFTER: Pattern = word('后', '外', '之后', '以外', '之外', '时');
const STOPS: ReadonlySet<string> = new Set([',', '(', ')', ';', ':', '—', '–', '|', '\n']);
/** How far a word that closes a cause is looked for. */
const REACH = 24;
/** In English an exclusion behind its noun ends where the verb comes: "revenue excluding Sun Art grew 15%". */
const VERB: Pattern = seq(opt(role('auxiliary')), role('up', 'down', 'copula', 'earns'));

/** Where an exclusion ends that no comma closes. */
const EXCLUDED: Pattern = any(AFTER, VERB);

function kindOf(lexeme: Lexeme | undefined): Aside['kind'] | null {
  if (lexeme === undefined || lexeme.roles === NO_ROLES) return null;
  if (has(lexeme, 'except')) return 'exclusion';
  if (has(lexeme, 'due')) return 'cause';
  return has(lexeme, 'concede') ? 'concession' : null;
}

/** "Net sales, due to …" ends at a comma only where no list of causes goes on; 受…影响 ends at its own word. */
function endOf({ lexemes }: ReadBlock, from: number, limit: number, kind: Aside['kind']): number {
  const han = /[\u4e00-\u9fff]/.test(lexemes[from]?.text ?? '');
  const until = Math.min(limit, from + REACH);
  if (kind === 'cause' && han)
    for (let at = from + 1; at < until && lexemes[at]?.text !== ','; at++)
      if (has(lexemes[at], 'due-end')) return at + 1;
  for (let at = from + 1; at < limit; at++) {
    const lexeme = lexemes[at];
    if (!lexeme || (lexeme.kind === 'mark' && STOPS.has(lexeme.text))) return at;
    if (kind === 'exclusion' && at > from + 1 && startsAt(EXCLUDED, lexemes, at)) return at;
  }
  return limit;
}

/** "…, which includes Azure,": whom the name before it holds. */
const HOLDS: Pattern = seq(
  word('which', 'that'),
  word(
    'includes',
    'included',
    'houses',
    'contains',
    'comprises',
    'combines',
    'covers',
    'spans',
    'owns',
    'operates',
    'runs',
    'sells',
  ),
);

/** （包含电商业务、即时零售）, "(spanning e-commerce and quick commerce)": the parts of the name before the bracket. */
const PARTS: Pattern = word(
  ...'包含 包括 含 涵盖 囊括 下辖 覆盖 主要包括 including comprising combining spanning covering'.split(' '),
  'made up of',
  'consisting of',
);

/** By what an insertion ends, by what opens it. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['—', '—'],
  ['–', '–'],
  ['(', ')'],
]);

/** Where an insertion that a dash or a bracket opened ends, whatever commas it has; −1 where nothing closes it. */
function closedAt(block: ReadBlock, from: number, limit: number, closer: string): number {
  return closer === '' ? -1 : firstIn(block, { from, to: limit }, ({ text }) => text === closer);
}

const TAKES: Pattern = word('把', '将');

/** 把高鑫零售拿掉: where an exclusion begins whose verb stands behind what it leaves out. */
function startOf({ lexemes }: ReadBlock, from: number, at: number): number {
  for (let back = at - 1; back >= Math.max(from, at - REACH) && lexemes[back]?.kind !== 'mark'; back--)
    if (startsAt(TAKES, lexemes, back)) return back;
  return at;
}

const DRIVES: Pattern = seq(
  word('推动', '带动', '拉动', '提振', '助推', '推升', '驱动', '支撑', '拖累', '刺激', '冲击'),
  opt(word('了')),
  kind('entity'),
);

/** 云端与AI推动微软营收增加: what drives somebody is a cause, from its clause's start; −1 where nothing does. */
function driverBefore({ lexemes }: ReadBlock, from: number, at: number): number {
  if (!startsAt(DRIVES, lexemes, at)) return -1;
  let start = at;
  while (start > from && lexemes[start - 1]?.kind !== 'mark') start--;
  return start;
}

const WHICH: Pattern = word('which', 'who');

/** "Ad revenue, which makes up nearly all of its sales, hit": a clause set off by commas that tells no amount only explains what stands before it. */
function isExplanation({ lexemes }: ReadBlock, at: number, limit: number): boolean {
  if (!startsAt(WHICH, lexemes, at)) return false;
  for (let next = at + 1; next < limit; next++) {
    const lexeme = lexemes[next];
    if (lexeme?.kind === 'amount') return false;
    if (lexeme?.kind === 'mark' && STOPS.has(lexeme.text)) return lexeme.text === ',';
  }
  return false;
}

/** Whether what a mark opens at `at` only says what stands before it, or what that holds. */
function isGloss(block: ReadBlock, opener: string, at: number, limit: number): boolean {
  const { lexemes } = block;
  if (CLOSERS.has(opener)) return startsAt(HOLDS, lexemes, at) || startsAt(PARTS, lexemes, at);
  return opener === ',' && (startsAt(HOLDS, lexemes, at) || isExplanation(block, at, limit));
}

/** What begins an aside, or stands where one ends that drives somebody. */
const MARKS_ASIDE: Pattern = any(DRIVES, HOLDS, PARTS, WHICH, role('except', 'due', 'concede'));

/** The asides of a sentence, in order. */
export function asidesOf(block: ReadBlock, { from, to }: Sentence): Aside[] {
  const asides: Aside[] = [];
  const next = (at: number): number => firstStart(MARKS_ASIDE, block.lexemes, at, to);
  for (let at = next(from); at >= 0; at = next(at + 1)) {
    const driver = driverBefore(block, from, at);
    if (driver >= 0) asides.push({ from: driver, to: at, kind: 'cause' });
    const opener = block.lexemes[at - 1]?.text ?? '';
    const gloss = isGloss(block, opener, at, to);
    const kind = gloss ? 'gloss' : kindOf(block.lexemes[at]);
    if (!kind) continue;
    const closed = gloss ? closedAt(block, at, to, CLOSERS.get(opener) ?? '') : -1;
    const end = closed >= 0 ? closed : endOf(block, at, to, kind);
    asides.push({ from: kind === 'exclusion' ? startOf(block, from, at) : at, to: end, kind });
    at = end - 1;
  }
  return asides;
}

/** The aside that holds the place, if any. */
export function asideAt(asides: readonly Aside[], at: number): Aside | null {
  return asides.find(({ from, to }) => from <= at && at < to) ?? null;
}
