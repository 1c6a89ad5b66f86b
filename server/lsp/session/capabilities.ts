// What the server offers.

import { CodeActionKind, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { SOURCE } from '../drafts/diagnostics.ts';
import { FIX_ALL } from '../drafts/fixes/actions.ts';
import type { ClientProfile } from './client.ts';

export const COMMANDS = {
  checkDocument: 'tieout.server.checkDocument',
  checkOpenDocuments: 'tieout.server.checkOpenDocuments',
  reloadDatabases: 'tieout.server.reloadDatabases',
} as const;

export const SERVER_INFO = { name: 'tieout', version: '0.1.0' };

export function capabilitiesFor({ pullsDiagnostics, pullsWorkspace }: ClientProfile): InitializeResult {
  return {
    serverInfo: SERVER_INFO,
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
      ...(pullsDiagnostics
        ? {
            diagnosticProvider: {
              identifier: SOURCE,
              interFileDependencies: false,
              workspaceDiagnostics: pullsWorkspace,
            },
          }
        : {}),
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL] },
      codeLensProvider: { resolveProvider: false },
      inlayHintProvider: true,
      renameProvider: { prepareProvider: true },
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      completionProvider: {},
      executeCommandProvider: { commands: Object.values(COMMANDS) },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
