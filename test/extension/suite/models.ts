// What the editor's language models are given: tools that the running server answers, and figures with their sources.

import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import * as vscode from 'vscode';
import { attachedTo } from '../../../client/commands/model-tools.ts';
import { openText, waitForFindings } from './editor.ts';
import { test } from './runner.ts';

const DRAFT = `# 阿里云

阿里云2025年第三季度收入为412亿元，同比增长34%。白鹭航运2024年营收为77亿元。
`;

async function invoke(name: string, input: object): Promise<Record<string, unknown>> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const [first] = content;
  ok(first instanceof vscode.LanguageModelTextPart);
  return JSON.parse(first.value);
}

test('language models find four tools', async () => {
  const names = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('tieout_'));
  deepEqual(names.toSorted(), [
    'tieout_check_text',
    'tieout_explain_figure',
    'tieout_find_claims',
    'tieout_propose_fix',
  ]);
});

test('a tool takes the draft in the editor where it is given none, and the claims of the workspace', async () => {
  const { document } = await openText(DRAFT);
  await waitForFindings(document, ['412亿元: figure-mismatch', '77亿元: missing-source']);
  const checked = await invoke('tieout_check_text', {});
  equal(checked['outcome'], 'wrong-figures');
  match(String(checked['summary']), /1 are contradicted .*1 are NOT confirmed/);
  const found = await invoke('tieout_find_claims', { entity: '白鹭航运', metric: '营收' });
  ok(Number(found['found']) > 0, JSON.stringify(found));
});

test('the MCP server joins the server that runs, and has databases of its own where none answers', async () => {
  const own = ['cli.js', 'mcp', '--db', 'x.yaml'];
  const started = async (ask: () => Promise<string>): Promise<readonly string[]> => {
    const server = new vscode.McpStdioServerDefinition('Tieout', 'node', own);
    const resolved = await attachedTo(server, async <Result>() => (await ask()) as Result);
    return resolved instanceof vscode.McpStdioServerDefinition ? resolved.args : [];
  };
  deepEqual(await started(async () => 'here'), ['cli.js', 'mcp', '--attach', 'here']);
  deepEqual(await started(() => Promise.reject(new Error('no server'))), own);
});

test('a call that cannot be answered is an error, not an empty result', async () => {
  await rejects(
    invoke('tieout_find_claims', { entity: 'Nobody at all' }),
    /Nobody called "Nobody at all" is known here/,
  );
});

test('figures are copied with their sources: confirmed, wrong, and confirmed by nothing', async () => {
  const { document } = await openText(DRAFT);
  await waitForFindings(document, ['412亿元: figure-mismatch', '77亿元: missing-source']);
  await vscode.commands.executeCommand('tieout.copyFigures');
  const lines = (await vscode.env.clipboard.readText()).split('\n').filter((line) => line.startsWith('- '));
  equal(lines.length, 3);
  match(lines[0] ?? '', /34%.*http/);
  match(lines[1] ?? '', /39,824 million.*412亿元/);
  match(lines[2] ?? '', /3.*77亿元/);
});
