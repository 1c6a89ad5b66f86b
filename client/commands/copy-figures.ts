// Copies a draft's figures with their sources, worded for a language model that is to write from them.

import { env, l10n, window } from 'vscode';
import type { Checker } from '../checker.ts';
import { activeDraft } from '../drafts.ts';
import { type DraftFigure, type DraftFigures, figuresOf } from '../protocol.ts';

export async function copyFigures(checker: Checker): Promise<void> {
  const draft = activeDraft();
  const found = draft ? await figuresOf(checker, draft.uri) : null;
  if (!found) {
    void window.showInformationMessage(l10n.t('Tieout: open a draft first.'));
    return;
  }
  await env.clipboard.writeText(promptOf(found));
  void window.showInformationMessage(l10n.t('Tieout: {0} figures copied.', found.figures.length));
}

/** What is confirmed, what is wrong and what nothing confirms, each under its own sentence. */
function promptOf({ figures }: DraftFigures): string {
  const judged = figures.filter(({ ignored }) => !ignored);
  const confirmed = judged.filter(({ verdict }) => verdict === 'supported').flatMap(confirmedLine);
  const wrong = judged.filter(({ verdict }) => verdict === 'refuted').flatMap(wrongLine);
  const open = judged.filter(({ verdict }) => verdict !== 'supported' && verdict !== 'refuted').map(openLine);
  return [
    section(l10n.t('Figures that sources confirm. Quote them as they stand, with their source.'), confirmed),
    section(l10n.t('Wrong in the draft; what the source says stands before it.'), wrong),
    section(
      l10n.t('Not confirmed by anything. Do not state these as fact, and do not replace them from memory.'),
      open,
    ),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

function section(heading: string, lines: readonly string[]): string {
  const once = [...new Set(lines)];
  return once.length > 0 ? `${heading}\n\n${once.join('\n')}\n` : '';
}

function sourceOf({ source }: NonNullable<DraftFigure['claim']>): string {
  return [source.publisher, source.title, source.date, source.url].filter((part) => part).join(', ');
}

function confirmedLine({ claim }: DraftFigure): string[] {
  return claim ? [l10n.t('- {0}: {1} ({2})', claim.subject, claim.written, sourceOf(claim))] : [];
}

function wrongLine({ claim, text }: DraftFigure): string[] {
  return claim ? [l10n.t('- {0}: {1}, not {2} ({3})', claim.subject, claim.written, text, sourceOf(claim))] : [];
}

function openLine({ range, text }: DraftFigure): string {
  return l10n.t('- line {0}: {1}', range.start.line + 1, text);
}
