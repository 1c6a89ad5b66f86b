// The page of each rule, as it comes with the extension: what it flags, an example, what to do.

import { commands, type Diagnostic, env, Uri } from 'vscode';
import { isRecord } from '../is-record.ts';
import { findingAt, noFigure, placeOf } from './figure-commands.ts';

const COMMAND = 'tieout.openRulePage';

/** The diagnostic with its code's link leading to the page that came with the extension, so that it needs no network. */
export function withRulePage(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  if (typeof code !== 'object') return diagnostic;
  const argument = encodeURIComponent(JSON.stringify([{ code: code.value }]));
  diagnostic.code = { value: code.value, target: Uri.parse(`command:${COMMAND}?${argument}`) };
  return diagnostic;
}

/** Opens the page of the rule that a link names, or that flags the figure at the caret. */
export async function openRulePage(extensionUri: Uri, link: unknown): Promise<void> {
  const code = codeIn(link) ?? codeAtCaret();
  if (code === undefined) return noFigure();
  const page = `${code}${env.language.startsWith('zh') ? '.zh' : ''}.md`;
  await commands.executeCommand('markdown.showPreviewToSide', Uri.joinPath(extensionUri, 'docs', 'rules', page));
}

/** A code has letters and hyphens only, so that a link cannot lead out of the folder. */
function codeIn(link: unknown): string | undefined {
  const code = isRecord(link) ? link.code : undefined;
  return typeof code === 'string' && /^[a-z-]+$/.test(code) ? code : undefined;
}

function codeAtCaret(): string | undefined {
  const place = placeOf(undefined);
  const code = place && findingAt(place)?.code;
  return typeof code === 'object' ? codeIn({ code: code.value }) : undefined;
}
