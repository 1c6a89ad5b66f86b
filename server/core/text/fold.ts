// One spelling for look-ups: simplified characters, half-width forms, small Latin letters. Offsets stay as they are.

import characters from 'opencc-js/dict/TSCharacters';

/** Folded form of each UTF-16 code unit. Pairs are OpenCC's; those outside the BMP keep their form. */
const FOLDED: Uint16Array = foldTable();

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
  table[0x3000] = 0x20;
  for (const space of [0x00a0, 0x2002, 0x2003, 0x2009, 0x202f]) table[space] = 0x20;
  for (const [curly, straight] of [
    [0x2019, 0x27],
    [0x2018, 0x27],
    [0x2010, 0x2d],
    [0x2011, 0x2d],
  ] as const)
    table[curly] = straight;
  for (const pair of characters.split('|')) {
    const [traditional = '', simplified = ''] = pair.split(' ');
    if (traditional.length === 1 && simplified.length === 1)
      table[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
  }
  for (let unit = 0; unit < table.length; unit++) {
    const at = table[unit] ?? unit;
    if (at >= 0x41 && at <= 0x5a) table[unit] = at + 0x20;
  }
  return table;
}

/** As many code units at once as every engine takes for arguments. */
const CHUNK = 4096;

/** One chunk's folded units; folding is never interrupted, so that all of it can share one. */
const UNITS = new Uint16Array(CHUNK);

function foldChunk(text: string, start: number, table: Uint16Array): string {
  const length = Math.min(CHUNK, text.length - start);
  let changed = false;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(start + at);
    const folded = table[unit] as number;
    UNITS[at] = folded;
    changed ||= folded !== unit;
  }
  if (!changed) return text.slice(start, start + length);
  return String.fromCharCode.apply(null, UNITS.subarray(0, length) as unknown as number[]);
}

function foldBy(text: string, table: Uint16Array): string {
  if (text.length <= CHUNK) return foldChunk(text, 0, table);
  let folded = '';
  for (let at = 0; at < text.length; at += CHUNK) folded += foldChunk(text, at, table);
  return folded;
}

/** Folds a text; the result has the same length, so that offsets hold for both. */
export function fold(text: string): string {
  return foldBy(text, FOLDED);
}

/** The same with line breaks and tabs as spaces. */
const FOLDED_LINES: Uint16Array = FOLDED.slice();
for (const space of [0x09, 0x0a]) FOLDED_LINES[space] = 0x20;

/** Folds a text in which a line goes on like a sentence: line breaks and tabs are spaces. */
export function foldLines(text: string): string {
  return foldBy(text, FOLDED_LINES);
}

/** Letters and digits that make a Latin word, in folded text. */
export function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)
  );
}

/** Whether the code unit is a Han character. */
export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007;
}
