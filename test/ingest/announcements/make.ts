// Writes the sample announcements that the guide uses: `node test/ingest/announcements/make.ts`.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { english } from './english.ts';
import { hongKong } from './hongkong.ts';
import { announcementHtml } from './html.ts';
import { mainland } from './mainland.ts';
import { announcementPdf } from './pdf.ts';
import { announcementWorkbook } from './workbook.ts';

const folder = fileURLToPath(new URL('../../../examples/announcements/', import.meta.url));

mkdirSync(folder, { recursive: true });
for (const announcement of [english, hongKong, mainland]) {
  const path = join(folder, announcement.name);
  writeFileSync(`${path}.html`, announcementHtml(announcement));
  writeFileSync(`${path}.pdf`, announcementPdf(announcement));
  writeFileSync(`${path}.xlsx`, announcementWorkbook(announcement));
}
