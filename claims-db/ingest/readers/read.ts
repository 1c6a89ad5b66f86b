// Which reader reads a file, by what its bytes are and what it is called.

import { extname } from 'node:path';
import * as say from '../../../server/core/explain/system/ingest.ts';
import type { SourceDocument } from '../document.ts';
import { decodeText } from './decode.ts';
import { ReadFailure } from './failure.ts';
import { readHtml } from './html/html.ts';

export interface ReadOptions {
  /** `false`: inline XBRL is read by its tables alone. */
  readonly tags: boolean;
}

/** Larger files are no documents that a desk writes from. */
export const LARGEST_SOURCE: number = 64 * 1024 * 1024;

const ENDINGS: readonly string[] = [
  '.htm',
  '.html',
  '.xhtml',
  '.xml',
  '.xbrl',
  '.xlsx',
  '.csv',
  '.tsv',
  '.docx',
  '.pdf',
  '.md',
  '.markdown',
  '.txt',
  '.text',
];

/** Whether a file of a folder is one that can be ingested. */
export function isSourceName(name: string): boolean {
  return ENDINGS.includes(extname(name).toLowerCase());
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((character, at) => bytes[at] === character.charCodeAt(0));
}

async function readZip(bytes: Uint8Array, ending: string): Promise<SourceDocument> {
  if (ending === '.docx') return (await import('./docx.ts')).readDocx(bytes);
  if (ending === '.xlsx' || ending === '.xlsm') return (await import('./sheets/xlsx.ts')).readXlsx(bytes);
  throw new ReadFailure(say.packed);
}

async function readWords(text: string, ending: string, { tags }: ReadOptions): Promise<SourceDocument> {
  const head = text.slice(0, 4096);
  if (ending === '.csv' || ending === '.tsv') return (await import('./sheets/csv.ts')).readCsv(text, ending === '.tsv');
  if (ending === '.md' || ending === '.markdown') return (await import('./markdown.ts')).readMarkdown(text);
  if (/<(?:\w+:)?xbrl[\s>]/i.test(head) && !/<html[\s>]/i.test(head))
    return (await import('./xbrl/xbrl.ts')).readXbrl(text);
  if (/^\s*(?:<\?xml|<!doctype|<html|<document)|<(?:html|table|body|div|p)[\s>]/i.test(head))
    return readHtml(text, tags);
  return (await import('./plain.ts')).readPlain(text);
}

/**
 * Reads one file into the neutral stream.
 *
 * @throws ReadFailure with one sentence for a person
 */
export async function readSource(name: string, bytes: Uint8Array, options: ReadOptions): Promise<SourceDocument> {
  if (bytes.length === 0) throw new ReadFailure(say.empty);
  if (bytes.length > LARGEST_SOURCE) throw new ReadFailure(say.sourceTooLarge);
  const ending = extname(name).toLowerCase();
  if (startsWith(bytes, '%PDF-')) return (await import('./pdf/pdf.ts')).readPdf(bytes);
  if (startsWith(bytes, 'PK\u0003\u0004')) return readZip(bytes, ending);
  if (ending === '.pdf' || ending === '.xlsx' || ending === '.docx') {
    throw new ReadFailure(say.notSound(ending.slice(1)));
  }
  return readWords(decodeText(bytes), ending, options);
}
