// What names a figure where it stands: the words of its thing, whose it is, and which of several values of the thing it is.

import type { Cue, CueAt } from '../../../language/relations.ts';
import type { ReadBlock } from '../../../statements/reading/block.ts';
import type { Lexeme } from '../../../statements/reading/lexemes/lexeme.ts';
import { has } from '../../../statements/reading/scope.ts';
import { cueFrom, cueOver, cuesWithin } from './within.ts';

/** Two figures of which only one has such a mark are two things. */
const MARKS: ReadonlySet<Cue> = new Set<Cue>([
  'restated',
  'like-for-like',
  'adjusted',
  'except',
  'mean',
  'peak',
  'trough',
  'annualised',
  'cumulative',
  'basic',
  'diluted',
  'interim',
  'final',
  'further',
  'planned',
  'expected',
  'parent',
  'opening',
  'closing',
  'before-tax',
  'after-tax',
  'gross',
  'net',
  'rest',
  'each-day',
  'each-week',
  'each-month',
  'each-quarter',
  'each',
]);

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The marks within a stretch of the prose, sorted; words that belong to a period (at the end of 2025) are none. */
export function marksIn(cues: readonly CueAt[], { start, end }: Stretch, periods: readonly Stretch[] = []): string {
  const found = new Set<string>();
  for (const cue of cuesWithin(cues, start, end)) {
    if (periods.some((period) => cue.start < period.end && period.start < cue.end)) continue;
    for (const each of cue.cues) if (MARKS.has(each)) found.add(each);
  }
  return [...found].sort().join(' ');
}

/** Whether any of the words stands within the stretch. */
export function saysIn(cues: readonly CueAt[], { start, end }: Stretch, ...wanted: readonly Cue[]): boolean {
  return cueIn(cues, { start, end }, ...wanted) !== null;
}

/** The first of the words within the stretch. */
export function cueIn(cues: readonly CueAt[], { start, end }: Stretch, ...wanted: readonly Cue[]): CueAt | null {
  for (let at = cueFrom(cues, start); at < cues.length; at++) {
    const cue = cues[at];
    if (!cue || cue.start >= end) break;
    if (cue.end > end) continue;
    for (const each of cue.cues) if (wanted.includes(each)) return cue;
  }
  return null;
}

/** A word that may be part of a thing's name. */
function isThing(lexeme: Lexeme): boolean {
  const { kind } = lexeme;
  return kind === 'metric' || kind === 'han' || kind === 'latin' || has(lexeme, 'noun');
}

/** A word that may stand between a name and its figure. */
function passes(lexeme: Lexeme): boolean {
  if (lexeme.kind === 'known')
    return has(
      lexeme,
      'level',
      'arrive',
      'copula',
      'earns',
      'adverb',
      'up',
      'down',
      'by',
      'yoy',
      'qoq',
      'growth',
      'preposition',
      'auxiliary',
      'determiner',
      'qualifier',
      'hoped',
      'share',
      'verb',
      'narrow',
      'compare',
      'start',
      'combined',
      'respectively',
    );
  return lexeme.kind === 'period';
}

function stem(word: string): string {
  return /^[a-z]{4,}s$/.test(word) ? word.slice(0, -1) : word;
}

/** 共有员工 names 员工, 之 nothing. */
function bare(word: string): string {
  return word.replace(/^(?:共有|共计有|现有|拥有|约有|已有|仍有|共|有|之)(?=[\u4e00-\u9fff]{2,}$|$)/u, '');
}

/** A verb between the name and its figure: "shares outstanding averaged 48 million", "640 beds occupied". */
function withoutVerb(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  return words.length > 1 && /^[a-z]{3,}ed$|^(?:stood|came|ran|hit|made|make|worked)$/.test(last)
    ? words.slice(0, -1)
    : words;
}

const LONGEST = 14;

function isStop({ kind, text }: Lexeme): boolean {
  return kind === 'amount' || (kind === 'mark' && /^[,，。;；:：、()（）\n.|]$/.test(text));
}

