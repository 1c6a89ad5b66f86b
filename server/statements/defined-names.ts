// Abbreviations that a draft gives to somebody itself.

import type { EntityId } from '../claims/claim.ts';
import { fold, isWordUnit } from '../text/fold.ts';
import { overlaps } from '../text/span.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { EntityMention, Tokens } from './tokens.ts';

const DEFINED_BEHIND =
  /^\s*(?:,\s*)?[（(][^（()）]{0,60}?(?:\bor\s+|以下简称|简称|下称|hereafter\s+|the\s+)?["“'「]?([A-Z][A-Za-z]{1,9}|[\u4e00-\u9fff]{2,6})["”'」]?\s*[)）]/u;

/** Abbreviations that the text gives to somebody: "Alibaba Cloud (the Cloud Intelligence Group, or CIG)", 阿里云（以下简称“云”）. */
export function definedNames(tokens: Tokens, index: LexiconIndex): Record<string, EntityId> {
  const found: Record<string, EntityId> = {};
  for (const { span, names } of tokens.entities) {
    const [name] = names;
    const match = DEFINED_BEHIND.exec(tokens.prose.slice(span.end, span.end + 90));
    const short = match?.[1];
    if (!name || name.local || !short || index.entityNames.at(fold(short), 0)) continue;
    if (/^[A-Z]{2,}/.test(short) || /简称|下称/.test(match[0])) found[short] = name.entity;
  }
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
