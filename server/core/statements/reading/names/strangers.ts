// Names that no lexicon knows: a figure that belongs to one of them must not be held against somebody else's claims.

import { signOf } from '../../../language/pattern.ts';
import type { Span } from '../../../text/span.ts';
import type { Lexeme } from '../lexemes/lexeme.ts';

/** Capitalised English words that name no company: they start sentences, or are calendar, money and report words. */
const ORDINARY = new Set(
  `a an the in on at for of to by from with without over under after before during since until as if when while where though although but and or nor so yet not no
  it its this that these those they their he she his her we our you your i there here what which who how why all both each every some any many most more less
  revenue revenues sales net operating income profit profits loss losses margin margins earnings growth capital capex spending total group segment company quarter half year month full-year first second third fourth fiscal calendar
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
  q1 q2 q3 q4 h1 h2 fy us usd rmb cny hkd eur gaap ebita ebitda yoy qoq ai cloud ceo cfo ipo it chinese china american global worldwide asia europe mainland
  according source sources note table figure chart back last next this spread even still only just about around roughly nearly almost compared including excluding meanwhile however separately second-quarter third-quarter
  several two three four five six seven eight nine ten one half investors analysts management executives shares shareholders wall street english people data report reports filing release results unit units number figures
  adjusted free cash flow gross customers users market markets share like-for-like quick-commerce cross-border full say says said told asked if had were was is are be been will would could should let back then now today yesterday
  nt hk sg tw substack medium reddit linkedin youtube twitter facebook instagram tiktok weibo wechat blog
  token tokens app api gpu gpus cpu cpus tpu tpus llm llms saas paas iaas b c g esg kpi arr nrr dau mau gmv arpu eps roe roa roic nim npl pe aigc agi suv suvs mpv ev evs phev phevs bev bevs oled led dram nand hbm asic soc rd m&a r&d
  inc ltd corp corporation plc llc limited holdings incorporated
  key financial business takeaways highlights performance summary outlook overview analysis commentary strategy introduction conclusion background context discussion demand supply challenges risks opportunities
  commercial remaining obligations bookings backlog strong robust heavy infrastructure surprising strength product products service services consumer enterprise advertising marketing gaming games hardware software reactions
  gaap ifrs non-gaap non-ifrs excluding-items international domestic overseas
  second place seattle redmond mountain view beijing hangzhou shenzhen shanghai hong kong cross rivals gap pledged capital-spending year-on-year`.split(
    /\s+/,
  ),
);

/** How names of companies end in Chinese. */
const HAN_ENDINGS =
  '科技 股份 控股 银行 证券 汽车 集团 公司 资本 电子 能源 航空 药业 传媒 软件 网络 半导体 通信 重工 地产 保险 商城 外卖'.split(
    ' ',
  );

/** By their last letters. */
const ENDINGS = Map.groupBy(HAN_ENDINGS, (each) => each.charCodeAt(each.length - 1));
const NO_ENDINGS: readonly string[] = [];

/** A Han name's length without its ending. */
const SHORTEST_HAN = 2;
const LONGEST_HAN = 4;

/** The same behind a known name that it goes on: 腾讯[音乐娱乐集团]. Two characters may as well be a verb: 拖累集团. */
const SHORTEST_BEHIND = 3;
const GROUP = '集团';

const isHanText = (text: string): boolean => /^[\u4e00-\u9fff]+$/.test(text);

/** Whether a word at a sentence's start is a name for its looks: an inner capital, a digit, or another capitalised word behind it. */
function looksNamed(word: string, next: Lexeme | undefined, prose: string): boolean {
  if (/[a-z][A-Z]|\d|\.[a-z]/.test(word)) return true;
  return next !== undefined && (next.text === "'s" || isCapitalised(next, prose));
}

/** As many lexemes as may explain a name before its colon. */
const LONGEST_GLOSS = 12;

