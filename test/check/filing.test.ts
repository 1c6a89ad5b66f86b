// Filings as drafts: what their tags, their cover and their tables' labels say.

import { describe, expect, test } from 'vitest';
import { check } from '../../server/core/check/check.ts';
import { databaseOf } from '../drafts/run-case.ts';

const store = await databaseOf('bundled');

/** `figure verdict entity`, a line a figure that is worth checking. */
function verdicts(text: string): string[] {
  return check({ text, format: 'html' }, store).figures.flatMap(({ figure, statement, judgement }) =>
    judgement
      ? [
          `${text.slice(figure.core.start, figure.core.end)} ${judgement.verdict} ${statement?.readings.at(judgement.reading)?.entity?.value}`,
        ]
      : [],
  );
}

const table = (...rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

describe('a filing', () => {
  test('speaks for the registrant that its cover is tagged with', () => {
    const cover = '<ix:nonNumeric name="dei:EntityRegistrantName" id="f-1"><b>MICROSOFT CORP</b></ix:nonNumeric>';
    const text = `<html><head><title>msft-20250930</title></head><body><div>${cover}</div><p>In the third quarter of 2025 our revenue was $77.7 billion.</p></body></html>`;
    expect(verdicts(text)).toEqual(['$77.7 billion supported microsoft']);
  });

  test('gives a currency beside the number the scale of the note above', () => {
    const text = `<p>Microsoft, third quarter of 2025</p><p>(In millions, except per share amounts)</p>${table(['', '', 'Q3 2025'], ['Revenue', '$', '77,673'])}`;
    expect(verdicts(text)).toEqual(['77,673 supported microsoft']);
  });

  test('has columns under a common header, with an empty row above that', () => {
    const rows = [
      ['', '', ''],
      ['', 'Three Months Ended September 30,', ''],
      ['(in millions)', '2024', '2025'],
      ['Revenue', '65,585', '77,673'],
    ];
    const text = `<p>Microsoft</p>${table(...rows)}`
      .replace('<td>Three', '<td colspan="2">Three')
      .replace('30,</td><td></td>', '30,</td>');
    expect(verdicts(text)).toContain('77,673 supported microsoft');
  });

  test.each(['Other revenue', 'Revenue and net income', 'Payments for revenue'])(
    'has lines that are not the metric whose name is in their label: %s',
    (label) => {
      const text = `<p>Microsoft, US$ in millions</p>${table(['', 'Q3 2025'], [label, '77'])}`;
      expect(verdicts(text).filter((line) => line.includes('refuted'))).toEqual([]);
    },
  );

  test.each([
    'Changes in foreign exchange rates reduced Microsoft’s revenue by $2.3 billion in the third quarter of 2025.',
    'Microsoft, third quarter of 2025: this change in accounting estimate decreased our total revenue by $197 million.',
    'Microsoft’s results for 2024. The related unrealized loss recorded in “Revenue” was $13.6 billion.',
  ])('tells what other things do to a metric, which is not the metric: %s', (sentence) => {
    expect(verdicts(`<p>${sentence}</p>`).filter((line) => line.includes('refuted'))).toEqual([]);
  });

  test('may give several lengths that ended on several days in one phrase', () => {
    const text =
      '<p>For the three and six months ended July 27, 2025 and July 28, 2024, and in the second quarter and first half of fiscal years 2026 and 2025, Microsoft had revenue.</p>';
    expect(verdicts(text)).toEqual([]);
  });
});
