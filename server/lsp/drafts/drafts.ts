// The open drafts and their reports: each is checked when somebody asks, once for a state of text, claims and settings.

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Desk } from '../session/desk.ts';
import { type DraftReport, isDraft, reportOf } from './report.ts';

export interface Drafts {
  /** The up-to-date report; `null` where the document is no draft or is not open. */
  report(uri: string): DraftReport | null;
  /** Reports of all open drafts. */
  all(): readonly DraftReport[];
  forget(uri: string): void;
}

/**
 * @param open the documents that the client has open
 * @param desk the desk as it is at the moment of asking
 */
export function draftsOf(
  open: { get(uri: string): TextDocument | undefined; all(): TextDocument[] },
  desk: () => Desk,
): Drafts {
  const reports = new Map<string, DraftReport>();
  const report = (uri: string): DraftReport | null => {
    const document = open.get(uri);
    const now = desk();
    if (!document || !isDraft(document, now.settings)) {
      reports.delete(uri);
      return null;
    }
    const known = reports.get(uri);
    if (known && known.version === document.version && known.desk === now && known.document === document) return known;
    const fresh = reportOf(document, now, known);
    reports.set(uri, fresh);
    return fresh;
  };
  return {
    report,
    all: () => open.all().flatMap(({ uri }) => report(uri) ?? []),
    forget: (uri) => reports.delete(uri),
  };
}
