// Which lines go together: wrapped lines of one paragraph, lines that stand for themselves, and items with bullets of plain text.

import { isWide, type SourceLine } from './raw.ts';

/** Lines that belong together; an item begins with a bullet. */
export interface LineGroup {
  readonly item: boolean;
  readonly lines: readonly SourceLine[];
  /** The number or letter that the bullet holds; else empty. */
  readonly label: string;
  /** Whether it is a source or a note that a mark in the text leads to. */
  readonly note: boolean;
  /** Columns before the bullet. */
  readonly indent: number;
  /** Where a numbered line is the heading of what follows, its level; else 0. */
  readonly heads: number;
}

const SYMBOL = /^(?:[•‣◦▪▫■□●○◆◇▶►▸➤➢➔✓✔✅☑★☆※⁃∙][\uFE0E\uFE0F]?|[·\-–—*+](?=\s))\s*/u;
const EMOJI =
  /^(?:(?![©®™])\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Extended_Pictographic}|\p{Emoji_Modifier}){0,8}|(\d)\uFE0F?\u20E3)\s*/u;
const NUMBERED =
  /^(?:[(（](\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})[)）]|(\d{1,2})(?:[)）、．]|[./](?=\s))|([一二三四五六七八九十]{1,3})、|([①-⑳⑴-⒇㈠-㈩➊-➓❶-❿])|[[［](\d{1,3})[\]］](?!\()[:：]?|([¹²³⁰⁴-⁹]{1,3})|<sup>\s*[[(]?(\d{1,3})[\])]?\s*<\/sup>)\s*/u;

interface Bullet {
  readonly length: number;
  readonly label: string;
  /** Whether it is the mark of a source or a note, `[1]` or ¹, not a bullet of a list. */
  readonly note: boolean;
}

/** The bullet that a line begins with. */
function bulletOf(text: string): Bullet | null {
  const match = SYMBOL.exec(text) ?? EMOJI.exec(text) ?? NUMBERED.exec(text);
  if (!match || match[0].length === text.length) return null;
  const [whole, ...labels] = match;
  const label = labels.find((each) => each !== undefined) ?? '';
  return { length: whole.length, label: plainDigits(label), note: /^[[［<¹²³⁰⁴-⁹]/.test(whole) };
}

function plainDigits(label: string): string {
  return label.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
}

/** Takes the bullet off a line. */
function withoutBullet(line: SourceLine, { length }: Bullet): SourceLine {
  return { ...line, from: line.from + length, text: line.text.slice(length) };
}

/** Columns that a text takes; a Han character takes two. */
function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += isWide(text.charCodeAt(at)) ? 2 : 1;
  return width;
}

/** The first word of a line, or its first Han character with the mark that may not start a line. */
function firstWord(text: string): string {
  return /^(?:[^\s\u3000-\u9fff\uff00-\uffef]+|.[，。、；：！？）」』》]?)/u.exec(text)?.[0] ?? '';
}

/** Hard-wrapped text is as wide as this at least, and at most; what is narrower or wider has a line a paragraph. */
const NARROWEST = 50;
const WIDEST = 132;

/** How far a line may stay behind the widest and still be full: what may not start or end a line moves. */
const SLACK = 4;