/** "Pinterest, for those who still hold it: revenue …": an opening word that a comma explains, and a colon gives figures to. */
function isLabel(lexemes: readonly Lexeme[], at: number): boolean {
  if (lexemes[at + 1]?.text !== ',') return false;
  for (let next = at + 2; next < at + LONGEST_GLOSS; next++) {
    const lexeme = lexemes[next];
    if (!lexeme || lexeme.kind === 'amount' || /^[.;\n]$/.test(lexeme.text)) return false;
    if (lexeme.text === ':') return lexemes[next + 1]?.kind === 'metric';
  }
  return false;
}

const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;

function isCapitalised({ span, kind }: Lexeme, prose: string): boolean {
  const first = kind === 'latin' ? prose.charCodeAt(span.start) : 0;
  return first >= CAPITAL_A && first <= CAPITAL_Z;
}

/** A headline in capitals: they tell no name. */
function isShouted(sentence: string): boolean {
  return !/[a-z]/.test(sentence) && /[A-Z]{2,}[^A-Za-z]+[A-Z]{2,}/.test(sentence);
}

/** EV batteries, HPC revenue: an acronym before a noun names a kind, not somebody. */
function isModifier(word: string, next: Lexeme | undefined): boolean {
  if (!/^[A-Z]{2,4}$/.test(word) || next === undefined) return false;
  if (next.kind === 'metric') return true;
  if (next.kind !== 'latin' && next.kind !== 'known') return false;
  const acts = [
    'copula',
    'auxiliary',
    'verb',
    'up',
    'down',
    'says',
    'level',
    'preposition',
    'joiner',
    'forecast',
    'compare',
  ] as const;
  return !acts.some((role) => next.roles.has(role));
}

/** Whoever says something is no subject of the figure. */
function speaks(lexemes: readonly Lexeme[], at: number, prose: string): boolean {
  let next = at + 1;
  while (lexemes[next] && isCapitalised(lexemes[next] as Lexeme, prose)) next++;
  const verb = lexemes[next]?.text === ',' ? lexemes[next + 1] : lexemes[next];
  return (
    verb !== undefined && (['says', 'tells', 'announce', 'forecast'] as const).some((role) => verb.roles.has(role))
  );
}

const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx messrs dr prof professor sir dame lord lady'.split(' '),
);

/** "Ms Okafor summarised", "Dr. Ada Brandt asked": whether the capitalised word is part of a person's name, who has no figures. */
function isPerson(lexemes: readonly Lexeme[], at: number, prose: string): boolean {
  let place = at;
  while (place > 0 && isCapitalised(lexemes[place] as Lexeme, prose)) {
    if (HONORIFICS.has(lexemes[place]?.text ?? '')) return true;
    place--;
    if (lexemes[place]?.text === '.') place--;
  }
  return HONORIFICS.has(lexemes[place]?.text ?? '');
}

function stranger(first: Lexeme, span: Span, text: string): Lexeme {
  return { ...first, kind: 'stranger', sign: signOf('stranger', text), span, text };
}

/** The sequence with unknown names as lexemes of their own. */
export function withStrangers(lexemes: readonly Lexeme[], prose: string, sentences: readonly Span[]): Lexeme[] {
  if (!lexemes.some((lexeme) => isCapitalised(lexeme, prose))) return withHanNames(lexemes, prose);
  const opening = openings(lexemes, sentences);
  const shouted = sentences.filter(({ start, end }) => isShouted(prose.slice(start, end)));
  const latin = lexemes.map((lexeme, at): Lexeme => {
    if (!isCapitalised(lexeme, prose)) return lexeme;
    const word = prose.slice(lexeme.span.start, lexeme.span.end);
    const next = lexemes[at + 1];
    if (word.length < 2 || ORDINARY.has(lexeme.text) || speaks(lexemes, at, prose)) return lexeme;
    if (isPerson(lexemes, at, prose)) return lexeme;
    if (opening.has(at) && !looksNamed(word, next, prose) && !isLabel(lexemes, at)) return lexeme;
    if (/\d/.test(prose[lexeme.span.start - 1] ?? '') || isModifier(word, next)) return lexeme;
    if (shouted.some(({ start, end }) => start <= lexeme.span.start && lexeme.span.end <= end)) return lexeme;
    return stranger(lexeme, lexeme.span, lexeme.text);
  });
  return withHanNames(latin, prose);
}

