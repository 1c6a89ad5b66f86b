// How a workbook shows a number: as a percentage, a date, with so many decimals, moved in.

import { dayOf } from '../../headers/periods/day.ts';
import { readXml } from '../xbrl/xml.ts';

export interface CellStyle {
  readonly percent: boolean;
  readonly date: boolean;
  readonly decimals: number;
  readonly indent: number;
  readonly bold: boolean;
}

/** Formats that every workbook has without declaring them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'yyyy-mm-dd',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
};

function styleOf(code: string, indent: number, bold: boolean): CellStyle {
  const plain = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0] ?? '';
  const decimals = /\.(0+)/.exec(plain)?.[1]?.length ?? 0;
  return { percent: plain.includes('%'), date: /[ymd]/i.test(plain) && !/[#0]/.test(plain), decimals, indent, bold };
}

const PARTS = new Set(['fonts', 'cellXfs', 'cellStyleXfs', 'dxfs']);

class StyleReader {
  readonly codes: Map<number, string> = new Map();
  readonly fonts: boolean[] = [];
  readonly styles: { format: number; font: number; indent: number }[] = [];
  private part = '';

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const tag = name.slice(name.indexOf(':') + 1);
    if (PARTS.has(tag)) this.part = tag;
    else if (tag === 'numFmt') this.codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
    else if (this.part === 'fonts') this.font(tag, attributes);
    else if (this.part === 'cellXfs') this.style(tag, attributes);
  }

  private font(tag: string, { val }: Readonly<Record<string, string>>): void {
    if (tag === 'font') this.fonts.push(false);
    else if (tag === 'b' && this.fonts.length > 0) this.fonts[this.fonts.length - 1] = val !== '0';
  }

  private style(tag: string, { numFmtId, fontId, indent }: Readonly<Record<string, string>>): void {
    const last = this.styles.at(-1);
    if (tag === 'xf') this.styles.push({ format: Number(numFmtId ?? 0), font: Number(fontId ?? 0), indent: 0 });
    else if (tag === 'alignment' && last) last.indent = Number(indent ?? 0);
  }
}

/** Styles by the index that cells have. */
export function stylesOf(text: string | undefined): CellStyle[] {
  const reader = new StyleReader();
  readXml(text ?? '', { open: (name, attributes) => reader.open(name, attributes), text: () => {}, close: () => {} });
  return reader.styles.map(({ format, font, indent }) =>
    styleOf(reader.codes.get(format) ?? BUILT_IN[format] ?? '', indent, reader.fonts[font] ?? false),
  );
}

/** Day 0 of a workbook's calendar, as days since 1970; its 1900 has a leap day too many. */
const EPOCH = -25_569;

/** The number as the cell shows it, without the noise that binary fractions leave. */
export function shownNumber(value: string, { percent, date, decimals }: CellStyle): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (date && number > 20_000 && number < 80_000) return dayOf(Math.floor(number) + EPOCH);
  if (percent) return `${trimmed(number * 100, Math.max(decimals, 4))}%`;
  const plain = /^-?\d+(?:\.\d{1,6})?$/.test(value) ? value : trimmed(number, Math.min(10, Math.max(decimals, 6)));
  return plain;
}

function trimmed(number: number, decimals: number): string {
  const text = number.toFixed(Math.min(decimals, 10));
  return decimals > 2 && text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
