// The report of a draft: its panel, the files that it can be written to, and the review beside the draft.

import { deepEqual, equal, match, ok, throws } from 'node:assert/strict';
import * as vscode from 'vscode';
import { exported } from '../../../client/report/export.ts';
import type { ReportContent } from '../../../client/report/message.ts';
import { decided, decisionsFor, readDecisions, reviewText } from '../../../client/report/review.ts';
import { readReview, writeReview } from '../../../client/report/review-file.ts';
import { discard, inWorkspace, openDraft, waitForFindings } from './editor.ts';
import { test, until } from './runner.ts';

const CONTENT: ReportContent = {
  title: 'Figures in <a|b>.md',
  summary: '1 figure: 1 refuted',
  verdicts: [{ verdict: 'refuted', name: 'Refuted', count: 1 }],
  documents: [
    {
      uri: 'file:///a.md',
      name: 'a.md',
      notKept: null,
      guessed: null,
      self: [],
      rows: [
        {
          id: 'file:///a.md#0',
          line: 2,
          character: 4,
          text: '=1|2亿元',
          before: '',
          after: '',
          sentence: { lead: 'Revenue was ', rest: '.' },
          verdict: 'refuted',
          verdictName: 'Refuted',
          code: 'figure-mismatch',
          ignored: true,
          ignoreReason: 'as <agreed>',
          subject: 'Egret "Shipping"',
          message: 'first line\nsecond <b>line</b>',
          claim: '12.5亿元',
          written: '12.5亿元',
          source: 'Report',
          url: 'https://example.com/a_b?c=1&d=(2)',
          review: { state: 'to-fix', note: 'ask "finance"' },
        },
      ],
    },
  ],
  unchecked: [{ uri: 'file:///b.md', name: 'b.md', reason: 'too long' }],
  date: '2026-01-31',
  leftOut: '',
};

const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
const report = () => tabs().find(({ input }) => input instanceof vscode.TabInputWebview);

test('Check Document ends in a report beside the draft, which keeps the focus', async () => {
  const { document } = await openDraft('wrong.zh.md');
  await waitForFindings(document, ['412.5亿元: figure-mismatch']);
  await vscode.commands.executeCommand('tieout.checkDocument');
  const { label } = await until('the report is open', report, vscode.window.tabGroups.onDidChangeTabs);
  match(label, /wrong\.zh\.md/);
  equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  await vscode.commands.executeCommand('tieout.showReport');
  equal(tabs().filter(({ input }) => input instanceof vscode.TabInputWebview).length, 1);
});

test('an exported report keeps one figure a row, whatever is written in it', async () => {
  const row =
    exported(CONTENT, 'md')
      .split('\n')
      .find((line) => line.startsWith('| 3 |')) ?? '';
  equal(row.replaceAll('\\|', '').split('|').length, 11);
  match(row, /first line second \\<b\\>/);
  const [, cells = '', left = ''] = exported(CONTENT, 'csv').split('\r\n');
  match(cells, /^"a\.md","3","'=1\|2亿元","✗ Refuted, ignored","Revenue was =1\|2亿元\.","Egret ""Shipping""",/);
  match(cells, /"To fix: ask ""finance"""$/);
  match(left, /^"b\.md",.*"too long"/);
  match(exported(CONTENT, 'html'), /<html lang="en">[\s\S]*<tr class="refuted">.*<mark>=1\|2亿元<\/mark>\.<\/td>/);
  match(exported(CONTENT, 'html'), /<a href="https:\/\/example\.com\/a_b\?c=1&amp;d=\(2\)">Report<\/a>/);
  match(row, /✗ Refuted, ignored.*second \\<b\\>line\\<\/b\\> Ignored: as \\<agreed\\>/);
  match(exported(CONTENT, 'html'), /second &lt;b&gt;line&lt;\/b&gt;\nIgnored: as &lt;agreed&gt;<\/td>/);
  match(exported(CONTENT, 'md'), /\[Report\]\(<https:\/\/example\.com\/a_b\?c=1&d=\(2\)>\)/);
  for (const words of ['Reviewed: 1 of 1', 'Date: 2026-01-31', 'Reviewer: '])
    for (const format of ['md', 'html'] as const) ok(exported(CONTENT, format).includes(words));
  equal(JSON.parse(exported(CONTENT, 'json')).documents[0].rows[0].text, '=1|2亿元');
});

for (const format of ['md', 'html'] as const) {
  test(`a sheet exported as ${format} is no draft itself`, async () => {
    const sheet = inWorkspace(`sheet.${format}`);
    await vscode.workspace.fs.writeFile(sheet, new TextEncoder().encode(exported(CONTENT, format)));
    const { document } = await vscode.window.showTextDocument(sheet);
    const summary = await vscode.commands.executeCommand<{ figures: number }>('tieout.checkDocument');
    equal(summary.figures, 0);
    await waitForFindings(document, []);
    await discard(document);
  });
}

test('a decision is found again after an edit elsewhere, and not for a changed figure', async () => {
  const place = (text: string, before: string, after: string) => ({ text, before, after });
  const draft = [place('34%', '同比增长', '。'), place('34%', '份额为', '，')];
  const kept = decided([], draft, 1, { state: 'accepted', note: '' }, '2026-01-01T00:00:00Z');
  const states = (places: typeof draft) => decisionsFor(places, kept).map((decision) => decision?.state);
  deepEqual(states(draft), [undefined, 'accepted']);
  deepEqual(states([place('34%', '市场份额为', '，')]), ['accepted']);
  deepEqual(states([place('35%', '份额为', '，')]), [undefined]);
  deepEqual(decided(kept, draft, 1, { state: null, note: '' }, ''), []);
  deepEqual(readDecisions(reviewText('a.md', kept)), kept);
});

test('a review is kept in a file beside the draft; a broken one is left alone and said', async () => {
  const draft = inWorkspace('wrong.zh.md');
  const file = draft.with({ path: `${draft.path}.review.json` });
  const decision = { figure: '34%', before: '', after: '', state: 'to-fix', note: '问财务', at: '' } as const;
  await writeReview(draft, [decision]);
  deepEqual(await readReview(draft), { decisions: [decision], notKept: null });
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{"version":1,"figures":[{}]}'));
  match((await readReview(draft)).notKept ?? '', /wrong\.zh\.md\.review\.json .*figures\[0\]/);
  throws(() => readDecisions('{"version":2}'), /version/);
  await vscode.workspace.fs.delete(file);
  deepEqual(await readReview(draft), { decisions: [], notKept: null });
});
