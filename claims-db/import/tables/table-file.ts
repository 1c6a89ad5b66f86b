// Rows of a CSV, TSV or Excel file, every cell as the text that a person sees there.

import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { CsvError, parse } from 'csv-parse';
import readWorkbook from 'read-excel-file/node';
import * as say from '../../../server/core/explain/system/tables.ts';
import { ImportFailure } from '../finding.ts';
import type { ImportOptions } from '../import-options.ts';
import { percentCells } from './xlsx-percent.ts';

export interface TableRow {
  /** From 1, as a spreadsheet counts. */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface TableFile {
  /** How places in it begin: the path, with the sheet where there are several. */
  readonly place: string;
  readonly rows: AsyncIterable<TableRow>;
}

type Told = (bytes: number) => void;

/** Opens a table by the ending of its name. */
export async function openTable(path: string, options: ImportOptions, bytes: Told): Promise<TableFile> {
  if (/\.xlsx$/i.test(path)) return openWorkbook(path, options, bytes);
  return { place: path, rows: textRows(path, options, bytes) };
}

const DELIMITERS = [',', ';', '\t'];

/** The delimiter that the first line has most of; a .tsv file is never split by commas. */
function delimiterOf(path: string, text: string): string {
  if (/\.tsv$/i.test(path)) return '\t';
  const line = text.split(/\r?\n/).find((each) => each.trim() !== '') ?? '';
  const count = (delimiter: string): number => line.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

function decoderFor(path: string, encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new ImportFailure(path, say.noEncoding(encoding));
  }
}

async function* textOf(path: string, encoding: string, bytes: Told): AsyncGenerator<string> {
  const decoder = decoderFor(path, encoding);
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new ImportFailure(path, say.otherEncoding(encoding));
    }
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    bytes(chunk.length);
    yield decode(chunk);
  }
  yield decode();
}

async function* textRows(path: string, { encoding }: ImportOptions, bytes: Told): AsyncGenerator<TableRow> {
  const text = textOf(path, encoding, bytes);
  const first = await text.next();
  const begin = first.done ? '' : first.value;
  const parser = parse({
    delimiter: delimiterOf(path, begin),
    relax_column_count: true,
    skip_empty_lines: false,
    bom: true,
  });
  const feed = async (): Promise<void> => {
    parser.write(begin);
    for await (const piece of text) {
      if (!parser.write(piece)) await new Promise((drained) => parser.once('drain', drained));
    }
    parser.end();
  };
  const fed = feed().catch(
    (error: unknown) => void parser.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  let number = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) yield { number: ++number, cells };
    await fed;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = parser.info;
    throw new ImportFailure(`${path}:${lines}`, say.brokenCsv(error.code));
  }
}

/** Excel counts with 15 digits; what the file holds beyond them is noise of its floating point. */
function numberText(raw: string): string {
  const [digits = '', exponent] = Number(raw).toPrecision(15).split('e');
  const plain = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
  return exponent === undefined ? plain : `${plain}e${exponent}`;
}

function percentText(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') return text;
  const digits = fraction.padEnd(2, '0');
  const moved = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  return `${sign}${moved}${digits.length > 2 ? `.${digits.slice(2)}` : ''}%`;
}

function cellText(value: unknown, percent: boolean): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'object' && 'number' in value) {
    const text = numberText(String(value.number));
    return percent ? percentText(text) : text;
  }
  return String(value).trim();
}

async function openWorkbook(path: string, { sheet: wanted }: ImportOptions, bytes: Told): Promise<TableFile> {
  const content = await readFile(path);
  bytes(content.length);
  const sheets = await readWorkbook(content, { parseNumber: (number) => ({ number }) }).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ImportFailure(path, say.brokenWorkbook(detail));
  });
  const at = wanted === null ? 0 : sheets.findIndex(({ sheet }) => sheet === wanted);
  const chosen = sheets[at];
  if (!chosen) {
    const names = sheets.map(({ sheet }) => sheet).join(', ');
    throw new ImportFailure(path, say.noSheet(wanted, names));
  }
  const percent = percentCells(content, chosen.sheet);
  const rows: TableRow[] = chosen.data.map((row, index) => ({
    number: index + 1,
    cells: row.map((value, column) => cellText(value, percent(index, column))),
  }));
  return {
    place: sheets.length > 1 ? `${path}[${chosen.sheet}]` : path,
    rows: (async function* () {
      yield* rows;
    })(),
  };
}
