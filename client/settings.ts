// The settings that the client itself needs; the others are the server's, which asks for them.

import { type ConfigurationScope, workspace } from 'vscode';
import type { ConfigurationRequest } from 'vscode-languageclient';

export const SECTION = 'tieout';

export function isEnabled(): boolean {
  return workspace.getConfiguration(SECTION).get('enabled', true);
}

/** Language identifiers of the documents that are drafts. */
export function draftLanguages(): readonly string[] {
  return workspace.getConfiguration(SECTION).get<string[]>('languages', []);
}

/** Whether drafts are marked in the explorer. */
export function marksFiles(): boolean {
  return workspace.getConfiguration(SECTION).get('fileDecorations.enabled', false);
}

/** Milliseconds that a figure at the caret is left alone after the last key; 0 switches that off. */
export function calmDelay(scope: ConfigurationScope): number {
  return workspace.getConfiguration(SECTION, scope).get('calm.delay', 1000);
}

/** Answers the server's question for settings, with those that are different for one language of drafts. */
export const withLanguages: ConfigurationRequest.MiddlewareSignature = async (parameters, token, next) => {
  const answers = await next(parameters, token);
  if (!Array.isArray(answers)) return answers;
  return answers.map((answer: unknown, index) =>
    parameters.items[index]?.section === SECTION && typeof answer === 'object' && answer !== null
      ? { ...answer, byLanguage: byLanguage() }
      : answer,
  );
};

function byLanguage(): Readonly<Record<string, unknown>> {
  const settings = draftLanguages().map((languageId) => [
    languageId,
    // Without its functions, as it goes over the wire.
    JSON.parse(JSON.stringify(workspace.getConfiguration(SECTION, { languageId }))),
  ]);
  return Object.fromEntries(settings);
}
