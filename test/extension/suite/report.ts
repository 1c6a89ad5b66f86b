// The report of a draft: its panel, and the files that it can be written to.

import { equal, match } from 'node:assert/strict';
import * as vscode from 'vscode';
import { exported } from '../../../client/report/export.ts';
import type { ReportContent } from '../../../client/report/message.ts';
import { openDraft, waitForFindings } from './editor.ts';
import { test, until } from './runner.ts';

const CONTENT: ReportContent = {
  title: 'Figures in <a|b>.md',
  summary: '1 figure: 1 refuted',
  verdicts: [{ verdict: 'refuted', name: 'Refuted', count: 1 }],
  documents: [],
  unchecked: [],
  leftOut: '',
  rows: [
    {
      line: 2,
      character: 4,
      text: '=1|2亿元',
      verdict: 'refuted',
      verdictName: 'Refuted',
      code: 'figure-mismatch',
      ignored: false,
      subject: 'Egret "Shipping"',
      message: 'first line\nsecond <b>line</b>',
      claim: '12.5亿元',
      source: 'Report',
      url: null,
    },
  ],
};

test('Show Report opens a panel beside the draft', async () => {
  const { document } = await openDraft('wrong.zh.md');
  await waitForFindings(document, ['412.5亿元: figure-mismatch']);
  await vscode.commands.executeCommand('tieout.showReport');
  const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const report = () => tabs().find(({ input }) => input instanceof vscode.TabInputWebview);
  const { label } = await until('the report is open', report, vscode.window.tabGroups.onDidChangeTabs);
  match(label, /wrong\.zh\.md/);
});

test('an exported report keeps one figure a row, whatever is written in it', async () => {
  const row = exported(CONTENT, 'md').split('\n').at(-2) ?? '';
  equal(row.replaceAll('\\|', '').split('|').length, 9);
  match(row, /first line second \\<b\\>/);
  const [, cells = ''] = exported(CONTENT, 'csv').split('\r\n');
  match(cells, /^"3","'=1\|2亿元","Refuted","Egret ""Shipping""",/);
  match(exported(CONTENT, 'html'), /<td>first line\nsecond &lt;b&gt;line&lt;\/b&gt;<\/td>/);
  equal(JSON.parse(exported(CONTENT, 'json')).rows[0].text, '=1|2亿元');
});
