// The dateline: place and day at the head of a text, or a line near the head that holds little but a date.

import type { Block, Dateline } from './block.ts';
import { firstDay } from './dates.ts';

/** How many blocks from the top may hold it, and how far into its block the date may end. */
const BLOCKS = 5;
const DEPTH = 100;

/** What goes before the date: places and agencies, in brackets or not. */
const BEFORE_CHINESE =
  /^[【（([［]?(?:[\p{Script=Han}A-Za-z]{1,12}社)?\s*(?:[\p{Script=Han}]{1,10}(?:[、/·]\s?[\p{Script=Han}]{1,10}){0,4})?\s*[，,–—-]?\s*[（(]?$/u;
const BEFORE_ENGLISH =
  /^[(（【[]?(?:[\p{Lu}][\p{L}.'’]*|\([A-Z][\w .&'-]{1,40}\)|of|de|del|la|and|&)?(?:[\s,–—-]+(?:[\p{Lu}][\p{L}.'’]*|\([A-Z][\w .&'-]{1,40}\)|of|de|and|upon|&)){0,10}[\s,–—(/-]*$/u;
/** Words that put a date into a sentence. */
const IN_SENTENCE = /截至|截止|自从|在|于|到|从|据|^(?:On|As|In|At|By|For|Since|Until|From|Through|The|Ended|Ending)\b/;

/** What closes a dateline behind its date. */
const AFTER =
  /^(?:\s*(?:[（(][^（()）]{1,40}[)）]|\/[^/\n]{2,40}\/|GLOBE NEWSWIRE|PRNewswire|Business Wire))?\s*(?:[–—―－]+|--|-(?=\s)|[】\]］]|[)）]?\s*(?:讯|訊|电|電|消息|报道|報道|专电)|[)）]\s*[–—-]|\/(?=\s|$))/i;
const AGENCY = /^\s*(?:[（(][^（()）]{1,40}[)）]|\/[^/\n]{2,40}\/)\s*(?:[–—―－]|-)?/;

/** A headline in brackets before the dateline: 【金山云发布业绩】财讯社3月25日电. */
const HEADLINE = /^【[^【】\n]{2,80}】\s*/u;

/** What sets a date off at the end of a title: "The Server Room — April 30, 2026", 晨会纪要｜2025年9月1日. */
const SET_OFF = /(?:\s[—–-]{1,2}\s*|[—―]{1,2}|[|｜·•]\s*|[(（]\s*)$/u;
/** Titles of which the date is the one that the figures are of. */
const OF_FIGURES =
  /balance|position|statement|results? (?:for|of)|\bas (?:of|at)\b|\bend(?:ed|ing)?\b|截至|截止|资产负债|資產負債|报表|報表|余额|餘額|止/i;

/** A title that ends with the day on which its text came out. */
function isTitleDate({ kind, prose }: Block['content'], from: number, to: number): boolean {
  const before = prose.slice(0, from);
  const ends = /^\s*[)）]?\s*$/.test(prose.slice(to)) && before.trim() !== '';
  return ends && kind !== 'quote' && SET_OFF.test(before) && !OF_FIGURES.test(before);
}

/** A line that holds a date and what a byline holds with it. */
function isByline(prose: string, from: number, to: number): boolean {
  const rest = `${prose.slice(0, from)} ${prose.slice(to)}`.trim();
  const label =
    /^(?:(?:published|updated|posted|date|dated|released?)(?: on)?|发布(?:时间|日期|于)?|發佈(?:時間|日期)?|日期|时间|時間|更新(?:时间)?)?\s*[:：|·]?\s*(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?)?\s*$/i;
  return (
    label.test(rest) ||
    (rest.length <= 60 && /^(?:By\s|文[|｜/:：]|作者|记者|記者|撰文)/.test(rest) && !/\d/.test(rest))
  );
}

function isDateline(prose: string, from: number, to: number): boolean {
  const before = prose.slice(0, from).replace(HEADLINE, '');
  if (IN_SENTENCE.test(before)) return false;
  if (!BEFORE_CHINESE.test(before) && !BEFORE_ENGLISH.test(before)) return false;
  const after = prose.slice(to, to + 80);
  return AFTER.test(after) || (before.trim() !== '' && AGENCY.test(after));
}

/** The dateline of a draft, if its head has one. */
export function datelineOf(blocks: readonly Block[]): Dateline | null {
  for (const [block, { content }] of blocks.slice(0, BLOCKS).entries()) {
    if (content.kind === 'table' || content.kind === 'list-item') continue;
    const { prose } = content;
    const day = firstDay(prose.slice(0, DEPTH));
    if (!day) continue;
    const titled = block === 0 && isTitleDate(content, day.from, day.to);
    if (titled || isByline(prose, day.from, day.to) || isDateline(prose, day.from, day.to))
      return { block, span: { start: 0, end: day.to }, date: day.date };
  }
  return null;
}
