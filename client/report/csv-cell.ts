// A cell of a CSV file.

/** What a spreadsheet would run, behind whatever it skips. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;

/** The text in quotes; one that a spreadsheet would run as a formula stays text. */
export function csvCell(value: string): string {
  return `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
}
