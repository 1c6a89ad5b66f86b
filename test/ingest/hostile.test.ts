// Files that are broken, or meant to break: one sentence each.

import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ReadFailure } from '../../claims-db/ingest/readers/failure.ts';
import { pdfOf } from './announcements/pdf.ts';
import { read } from './read.ts';

const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 });
const nested = `${'<table><tr><td>'.repeat(40)}1</td></tr></table>`;
const deep = '<b>'.repeat(30_000);
const entity =
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><body>&a;</body></html>';

test.each<[string, string, string | Uint8Array, string]>([
  ['an empty file', 'a.htm', '', 'it is empty'],
  ['a zip bomb', 'a.docx', bomb, 'it unpacks to far more than a document holds'],
  [
    'a broken archive',
    'a.xlsx',
    Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]),
    'its archive is damaged and cannot be opened',
  ],
  ['an archive of something else', 'a.zip', zipSync({ a: new Uint8Array(3) }), 'it is an archive: unpack it first'],
  ['entities from outside', 'a.htm', entity, 'it declares entities of its own, which are not read'],
  [
    'nested tables',
    'a.htm',
    `<html><body>${nested}</body></html>`,
    'its tables or tags are nested too deeply to be read',
  ],
  ['tags without an end', 'a.htm', `<html><body>${deep}`, 'its tables or tags are nested too deeply to be read'],
  [
    'a broken encoding',
    'a.htm',
    Uint8Array.from([0x3c, 0x68, 0xff, 0x00, 0xc3, 0x28]),
    'its encoding is broken: it is not utf-8',
  ],
  ['a PDF that is none', 'a.pdf', 'hello', 'it is not a valid pdf file'],
  ['a damaged PDF', 'a.pdf', '%PDF-1.7\nnothing', 'its PDF is damaged and cannot be read'],
  [
    'a scan',
    'a.pdf',
    pdfOf(['0 0 595 842 re f', '0 0 595 842 re f']),
    'it is a scan without text: have its text recognised (OCR) first',
  ],
  ['unpaired quotation marks', 'a.csv', 'a,"b\n1,2', 'its quotation marks do not pair up'],
  ['too large a file', 'a.pdf', new Uint8Array(65 * 1024 * 1024), 'it is larger than 64 MB, too large to be read'],
])('%s', async (_, name, content, sentence) => {
  const error = await read(name, content).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ReadFailure);
  expect(error instanceof ReadFailure ? error.words.en : '').toBe(sentence);
});