const ENDS = /[。！？!?：:；;…][”"’」』）)\]*_]*$|\.[”"’)\]*_]*$/;
const GOES_ON = /[,，、（(“「《–—&/-]$|\b(?:and|or|of|the|to|in|at|by|for|with|a|an|from|on|as|was|were|is|are)$/i;
/** What can only be the scale or the unit of the number that the line above ends in. */
const SCALE_FIRST =
  /^(?:[万萬亿億兆]|[美欧歐日港澳]?[元圆圓](?![旦月宵老])|个?百分[点點]|個百分[点點]|个?基点|個?基點|倍|吨|噸)/;
const LABEL = /^[^\s：:，,。]{1,12}[：:](?!\/\/)|^(?:—|–|-)\s|^[\p{Lu}\p{Lo}][\p{L} ]{0,24}:\s/u;

/** Whether the break after a line was made by the width of the page, not by the writer. */
function isWrapped(line: SourceLine, next: SourceLine, widest: number, endsInStop: boolean): boolean {
  if (GOES_ON.test(line.text) || /^[\p{Ll},，、。；;）)%]/u.test(next.text)) return true;
  if (/[^\d.,\s][\d.,\s]*\d$/.test(line.text.slice(-24)) && SCALE_FIRST.test(next.text)) return true;
  if (widest < NARROWEST || widest > WIDEST) return false;
  if (!endsInStop && !ENDS.test(line.text) && !isWide(line.text.charCodeAt(line.text.length - 1))) {
    // Lines that all end without a stop are a list of lines, unless the next one goes on in the middle of a phrase.
    if (/^[\p{Lu}]/u.test(next.text)) return false;
  }
  return widthOf(line.text) + widthOf(firstWord(next.text)) + SLACK >= widest;
}

/**
 * For each line but the last, whether the break after it was made by the width of the page.
 *
 * @param item whether the lines are those of a list item, so that an indented line goes on with the one above
 */
export function wrapped(lines: readonly SourceLine[], item = false): boolean[] {
  const widest = lines.reduce((most, { text }) => Math.max(most, text.length > WIDEST ? WIDEST + 1 : widthOf(text)), 0);
  const endsInStop = ENDS.test((lines.at(-1)?.text ?? '').slice(-12));
  return lines.slice(0, -1).map((line, at) => {
    const next = lines[at + 1];
    if (!next || line.broken || LABEL.test(next.text)) return false;
    return (item && next.indent > 0) || isWrapped(line, next, widest, endsInStop);
  });
}

/** The longest heading, in UTF-16 units, and what none holds: the end of a sentence, a result. */
const LONGEST_HEADING = 40;
const NO_HEADING = /[。！!；;，,：:.…]|\d\s*(?:[%％亿億万萬元]|[bm]n\b|billion|million)/u;
const CHAPTER = /^[一二三四五六七八九十]/;

/** Whether the lines are sentences, so that a short line above them heads them. */
export function isText(lines: readonly SourceLine[] | undefined): boolean {
  return lines !== undefined && /[。！？!?.；;]["”’」』）)]*$/.test(lines.at(-1)?.text ?? '');
}

/** The level of a numbered line that heads what follows: 二、美团（二季度）, and below it the sentences about that company. */
function levelOf({ item, note, label, lines, indent }: LineGroup, next: LineGroup | undefined, alone: boolean): number {
  const [line, more] = lines;
  if (!item || note || label === '' || !line || more || line.text.length > LONGEST_HEADING) return 0;
  if (NO_HEADING.test(line.text)) return 0;
  const leads = next !== undefined && !next.item && next.indent <= indent && isText(next.lines);
  return leads || (alone && CHAPTER.test(label)) ? 5 : 0;
}

/**
 * Parts the lines of a paragraph at the bullets in it. A line below an item that has no bullet goes on with the item
 * where it is wrapped or indented, else it begins a group of its own.
 */
export function groupsOf(lines: readonly SourceLine[]): LineGroup[] {
  const groups: (LineGroup & { readonly lines: SourceLine[] })[] = [];
  const plain = { label: '', note: false, heads: 0 };
  const joined = wrapped(lines);
  lines.forEach((line, at) => {
    const bullet = bulletOf(line.text);
    const open = groups.at(-1);
    const { indent } = line;
    if (bullet) groups.push({ ...bullet, item: true, lines: [withoutBullet(line, bullet)], indent, heads: 0 });
    else if (open && (!open.item || joined[at - 1] || indent > open.indent)) open.lines.push(line);
    else groups.push({ ...plain, item: false, lines: [line], indent });
  });
  return groups.map((group, at) => ({ ...group, heads: levelOf(group, groups[at + 1], groups.length === 1) }));
}
