// What the client on the other side can do and where it stands, read once from `initialize`.

import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import { type Labels, labelsFor } from '../../core/explain/system/editor.ts';
import { type Tongue, tongueNamed } from '../../core/text/spoken.ts';

export interface ClientProfile {
  /** The language to speak in where the draft's does not decide. */
  readonly language: Tongue;
  readonly labels: Labels;
  readonly folders: readonly WorkspaceFolder[];
  readonly pullsDiagnostics: boolean;
  /** Whether it wants the diagnostics of all open drafts at once, too. One that does not takes them away when a draft closes. */
  readonly pullsWorkspace: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly relatedInformation: boolean;
  /** Whether a message may have buttons. */
  readonly asksBack: boolean;
  /** Whether a definition may tell what in the draft leads to it. */
  readonly linksDefinitions: boolean;
  readonly createsFiles: boolean;
  /** Whether an edit may hold a place for the writer to type over. */
  readonly editsSnippets: boolean;
  /** Whether Markdown from this server may carry command links. */
  readonly trustsCommands: boolean;
  /** Whether it knows which of several fixes is meant; one that does not may apply all that it gets at once. */
  readonly knowsPreferred: boolean;
  /** Whether it says what program it is. One that does not, and does not know what is preferred, is an old Kate. */
  readonly namesItself: boolean;
  /** Whether it shows pictures in a hover; an editor in a terminal would show their bytes. */
  readonly showsImages: boolean;
  /** Whether it reads Markdown; one that names only plain text gets that. */
  readonly readsMarkdown: boolean;
  /** A trusted workspace's settings may name databases outside of it. */
  readonly trustedWorkspace: boolean;
  /** Settings of a client that cannot be asked for them. */
  readonly settings: unknown;
}

function option(params: InitializeParams, name: string): unknown {
  const options: unknown = params.initializationOptions;
  return typeof options === 'object' && options !== null ? Reflect.get(options, name) : undefined;
}

function foldersOf(params: InitializeParams): readonly WorkspaceFolder[] {
  if (params.workspaceFolders) return params.workspaceFolders;
  return params.rootUri ? [{ uri: params.rootUri, name: '' }] : [];
}

export function profileOf(params: InitializeParams): ClientProfile {
  const { workspace, textDocument } = params.capabilities;
  const language = tongueNamed(params.locale ?? '');
  return {
    language,
    labels: labelsFor(language),
    folders: foldersOf(params),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    pullsWorkspace: option(params, 'workspaceDiagnostics') !== false,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation !== false,
    asksBack: params.capabilities.window?.showMessage !== undefined,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    editsSnippets: workspace?.workspaceEdit?.snippetEditSupport === true,
    trustsCommands: option(params, 'trustedCommands') === true,
    knowsPreferred: !textDocument?.codeAction || textDocument.codeAction.isPreferredSupport === true,
    namesItself: params.clientInfo !== undefined,
    showsImages: option(params, 'images') === true,
    readsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') !== false,
    trustedWorkspace: option(params, 'trustedWorkspace') !== false,
    settings: option(params, 'settings'),
  };
}
