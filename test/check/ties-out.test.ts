// An announcement that is ingested, and prose that is held against its own claims: what agrees, what does not, what is only a part.

import { describe, expect, test } from 'vitest';
import { ingest } from '../../claims-db/ingest/ingest.ts';
import { newFile } from '../../claims-db/ingest/out/yaml.ts';
import { validateDatabase } from '../../claims-db/validate.ts';
import { check } from '../../server/core/check/check.ts';
import { memoryStore, mergedStore } from '../../server/core/claims/memory-store.ts';
import { databaseOf } from '../drafts/run-case.ts';
import { page } from '../ingest/page.ts';

const below = await databaseOf('bundled');

const INCOME = page(
  [
    'Alder Stores, Inc.',
    'Results for the 13 weeks ended November 2, 2024, the third quarter of fiscal 2024',
    'CONDENSED CONSOLIDATED STATEMENTS OF INCOME',
    '(In thousands, except per share amounts)',
  ],
  [
    ['', '2*Thirteen Weeks Ended', '2*Thirty-Nine Weeks Ended'],
    ['', 'November 2, 2024', 'October 28, 2023', 'November 2, 2024', 'October 28, 2023'],
    ['Net sales', '293,618', '303,457', '838,490', '878,719'],
    ['Cost of sales', '153,491', '154,764', '438,490', '455,719'],
    ['Gross profit', '140,127', '148,693', '400,000', '423,000'],
    ['Other operating expense (income), net', '767', '763', '1,530', '1,420'],
    ['Net income', '44,172', '51,762', '118,270', '140,338'],
  ],
);
const BALANCE = page(
  ['CONDENSED CONSOLIDATED BALANCE SHEETS', '(In thousands)'],
  [
    ['', 'November 2, 2024', 'February 3, 2024'],
    ['Inventories', '130,000', '126,000'],
    ['Other assets', '41,000', '41,500'],
    ['Total assets', '171,000', '167,500'],
  ],
);
const CONTENT = INCOME.replace('</body></html>', '') + BALANCE.replace('<html><body>', '');

async function opened(): Promise<ReturnType<typeof mergedStore>> {
  const bytes = new TextEncoder().encode(CONTENT);
  const read = await ingest('alder.htm', bytes, { tags: true, entity: null, lexicon: below.lexicon });
  const claims = read.claims.map(({ record }) => ({ ...record, status: 'confirmed' as const }));
  const file = newFile([{ entity: read.issuer.entity, metrics: read.metrics, source: read.source, claims }]);
  const own = validateDatabase([{ name: 'own.yaml', text: file }], { lexicon: below.lexicon, claims: [] });
  return mergedStore([below, memoryStore(own.lexicon, own.claims, 'own')]);
}

const store = await opened();

/** The verdict of each figure that is worth checking, in order. */
function verdicts(prose: string): string[] {
  return check({ text: `# Alder Stores\n\n${prose}\n`, format: 'markdown' }, store).figures.flatMap(({ judgement }) =>
    judgement ? [judgement.verdict] : [],
  );
}

describe('prose against the claims of its own document', () => {
  test.each([
    [
      'periods of so many weeks',
      'Net sales for the 39-week fiscal period ended November 2, 2024 were $838.5 million, compared to net sales of $878.7 million for the 39-week fiscal period ended October 28, 2023.',
      ['supported', 'supported'],
    ],
    [
      'a fiscal year that is named by its beginning',
      'Net income for the third quarter of fiscal 2024 was $44.2 million, and for the third quarter of fiscal 2023 it was $51.8 million.',
      ['supported', 'supported'],
    ],
    [
      'two lists that share their years',
      'Net income was $44.2 million and $51.8 million for the third quarter, and $118.3 million and $140.3 million for the first nine months, of fiscal years 2024 and 2023, respectively.',
      ['supported', 'supported', 'supported', 'supported'],
    ],
    [
      'a digit that is wrong in such a list',
      'Net income was $44.2 million and $53.8 million for the third quarter, and $118.3 million and $140.3 million for the first nine months, of fiscal years 2024 and 2023, respectively.',
      ['supported', 'refuted', 'supported', 'supported'],
    ],
    [
      'the year before in two ways, with its time behind both',
      'Net income for the third quarter of fiscal 2024 was $44.2 million, compared with net loss of $51.8 million, or $1.05 per share, for the third quarter of fiscal 2023.',
      ['supported', 'refuted', 'unsourced'],
    ],
    [
      'a line under its own label, brackets and all',
      'Other operating expense (income), net was $767 thousand in the third quarter of fiscal 2024.',
      ['supported'],
    ],
    [
      'a part that is compared with a part',
      'Online net sales rose to $46.6 million for the 13 weeks ended November 2, 2024, compared to net sales of $46.1 million for the 13 weeks ended October 28, 2023.',
      ['unsourced', 'unsourced'],
    ],
    [
      'what is only recorded in a line',
      'The unrealized gain (loss) recorded in “Net sales” was $13.6 million in the third quarter of fiscal 2024.',
      ['unsourced'],
    ],
    [
      'what is only some of a line',
      'Net sales were $293.6 million in the third quarter of fiscal 2024, of which $14.2 million was recognized as net sales from deposits.',
      ['supported', 'unsourced'],
    ],
    ['the number of a standard', 'Alder Stores adopted ASU 2024-03 on inventories in fiscal 2024.', []],
  ])('%s', (_, prose, expected) => {
    expect(verdicts(prose)).toEqual(expected);
  });
});
