// What in the draft names a source for a figure, and how far it reaches (verdicts.md, Words: citation).

import type { BlockContent } from '../blocks/block.ts';
import type { EntityId } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import { isAttributed } from './attribution.ts';
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
    if (closesSentence(tokens.prose, at, span.start) && at >= scope.sentence.start && at <= scope.sentence.end)
      return span;
  }
  return null;
}

/** Where a footnote mark hangs: before the punctuation and space in front of it. */
function attachedAt(prose: string, mark: number): number {
  let at = mark;
  while (at > 0 && /[\s。，,.；;！？!?）)”"]/.test(prose[at - 1] ?? '')) at--;
  return at;
}

/** Behind its full stop, a mark speaks for the whole sentence. */
function closesSentence(prose: string, attached: number, mark: number): boolean {
  return /[。.！!？?]/.test(prose.slice(attached, mark));
}

/**
 * What names a source for the figure, as a span of the block's prose, or `null`.
 *
 * @param subject whose figure it is
 * @param sourceBelow whether the next block is a source line
 */
export function citationOf(
  scope: Scope,
  content: BlockContent,
  tokens: Tokens,
  index: LexiconIndex,
  subject: EntityId | null,
  sourceBelow: boolean,
): Span | null {
  const { sentence } = scope;
  const near = linkOrNote(scope, content, tokens) ?? linkSentenceAfter(sentence, content, tokens);
  if (near) return near;
  const text = tokens.prose.slice(sentence.start, sentence.end);
  if (bracketedSource(text) || isSourceLine(text) || isAttributed(sentence, tokens, index, subject)) return sentence;
  const within = sourceLineWithin(tokens, sentence.end);
  if (within) return within;
  return sourceBelow ? { start: tokens.prose.length, end: tokens.prose.length } : null;
}
