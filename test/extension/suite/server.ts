// A language server that stops by itself, again and again, while somebody writes.

import { equal, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import * as vscode from 'vscode';
import { find, openText, waitForFindings } from './editor.ts';
import { test, until } from './runner.ts';

const TEXT = '阿里云2025年9月季度收入为412.5亿元。\n';

/** The language servers that this extension host has started. */
function servers(): number[] {
  const lines = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' }).split(
    '\n',
  );
  return lines.filter((line) => /dist[\\/]server\.js/.test(line)).map((line) => Number.parseInt(line, 10));
}

const oneServer = (): Promise<number> => until('a language server runs', () => servers()[0]);

test('a server that is killed 20 times while somebody types is back each time', async () => {
  const { document } = await openText(TEXT);
  await waitForFindings(document, ['412.5亿元: figure-mismatch']);
  const before = document.getText();
  const editor = await vscode.window.showTextDocument(document);
  const end = document.positionAt(before.length);
  editor.selection = new vscode.Selection(end, end);
  for (let time = 0; time < 20; time++) {
    const killed = await oneServer();
    process.kill(killed, 'SIGKILL');
    await until('another server runs', async () => {
      await vscode.commands.executeCommand('type', { text: '又' });
      return servers().some((each) => each !== killed) || undefined;
    });
    ok(marksOf(document).length > 0, 'the marks stay meanwhile');
  }
  ok(document.getText().replace(/又+$/, '') === before, 'the draft has what was typed, and nothing else');
  await editor.edit((edit) => edit.replace(find(document, '412.5亿元'), '413.5亿元'));
  await waitForFindings(document, ['413.5亿元: figure-mismatch']);
});

test('Check Document and Restart Server work right after the server has stopped', async () => {
  const { document } = await openText(TEXT);
  await waitForFindings(document, ['412.5亿元: figure-mismatch']);
  process.kill(await oneServer(), 'SIGKILL');
  const summary = await vscode.commands.executeCommand<{ refuted: number }>('tieout.checkDocument');
  equal(summary.refuted, 1);
  const old = await oneServer();
  await vscode.commands.executeCommand('tieout.restartServer');
  ok(!servers().includes(old), 'it is another one');
  await waitForFindings(document, ['412.5亿元: figure-mismatch']);
});

function marksOf({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'tieout');
}
