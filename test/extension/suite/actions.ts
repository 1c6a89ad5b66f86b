// Quick fixes, applied as the editor applies them: the text before and after.

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { find, inSettings, inWorkspace, openText, waitForFindings } from './editor.ts';
import { test, until } from './runner.ts';

const QUARTER = '阿里云2025年第三季度';

/** The actions of a kind on the words in ⟦ ⟧. */
async function actionsOn(
  marked: string,
  kind: vscode.CodeActionKind = vscode.CodeActionKind.QuickFix,
): Promise<{ readonly editor: vscode.TextEditor; readonly actions: readonly vscode.CodeAction[] }> {
  const words = /⟦(.*)⟧/.exec(marked)?.[1] ?? '';
  const editor = await openText(marked.replace(/[⟦⟧]/g, ''));
  const range = find(editor.document, words);
  const actions = await until('there are actions', async () => {
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      range,
      kind.value,
    );
    const own = found.filter(({ edit }) => edit !== undefined);
    return own.length > 0 ? own : undefined;
  });
  return { editor, actions };
}

/** Applies the action whose title begins so. */
async function apply(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
  const action = actions.find((each) => each.title.startsWith(title));
  if (action?.edit === undefined)
    throw new Error(`no "${title}" among ${actions.map((each) => each.title).join(' | ')}`);
  ok(await vscode.workspace.applyEdit(action.edit));
}

const FIXES: readonly (readonly [what: string, marked: string, title: string, fixed: string])[] = [
  ['in the writer’s unit', `${QUARTER}收入为⟦412亿元⟧。`, 'Change to "398亿元"', `${QUARTER}收入为398亿元。`],
  ['with the hedge kept', `${QUARTER}收入突破⟦420亿⟧。`, 'Change to', `${QUARTER}收入突破398亿。`],
  ['the hedge corrected', `${QUARTER}收入⟦突破400亿元⟧。`, 'Say "近400亿元"', `${QUARTER}收入近400亿元。`],
  ['points made percent', `${QUARTER}收入同比增长⟦34个百分点⟧。`, 'Change to "34%"', `${QUARTER}收入同比增长34%。`],
  [
    'in English',
    'Alibaba Cloud revenue for the September quarter of 2025 was ⟦RMB41.2 billion⟧.',
    'Change to "RMB39.8 billion"',
    'Alibaba Cloud revenue for the September quarter of 2025 was RMB39.8 billion.',
  ],
];

for (const [what, marked, title, fixed] of FIXES) {
  test(`a fix puts the claim in the figure's place: ${what}`, async () => {
    const { editor, actions } = await actionsOn(marked);
    await apply(actions, title);
    equal(editor.document.getText(), fixed);
  });
}

test('a source is cited as a link, or as one more footnote where the draft has footnotes', async () => {
  const rewrite = vscode.CodeActionKind.RefactorRewrite;
  const link = await actionsOn(`${QUARTER}收入为⟦398亿元⟧。`, rewrite);
  await apply(link.actions, 'Cite ');
  match(link.editor.document.getText(), /收入为398亿元（来源：\[[^\]]+\]\(https?:[^)]+\)）。$/);
  const note = await actionsOn(`${QUARTER}收入为⟦398亿元⟧。另有一事[^1]。\n\n[^1]: 出处。\n`, rewrite);
  await apply(note.actions, 'Cite ');
  match(note.editor.document.getText(), /收入为398亿元\[\^2\]。另有一事\[\^1\]。\n\n\[\^1\]: 出处。\n\n\[\^2\]: .+\n$/);
});

test('a period that the sentence leaves open is stated', async () => {
  const { editor, actions } = await actionsOn('阿里云收入为⟦398.24亿元⟧。', vscode.CodeActionKind.RefactorRewrite);
  await apply(actions, 'State the period');
  match(editor.document.getText(), /^阿里云2025年第三季度.*收入为398\.24亿元。$/);
});

