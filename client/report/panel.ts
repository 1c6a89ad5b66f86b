// The report: a sign-off sheet of the active draft in a panel beside it, with every figure, its verdict and its source.

import { randomBytes } from 'node:crypto';
import { l10n, Range, Uri, ViewColumn, type Webview, type WebviewPanel, window, workspace } from 'vscode';
import { activeDraft, type Checker } from '../checker.ts';
import { figuresOf } from '../protocol.ts';
import { reportContent } from './content.ts';
import { exported, FORMATS } from './export.ts';
import type { FromPage, ReportContent, ShowReport } from './message.ts';

export async function showReport(checker: Checker, extensionUri: Uri): Promise<void> {
  const document = activeDraft(checker);
  const figures = document && (await figuresOf(checker, document.uri));
  if (document === undefined || !figures) {
    void window.showInformationMessage(l10n.t('Tieout: open a Markdown or plain text draft first.'));
    return;
  }
  const content = reportContent(workspace.asRelativePath(document.uri), figures);
  const files = [Uri.joinPath(extensionUri, 'dist'), Uri.joinPath(extensionUri, 'media')];
  const panel = window.createWebviewPanel('tieout.report', content.title, ViewColumn.Beside, {
    enableScripts: true,
    localResourceRoots: files,
  });
  panel.webview.onDidReceiveMessage((message: FromPage) => hear(message, content, document.uri, panel));
  panel.webview.html = page(panel.webview, extensionUri, content.title);
}

async function hear(message: FromPage, content: ReportContent, draft: Uri, panel: WebviewPanel): Promise<void> {
  switch (message.type) {
    case 'ready': {
      const show: ShowReport = { type: 'show', content };
      await panel.webview.postMessage(show);
      return;
    }
    case 'jump': {
      const { line, character } = message;
      const selection = new Range(line, character, line, character);
      await window.showTextDocument(draft, { selection, viewColumn: ViewColumn.One });
      return;
    }
    case 'export':
      return save(content, draft);
  }
}

async function save(content: ReportContent, draft: Uri): Promise<void> {
  const beside =
    draft.scheme === 'untitled' ? undefined : draft.with({ path: `${draft.path.replace(/\.[^./]+$/, '')}.figures.md` });
  const target = await window.showSaveDialog({ filters: FORMATS, ...(beside && { defaultUri: beside }) });
  if (target === undefined) return;
  const text = exported(content, /\.([^./]+)$/.exec(target.path)?.[1] ?? 'md');
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  await window.showTextDocument(target);
}

/** The empty page; its content comes as a message, so that nothing of a draft is ever put into HTML. */
function page(webview: Webview, extensionUri: Uri, title: string): string {
  const nonce = randomBytes(16).toString('base64');
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'report.js'));
  const style = webview.asWebviewUri(Uri.joinPath(extensionUri, 'media', 'report.css'));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  const words = {
    jump: l10n.t('Go to line {0}'),
    line: l10n.t('line {0}'),
    export: l10n.t('Export…'),
    ignored: l10n.t('ignored'),
    none: l10n.t('No figure has this verdict.'),
  };
  const data = Object.entries(words).map(([name, text]) => `data-${name}="${attribute(text)}"`);
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${attribute(title)}</title>
<link rel="stylesheet" href="${style}">
</head>
<body ${data.join(' ')}>
<main></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
