// A claims file over time: what a curator wrote stays, what a newer document restates takes the older figure's place.

import { describe, expect, test } from 'vitest';
import { superseded } from '../../claims-db/ingest/out/supersede.ts';
import { type IngestedSource, newFile, updatedFile } from '../../claims-db/ingest/out/yaml.ts';
import { validateDatabase } from '../../claims-db/validate.ts';
import { page } from './page.ts';
import { read } from './read.ts';

const COVER = ['Harbor Mills Inc.', '(Exact name of registrant as specified in its charter)'];
const statement = (year: number, rows: readonly (readonly string[])[]): string =>
  page(
    [`For the fiscal year ended December 31, ${year}`, ...COVER, 'CONSOLIDATED STATEMENTS OF INCOME', '(In millions)'],
    [['', String(year), String(year - 1)], ...rows],
  );

async function source(name: string, html: string): Promise<IngestedSource> {
  const { issuer, metrics, source, claims } = await read(name, html);
  return { entity: issuer.entity, metrics, source, claims: claims.map(({ record }) => record) };
}

describe('ingesting again', () => {
  test('leaves what a curator wrote, comments too', async () => {
    const one = await source('fy2025.htm', statement(2025, [['Cost of revenue', '700', '640']]));
    const edited = newFile([one]).replace(
      'status: "unverified"',
      'status: confirmed # checked against the audit report\n    note: "two pairs of eyes"',
    );
    const { text, added, kept, changed, gone } = updatedFile(edited, [one]);
    expect({ added, kept, changed, gone }).toEqual({ added: 0, kept: 2, changed: 0, gone: 0 });
    expect(text).toContain('status: confirmed # checked against the audit report');
    expect(text).toContain('two pairs of eyes');
  });

  test('adds new lines, and hands changed figures back to the curator', async () => {
    const before = await source('fy2025.htm', statement(2025, [['Cost of revenue', '700', '640']]));
    const after = await source(
      'fy2025.htm',
      statement(2025, [
        ['Cost of revenue', '705', '640'],
        ['Gross profit', '300', '290'],
      ]),
    );
    const { text, added, kept, changed } = updatedFile(newFile([before]), [after]);
    expect({ added, kept, changed }).toEqual({ added: 2, kept: 1, changed: 1 });
    expect(text).toContain('quantity: "US$705 million"');
    expect(text).toContain('the document has changed: it was 700');
  });

  test('gives a file that loads without a complaint', async () => {
    const one = await source(
      'fy2025.htm',
      statement(2025, [
        ['Cost of revenue', '700', '640'],
        ['Diluted earnings per share', '1.20', '1.04'],
      ]),
    );
    const { problems, claims } = validateDatabase([{ name: 'fy2025.yaml', text: newFile([one]) }]);
    expect(problems).toEqual([]);
    expect(claims).toHaveLength(4);
  });
});

test('a figure that a newer document gives otherwise is superseded by it', async () => {
  const older = await read('fy2024.htm', statement(2024, [['Cost of revenue', '640', '600']]));
  const newer = await read('fy2025.htm', statement(2025, [['Cost of revenue', '700', '655']]));
  const documents = [newer, older].map(({ source, end, claims }) => ({ title: source.title, end, claims }));
  const marked = superseded(documents);
  const [now, then] = documents.map((document) => marked.get(document) ?? []);
  expect(now?.map(({ status }) => status)).toEqual(['unverified', 'unverified']);
  expect(then?.map(({ status, against }) => [status, against])).toEqual([
    ['superseded', [newer.claims[1]?.record.id]],
    ['unverified', undefined],
  ]);
  expect(then?.[0]?.reason).toEqual({
    zh: 'Harbor Mills Inc., 2025-12-31 重述为 US$655 million',
    en: 'restated as US$655 million in Harbor Mills Inc., 2025-12-31',
  });
});
