// What a demanding writer comes upon in an afternoon: each help is where it is looked for.

import { equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/start.ts';
import { EXTENSION_ID, find, hoverText, inWorkspace, openText, waitForFindings } from './editor.ts';
import { test, until } from './runner.ts';

async function fixesAt(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return until('there are fixes', async () => {
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    return found.length > 0 ? found : undefined;
  });
}

test('the hover of a flagged figure has its explanation first, its chart above what was read, every fix, and nothing twice', async () => {
  const { document } = await openText('阿里云2025年9月季度收入为412.5亿元。\n');
  await waitForFindings(document, ['412.5亿元: figure-mismatch']);
  const hover = await hoverText(document, '412.5亿元');
  const at = (words: string | RegExp): number => {
    const place = hover.search(words);
    ok(place >= 0, `${words} is not in ${hover}`);
    return place;
  };
  ok(at('与来源不符') < at('来源数字') && at('来源数字') < at(/!\[/) && at(/!\[/) < at('读作'));
  const titles = (await fixesAt(document, find(document, '412.5亿元'))).map(({ title }) => title);
  ok(titles.includes('Ignore here (figure-mismatch)'));
  match(hover, /\[Ignore…\]\(command:tieout\.ignoreFigure/);
  for (const title of titles.filter((each) => /^(?:Change|Say|State|Cite|Add)/.test(each)))
    ok(hover.includes(`[${title.replace(/ \(.*$/, '')}](command:tieout.`), `${title} is not in ${hover}`);
  const lines = hover.split('\n').filter((line) => line.trim().length > 12);
  equal(new Set(lines).size, lines.length);
});

test('the bare cell of a table is changed like prose', async () => {
  const table = '| September quarter 2025 | Revenue (RMB billion) |\n| --- | --- |\n| Alibaba Cloud | 38.9 |\n';
  const { document } = await openText(table);
  await waitForFindings(document, ['38.9: figure-mismatch']);
  const fixes = await fixesAt(document, find(document, '38.9'));
  const change = fixes.find(({ title }) => title.startsWith('Change to "39.8"'));
  ok(change?.edit);
  ok(await vscode.workspace.applyEdit(change.edit));
  match(document.getText(), /\| Alibaba Cloud \| 39\.8 \|/);
});

async function offered(text: string): Promise<string[]> {
  const { document } = await openText(text);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(text.length),
  );
  return items
    .filter(({ kind, label }) => kind !== vscode.CompletionItemKind.Text && /\d/.test(String(labelOf(label))))
    .toSorted((a, b) => ((a.sortText ?? labelOf(a.label)) < (b.sortText ?? labelOf(b.label)) ? -1 : 1))
    .map(({ label }) => labelOf(label));
}

const labelOf = (label: string | vscode.CompletionItemLabel): string =>
  typeof label === 'string' ? label : label.label;

test('completion reads the sentence: an amount of the stated quarter, or a rate, once, and nothing later than the draft', async () => {
  const dated = '---\ndate: 2025-11-27\n---\n\n';
  const amounts = await offered(`${dated}In the September quarter of 2025, Alibaba Cloud had revenue of `);
  equal(amounts[0], 'RMB39.824 billion');
  equal(new Set(amounts).size, amounts.length);
  ok(!amounts.some((each) => /43\.|41\.6/.test(each)), `nothing of 2026: ${amounts}`);
  const rates = await offered(`${dated}In the September quarter of 2025, Alibaba Cloud revenue grew `);
  equal(rates[0], '34%');
});

test('a definition underlines the whole figure', async () => {
  const { document } = await openText('# 标题\n\n阿里云2025年9月季度收入为398.24亿元。\n');
  const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    find(document, '8.24').start,
  );
  ok(link?.originSelectionRange);
  equal(document.getText(link.originSelectionRange), '398.24亿元');
});

test('the Figures view keeps its draft while a claims file or the report has the focus', async () => {
  const { document } = await openText('阿里云2025年9月季度收入为412.5亿元。\n');
  await waitForFindings(document, ['412.5亿元: figure-mismatch']);
  const { figures } = vscode.extensions.getExtension<Api>(EXTENSION_ID)?.exports ?? {};
  ok(figures);
  const shown = (): string =>
    figures
      .getChildren()
      .flatMap((group) => figures.getChildren(group))
      .map((row) => String(figures.getTreeItem(row).label))
      .join();
  await until('the figure is listed', () => shown() === '412.5亿元' || undefined);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace('claims-db/example.yaml')), {
    viewColumn: vscode.ViewColumn.Beside,
  });
  await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
  equal(shown(), '412.5亿元');
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('tieout.checkDocument');
  await vscode.commands.executeCommand('workbench.action.focusNextGroup');
  await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
  equal(shown(), '412.5亿元');
});
