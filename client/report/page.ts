// The empty page of a report; its content comes as a message, so that nothing of a draft is ever put into HTML.

import { env, l10n, Uri, type Webview } from 'vscode';

/** Folders whose files the page may load. */
export function pageFolders(extensionUri: Uri): readonly Uri[] {
  return [Uri.joinPath(extensionUri, 'dist'), Uri.joinPath(extensionUri, 'media')];
}

export function reportPage(webview: Webview, extensionUri: Uri, title: string): string {
  const nonce = crypto.randomUUID();
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'report.js'));
  const style = webview.asWebviewUri(Uri.joinPath(extensionUri, 'media', 'report.css'));
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="${attribute(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${attribute(title)}</title>
<link rel="stylesheet" nonce="${nonce}" href="${style}">
</head>
<body data-words="${attribute(JSON.stringify(pageWords()))}">
<main></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** What the page says, in the editor's language, by the names that it asks for. */
function pageWords(): Readonly<Record<string, string>> {
  return {
    jump: l10n.t('Go to line {0}'),
    line: l10n.t('line {0}'),
    export: l10n.t('Export'),
    ignored: l10n.t('ignored'),
    because: l10n.t('Ignored: {0}'),
    none: l10n.t('No figure fits the filter.'),
    shown: l10n.t('{0} of {1} figures shown'),
    search: l10n.t('Search figures, subjects, sources'),
    verdicts: l10n.t('Verdicts'),
    claim: l10n.t('Claim'),
    source: l10n.t('Source'),
    review: l10n.t('Review'),
    all: l10n.t('All figures'),
    open: l10n.t('Not reviewed'),
    accepted: l10n.t('Accepted'),
    'to-fix': l10n.t('To fix'),
    accept: l10n.t('Accept'),
    fix: l10n.t('To fix'),
    note: l10n.t('Note'),
    reviewed: l10n.t('{0} of {1} reviewed: {2} accepted, {3} to fix'),
    notChecked: l10n.t('Not checked'),
    self: l10n.t('The draft against itself'),
    keys: l10n.t('Keys in the list: ↑ ↓ move, Enter goes to the line, A accept, F to fix, N note.'),
  };
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
