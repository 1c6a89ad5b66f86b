// The draft at a glance: the Figures view, lenses, marks, symbols, and what is offered while typing.

import { deepEqual, equal, match } from 'node:assert/strict';
import * as vscode from 'vscode';
import { FileMarks } from '../../../client/file-marks.ts';
import type { Api } from '../../../client/start.ts';
import { EXTENSION_ID, inSettings, inWorkspace, openText, waitForFindings } from './editor.ts';
import { test, until } from './runner.ts';

const DRAFT = `# 阿里云

阿里云2025年第三季度收入为412亿元，同比增长34%。

## 白鹭

白鹭航运2025年第一季度营收为12.5亿元。
`;

async function openFigures(): Promise<vscode.TextEditor> {
  const editor = await openText(DRAFT);
  await waitForFindings(editor.document, ['412亿元: figure-mismatch']);
  return editor;
}

/** The view's rows: groups with their figures. */
function rows(): [label: string, figures: string[]][] {
  const { figures } = vscode.extensions.getExtension<Api>(EXTENSION_ID)?.exports ?? {};
  if (figures === undefined) throw new Error('the extension has no Figures view');
  const label = (node: Parameters<typeof figures.getTreeItem>[0]) => String(figures.getTreeItem(node).label);
  return figures.getChildren().map((group) => [label(group), figures.getChildren(group).map(label)]);
}

async function waitForRows(expected: [string, string[]][]): Promise<void> {
  const wanted = JSON.stringify(expected);
  await until(`the view shows ${wanted}`, () => (JSON.stringify(rows()) === wanted ? true : undefined)).catch(() =>
    deepEqual(rows(), expected),
  );
}

test('the Figures view groups by verdict, section and entity, and filters', async () => {
  await openFigures();
  const byVerdict: [string, string[]][] = [
    ['Refuted', ['412亿元']],
    ['Supported', ['34%', '12.5亿元']],
  ];
  await waitForRows(byVerdict);
  await vscode.commands.executeCommand('tieout.groupBySection');
  await waitForRows([
    ['阿里云', ['412亿元', '34%']],
    ['白鹭', ['12.5亿元']],
  ]);
  await vscode.commands.executeCommand('tieout.groupByEntity');
  await waitForRows([
    ['阿里云', ['412亿元', '34%']],
    ['白鹭航运', ['12.5亿元']],
  ]);
  await vscode.commands.executeCommand('tieout.filterFigures', '白鹭');
  await waitForRows([['白鹭航运', ['12.5亿元']]]);
  await vscode.commands.executeCommand('tieout.groupByVerdict');
  await vscode.commands.executeCommand('tieout.filterFigures', 'refuted');
  await waitForRows([['Refuted', ['412亿元']]]);
  await vscode.commands.executeCommand('tieout.clearFilter');
  await waitForRows(byVerdict);
});

test('a lens above each heading counts, and symbols list, the figures below it', async () => {
  const { document } = await openFigures();
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
  );
  const titles = lenses.map(({ command }) => command?.title);
  deepEqual(titles, ['3 figures: ✓ 2  ✗ 1', '1 figure: ✓ 1']);
  const isListed = async (document: vscode.TextDocument) => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const own = (symbols ?? []).flatMap(({ children }) => children);
    return own.some(({ name }) => name === '412亿元');
  };
  // VS Code has headings of its own there.
  equal(await isListed(document), false);
  await inSettings('outline.enabled', true, () =>
    // VS Code asks once for each state of a document.
    until('the figure is among the symbols', async () => (await isListed((await openFigures()).document)) || undefined),
  );
});

test('marks stand after supported figures, only where the settings ask for them', async () => {
  const { document } = await openFigures();
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const marks = async () => {
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      all,
    );
    return hints.filter(({ label }) => label === '✓').length;
  };
  equal(await marks(), 0);
  await inSettings('inlayHints.enabled', true, () =>
    until('there are marks', async () => (await marks()) === 2 || undefined),
  );
});

test('after an entity and a metric, the claims are offered with period and source', async () => {
  const offered = async (text: string) => {
    const { document } = await openText(text);
    const end = document.positionAt(text.length);
    return until('figures are offered', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end,
      );
      return items.find(({ kind, detail }) => kind === vscode.CompletionItemKind.Value && detail);
    });
  };
  const chinese = await offered('白鹭航运 营收 ');
  equal(chinese.insertText ?? chinese.label, '12.5亿元');
  equal(chinese.detail, '2025年第一季度，收入');
  match(
    String(
      chinese.documentation instanceof vscode.MarkdownString ? chinese.documentation.value : chinese.documentation,
    ),
    /白鹭航运/,
  );
  const english = await offered('Alibaba Cloud revenue of ');
  match(String(english.insertText ?? english.label), /^RMB[\d.]+ billion$/);
});

test('the marks of a draft go when it is renamed, and when it is closed', async () => {
  const file = inWorkspace('marked.md');
  const other = inWorkspace('renamed.md');
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('阿里云2025年第三季度收入为412亿元。\n'));
  const { document } = await vscode.window.showTextDocument(file);
  await waitForFindings(document, ['412亿元: figure-mismatch']);
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(file, other);
  await vscode.workspace.applyEdit(edit);
  const flagged = (uri: vscode.Uri) =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'tieout').length;
  const changed = vscode.languages.onDidChangeDiagnostics;
  await until('the old name has no marks', () => flagged(file) === 0 || undefined, changed);
  await until('the new name has them', () => flagged(other) === 1 || undefined, changed);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await until('the closed draft has none', () => flagged(other) === 0 || undefined, changed);
  await vscode.workspace.fs.delete(other);
});

test('a draft shows in the explorer how many figures want looking at, where the settings ask for it', async () => {
  const { document } = await openFigures();
  const marks = new FileMarks();
  equal(marks.provideFileDecoration(document.uri), undefined);
  await inSettings('fileDecorations.enabled', true, async () => {
    equal(marks.provideFileDecoration(document.uri)?.badge, '1');
  });
  marks.dispose();
});
