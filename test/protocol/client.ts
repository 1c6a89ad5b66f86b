// A plain LSP client over real pipes: starts the server as a process of its own and speaks JSON-RPC with it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A client that pulls diagnostics, as VS Code does. */
const PULLING: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: false }, publishDiagnostics: { relatedInformation: true } },
  workspace: {
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

/** A client that only takes what is pushed. */
export const PUSHED: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };

export interface Started {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** The workspace folder, a copy of the fixture that a test may change. */
  readonly folder: string;
  readonly initialized: InitializeResult;
  /** Every `textDocument/publishDiagnostics` that came, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  readonly shown: readonly string[];
  /** How often the server asked for diagnostics to be pulled again. */
  readonly refreshes: number;
  uri(name: string): string;
  open(name: string, text: string, languageId?: string): void;
  pull(name: string, previousResultId?: string): Promise<{ kind: string; resultId: string; items?: Diagnostic[] }>;
  hover(name: string, line: number, character: number): Promise<Hover | null>;
  /** Settles as soon as `holds`, which is asked again after everything that the server sends. */
  until(holds: () => boolean): Promise<void>;
  /** `shutdown`, `exit`; the exit code. */
  stop(): Promise<number | null>;
  /** Clears up behind a server that has ended by itself. */
  discard(): void;
}

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
  readonly locale?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** The server to start, from the repository's root. */
  readonly main?: string;
  /** Answers `workspace/configuration`, for the window or for a folder. */
  readonly configuration?: (scopeUri: string | undefined) => unknown;
}

export async function start({
  capabilities = PULLING,
  settings = {},
  locale = 'zh-cn',
  options = {},
  main = 'server/lsp/main.ts',
  configuration = () => null,
}: StartOptions = {}): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-lsp-'));
  cpSync(join(root, 'test/fixtures/lsp'), folder, { recursive: true });
  const child = spawn(process.execPath, [join(root, main), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  const shown: string[] = [];
  const waiting = new Set<() => void>();
  const heard = (): void => {
    for (const look of waiting) look();
  };
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    heard();
  });
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown.push(message);
    heard();
  });
  let refreshes = 0;
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    heard();
    return null;
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => configuration(scopeUri)),
  );
  connection.listen();
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'drafts' }],
    locale,
    capabilities,
    initializationOptions: { settings: { bundledDatabase: false, ...Object(settings) }, ...options },
  });
  await connection.sendNotification('initialized', {});
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (!holds()) return;
        waiting.delete(look);
        done();
      };
      waiting.add(look);
      look();
    });
  const discard = (): void => {
    connection.dispose();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    connection,
    process: child,
    folder,
    initialized,
    published,
    shown,
    get refreshes() {
      return refreshes;
    },
    uri,
    until,
    open: (name, text, languageId = 'markdown') =>
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(name), languageId, version: 1, text },
      }),
    pull: (name, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri: uri(name) },
        ...(previousResultId ? { previousResultId } : {}),
      }),
    hover: (name, line, character) =>
      connection.sendRequest('textDocument/hover', { textDocument: { uri: uri(name) }, position: { line, character } }),
    stop: async () => {
      await connection.sendRequest('shutdown');
      const exit = once(child, 'exit');
      await connection.sendNotification('exit');
      const [code] = await exit;
      discard();
      return typeof code === 'number' ? code : null;
    },
    discard,
  };
}
