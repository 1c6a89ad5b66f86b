// Doubling a claims file at most doubles the time that it takes to be read, whatever stands in it.

import { expect, test } from 'vitest';
import { validateDatabase } from '../../claims-db/validate.ts';
import { doubling, MOST } from '../check/ratio.ts';
import { claim, LEXICON, SOURCE } from './database.ts';

const rows = (count: number, row: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => row(at)).join('');
const month = (at: number): string => `${1985 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}`;
const inSlots = (at: number): string => claim(`c${at}`, 'turnover', month(at % 480), `${at + 100}.5亿元`);

/** So many entries each; the first two are what once took minutes. */
const KINDS: Readonly<Record<string, (count: number) => string>> = {
  'claims that contradict each other': (count) =>
    LEXICON + SOURCE + rows(count, (at) => claim(`c${at}`, 'turnover', '2025Q3', `${at + 100}.5亿元`)),
  'claims of 480 months': (count) => LEXICON + SOURCE + rows(count, inSlots),
  'claims that repeat each other': (count) =>
    LEXICON + SOURCE + rows(count, (at) => claim(`c${at}`, 'turnover', '2025Q3', '398亿元')),
  'claims against one': (count) =>
    LEXICON + SOURCE + rows(count, (at) => claim(`c${at}`, 'turnover', '2025Q3', `${at}亿元`, 'against: [c0]')),
  'claims of one id': (count) => LEXICON + SOURCE + rows(count, () => claim('c', 'turnover', '2025Q3', '398亿元')),
  'claims of metrics that nobody knows': (count) =>
    LEXICON + SOURCE + rows(count, (at) => claim(`c${at}`, `turnover-of-mill-${at}`, '2025Q3', '398亿元')),
  'claims against others that nobody knows': (count) =>
    LEXICON + SOURCE + rows(count, (at) => claim(`c${at}`, 'turnover', '2025Q3', '398亿元', `against: [d${at}]`)),
  'fields that nobody knows': (count) => `${LEXICON}${SOURCE}  - { id: a, ${rows(count, (at) => `f${at}: 1, `)} }\n`,
  'parts that nobody knows': (count) => rows(count, (at) => `k${at}: 1\n`),
  'quotation marks that are not closed': (count) => LEXICON + SOURCE + rows(count, (at) => `  - { id: "c${at} }\n`),
  'owners of owners': (count) =>
    `entities:\n${rows(count, (at) => `  - { id: e${at}, name: { en: Acme ${at} }, kind: company${at > 0 ? `, parent: e${at - 1}` : ''} }\n`)}`,
  'owners in a circle': (count) =>
    `entities:\n${rows(count, (at) => `  - { id: e${at}, name: { en: Acme ${at} }, kind: company, parent: e${(at + 1) % count} }\n`)}`,
  'entities of one name': (count) =>
    `entities:\n${rows(count, (at) => `  - { id: e${at}, name: { en: Acme }, kind: company }\n`)}`,
};

test.each(Object.entries(KINDS))('%s', async (_, write) => {
  expect(await doubling(write, 1000, (text) => validateDatabase([{ name: 'a.yaml', text }]))).toBeLessThanOrEqual(MOST);
});