/** The name before a figure, its last word first in the text: 货运收入为 → 货运, 收入. */
function namedBefore(lexemes: readonly Lexeme[], at: number, from: number): Lexeme[] {
  let place = at - 1;
  const least = Math.max(from, at - LONGEST);
  if (/^[:：(（]$/.test(lexemes[place]?.text ?? '')) place--;
  while (place >= least && lexemes[place] && !isThing(lexemes[place] as Lexeme)) {
    const lexeme = lexemes[place] as Lexeme;
    if (isStop(lexeme) || !passes(lexeme)) return [];
    place--;
  }
  const found: Lexeme[] = [];
  while (place >= least) {
    const lexeme = lexemes[place];
    if (!lexeme || isStop(lexeme) || !(isThing(lexeme) || has(lexeme, 'qualifier', 'unit', 'preposition'))) break;
    if (isThing(lexeme)) found.unshift(lexeme);
    place--;
  }
  return found;
}

/** The noun that a figure counts: 2.8 million passengers; at most three words. */
function namedBehind(lexemes: readonly Lexeme[], at: number): Lexeme[] {
  const found: Lexeme[] = [];
  for (let place = at + 1; place <= at + 3; place++) {
    const lexeme = lexemes[place];
    if (!lexeme || !(isThing(lexeme) || has(lexeme, 'unit')) || lexeme.text.length < 2) break;
    found.push(lexeme);
  }
  return found;
}

/** Where a bracket that opens here, with a few words in it, is closed again. */
function behindBracket(lexemes: readonly Lexeme[], open: number): number {
  const close = lexemes.findIndex(({ text }, place) => place > open && place <= open + LONGEST && text === ')');
  return close < 0 ? open : close + 1;
}

/** 26.3%的毛利率, "a 26.3% gross margin": the metric that a figure stands before, where that is no movement of it. */
function metricBehind(lexemes: readonly Lexeme[], at: number): Lexeme[] | null {
  const next = lexemes[at + 1]?.text === '(' ? behindBracket(lexemes, at + 1) : at + 1;
  const place = lexemes[next]?.text === '的' ? next + 1 : at + 1;
  const metric = lexemes[place];
  const behind = lexemes[place + 1];
  if (metric?.kind !== 'metric' || has(behind, 'up', 'down', 'growth', 'share', 'narrow')) return null;
  const isOwn = place > at + 1 || has(lexemes[at - 1], 'determiner');
  return isOwn ? [metric] : null;
}

/** Words that tie what follows to the figure. */
const TIES = new Set(['for', 'from', 'of', 'to', 'at', 'in', 'on', 'by', 'incurred', 'related', 'attributable']);

/** What is said of a figure right behind it: "S$1.13 billion for Optus". Latin words only: Chinese says it before. */
export function tailAt({ lexemes }: ReadBlock, at: number, to: number): string {
  const words: string[] = [];
  let tied = false;
  for (let place = at + 1; place < Math.min(to, at + LONGEST); place++) {
    const lexeme = lexemes[place];
    if (!lexeme || isStop(lexeme) || has(lexeme, 'joiner')) break;
    if (TIES.has(lexeme.text) || has(lexeme, 'part', 'due')) tied = true;
    else if (lexeme.kind === 'period') tied = false;
    else if (
      tied &&
      (lexeme.kind === 'latin' || lexeme.kind === 'stranger' || lexeme.kind === 'entity' || has(lexeme, 'noun'))
    ) {
      if (/^[a-z]/.test(lexeme.text)) words.push(stem(lexeme.text));
    } else if (words.length > 0 || (tied && lexeme.kind === 'known' && has(lexeme, 'verb'))) break;
  }
  return words.join(' ');
}

const MOVEMENTS: ReadonlySet<Cue> = new Set<Cue>(['rose', 'fell', 'wider', 'narrower']);

/** Whether a word is nothing but a mark or a movement: 核心, and not 核心非. */
function isMark(cues: readonly CueAt[], { span }: Lexeme): boolean {
  const cue = cueOver(cues, span.start, span.end);
  return cue?.cues.some((each) => MARKS.has(each) || MOVEMENTS.has(each)) ?? false;
}

export interface Label {
  /** The words, stemmed and in order, without the metric that the lexicon knows. */
  readonly words: string;
  /** All the words, as they stand. */
  readonly name: string;
  /** The metric among them. */
  readonly metric: string | null;
}

/** What names the figure at `at`, looked for in its own clause from `from` on. */
export function labelAt({ lexemes }: ReadBlock, at: number, from: number, cues: readonly CueAt[]): Label {
  const behind = namedBehind(lexemes, at);
  const counted =
    behind.length > 0 && (lexemes[at]?.figure?.kind === 'count' || lexemes[at]?.figure?.kind === 'number');
  const before = counted ? behind : namedBefore(lexemes, at, from);
  const words =
    counted || before.some((lexeme) => lexeme.metric !== null) ? before : (metricBehind(lexemes, at) ?? before);
  const own = words.findLast((lexeme) => lexeme.metric !== null)?.metric ?? null;
  const metric = own?.metrics[0] ?? null;
  // 客户管理营收: a metric's name before another one narrows it.
  const others = words.filter(
    (lexeme) =>
      (lexeme.metric === null || !lexeme.metric.metrics.some((id) => own?.metrics.includes(id))) &&
      !isMark(cues, lexeme) &&
      !/^[a-z]$/.test(lexeme.text),
  );
  const named = others.map(({ text }) => bare(stem(text))).filter((word) => word !== '');
  return {
    words: withoutVerb(named).join(' '),
    metric,
    name: words.map(({ text }) => text).join(' '),
  };
}

/** Whose sentence it is, as far as its own words say: somebody known (by id, behind a #), a stranger, or the name that a Chinese sentence opens with. */
export function subjectIn({ lexemes, who, folded }: ReadBlock, from: number, to: number): string | null {
  for (let at = from; at < to; at++) {
    const id = who[at];
    if (id) return `#${id}`;
    if (lexemes[at]?.kind !== 'stranger') continue;
    let end = at;
    while (end < to && lexemes[end]?.kind === 'stranger') end++;
    return lexemes
      .slice(at, end)
      .map(({ span }) => folded.slice(span.start, span.end))
      .join(' ');
  }
  return openingName(lexemes, from, to) ?? latinName(lexemes, from, to);
}

/** Azure营收增长39%: a Latin name at the head of a Chinese sentence. */
function latinName(lexemes: readonly Lexeme[], from: number, to: number): string | null {
  const place = /^[-*•]$/.test(lexemes[from]?.text ?? '') ? from + 1 : from;
  const [first, next] = [lexemes[place], lexemes[place + 1]];
  if (first?.kind !== 'latin' || first.text.length < 3) return null;
  const told = next?.kind === 'period' || next?.kind === 'metric' || has(next, 'qualifier');
  const chinese = lexemes.slice(place + 1, Math.min(to, place + 5)).some(({ text }) => /[\u4e00-\u9fff]/u.test(text));
  return told && chinese ? first.text : null;
}

/** What a sentence may open with that is nobody's name: somebody's office, a document, a verb before a period. */
const NO_NAME =
  /^(?:回顾|展望|面对|截至|走过|纵观|步入|进入|经过|随着|根据|较|另据|据|按|主席|董事长|董事会|总经理|总裁|首席|管理层|行政总裁|财务总监|发言人|负责人|分析师|业内|市场|公司|本公司|集团|本集团|年报|中报|季报|公告|报告期?|通告|摘要|正文|标题|要点|其中|此外|同时|目前|全年|报告)/u;

/** 岚岫乳业上半年收入…: the unknown run at the head, where no metric is glued to it. */
function openingName(lexemes: readonly Lexeme[], from: number, to: number): string | null {
  let end = from;
  while (end < to && (lexemes[end]?.kind === 'han' || has(lexemes[end], 'noun', 'unit', 'qualifier'))) end++;
  const first = lexemes[from];
  if (!first || end === from || first.kind !== 'han' || first.text.length < 2) return null;
  if (NO_NAME.test(first.text)) return null;
  const next = lexemes[end];
  const own =
    next?.kind === 'period' || has(next, 'announce', 'says', 'level', 'start', 'pronoun') || next?.text === ',';
  if (!own) return null;
  return lexemes
    .slice(from, end)
    .map(({ text }) => text)
    .join('')
    .replace(/的$/, '');
}
