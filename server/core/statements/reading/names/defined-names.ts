// Abbreviations that a draft gives to somebody itself.

import type { EntityId } from '../../../claims/claim.ts';
import { one, opt, seq, startsAt, word } from '../../../language/pattern.ts';
import { fold, isWordUnit } from '../../../text/fold.ts';
import { overlaps } from '../../../text/span.ts';
import type { Lexeme } from '../lexemes/lexeme.ts';
import { CLOSE, COMMA, OPEN, QUOTE } from '../lexemes/marks.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { EntityMention } from './mentions.ts';

const BRACKET = seq(opt(COMMA), OPEN);
const ENDS = seq(opt(QUOTE), CLOSE);
const CALLED = one(({ text }) => text.endsWith('简称') || text.endsWith('下称'));
const OR = word('or');
/** Words that a defining bracket may hold. */
const LONGEST = 10;

/** Where the bracket that begins at `from` gives a short name: its place, and whether it says that it does. */
function shortName(lexemes: readonly Lexeme[], from: number): { at: number; called: boolean } | null {
  let called = false;
  for (let at = from; at < Math.min(lexemes.length, from + LONGEST); at++) {
    called ||= startsAt(CALLED, lexemes, at) || startsAt(OR, lexemes, at);
    if (startsAt(CLOSE, lexemes, at)) return null;
    if (startsAt(ENDS, lexemes, at + 1)) return { at, called };
  }
  return null;
}

/** Abbreviations that the text gives to somebody: "Alibaba Cloud (the Cloud Intelligence Group, or CIG)", 阿里云（以下简称“云”）. */
export function definedNames(lexemes: readonly Lexeme[], prose: string, index: LexiconIndex): Record<string, EntityId> {
  const found: Record<string, EntityId> = {};
  lexemes.forEach(({ entity }, at) => {
    const [name] = entity?.names ?? [];
    const open = name && !name.local ? BRACKET.match(lexemes, at + 1, 1) : -1;
    const short = open > 0 ? shortName(lexemes, open) : null;
    const lexeme = short ? lexemes[short.at] : undefined;
    if (!name || !short || !lexeme || lexeme.entity) return;
    const text = prose.slice(lexeme.span.start, lexeme.span.end);
    const fits =
      /^[A-Z]{2,10}$/.test(text) || (short.called && /^(?:[A-Z][A-Za-z]{1,9}|[\u4e00-\u9fff]{1,6})$/.test(text));
    if (fits && !index.entityNames.at(fold(text), 0)) found[text] = name.entity;
  });
  return found;
}

export function withDefined(
  named: readonly EntityMention[],
  prose: string,
  defined: Readonly<Record<string, EntityId>>,
): EntityMention[] {
  const short = Object.entries(defined).flatMap(([word, entity]) => {
    const spans: EntityMention[] = [];
    for (let at = prose.indexOf(word); at >= 0; at = prose.indexOf(word, at + word.length)) {
      const span = { start: at, end: at + word.length };
      const inside =
        /[A-Za-z]/.test(word) && (isWordUnit(prose.charCodeAt(at - 1)) || isWordUnit(prose.charCodeAt(span.end)));
      if (!inside && !named.some((other) => overlaps(other.span, span)))
        spans.push({ span, names: [{ entity, local: false, capital: true }] });
    }
    return spans;
  });
  return short.length === 0 ? [...named] : [...named, ...short].sort((a, b) => a.span.start - b.span.start);
}
