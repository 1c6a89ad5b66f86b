// Documents with bytes lost or changed: either one sentence says why, or what comes out is a claims file that loads.

import { expect, test } from 'vitest';
import { newFile } from '../../claims-db/ingest/out/yaml.ts';
import { ReadFailure } from '../../claims-db/ingest/readers/failure.ts';
import { validateDatabase } from '../../claims-db/validate.ts';
import { english } from './announcements/english.ts';
import { announcementHtml } from './announcements/html.ts';
import { announcementPdf } from './announcements/pdf.ts';
import { announcementWorkbook } from './announcements/workbook.ts';
import { bytesOf, read } from './read.ts';

/** The same numbers on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function damaged(bytes: Uint8Array, next: () => number, way: number): Uint8Array {
  if (way === 0) return bytes.slice(0, Math.floor(bytes.length * next()));
  const copy = bytes.slice();
  for (let at = 0; at < 40; at++) copy[Math.floor(next() * copy.length)] = 32 + Math.floor(next() * 90);
  return copy;
}

test.each([
  ['a.html', bytesOf(announcementHtml(english))],
  ['a.pdf', announcementPdf(english)],
  ['a.xlsx', announcementWorkbook(english)],
])(
  '%s',
  async (name, bytes) => {
    const next = numbers(7);
    for (let round = 0; round < 12; round++) {
      const result = await read(name, damaged(bytes, next, round % 2)).catch((error: unknown) => error);
      if (result instanceof ReadFailure) continue;
      if (result instanceof Error) throw result;
      const { issuer, metrics, source, claims } = result as Awaited<ReturnType<typeof read>>;
      const text = newFile([{ entity: issuer.entity, metrics, source, claims: claims.map(({ record }) => record) }]);
      const errors = validateDatabase([{ name: 'a.yaml', text }]).problems.filter(({ level }) => level === 'error');
      expect(errors).toEqual([]);
    }
  },
  60_000,
);
