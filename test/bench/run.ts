// `npm run bench [-- PART…]`: the reader of figures beside Recognizers-Text and a plain scan. Parts: speed doubling accuracy.

import process from 'node:process';
import { accuracyTable } from './accuracy.ts';
import { doublingTable, speedTable } from './speed.ts';

const PARTS: readonly (readonly [name: string, title: string, table: () => readonly object[]])[] = [
  ['speed', 'Speed, in millions of UTF-16 units a second; ratios are of times', speedTable],
  ['doubling', 'The same text twice as long; 2.2 is the most that is allowed', doublingTable],
  [
    'accuracy',
    'Figures of test/fixtures/figures that are read right. A hedge belongs to the span, which Recognizers-Text leaves out',
    accuracyTable,
  ],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PARTS.some(([part]) => part === name));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(' ')}. There are: ${PARTS.map(([name]) => name).join(' ')}`);
  process.exitCode = 2;
} else
  for (const [name, title, table] of PARTS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${title}`);
    console.table(table());
  }
