// What others wrote is shown, and steers nothing.

import { expect, test } from 'vitest';
import { csvCell } from '../../client/report/csv-cell.ts';
import { webAddress } from '../../server/core/claims/web-address.ts';
import { shown } from '../../server/core/text/shown.ts';

test.each([
  ['a terminal’s commands', 'a\u001b[31mb\u001b]0;t\u0007c', 'a�[31mb�]0;t�c'],
  ['their one-character forms', 'a\u009b31m', 'a�31m'],
  ['a line that is written over', 'good\rbad\b', 'good�bad�'],
  ['turned reading', 'a\u202e43\u202c b\u2067c\u2069', 'a�43� b�c�'],
  ['marks of direction', 'a\u200f\u200e\u061c', 'a���'],
  ['line separators', 'a\u2028::error::b\u2029', 'a�::error::b�'],
  ['lines and tabs', 'a\r\nb\n\tc', 'a\nb\n\tc'],
  ['words of any script', '营收 €1 👩‍👩‍👧 é שלום', '营收 €1 👩‍👩‍👧 é שלום'],
])('%s', (_, text, expected) => expect(shown(text)).toBe(expected));

test.each(['=1+1', '+1', '-1', '@a', '\n=1', '  =1', '\t=1', '\uFEFF=1', '＝1', '＋1', '－1', '＠a', ' ＝1', '\ra'])(
  'a spreadsheet does not run %j',
  (text) => expect(csvCell(text)).toBe(`"'${text}"`),
);

test.each(['398亿元', 'a=b', ' text', ''])('%j is a cell as it is', (text) => expect(csvCell(text)).toBe(`"${text}"`));

test.each([
  ['https://example.com/a?b=1#c', true],
  ['HTTP://example.com', true],
  ['javascript:alert(1)', false],
  ['command:workbench.action.quit', false],
  ['file:///etc/passwd', false],
  ['data:text/html,x', false],
  [' https://example.com', false],
  ['https://example.com/\u001b[31m', false],
  ['https://example.com/a b', false],
])('%s leads somewhere: %s', (url, leads) => expect(webAddress(url)).toBe(leads ? url : null));
