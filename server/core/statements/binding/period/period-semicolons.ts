// What a sentence that semicolons part hands on from piece to piece: the window or the time that its first piece tells.

import { covers, type Pattern, role, seq, upTo } from '../../../language/pattern.ts';
import { isSemicolon } from '../../reading/lexemes/marks.ts';
import { hasRole, sentenceAt } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { within } from './period-days.ts';
import { isRelative, type PeriodUse } from './period-roles.ts';

/** 累计六个月…，减6%；收入…: past a semicolon a window goes on where no other time is told. */
export function windowBefore({ block, scope, periods }: Search): PeriodUse | null {
  let at = block.sentences.indexOf(scope.sentence);
  while (isSemicolon(block.lexemes[(block.sentences[at]?.from ?? 0) - 1])) {
    at--;
    const sentence = block.sentences[at];
    const use = sentence ? within(periods, sentence).at(-1) : undefined;
    if (use) return use.role === 'window' && block.lexemes[use.at]?.text.startsWith('累计') ? use : null;
  }
  return null;
}

const AT_HEAD: Pattern = seq(upTo(1, role('but', 'joiner')), upTo(1, role('preposition')), upTo(1, role('determiner')));

/** As many pieces as a sentence goes on for with the time at its head. */
const MOST_PIECES = 6;

/**
 * "The quarter before that, the market was worth $13.4 billion; Huawei Cloud took 14%": past a semicolon the time that headed
 * the sentence goes on where no other one is told.
 */
export function headBefore({ block, scope, periods }: Search): PeriodUse | null {
  const last = block.sentences.indexOf(scope.sentence);
  for (let at = last - 1; at >= last - MOST_PIECES; at--) {
    const piece = block.sentences[at];
    if (!piece || !isSemicolon(block.lexemes[piece.to - 1])) return null;
    const [head, second] = within(periods, { from: piece.from, to: scope.at });
    if (!head) continue;
    const heads = !second && head.role === 'own' && isRelative(head.expression);
    return heads && covers(AT_HEAD, block.lexemes, piece.from, head.at) ? head : null;
  }
  return null;
}

/** OUTLOOK: "2025 revenue now seen at $5.05 billion; capital expenditures at $12 billion": what goes on with a forecast is of the time that it was made for. */
export function foreseenBefore({ block, scope, periods }: Search): PeriodUse | null {
  const from = scope.sentence.from;
  if (!isSemicolon(block.lexemes[from - 1])) return null;
  const piece = sentenceAt(block, from - 1);
  if (!piece) return null;
  const [only, second] = within(periods, { from: piece.from, to: scope.at });
  return only && !second && only.at < from && (only.role === 'foreseen' || hasRole(block, piece, 'forecast'))
    ? only
    : null;
}
