// Who in prose is named as the source of a sentence's figures (verdicts.md, Words: citation): 据IDC数据, "Goldman expects", 财报显示.

import type { EntityId } from '../claims/claim.ts';
import { PhraseTable } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { Tokens } from './tokens.ts';
import { HAN_PUBLISHER, PUBLISHER_ENDINGS, PUBLISHERS } from './words/publishers.ts';

const publishers = new PhraseTable<true>(PUBLISHERS.map((name) => [name, true] as const));

/** Names of publishing houses in a text that no lexicon has to know. */
export function publishersIn(prose: string, folded: string): Span[] {
  const listed = publishers.all(folded).map(({ span }) => span);
  const han = [...folded.matchAll(HAN_PUBLISHER)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }));
  const latin = [...prose.matchAll(/[A-Z][\w&'’.-]*(?: (?:(?:of|and|&|for) )?[A-Z][\w&'’.-]*)+/g)].flatMap(
    ({ index, 0: name }) => {
      const bare = name.replace(/['’]s?$/, '');
      return PUBLISHER_ENDINGS.test(bare) ? [{ start: index, end: index + bare.length }] : [];
    },
  );
  const more = [...han, ...latin].filter((span) => !listed.some((other) => overlaps(other, span)));
  return [...listed, ...more].toSorted((a, b) => a.start - b.start);
}

const TELLS =
  /^(?:的|['’]s?)?\s*(?:[（(][^）)]{0,20}[）)])?\s*(?:(?:and|和|与|、)[^，,。.;]{2,16})?(?:[\u4e00-\u9fff]{0,8}?(?:数据|统计|估计|估算|测算|预计|预测|预估|预料|显示|认为|指出|报告|口径|研究|调查|给出|发布|预期|料|看好|上调|下调|把|将|称|排名|榜单|监测|追踪)|\s*(?:[a-z-]+\s+){0,3}?(?:says?|said|puts?|estimates?|estimated|reckons?|reckoned|reckoning|expects?|expected|data|figures|numbers|count|counts|counted|tally|survey|report|reports|reported|research|analysts?|forecasts?|projects?|projected|sees?|saw|calculates?|calculated|shows?|showed|gives?|gave|ranks?|ranked|sized?|sizes|tracks?|tracker|found|finds|believes?|thinks?|predicts?|models?|valued|values|quotes?|wrote|writes|noted|notes)\b)/;
const CREDITS =
  /(?:据|根据|依据|来自|援引|引用|引述|按|按照|参照|由|\b(?:from|by|per|according to|cited by|citing|quoting|analysts (?:at|from)|economists (?:at|from)|strategists (?:at|from))\s+(?:the\s+)?|[（(]\s*)$/;

/** Whether the words around a name make it the source of what is said rather than somebody spoken of. */
function credited(span: Span, sentence: Span, folded: string): boolean {
  const before = folded.slice(Math.max(sentence.start, span.start - 24), span.start);
  return TELLS.test(folded.slice(span.end, sentence.end)) || CREDITS.test(before);
}

/** "据" and "according to" need a name behind them; 财报显示 is one itself. */
function names(cue: Span, sentence: Span, tokens: Tokens): boolean {
  const word = tokens.folded.slice(cue.start, cue.end);
  if (/显示|披露|公告|show|said|统计$/.test(word) && word.length > 2) return true;
  const behind = tokens.prose.slice(cue.end, sentence.end);
  return (
    /^[\s“"《「]*(?:the\s+)?[\p{L}\d]/u.test(behind) && !/^\s*(?:people|sources|market|消息|知情|传|市场)/i.test(behind)
  );
}

/**
 * Whether an attribution in the sentence names somebody.
 *
 * @param subject whose figure it is: what a house says of itself is no source
 */
export function isAttributed(sentence: Span, tokens: Tokens, index: LexiconIndex, subject: EntityId | null): boolean {
  const inside = (span: Span): boolean => span.start >= sentence.start && span.end <= sentence.end;
  const within = tokens.cues.filter(({ span }) => inside(span));
  if (within.some(({ cues }) => cues.includes('unnamed'))) return false;
  if (within.some((cue) => cue.cues.includes('attribution') && names(cue.span, sentence, tokens))) return true;
  const bodies = tokens.entities
    .filter(({ names: known }) => known.some(({ entity }) => index.entities.get(entity)?.kind === 'body'))
    .map(({ span }) => span);
  const own = tokens.entities
    .filter(({ names: known }) => known.some(({ entity }) => entity === subject))
    .map(({ span }) => span);
  const others = tokens.publishers.filter((span) => !own.some((other) => overlaps(other, span)));
  return [...bodies, ...others].some((span) => inside(span) && credited(span, sentence, tokens.folded));
}
