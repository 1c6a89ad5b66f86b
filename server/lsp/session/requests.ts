// Each request of the protocol, answered from the session's reports.

import {
  type CancellationToken,
  CodeActionKind,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Decision } from '../../../claims-db/file/decide.ts';
import { languageLeftOut, notOpen } from '../../core/explain/system/editor.ts';
import { said, type Tongue } from '../../core/text/spoken.ts';
import { CLAIM_ENTRY_REQUEST, type ClaimEntry, claimEntryAt } from '../claims-files/claim-entry.ts';
import { type ClaimsFile, claimsFileAt } from '../claims-files/claims-file.ts';
import { claimsFileActions } from '../claims-files/fixes.ts';
import { claimsFileCompletions } from '../claims-files/help.ts';
import { claimsFileHover } from '../claims-files/hover.ts';
import { claimsFileDefinition, claimsFileReferences } from '../claims-files/links.ts';
import { renamableAt, renameId } from '../claims-files/rename-id.ts';
import {
  claimsForReview,
  DECIDE_REQUEST,
  decisionEdits,
  PLACE_REQUEST,
  placeOfClaim,
  REVIEW_REQUEST,
} from '../claims-files/review.ts';
import { completionsAt } from '../drafts/completion.ts';
import { resultIdOf } from '../drafts/diagnostics.ts';
import { type DraftFigures, draftCounts, draftFigures } from '../drafts/figures.ts';
import { actionsFor } from '../drafts/fixes/actions.ts';
import { hoverAt } from '../drafts/hover.ts';
import { claimAtLine, definitionAt, referencesTo, workspaceSymbols } from '../drafts/navigation.ts';
import { codeLenses, documentSymbols, inlayHints } from '../drafts/outline.ts';
import { type DraftReport, figureAt } from '../drafts/report.ts';
import { COMMANDS } from './capabilities.ts';
import type { Session } from './session.ts';

/** The custom request for tree views and reports: `{ textDocument: { uri } }` in, `DraftFigures` or `null` out. */
const FIGURES_REQUEST = 'tieout/figures';

interface AboutDocument {
  readonly textDocument: TextDocumentIdentifier;
}

async function reportFor(session: Session, uri: string, token: CancellationToken): Promise<DraftReport | null> {
  await session.ready;
  await session.host.turn();
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  return session.report(uri);
}

/** Answers from a draft's report, or with `otherwise` where the document is no draft. */
function answering<P extends AboutDocument, R>(
  session: Session,
  answer: (report: DraftReport, params: P) => R,
  otherwise: R,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    const report = await reportFor(session, params.textDocument.uri, token);
    return report ? answer(report, params) : otherwise;
  };
}

interface AboutPosition extends AboutDocument {
  readonly position: Position;
}

type Help<R> = (file: ClaimsFile, document: TextDocument, position: Position, language: Tongue) => R;

/** Answers from a draft's report, or where the document is a claims database file, with help on that. */
function answeringBoth<R>(
  session: Session,
  answer: (report: DraftReport, position: Position) => R,
  help: Help<R>,
  otherwise: R,
): (params: AboutPosition, token: CancellationToken) => Promise<R> {
  return async ({ textDocument, position }, token) => {
    const report = await reportFor(session, textDocument.uri, token);
    if (report) return answer(report, position);
    const open = openClaimsFile(session, textDocument.uri);
    return open ? help(open.file, open.document, position, session.desk.client.language) : otherwise;
  };
}

/** A document that is open and is a file of one of the databases. */
function openClaimsFile(
  { documents, desk }: Session,
  uri: string,
): { document: TextDocument; file: ClaimsFile } | null {
  const document = documents.get(uri);
  const file = claimsFileAt(uri, desk.databases, (other) => documents.get(other)?.getText());
  return document && file ? { document, file } : null;
}

function answerActions(session: Session): void {
  session.connection.onCodeAction(async (params, token) => {
    const report = await reportFor(session, params.textDocument.uri, token);
    if (report) return actionsFor(report, params);
    const open = openClaimsFile(session, params.textDocument.uri);
    const wanted = params.context.only?.every((kind) => kind !== '' && kind !== CodeActionKind.QuickFix) !== true;
    return open && wanted ? claimsFileActions(open.file, params.range, session.desk.client.language) : [];
  });
}

export function answerRequests(session: Session): void {
  const { connection } = session;
  connection.onHover(answeringBoth(session, hoverAt, claimsFileHover, null));
  connection.onDefinition(answeringBoth(session, definitionAt, claimsFileDefinition, []));
  connection.onCompletion(answeringBoth(session, completionsAt, claimsFileCompletions, []));
  connection.onCodeLens(answering(session, codeLenses, []));
  connection.onDocumentSymbol(answering(session, documentSymbols, []));
  connection.languages.inlayHint.on(answering(session, (report, { range }) => inlayHints(report, range), []));
  connection.onRequest(FIGURES_REQUEST, answering<AboutDocument, DraftFigures | null>(session, draftFigures, null));
  connection.onRequest(
    CLAIM_ENTRY_REQUEST,
    answering<AboutPosition, ClaimEntry | null>(
      session,
      (report, { position }) => claimEntryAt(report, position, (uri) => session.documents.get(uri)?.getText()),
      null,
    ),
  );
  answerActions(session);
  answerReview(session);
  answerDiagnostics(session);
  answerAcrossFiles(session);
  answerRenames(session);
  answerCommands(session);
}

