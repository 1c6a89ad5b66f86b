// The open drafts and their reports: each is checked when somebody asks, once for a state of text, claims and settings.

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Hindrance } from '../../core/explain/codes/facts.ts';
import type { Stopped, Watcher } from '../guard/work.ts';
import type { Desk } from '../session/desk.ts';
import { type DraftReport, isDraft, reportOf, uncheckedReport } from './report.ts';

export interface Drafts {
  /** The up-to-date report; `null` where the document is no draft or is not open. */
  report(uri: string): DraftReport | null;
  /** The report where it is up to date: nothing is checked for it. */
  current(uri: string): DraftReport | null;
  /** The report of a document that nobody has open; nothing of it is kept. */
  once(document: TextDocument): DraftReport;
  /** Reports of all open drafts. */
  all(): readonly DraftReport[];
  /** Has a draft checked anew, as if nothing were known of it. */
  again(uri: string): void;
  forget(uri: string): void;
}

/** Who watches over the checks, and what had to be stopped before. */
export interface Guarding {
  readonly watcher: Watcher;
  readonly stopped: readonly Stopped[];
}

/** Longer texts are not checked: at some seconds a check, typing in them would be no pleasure. UTF-16 code units. */
const LONGEST = 4_000_000;

/** Why a draft is not to be checked, in this version of an open document or as it is on disk; `null` where it is. */
type Refusal = (document: TextDocument, version: number | null) => Hindrance | null;

/** What is said of a draft whose check had to be stopped. */
function hindranceBy({ reason, after }: Stopped): Hindrance {
  return reason === 'time' ? { kind: reason, seconds: Math.max(1, Math.round(after / 1000)) } : { kind: reason };
}

/** A draft that was stopped is left alone in the state that it was stopped in, and until its rest is over. */
function refusalOf({ stopped }: Guarding): Refusal {
  const byUri = new Map(stopped.map((each) => [each.uri, each]));
  return (document, version) => {
    const { length } = document.getText();
    if (length > LONGEST) return { kind: 'length', own: length, most: LONGEST };
    const before = byUri.get(document.uri);
    const rests = before && (before.version === version || Date.now() < before.until);
    return rests ? hindranceBy(before) : null;
  };
}

/**
 * @param open the documents that the client has open
 * @param desk the desk as it is at the moment of asking
 */
export function draftsOf(
  open: { get(uri: string): TextDocument | undefined; all(): TextDocument[] },
  desk: () => Desk,
  guarding: Guarding,
): Drafts {
  const refusal = refusalOf(guarding);
  const reports = new Map<string, DraftReport>();
  const watched = (document: TextDocument, now: Desk, known: DraftReport | undefined): DraftReport => {
    guarding.watcher.begins(document.uri, document.getText().length);
    try {
      return reportOf(document, now, known);
    } finally {
      guarding.watcher.ends();
    }
  };
  const current = (uri: string): DraftReport | null => {
    const known = reports.get(uri);
    const document = open.get(uri);
    const isCurrent = known && document && known.version === document.version && known.document === document;
    return isCurrent && known.desk === desk() ? known : null;
  };
  const report = (uri: string): DraftReport | null => {
    const document = open.get(uri);
    const now = desk();
    if (!document || !isDraft(document, now.settings)) {
      reports.delete(uri);
      return null;
    }
    const upToDate = current(uri);
    if (upToDate) return upToDate;
    const known = reports.get(uri);
    const refused = refusal(document, document.version);
    const fresh = refused ? uncheckedReport(document, now, refused) : watched(document, now, known);
    reports.set(uri, fresh);
    return fresh;
  };
  const once = (document: TextDocument): DraftReport => {
    const refused = refusal(document, null);
    return refused ? uncheckedReport(document, desk(), refused) : watched(document, desk(), undefined);
  };
  return {
    report,
    current,
    again: (uri) => void reports.delete(uri),
    once,
    all: () => open.all().flatMap(({ uri }) => report(uri) ?? []),
    forget: (uri) => reports.delete(uri),
  };
}
