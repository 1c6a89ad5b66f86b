// A document held against its own tables: its prose is right, and an error in it is told, whatever words lead to the line.

import { describe, expect, test } from 'vitest';
import { newFile } from '../../claims-db/ingest/out/yaml.ts';
import { validateDatabase } from '../../claims-db/validate.ts';
import { check } from '../../server/core/check/check.ts';
import { memoryStore } from '../../server/core/claims/memory-store.ts';
import { page } from './page.ts';
import { read } from './read.ts';

const DOCUMENT = page(
  [
    'For the fiscal year ended December 31, 2025',
    'Harbor Mills Inc.',
    '(Exact name of registrant as specified in its charter)',
    'CONSOLIDATED STATEMENTS OF CASH FLOWS',
    '(In millions)',
  ],
  [
    ['', '2025', '2024'],
    ['Payments for repurchases of common stock', '1,542', '1,318'],
    ['Principal repayments of finance leases', '438.4', '204.3'],
    ['Proceeds from sales of weaving rights', '367.1', '291.6'],
  ],
);

/** The figure in question stands in brackets. */
const ROWS: readonly (readonly [text: string, verdict: string])[] = [
  // The words of the label, in another order and with others between.
  ['In 2025, Harbor Mills used cash of ⟦$1,542 million⟧ for repurchases of our common stock.', 'supported'],
  ['Harbor Mills had ⟦$1,642 million⟧ of cash used for repurchases of its common stock in 2025.', 'refuted'],
  ['Harbor Mills had ⟦$1,542 billion⟧ of cash used for repurchases of its common stock in 2025.', 'refuted'],
  // What is only a part, or told of something more, accuses nobody.
  ['Harbor Mills had ⟦$642 million⟧ of repurchases of common stock from its founders in 2025.', 'unsourced'],
  [
    'Harbor Mills had proceeds of ⟦$267.1 million⟧ from sales of weaving rights that were settled in 2025.',
    'unsourced',
  ],
  [
    'Harbor Mills had ⟦$1,142 million⟧ of cash used for repurchases of common stock against its U.S. looms in 2025.',
    'unsourced',
  ],
  // A figure beside one that a line proves is of the same line.
  [
    'Harbor Mills gave back ⟦$1,542 million⟧ and $1,318 million for common stock in 2025 and 2024, respectively.',
    'supported',
  ],
  [
    'Harbor Mills gave back ⟦$1,742 million⟧ and $1,318 million for common stock in 2025 and 2024, respectively.',
    'refuted',
  ],
  [
    'Harbor Mills gave back $1,542 million and ⟦$1,918 million⟧ for common stock in 2025 and 2024, respectively.',
    'refuted',
  ],
];

/** Rows of a table that a draft takes over, under the years 2025 and 2024. */
const CELLS: readonly (readonly [row: string, verdict: string])[] = [
  ['| Payments for repurchases of common stock | ⟦(1,542)⟧ | (1,318) |', 'supported'],
  ['| Payments for repurchases of common stock (1) | 1,542 | ⟦1,318⟧ |', 'supported'],
  ['| Principal repayments of finance leases | ⟦(438.4⟧ | (204.3 |', 'supported'],
  ['| Payments for repurchases of common stock | ⟦(1,642)⟧ | (1,318) |', 'refuted'],
  ['| Payments for repurchases of common stock | ⟦1,318⟧ | 1,542 |', 'refuted'],
  ['| Payments for repurchases of common stock from founders | ⟦(642)⟧ | (318) |', 'unsourced'],
];

const TABLE =
  '# Harbor Mills\n\nCash flows (in millions)\n\n| Year ended December 31, | 2025 | 2024 |\n|---|---|---|\n';

describe('a document against its own tables', () => {
  test.each([...ROWS, ...CELLS.map(([row, verdict]): readonly [string, string] => [`${TABLE}${row}\n`, verdict])])(
    '%s',
    async (marked, verdict) => {
      const { issuer, metrics, source, claims } = await read('fy2025.htm', DOCUMENT);
      const records = claims.map(({ record }) => ({ ...record, status: 'confirmed' as const }));
      const file = newFile([{ entity: issuer.entity, metrics, source, claims: records }]);
      const database = validateDatabase([{ name: 'own.yaml', text: file }]);
      const text = marked.replace(/[⟦⟧]/g, '');
      const start = marked.indexOf('⟦');
      const { figures } = check({ text, format: 'markdown' }, memoryStore(database.lexicon, database.claims, 'own'));
      const found = figures.find(({ figure }) => figure.span.start <= start && start < figure.span.end);
      expect(found?.judgement?.verdict).toBe(verdict);
    },
  );
});
