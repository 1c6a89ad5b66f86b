// Names that no lexicon knows: a figure that belongs to one of them must not be held against somebody else's claims.

import { isHan } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';

export interface UnknownName {
  readonly span: Span;
}

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
  second place seattle redmond mountain view beijing hangzhou shenzhen shanghai hong kong cross rivals gap pledged capital-spending year-on-year`.split(
    /\s+/,
  ),
);

/** Verbs of saying: whoever says something is no subject of the figure. */
const SAYS =
  /^\s*(?:,\s*)?(?:said|says|told|wrote|writes|argued|argues|noted|notes|added|adds|reckons?|estimates?|thinks?|believes?|warned|wrote|called|model(?:s|led)?|pledged?|announced|promised|vowed|unveiled|committed|expects?|predicts?|forecasts?|tells|puts?|sees|claims?|claimed|reported|assumes?|projects?|pencils|quotes?|cites?|joked|admitted|insists?|insisted)\b/;

const HAN_SUFFIXES = [
  '科技',
  '股份',
  '控股',
  '银行',
  '证券',
  '汽车',
  '集团',
  '公司',
  '资本',
  '电子',
  '能源',
  '航空',
  '药业',
  '传媒',
  '软件',
  '网络',
  '半导体',
  '通信',
  '重工',
  '地产',
  '保险',
  '商城',
  '外卖',
];

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** Whether a word at a sentence's start is a name for its looks: an inner capital, a digit, a dot inside, or a possessive. */
function looksNamed(word: string, rest: string): boolean {
  return /[a-z][A-Z]|\d|\.[a-z]/.test(word) || /^['’]s\b/.test(rest) || /^\s+[A-Z][a-z]/.test(rest);
}

/**
 * Capitalised names in a prose that overlap none of the known spans, and Han names that end like a company's.
 *
 * @param known spans of figures, entities and metrics
 */
export function capitalisedUnknowns(prose: string, sentences: readonly Span[], known: readonly Span[]): UnknownName[] {
  const starts = new Set(
    sentences.map(({ start }) => start + (/^[\s"“‘'(*>—–-]*/.exec(prose.slice(start))?.[0].length ?? 0)),
  );
  const shouted = sentences.filter(({ start, end }) => isShouted(prose.slice(start, end)));
  const found: UnknownName[] = [];
  const words = /[A-Z][A-Za-z0-9&]*(?:[.'’-][A-Za-z0-9]+)*/g;
  for (let match = words.exec(prose); match; match = words.exec(prose)) {
    const text = match[0].replace(/['’]s$/, '');
    const span = { start: match.index, end: match.index + text.length };
    const before = prose.charCodeAt(span.start - 1);
    const rest = prose.slice(span.end, span.end + 40);
    if ((before >= 0x30 && before <= 0x39) || ORDINARY.has(text.toLowerCase()) || !isCapital(text.charCodeAt(0)))
      continue;
    if (known.some((other) => overlaps(other, span)) || SAYS.test(afterName(rest))) continue;
    if (starts.has(span.start) && !looksNamed(text, rest)) continue;
    if (text.length < 2 || isModifier(text, rest) || shouted.some((sentence) => overlaps(sentence, span))) continue;
    found.push({ span });
  }
  return [...found, ...hanUnknowns(prose, known)].sort((a, b) => a.span.start - b.span.start);
}

/** A headline in capitals: they tell no name. */
function isShouted(sentence: string): boolean {
  return !/[a-z]/.test(sentence) && /[A-Z]{2,}[^A-Za-z]+[A-Z]{2,}/.test(sentence);
}

/** What follows the rest of a name of several words: Eddie | Wu pledged. */
function afterName(rest: string): string {
  return rest.replace(/^(?:\s+[A-Z][\w'’.-]*)+/, '');
}

/** EV batteries, HPC revenue: an acronym before a noun names a kind, not somebody. */
function isModifier(text: string, rest: string): boolean {
  if (!/^[A-Z]{2,4}$/.test(text) || /^['’]s\b/.test(rest)) return false;
  const next = /^[ -]([a-z]+)/.exec(rest)?.[1];
  return (
    next !== undefined &&
    !/ed$|^(?:is|was|were|has|had|will|rose|fell|grew|made|sold|took|said|posted|and|or|at|in|on|to|by|for|with)$/.test(
      next,
    )
  );
}

function hanUnknowns(prose: string, known: readonly Span[]): UnknownName[] {
  const found: UnknownName[] = [];
  for (const suffix of HAN_SUFFIXES) {
    for (let at = prose.indexOf(suffix); at >= 0; at = prose.indexOf(suffix, at + 1)) {
      let start = at;
      while (start > 0 && at - start < 4 && isHan(prose.charCodeAt(start - 1))) start--;
      const atClauseStart = start === 0 || !isHan(prose.charCodeAt(start - 1));
      const span = { start, end: at + suffix.length };
      if (
        !atClauseStart ||
        at - start < 2 ||
        /[的该这本其各两三家大]/.test(prose.slice(start, at)) ||
        known.some((other) => overlaps(other, span))
      )
        continue;
      found.push({ span });
    }
  }
  return found;
}
