// Lists of exhibits: tables of documents, whose numbers, dates and titles are no figures.

import type { SourceCell, SourceTable } from '../document.ts';

/** How such a list heads its columns. */
const HEADER = /^(?:exhibit (?:numbers?|nos?\.?|description)|附件(?:编号|編號)|备查文件|備查文件)$/i;
/** Headers stand in the first rows. */
const HEAD = 6;
const NUMBER = /^\d{1,3}(?:\.\d{1,3})?(?:\([a-z]\))?\s*[*†‡+#]*$/;
/** A title of a document is long. */
const TITLE = 24;
/** Fewer rows may be anything. */
const FEWEST = 2;

function isEntry([number, title, ...others]: readonly SourceCell[]): boolean {
  if (!number || !title || others.length > 0 || number.facts.length + title.facts.length > 0) return false;
  return NUMBER.test(number.text.trim()) && title.text.length >= TITLE && /\p{L}{3}/u.test(title.text);
}

/** Whether a table is such a list, or goes on with one behind a page break: then every row is a number and a title. */
export function isListOfExhibits({ rows }: SourceTable): boolean {
  if (rows.slice(0, HEAD).some((row) => row.some(({ text }) => HEADER.test(text.trim())))) return true;
  const written = rows.filter((row) => row.length > 0);
  return written.length >= FEWEST && written.every(isEntry);
}