/** The places of the first words of the sentences. */
function openings(lexemes: readonly Lexeme[], sentences: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  let at = 0;
  for (const { start } of sentences) {
    while (at < lexemes.length && ((lexemes[at]?.span.start ?? 0) < start || lexemes[at]?.kind === 'mark')) at++;
    found.add(at);
  }
  return found;
}

/** Runs of Han words at a clause's start that end like a company's name. */
function withHanNames(lexemes: readonly Lexeme[], prose: string): Lexeme[] {
  const found: Lexeme[] = [];
  for (let at = 0; at < lexemes.length; at++) {
    const ended = endedName(lexemes, at, prose);
    const end = ended > at ? ended : timedNameEnd(lexemes, at);
    const first = lexemes[at] as Lexeme;
    const last = lexemes[end - 1];
    if (!last || end === at) found.push(first);
    else {
      const span = { start: first.span.start, end: last.span.end };
      found.push(stranger(first, span, prose.slice(span.start, span.end)));
      at = end - 1;
    }
  }
  return found;
}

/** Words of the tables that names are made of: 未来科技, 中国平安保险. */
function isNameWord({ kind, roles, text }: Lexeme): boolean {
  return kind === 'known' && (roles.has('noun') || roles.has('forecast') || HAN_ENDINGS.includes(text));
}

/** Where a sentence begins, or goes on past a semicolon. */
const OPENS_SENTENCE = /^[;；。\n]$/;

/** 英业达1月营收: past the unknown name that opens a sentence and has a period and a metric right behind it, or `at`. */
function timedNameEnd(lexemes: readonly Lexeme[], at: number): number {
  const before = lexemes[at - 1];
  if (before && !(before.kind === 'mark' && OPENS_SENTENCE.test(before.text))) return at;
  let end = at;
  while (end < at + MOST_WORDS && isPlain(lexemes[end])) end++;
  if (lexemes[end]?.kind !== 'period' || lexemes[end + 1]?.kind !== 'metric') return at;
  const length = (lexemes[end - 1]?.span.end ?? 0) - (lexemes[at]?.span.start ?? 0);
  const unknown = lexemes.slice(at, end).some(({ kind }) => kind === 'han');
  return unknown && length >= SHORTEST_HAN && length <= LONGEST_HAN ? end : at;
}

/** A run of Han characters that nobody knows, or a word of one that may be part of a name. */
function isPlain(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'han' || (lexeme?.kind === 'known' && lexeme.text.length === 1 && isHanText(lexeme.text));
}

/** How many words a name without an ending may be cut into. */
const MOST_WORDS = 3;

/** Whether a name may begin so, before its ending; one that goes on behind a known name has to be longer. */
function isStem(stem: string, ending: string | undefined, goesOn: boolean): boolean {
  if (goesOn && (ending !== GROUP || stem.length < SHORTEST_BEHIND)) return false;
  return stem.length >= SHORTEST_HAN && stem.length <= LONGEST_HAN && !/[的该这本其各两三家大]/.test(stem);
}

/** Past the Han name that begins at `at` and ends as one of a company does, or `at`. */
function endedName(lexemes: readonly Lexeme[], at: number, prose: string): number {
  const first = lexemes[at];
  const before = lexemes[at - 1];
  if (!first || (first.kind !== 'han' && first.kind !== 'known') || !isHanText(first.text)) return at;
  const goesOn = before?.kind === 'entity' && before.span.end === first.span.start;
  if (before && before.kind !== 'mark' && before.kind !== 'period' && !goesOn) return at;
  for (let end = at; end < Math.min(lexemes.length, at + 4); end++) {
    const lexeme = lexemes[end] as Lexeme;
    if (!isHanText(lexeme.text) || !(lexeme.kind === 'han' || isNameWord(lexeme))) return at;
    const endings = ENDINGS.get(prose.charCodeAt(lexeme.span.end - 1)) ?? NO_ENDINGS;
    if (endings.length === 0) continue;
    const text = prose.slice(first.span.start, lexeme.span.end);
    const ending = endings.find((each) => text.endsWith(each));
    const stem = ending ? text.slice(0, -ending.length) : '';
    if (isStem(stem, ending, goesOn)) return end + 1;
  }
  return at;
}
