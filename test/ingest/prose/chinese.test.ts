// The two invented Chinese announcements against their own tables: their prose is right, and errors planted in it are told.

import { describe, expect, test } from 'vitest';
import { newFile } from '../../../claims-db/ingest/out/yaml.ts';
import { validateDatabase } from '../../../claims-db/validate.ts';
import { check } from '../../../server/core/check/check.ts';
import type { CheckedDraft, CheckedFigure } from '../../../server/core/check/result.ts';
import type { ClaimStore } from '../../../server/core/claims/claim.ts';
import { memoryStore, mergedStore } from '../../../server/core/claims/memory-store.ts';
import { plantedIn, type Slip, withErrors } from '../../bench/planted.ts';
import { databaseOf } from '../../drafts/run-case.ts';
import { hongKong } from '../announcements/hongkong.ts';
import { announcementHtml } from '../announcements/html.ts';
import { mainland } from '../announcements/mainland.ts';
import type { Announcement } from '../announcements/table.ts';
import { read } from '../read.ts';
import { HONG_KONG_PROSE, MAINLAND_PROSE } from './chinese-prose.ts';

const CASES: readonly (readonly [Announcement, readonly string[]])[] = [
  [hongKong, HONG_KONG_PROSE],
  [mainland, MAINLAND_PROSE],
];
/** UTF-16 units between two errors of one round. */
const APART = 60;
const LEAST_SUPPORTED = 0.9;
const LEAST_CAUGHT = 0.85;

interface Ingested {
  readonly text: string;
  readonly store: ClaimStore;
  readonly checked: CheckedDraft;
}

async function ingested(announcement: Announcement, prose: readonly string[]): Promise<Ingested> {
  const below = await databaseOf('bundled');
  const { issuer, metrics, source, claims } = await read(
    `${announcement.name}.html`,
    announcementHtml(announcement),
    true,
    below.lexicon,
  );
  const file = newFile([{ entity: issuer.entity, metrics, source, claims: claims.map(({ record }) => record) }]);
  const own = validateDatabase([{ name: 'own.yaml', text: file }], { lexicon: below.lexicon, claims: [] });
  const store = mergedStore([below, memoryStore(own.lexicon, own.claims, 'own')]);
  const text = `# ${issuer.name}\n\n${prose.join('\n\n')}\n`;
  return { text, store, checked: check({ text, format: 'markdown' }, store) };
}

const ofVerdict = ({ figures }: CheckedDraft, verdict: string): readonly CheckedFigure[] =>
  figures.filter(({ judgement }) => judgement?.verdict === verdict);

/** Of the errors of one kind, how many are refuted, and how many there are. */
function caught({ text, store, checked }: Ingested, slip: Slip): readonly [number, number] {
  const errors = plantedIn(text, ofVerdict(checked, 'supported'), slip, APART);
  const refuted = errors.flatMap((round) => {
    const wrong = withErrors(text, round);
    const found = ofVerdict(check({ text: wrong.text, format: 'markdown' }, store), 'refuted');
    const at = new Set(found.map(({ figure }) => figure.core.start));
    return round.filter(({ figures }) => figures.some(({ figure }) => at.has(wrong.moved(figure.core.start))));
  });
  return [refuted.length, errors.flat().length];
}

describe.each(CASES)('$name', (announcement, prose) => {
  test('its prose is right', async () => {
    const { checked } = await ingested(announcement, prose);
    const worthy = checked.figures.filter(({ judgement }) => judgement !== null);
    expect(worthy.length).toBeGreaterThan(30);
    expect(ofVerdict(checked, 'refuted')).toEqual([]);
    expect(ofVerdict(checked, 'supported').length).toBeGreaterThanOrEqual(LEAST_SUPPORTED * worthy.length);
  });

  test.each(['value', 'scale'] as const)('errors of %s are told', async (slip) => {
    const [refuted, planted] = caught(await ingested(announcement, prose), slip);
    expect(planted).toBeGreaterThan(25);
    expect(refuted).toBeGreaterThanOrEqual(LEAST_CAUGHT * planted);
  });
});
