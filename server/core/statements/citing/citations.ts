// What in the draft names a source for a figure, and how far it reaches (verdicts.md, Words: citation).

import type { BlockContent } from '../../blocks/block.ts';
import type { EntityId } from '../../claims/claim.ts';
import { one, type Pattern, role, seq, upTo } from '../../language/pattern.ts';
import { WORDS } from '../../language/words.ts';
import { fold } from '../../text/fold.ts';
import { Lately } from '../../text/lately.ts';
import type { Span } from '../../text/span.ts';
import type { Search } from '../binding/search.ts';
import type { ReadBlock, Sentence } from '../reading/block.ts';
import { COLON, OPEN } from '../reading/lexemes/marks.ts';
import { firstOf, type Scope } from '../reading/scope.ts';
import { isAttributed } from './attribution.ts';

/** As many units as the word in front of a source line is looked for in: the longest is far shorter than half of it. */
const LONGEST_HEAD = 64;

/** What may stand before the word in front of a source line: quotes, emphasis, dashes. */
const LEADING: ReadonlySet<string> = new Set([' ', '\t', '\n', '\u3000', '>', '*', '_', '—', '–', '-']);

function past(text: string, at: number): number {
  let end = at;
  while (LEADING.has(text[end] ?? '')) end++;
  return end;
}

function sourceWordAt(folded: string, at: number): Span | null {
  const found = WORDS.at(folded, at);
  return found?.values[0]?.has('source-line') ? found.span : null;
}

/** Whether the text is a 来源/Source line: it speaks for the block right before it. */
export function isSourceLine(prose: string): boolean {
  const head = fold(prose.slice(0, LONGEST_HEAD));
  const begin = past(head, 0);
  if (begin < LONGEST_HEAD / 2 && !sourceWordAt(head, begin)) return false;
  return opensWithSource(fold(prose));
}

function opensWithSource(folded: string): boolean {
  const word = sourceWordAt(folded, past(folded, 0));
  if (!word) return false;
  const colon = past(folded, word.end);
  return folded[colon] === ':' && folded.slice(colon + 1).trim() !== '';
}

const lines = new Lately<ReadBlock, readonly Sentence[]>();

/** The sentences of a block that are source lines. */
function sourceLinesOf(block: ReadBlock): readonly Sentence[] {
  const { sentences, folded } = block;
  return lines.of(block, () => sentences.filter(({ span }) => opensWithSource(folded.slice(span.start, span.end))));
}

/** A source line inside a block, below the text that it speaks for. */
function sourceLineWithin(block: ReadBlock, after: number): Span | null {
  return sourceLinesOf(block).find(({ span }) => span.start >= after)?.span ?? null;
}

const BRACKETED: Pattern = seq(
  OPEN,
  upTo(
    3,
    one(({ kind, roles }) => kind !== 'mark' && !roles.has('source-line')),
  ),
  role('source-line'),
  COLON,
  one(({ text }) => text !== ')'),
);

/** `（来源：IDC）`, `(source: Nvidia 10-Q)` in the sentence itself. */
function bracketedSource(block: ReadBlock, sentence: Sentence): boolean {
  return bracketed.of(sentence, () => firstOf(block, sentence, BRACKETED) >= 0);
}

const bracketed = new Lately<Sentence, boolean>();

/** A sentence that is nothing but a link speaks for the sentence before it. */
function linkSentenceAfter(sentence: Sentence, content: BlockContent, block: ReadBlock): Span | null {
  const next = block.sentences.find(({ from }) => from === sentence.to)?.span;
  if (!next) return null;
  const link = content.citations.find(
    ({ kind, span }) => kind === 'link' && span.start >= next.start && span.end <= next.end,
  );
  if (!link) return null;
  const rest = block.prose.slice(next.start, link.span.start) + block.prose.slice(link.span.end, next.end);
  return /[\p{L}\d]/u.test(rest) ? null : link.span;
}

function linkOrNote({ sentence, clause }: Scope, content: BlockContent, block: ReadBlock): Span | null {
  const { start, end } = sentence.span;
  const from = block.lexemes[clause.from]?.span.start ?? start;
  const to = block.lexemes[clause.to - 1]?.span.end ?? end;
  for (const { kind, span, target } of content.citations) {
    if (target === '') continue;
    const inText = kind === 'link' || kind === 'document' || kind === 'key';
    if (inText && span.start >= start && span.start <= end) return span;
    if (inText) continue;
    const at = attachedAt(block.prose, span.start);
    if (at >= from && at <= to) return span;
    if (closesSentence(block.prose, at, span.start) && at >= start && at <= end) return span;
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
  search: Search,
  content: BlockContent,
  subject: EntityId | null,
  sourceBelow: boolean,
): Span | null {
  const { scope, block } = search;
  const { sentence } = scope;
  const near = linkOrNote(scope, content, block) ?? linkSentenceAfter(sentence, content, block);
  if (near) return near;
  const isLine = sourceLinesOf(block).includes(sentence);
  if (bracketedSource(block, sentence) || isLine || isAttributed(search, subject)) return sentence.span;
  const within = sourceLineWithin(block, sentence.span.end);
  if (within) return within;
  return sourceBelow ? { start: block.prose.length, end: block.prose.length } : null;
}
