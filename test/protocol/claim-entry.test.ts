// A draft's figure as an entry of a claims file: what the command that adds it is given.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { start } from './client.ts';

interface Entry {
  readonly id: string;
  readonly source: { readonly title: string; readonly url: string | null } | null;
  readonly text: string;
  readonly files: readonly {
    readonly uri: string;
    readonly title: string;
    readonly edits: {
      range: { start: { line: number; character: number }; end: { line: number; character: number } };
      newText: string;
    }[];
    readonly selection: { start: { line: number; character: number }; end: { line: number; character: number } };
  }[];
}

const entryAt = async (
  draft: string,
  character: number,
): Promise<{ entry: Entry | null; claims: string; uri: string }> => {
  const server = await start();
  server.open('a.md', draft);
  const entry = await server.connection.sendRequest<Entry | null>('tieout/claimEntry', {
    textDocument: { uri: server.uri('a.md') },
    position: { line: 0, character },
  });
  const claims = readFileSync(join(server.folder, 'claims-db/cloud.yaml'), 'utf8');
  const uri = server.uri('claims-db/cloud.yaml');
  expect(await server.stop()).toBe(0);
  return { entry, claims, uri };
};

test('an entry has the subject of the figure, and goes to the end of a file of the workspace', async () => {
  const { entry, claims, uri } = await entryAt('云帆科技2024年第三季度营收为297亿元。', 18);
  expect(entry?.text).toMatch(
    /^ {2}- id: yunfan-revenue-[0-9a-f]{8}\n {4}entity: yunfan\n {4}metric: revenue\n {4}period: 2024-07-01\/2024-09-30\n {4}quantity: "297亿元"\n {4}status: unverified\n$/,
  );
  expect(entry?.files).toMatchObject([{ uri, title: '云帆科技二〇二五年第三季度业绩公告' }]);
  const [file] = entry?.files ?? [];
  const after = TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 0, claims), [...(file?.edits ?? [])]);
  expect(after).toBe(`${claims}${entry?.text}`);
  const { start, end } = file?.selection ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  expect(after.split('\n')[start.line]?.slice(start.character, end.character)).toBe('297亿元');
});

test('a figure of nobody in the lexicon leaves the entity to the curator', async () => {
  const { entry } = await entryAt('极峰公司2024年第三季度营收为297亿元。', 18);
  expect(entry?.text).toContain('    entity: \n    metric: revenue\n');
});

test('what the draft cites comes with the entry, with its address', async () => {
  const draft = '据[云帆投资者日](https://example.com/day)，云帆科技2025年第四季度营收为500亿元。';
  const { entry } = await entryAt(draft, draft.indexOf('500') + 1);
  expect(entry?.source).toEqual({ title: '云帆投资者日', url: 'https://example.com/day' });
  expect((await entryAt('云帆科技2024年第三季度营收为297亿元。', 18)).entry?.source).toBeNull();
});

test('where there is no figure there is no entry', async () => {
  expect((await entryAt('云帆科技2024年第三季度营收为297亿元。', 1)).entry).toBeNull();
});