interface DecideParams {
  readonly uri: string;
  readonly decisions: readonly { readonly id: string; readonly status: Decision }[];
}

/** What a curator goes through: claims made from documents. */
function answerReview(session: Session): void {
  const { connection } = session;
  const open = (uri: string): string | undefined => session.documents.get(uri)?.getText();
  connection.onRequest(REVIEW_REQUEST, async () => {
    await session.ready;
    return claimsForReview(session.desk.databases, open, session.desk.client.language);
  });
  connection.onRequest(DECIDE_REQUEST, async ({ uri, decisions }: DecideParams) => {
    await session.ready;
    return decisionEdits(uri, decisions, session.desk.databases, open);
  });
  connection.onRequest(PLACE_REQUEST, async ({ id }: { readonly id: string }) => {
    await session.ready;
    return placeOfClaim(id, session.desk.databases, open);
  });
}

function diagnosticReport(report: DraftReport | null, previous: string | undefined): DocumentDiagnosticReport {
  const items = [...(report?.diagnostics ?? [])];
  const resultId = resultIdOf(items);
  return resultId === previous ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

function answerDiagnostics(session: Session): void {
  const { diagnostics } = session.connection.languages;
  diagnostics.on(async ({ textDocument, previousResultId }, token) =>
    diagnosticReport(await reportFor(session, textDocument.uri, token), previousResultId),
  );
  diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    await session.ready;
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items = [];
    for (const { uri, version } of session.documents.all()) {
      const report = await reportFor(session, uri, token);
      if (report) items.push({ uri, version, ...diagnosticReport(report, previous.get(uri)) });
    }
    return { items };
  });
}

function answerAcrossFiles(session: Session): void {
  const { connection } = session;
  connection.onReferences(async ({ textDocument, position, context }, token) => {
    const report = await reportFor(session, textDocument.uri, token);
    const { databases } = session.desk;
    const reports = await session.reports();
    const open = report ? null : openClaimsFile(session, textDocument.uri);
    if (open) return claimsFileReferences(open.file, open.document, position, reports, context.includeDeclaration);
    const claim = report
      ? figureAt(report, report.document.offsetAt(position))?.judgement?.claim
      : claimAtLine(textDocument.uri, position.line, databases);
    return claim ? referencesTo(claim, reports, databases, context.includeDeclaration) : [];
  });
  connection.onWorkspaceSymbol(async ({ query }) => {
    await session.ready;
    return workspaceSymbols(query, session.desk);
  });
}

function answerRenames(session: Session): void {
  const { connection } = session;
  const fileAt = async (uri: string): Promise<ReturnType<typeof openClaimsFile>> => {
    await session.ready;
    return openClaimsFile(session, uri);
  };
  connection.onPrepareRename(async ({ textDocument, position }) => {
    const found = await fileAt(textDocument.uri);
    return found ? renamableAt(found.document, position) : null;
  });
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const found = await fileAt(textDocument.uri);
    return found ? renameId(found.file, found.document, position, newName, session.desk.client.language) : null;
  });
}

function uriIn(argument: unknown): string | null {
  if (typeof argument === 'string') return argument;
  const uri: unknown = typeof argument === 'object' && argument !== null ? Reflect.get(argument, 'uri') : null;
  return typeof uri === 'string' ? uri : null;
}

function answerCommands(session: Session): void {
  session.connection.onExecuteCommand(async ({ command, arguments: given = [] }, token) => {
    switch (command) {
      case COMMANDS.checkDocument: {
        const uri = uriIn(given[0]);
        if (uri === null)
          throw new ResponseError(LSPErrorCodes.RequestFailed, `${command} needs the address of an open document`);
        const report = await reportFor(session, uri, token);
        if (!report) throw new ResponseError(LSPErrorCodes.RequestFailed, notADraft(uri, session));
        return draftFigures(report);
      }
      case COMMANDS.checkOpenDocuments:
        await session.ready;
        return (await session.reports()).map((report) => ({ uri: report.uri, counts: draftCounts(report) }));
      case COMMANDS.reloadDatabases:
        await session.ready;
        await session.reload();
        return {
          databases: session.desk.databases.layers.map(({ place, claims, file }) => ({
            path: place.path,
            claims: file?.counts.claims ?? claims.length,
          })),
        };
      default:
        throw new ResponseError(LSPErrorCodes.RequestFailed, `there is no command ${command}`);
    }
  });
}

function notADraft(uri: string, { documents, desk }: Session): string {
  const document = documents.get(uri);
  const why = document ? languageLeftOut(uri, document.languageId) : notOpen(uri);
  return said(why, desk.client.language);
}