/** No reason is made up: the caret stands where one may be typed. */
const COMMENT = '<!-- tieout-ignore figure-mismatch --  -->';
const TABLE = '指标 | 2025年第三季度\n--- | ---\n阿里云收入 | ';
const PLACES: readonly (readonly [what: string, marked: string, ignored: string])[] = [
  ['a paragraph', `${QUARTER}收入为⟦412亿元⟧。\n下一行。\n`, `${QUARTER}收入为412亿元。 ${COMMENT}\n下一行。\n`],
  ['a list', `- ${QUARTER}收入为⟦412亿元⟧\n- 其他\n`, `- ${QUARTER}收入为412亿元 ${COMMENT}\n- 其他\n`],
  ['a heading', `# ${QUARTER}收入为⟦412亿元⟧\n\n文。\n`, `${COMMENT}\n# ${QUARTER}收入为412亿元\n\n文。\n`],
  ['a table', `${TABLE}**⟦412亿元⟧** \n`, `${TABLE}**412亿元** ${COMMENT} \n`],
  ['a hard break', `${QUARTER}收入为⟦412亿元⟧。\\\n下一行。\n`, `${QUARTER}收入为412亿元。 ${COMMENT}\\\n下一行。\n`],
];

for (const [what, marked, ignored] of PLACES) {
  test(`an ignore comment does not break ${what}`, async () => {
    const { editor, actions } = await actionsOn(marked);
    await waitForFindings(editor.document, ['412亿元: figure-mismatch']);
    await apply(actions, 'Ignore here');
    equal(editor.document.getText(), ignored);
    await waitForFindings(editor.document, []);
  });
}

test('ignored in the whole document, below the front matter; the caret is where the reason goes', async () => {
  const { editor, actions } = await actionsOn(`---\ntitle: 阿里云\n---\n${QUARTER}收入为⟦412亿元⟧。\n`);
  await apply(actions, 'Ignore in this document');
  match(editor.document.getText(), /^---\ntitle: 阿里云\n---\n<!-- tieout-disable figure-mismatch -- {2}-->\n\n/);
  await waitForFindings(editor.document, []);
  await vscode.commands.executeCommand('type', { text: '已核' });
  match(editor.document.getText(), /figure-mismatch -- 已核 -->/);
});

test('an unsourced figure goes into the claims of the workspace', async () => {
  const { actions } = await actionsOn('白鹭航运2025年第二季度营收为⟦77.7亿元⟧。');
  const title = 'Add "77.7亿元"';
  const [file] = actions
    .filter((action) => action.title.startsWith(title))
    .flatMap(({ edit }) => edit?.entries().map(([uri]) => uri) ?? []);
  if (file === undefined) throw new Error('the figure goes into no file');
  await apply(actions, title);
  const text = (await vscode.workspace.openTextDocument(file)).getText();
  match(
    text,
    /entity: egret-shipping\n {4}metric: revenue\n {4}period: 2025-04-01\/2025-06-30\n {4}quantity: "77\.7亿元"/,
  );
  match(file.path, new RegExp(`^${inWorkspace('claims-db').path}/`));
});

test('fix all applies certain fixes only, refuted figures not unless the setting says so', async () => {
  // Behind a paragraph, and with lines between, the comment covers nothing.
  const marked = `第一段。<!-- tieout-ignore -->\n\n\n${QUARTER}收入为⟦412亿元⟧。\n`;
  const certain = await actionsOn(marked, vscode.CodeActionKind.SourceFixAll);
  await apply(certain.actions, 'Tieout');
  equal(certain.editor.document.getText(), `第一段。\n\n\n${QUARTER}收入为412亿元。\n`);
  await inSettings('fixAll.refuted', true, async () => {
    const fixed = await until('the setting has arrived', async () => {
      const all = await actionsOn(marked, vscode.CodeActionKind.SourceFixAll);
      await apply(all.actions, 'Tieout');
      const text = all.editor.document.getText();
      return text.includes('412') ? undefined : text;
    });
    deepEqual(fixed, `第一段。\n\n\n${QUARTER}收入为398亿元。\n`);
  });
});
