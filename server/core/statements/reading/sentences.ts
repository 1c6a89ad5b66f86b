// Where sentences end, in both languages.

import { isHan, isWordUnit } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';

const ABBREVIATIONS = new Set([
  'inc',
  'corp',
  'co',
  'ltd',
  'vs',
  'no',
  'u.s',
  'mr',
  'ms',
  'dr',
  'st',
  'e.g',
  'i.e',
  'approx',
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
  'fig',
  'p',
  'pp',
  'cf',
  'incl',
  'est',
]);

/** Whether the full stop at `at` ends a sentence rather than an abbreviation or a number. */
function stopEndsSentence(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next !== undefined && !/[\s"”’)\]]/.test(next) && !isHan(next.charCodeAt(0))) return false;
  let start = at;
  while (start > 0 && (isWordUnit(text.charCodeAt(start - 1)) || text[start - 1] === '.')) start--;
  const word = text.slice(start, at).toLowerCase();
  if (ABBREVIATIONS.has(word)) return next === undefined;
  return !(word.length === 1 && /[a-z]/.test(word));
}

const ENDERS = '。！？!?；;';
const MARKS: ReadonlySet<number> = new Set([...ENDERS, '\n', '.'].map((mark) => mark.charCodeAt(0)));
/** The highest unit of the marks within ASCII, and the lowest of those beyond. */
const [HIGHEST_PLAIN, LOWEST_WIDE] = [0x3f, 0x3002];

/** The sentences of a prose, closing quotes and brackets included in the sentence that they close. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit > HIGHEST_PLAIN && unit < LOWEST_WIDE) || !MARKS.has(unit)) continue;
    const c = text[at] ?? '';
    const paragraphEnd = c === '\n' && endsAlone(text, at);
    if (!paragraphEnd && !ENDERS.includes(c) && !(c === '.' && stopEndsSentence(text, at))) continue;
    let end = at + 1;
    while (end < text.length && /["”’」』）)\]]/.test(text[end] ?? '')) end++;
    sentences.push({ start, end });
    start = end;
    at = end - 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** A line break ends a sentence where the next line starts something new: a dash, a label with a colon, a source line. */
function endsAlone(text: string, at: number): boolean {
  const end = text.indexOf('\n', at + 1);
  const line = text.slice(at + 1, end < 0 ? text.length : end).trimStart();
  return line === '' || /^(—|–|-|[^\s：:，,。]{1,12}[：:])/.test(line);
}
