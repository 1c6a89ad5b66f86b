// What in the draft names a source for a figure, and how far it reaches (verdicts.md, Words: citation).

import type { BlockContent } from '../blocks/block.ts';
import type { Span } from '../text/span.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { Scope } from './scope.ts';
import type { Tokens } from './tokens.ts';

const SOURCE_LINE =
  /^[\s>*_—–-]*(?:(?:资料|数据|信息|图片)?(?:来源|出处)|資料來源|來源|(?:data\s+)?sources?|note)\s*[:：]\s*\S/i;

/** Whether the text is a 来源/Source line: it speaks for the block right before it. */
export function isSourceLine(prose: string): boolean {
  return SOURCE_LINE.test(prose);
}

/** A source line inside a block, below the text that it speaks for. */
function sourceLineWithin(tokens: Tokens, after: number): Span | null {
  for (const { start, end } of tokens.sentences) {
    if (start >= after && isSourceLine(tokens.prose.slice(start, end))) return { start, end };
  }
  return null;
}

/** `（来源：IDC）`, `(source: Nvidia 10-Q)` in the sentence itself. */
function bracketedSource(sentence: string): boolean {
  return /[（(][^（()）]{0,12}(?:来源|來源|出处|sources?)\s*[:：]\s*[^\s（()）][^（()）]*[）)]/i.test(sentence);
}

/** Whether an attribution in the sentence names somebody: 据IDC数据, 财报显示, "according to Omdia". */
function attributed(sentence: Span, tokens: Tokens, index: LexiconIndex): boolean {
  const within = tokens.cues.filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
  if (within.some(({ cues }) => cues.includes('unnamed'))) return false;
  if (within.some((cue) => cue.cues.includes('attribution') && names(cue.span, sentence, tokens))) return true;
  return tokens.entities.some(
    ({ span, names: known }) =>
      span.start >= sentence.start &&
      span.end <= sentence.end &&
      known.some(({ entity }) => index.entities.get(entity)?.kind === 'body'),
  );
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

/** A sentence that is nothing but a link speaks for the sentence before it. */
function linkSentenceAfter(sentence: Span, content: BlockContent, tokens: Tokens): Span | null {
  const next = tokens.sentences.find(({ start }) => start === sentence.end);
  if (!next) return null;
  const link = content.citations.find(
    ({ kind, span }) => kind === 'link' && span.start >= next.start && span.end <= next.end,
  );
  if (!link) return null;
  const rest = tokens.prose.slice(next.start, link.span.start) + tokens.prose.slice(link.span.end, next.end);
  return /[\p{L}\d]/u.test(rest) ? null : link.span;
}

function linkOrNote(scope: Scope, content: BlockContent, tokens: Tokens): Span | null {
  for (const { kind, span, target } of content.citations) {
    if (target === '') continue;
    if (kind === 'link' && span.start >= scope.sentence.start && span.start < scope.sentence.end) return span;
    if (kind !== 'footnote') continue;
    const at = attachedAt(tokens.prose, span.start);
    if (at >= scope.clause.start && at <= scope.clause.end) return span;
  }
  return null;
}

/** Where a footnote mark hangs: before the punctuation and space in front of it. */
function attachedAt(prose: string, mark: number): number {
  let at = mark;
  while (at > 0 && /[\s。，,.；;！？!?）)”"]/.test(prose[at - 1] ?? '')) at--;
  return at;
}

/**
 * What names a source for the figure, as a span of the block's prose, or `null`.
 *
 * @param sourceBelow whether the next block is a source line
 */
export function citationOf(
  scope: Scope,
  content: BlockContent,
  tokens: Tokens,
  index: LexiconIndex,
  sourceBelow: boolean,
): Span | null {
  const { sentence } = scope;
  const near = linkOrNote(scope, content, tokens) ?? linkSentenceAfter(sentence, content, tokens);
  if (near) return near;
  const text = tokens.prose.slice(sentence.start, sentence.end);
  if (bracketedSource(text) || isSourceLine(text) || attributed(sentence, tokens, index)) return sentence;
  const within = sourceLineWithin(tokens, sentence.end);
  if (within) return within;
  return sourceBelow ? { start: tokens.prose.length, end: tokens.prose.length } : null;
}
