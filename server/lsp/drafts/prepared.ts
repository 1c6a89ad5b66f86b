// Reports of drafts whose claims lie on a server: brought before the check, and whoever turns up in it brought after.

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { bringFor, bringMissed, withClaims } from '../../databases/ahead.ts';
import type { Desk } from '../session/desk.ts';
import type { Drafts } from './drafts.ts';
import type { DraftReport } from './report.ts';

/** As often as a draft is checked again for claims that were missing. */
const MOST_TURNS = 4;

/** What a session has that preparing takes. */
export interface Preparing {
  readonly drafts: Drafts;
  readonly documents: { get(uri: string): TextDocument | undefined };
  readonly desk: Desk;
  /** Told where a server does not give what it was asked for. */
  readonly failed: (error: unknown) => void;
}

/** The up-to-date report of a draft, with every claim that it takes; `null` where the document is no draft or is not open. */
export async function preparedReport(uri: string, preparing: Preparing): Promise<DraftReport | null> {
  const { drafts, documents, failed } = preparing;
  for (let turn = 1; turn < MOST_TURNS; turn++) {
    const { store } = preparing.desk.databases;
    const current = drafts.current(uri);
    if (!store.far?.length || current) return current ?? drafts.report(uri);
    try {
      await bringFor(documents.get(uri)?.getText() ?? '', store);
      if (preparing.desk.databases.store !== store) continue;
      const report = drafts.report(uri);
      if (!(await bringMissed(store))) return report;
    } catch (error) {
      failed(error);
      return drafts.report(uri);
    }
    drafts.again(uri);
  }
  return drafts.report(uri);
}

/** The report of a document that nobody has open, with every claim that it takes; nothing of it is kept. */
export async function preparedOnce(document: TextDocument, preparing: Preparing): Promise<DraftReport> {
  const { drafts, desk, failed } = preparing;
  const { store } = desk.databases;
  if (!store.far?.length) return drafts.once(document);
  try {
    return await withClaims(store, document.getText(), () => drafts.once(document));
  } catch (error) {
    failed(error);
    return drafts.once(document);
  }
}
