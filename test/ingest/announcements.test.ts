// The two invented announcements, as pages and as PDF, against the truth that they were made from.

import { describe, expect, test } from 'vitest';
import { spanText } from '../../claims-db/ingest/headers/periods/calendar.ts';
import { format } from '../../server/core/text/decimal.ts';
import { english } from './announcements/english.ts';
import { hongKong } from './announcements/hongkong.ts';
import { announcementHtml } from './announcements/html.ts';
import { mainland } from './announcements/mainland.ts';
import { announcementPdf } from './announcements/pdf.ts';
import { type Announcement, truthOf } from './announcements/table.ts';
import { announcementWorkbook } from './announcements/workbook.ts';
import { read } from './read.ts';

const CASES = [english, hongKong, mainland].flatMap((announcement): [string, Announcement, string | Uint8Array][] => [
  [`${announcement.name}.html`, announcement, announcementHtml(announcement)],
  [`${announcement.name}.pdf`, announcement, announcementPdf(announcement)],
  [`${announcement.name}.xlsx`, announcement, announcementWorkbook(announcement)],
  [
    `${announcement.name}-cid.pdf`,
    announcement,
    announcementPdf(announcement, 1, announcement === hongKong ? 'traditional' : 'simplified'),
  ],
]);

const ISSUERS = new Map([
  [english, ['Harbor Mills Inc.', '2025-09-30']],
  [hongKong, ['北辰智造控股有限公司', '2025-06-30']],
  [mainland, ['江海重工股份有限公司', '2025-09-30']],
]);

describe.each(CASES)('%s', (name, announcement, content) => {
  test('at least 99 of 100 numbers have their value, unit and period', async () => {
    const { claims } = await read(name, content);
    const found = new Set(
      claims.map(({ draft: { amount, unit, span } }) => `${format(amount)} ${unit} ${span ? spanText(span) : ''}`),
    );
    const truth = truthOf(announcement);
    const missed = truth.filter(({ value, unit, period }) => !found.has(`${value} ${unit} ${period}`));
    expect(truth.length).toBeGreaterThan(80);
    expect(missed.length, JSON.stringify(missed.slice(0, 5))).toBeLessThanOrEqual(truth.length / 100);
  });

  test('its issuer and the day that it reports on are read', async () => {
    const { issuer, end } = await read(name, content);
    expect([issuer.name, end]).toEqual(ISSUERS.get(announcement));
  });
});

test('a page of PDF is in the evidence', async () => {
  const { claims } = await read('a.pdf', announcementPdf(hongKong));
  expect(new Set(claims.map(({ record }) => record.evidence?.page))).toEqual(new Set([1, 2, 3, 4, 5]));
});
