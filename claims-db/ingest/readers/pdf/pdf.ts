// PDF: words with their positions become lines, lines become paragraphs and tables; a scan is refused.

import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as say from '../../../../server/core/explain/system/ingest.ts';
import type { SourceDocument } from '../../document.ts';
import { ReadFailure } from '../failure.ts';
import { type PageLine, pageLines } from './pdf-lines.ts';
import { documentOfLines } from './pdf-tables.ts';

type Library = typeof import('./pdf-library.ts');

/** More pages than any report has. */
const MOST_PAGES = 1500;

/** Beside the bundle, or beside this source. */
async function library(): Promise<Library> {
  const paths = ['./pdf.js', './pdf-library.ts'].map((path) => new URL(path, import.meta.url));
  const found = paths.find((url) => existsSync(fileURLToPath(url)));
  if (!found) throw new ReadFailure(say.pdfReaderMissing);
  return import(found.href);
}

/** Character maps of Chinese fonts that are not embedded: beside the bundle as beside this source. */
const CHARACTER_MAPS = fileURLToPath(new URL('./cmaps/', import.meta.url));

function reasonOf(error: unknown): ReadFailure {
  if (error instanceof ReadFailure) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new ReadFailure(say.passwordProtected);
  return new ReadFailure(say.damagedPdf);
}

/** Pages of pictures may still carry a number or a stamp. */
const FEWEST_CHARACTERS = 12;

function isScan(pages: readonly (readonly PageLine[])[]): boolean {
  const characters = pages
    .flat()
    .reduce((sum, { cells }) => sum + cells.reduce((all, { text }) => all + text.length, 0), 0);
  return characters < pages.length * FEWEST_CHARACTERS;
}

/** The library lets go of promises that a damaged file breaks; what breaks the reading comes back to it all the same. */
async function undisturbed<T>(read: () => Promise<T>): Promise<T> {
  const ignore = (): void => {};
  process.on('unhandledRejection', ignore);
  try {
    return await read();
  } finally {
    await new Promise((done) => setTimeout(done, 0));
    process.off('unhandledRejection', ignore);
  }
}

async function linesOfPages(bytes: Uint8Array): Promise<PageLine[][]> {
  const { getDocument } = await library();
  const loading = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: true,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: 0,
    cMapUrl: CHARACTER_MAPS,
    cMapPacked: true,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MOST_PAGES) throw new ReadFailure(say.tooManyPages(MOST_PAGES));
    const pages: PageLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        pageLines(
          items.filter((item) => 'str' in item),
          number,
        ),
      );
      page.cleanup();
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}

export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  try {
    const pages = await undisturbed(() => linesOfPages(bytes));
    if (isScan(pages)) throw new ReadFailure(say.scanWithoutText);
    return documentOfLines(pages);
  } catch (error) {
    throw reasonOf(error);
  }
}
