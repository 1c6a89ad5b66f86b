// The invented announcements in the shapes that pages have: each is read as it was meant, and its own tables say nothing against it.

import { describe, expect, test } from 'vitest';
import { spanText } from '../../../claims-db/ingest/headers/periods/calendar.ts';
import { newFile } from '../../../claims-db/ingest/out/yaml.ts';
import { validateDatabase } from '../../../claims-db/validate.ts';
import { check } from '../../../server/core/check/check.ts';
import { memoryStore, mergedStore } from '../../../server/core/claims/memory-store.ts';
import { format } from '../../../server/core/text/decimal.ts';
import { databaseOf } from '../../drafts/run-case.ts';
import { english } from '../announcements/english.ts';
import { hongKong } from '../announcements/hongkong.ts';
import { announcementHtml } from '../announcements/html.ts';
import { mainland } from '../announcements/mainland.ts';
import { type Announcement, truthOf } from '../announcements/table.ts';
import { read } from '../read.ts';

const ROW = /<tr>(.*?)<\/tr>/g;
const CELL = /<td([^>]*)>(.*?)<\/td>/g;

/** Every cell with an empty one behind it, as `behind` fills that. */
const widened = (html: string, behind: (text: string) => readonly [own: string, next: string]): string =>
  html.replaceAll(CELL, (_, attributes: string, text: string) => {
    const span = Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1) * 2 - 1;
    const plain = attributes.replace(/ colspan="\d+"/, '');
    const [own, next] = behind(text);
    return `<td${span > 1 ? ` colspan="${span}"` : ''}${plain}>${own}</td><td>${next}</td>`;
  });

const SHAPES: readonly (readonly [string, (html: string) => string])[] = [
  ['as converters write them', (html) => html],
  ['a spacer behind each column', (html) => widened(html, (text) => [text, '&#160;'])],
  [
    'brackets that close in a cell of their own',
    (html) => widened(html, (text) => (/^\([\d,.]+\)$/.test(text) ? [text.slice(0, -1), ')'] : [text, ''])),
  ],
  [
    'a header that stands over the first of its columns only',
    (html) =>
      html.replaceAll(
        /<td colspan="(\d+)"([^>]*)>(.*?)<\/td>/g,
        (_, span: string, attributes: string, text: string) =>
          `<td${attributes}>${text}</td>${'<td></td>'.repeat(Number(span) - 1)}`,
      ),
  ],
  [
    'footnotes at the labels',
    (html) =>
      html.replaceAll(ROW, (row) => row.replace(/^(<tr><td[^>]*>[^<]*\p{L}[^<]*)(?=<\/td><td[^>]*>\(?\d)/u, '$1 (2)')),
  ],
];

const CASES = [english, hongKong, mainland].flatMap((announcement) =>
  SHAPES.map(([shape, shaped]): readonly [string, string, Announcement, string] => [
    announcement.name,
    shape,
    announcement,
    shaped(announcementHtml(announcement)),
  ]),
);

/** Of a hundred: numbers with their value and unit, those with their period too, and figures of the page that its claims know. */
const [LEAST_VALUES, LEAST_PERIODS, LEAST_KNOWN] = [97, 95, 85];

const below = await databaseOf('bundled');

describe.each(CASES)('%s, %s', (name, _, announcement, html) => {
  test('numbers have their value, unit and period', async () => {
    const { claims } = await read(`${name}.html`, html);
    const valued = new Set(claims.map(({ draft: { amount, unit } }) => `${format(amount)} ${unit}`));
    const timed = new Set(
      claims.map(({ draft: { amount, unit, span } }) => `${format(amount)} ${unit} ${span ? spanText(span) : ''}`),
    );
    const truth = truthOf(announcement);
    const values = truth.filter(({ value, unit }) => valued.has(`${value} ${unit}`));
    const periods = truth.filter(({ value, unit, period }) => timed.has(`${value} ${unit} ${period}`));
    expect(values.length * 100).toBeGreaterThanOrEqual(truth.length * LEAST_VALUES);
    expect(periods.length * 100).toBeGreaterThanOrEqual(truth.length * LEAST_PERIODS);
  });

  test('its own tables say nothing against it', async () => {
    const { issuer, metrics, source, claims } = await read(`${name}.html`, html, true, below.lexicon);
    const file = newFile([{ entity: issuer.entity, metrics, source, claims: claims.map(({ record }) => record) }]);
    const own = validateDatabase([{ name: 'own.yaml', text: file }], { lexicon: below.lexicon, claims: [] });
    const store = mergedStore([below, memoryStore(own.lexicon, own.claims, 'own')]);
    const judged = check({ text: html, format: 'html' }, store).figures.flatMap(({ judgement }) => judgement ?? []);
    const known = judged.filter(({ verdict }) => verdict === 'supported' || verdict === 'unverified');
    expect(judged.filter(({ verdict }) => verdict === 'refuted')).toEqual([]);
    expect(known.length * 100).toBeGreaterThanOrEqual(judged.length * LEAST_KNOWN);
  });
});
