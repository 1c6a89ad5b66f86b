// What a sheet that one signs says besides its rows: whose review, when, and how far it has come.

import { env, l10n } from 'vscode';
import type { ReportContent, ReportRow, Review } from './message.ts';

/** Signs of the verdicts, so that they are told apart without colours. */
const SIGNS: Readonly<Record<string, string>> = {
  supported: '✓',
  cited: '✓',
  refuted: '✗',
  disputed: '✗',
  unverified: '?',
  unsourced: '?',
  ambiguous: '?',
};

export function headings(): string[] {
  return [
    l10n.t('Line'),
    l10n.t('Figure'),
    l10n.t('Verdict'),
    l10n.t('Sentence'),
    l10n.t('Subject'),
    l10n.t('Claim'),
    l10n.t('Source'),
    l10n.t('Remark'),
    l10n.t('Review'),
  ];
}

export function verdictInWords({ verdict, verdictName, ignored }: ReportRow): string {
  const words = `${SIGNS[verdict] ?? '?'} ${verdictName}`;
  return ignored ? `${words}${l10n.t(', ')}${l10n.t('ignored')}` : words;
}

/** What there is to say of a figure: the finding's message, and why it is ignored. */
export function remarkOf({ message, ignored, ignoreReason }: ReportRow): string {
  const why = !ignored ? '' : ignoreReason ? l10n.t('Ignored: {0}', ignoreReason) : l10n.t('Ignored without a reason');
  return [message, why].filter(Boolean).join('\n');
}

export function reviewInWords(review: Review | null): string {
  const state = review?.state ?? null;
  const name = state === null ? '' : state === 'accepted' ? l10n.t('Accepted') : l10n.t('To fix');
  return [name, review?.note].filter(Boolean).join(l10n.t(': '));
}

/** Progress, date, and a place for the reviewer's name. */
export function signOff({ documents, date }: ReportContent): string[] {
  const rows = documents.flatMap((document) => document.rows);
  const decided = rows.filter(({ review }) => review !== null && review.state !== null).length;
  return [
    l10n.t('Reviewed: {0} of {1}', decided, rows.length),
    l10n.t('Date: {0}', date),
    l10n.t('Reviewer: {0}', '＿＿＿＿＿＿＿＿'),
  ];
}

/** BCP 47 tag of the language that the sheet is written in. */
export function sheetLanguage(): string {
  return env.language;
}
