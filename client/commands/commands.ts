// The commands, by name. What each does stands in the file that its function comes from.

import { ConfigurationTarget, commands, type Disposable, type LogOutputChannel, type Uri, workspace } from 'vscode';
import type { Checker } from '../checker.ts';
import { activeDraft } from '../drafts.ts';
import type { FiguresView } from '../figures/figures-view.ts';
import type { Quiet } from '../quiet.ts';
import type { Reports } from '../report/panel.ts';
import type { DatabaseServers } from '../server/database-servers.ts';
import { ServerDown, tellDown } from '../server/server-down.ts';
import { isEnabled, SECTION } from '../settings.ts';
import { openDocument } from '../sources/open-document.ts';
import type { ReviewView } from '../sources/review-view.ts';
import type { SourceDocuments } from '../sources/source-documents.ts';
import { checkDocument, checkWorkspace, showReport } from './check-commands.ts';
import { addSource, addToClaimsDatabase, newClaimsDatabase } from './claims-commands.ts';
import { copyFigures } from './copy-figures.ts';
import { fixFigure, fixKind, goToFlagged, ignoreFigure, openClaim, showSection } from './figure-commands.ts';
import { openRulePage } from './rule-pages.ts';
import { openSampleWorkspace } from './sample-workspace.ts';

/** What commands work with. */
export interface Tools {
  readonly checker: Checker;
  readonly quiet: Quiet;
  readonly output: LogOutputChannel;
  readonly view: FiguresView;
  readonly review: ReviewView;
  readonly sources: SourceDocuments;
  readonly servers: DatabaseServers;
  readonly reports: Reports;
  readonly extensionUri: Uri;
  /** Where the extension keeps files of its own. */
  readonly storage: Uri;
}

export function registerCommands(tools: Tools): Disposable[] {
  const { checker, quiet, output, view, review, sources, servers, reports, extensionUri, storage } = tools;
  const handlers: Readonly<Record<string, Handler>> = {
    checkDocument: () => checkDocument(checker, reports),
    checkWorkspace: () => checkWorkspace(checker, reports),
    showReport: () => showReport(checker, reports),
    openClaim,
    openRulePage: (link) => openRulePage(extensionUri, link),
    fixFigure,
    fixKind,
    nextFigure: () => goToFlagged('next'),
    previousFigure: () => goToFlagged('previous'),
    ignoreFigure,
    addToClaimsDatabase: (link) => addToClaimsDatabase(checker, link),
    addSource,
    copyFigures: () => copyFigures(checker),
    addSourceDocument: (document, selected) => sources.choose(document, selected),
    openDocument: (link) => openDocument(checker, link),
    confirmClaim: (claim) => review.decide('confirmed', claim),
    rejectClaim: (claim) => review.decide('rejected', claim),
    reopenClaim: (claim) => review.decide('unverified', claim),
    undoDecision: () => review.undo(),
    refreshReview: () => review.refresh(),
    showAllClaims: () => review.showAll(true),
    showOpenClaims: () => review.showAll(false),
    newClaimsDatabase,
    setDatabasePassword: () => servers.choose(),
    openSampleWorkspace: () => openSampleWorkspace(extensionUri, storage),
    showFigures: showSection,
    filterFigures: (words) => (typeof words === 'string' ? view.filterBy(words) : view.askForFilter()),
    clearFilter: () => view.filterBy(''),
    groupByVerdict: () => view.groupBy('verdict'),
    groupBySection: () => view.groupBy('section'),
    groupByEntity: () => view.groupBy('entity'),
    showOutput: () => output.show(true),
    restartServer: () => checker.restart(),
    snoozeHour: () => quiet.forAnHour(),
    snoozeDocument: () => {
      const draft = activeDraft();
      if (draft) quiet.inDocument(draft);
    },
    endSnooze: () => quiet.end(),
    toggle: () => workspace.getConfiguration(SECTION).update('enabled', !isEnabled(), ConfigurationTarget.Global),
  };
  return Object.entries(handlers).map(([name, handler]) =>
    commands.registerCommand(`${SECTION}.${name}`, tellingWhenDown(handler)),
  );
}

type Handler = (argument?: unknown, more?: unknown) => unknown;

/** Where nobody could be asked, that is said instead, with what can be done about it. */
function tellingWhenDown(handler: Handler): Handler {
  return async (argument, more) => {
    try {
      return await handler(argument, more);
    } catch (error) {
      if (!(error instanceof ServerDown)) throw error;
      void tellDown(error.message);
      return undefined;
    }
  };
}
