// The settings that the client itself needs; the others are the server's, which asks for them.

import { workspace } from 'vscode';

export const SECTION = 'tieout';

export function isEnabled(): boolean {
  return workspace.getConfiguration(SECTION).get('enabled', true);
}

/** Language identifiers of the documents that are drafts. */
export function draftLanguages(): readonly string[] {
  return workspace.getConfiguration(SECTION).get('languages', ['markdown', 'plaintext']);
}

/** Milliseconds that a figure at the caret is left alone after the last key; 0 switches that off. */
export function calmDelay(): number {
  return workspace.getConfiguration(SECTION).get('calm.delay', 1000);
}
