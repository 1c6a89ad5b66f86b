// What the client has told so far, so that another server can be told the same when one had to be stopped.

import { TextDocument } from 'vscode-languageserver-textdocument';
import { field, isId, type Message, type MessageId } from './message.ts';

interface Change {
  readonly text: string;
  readonly range?: { readonly start: TextDocumentPosition; readonly end: TextDocumentPosition };
}

interface TextDocumentPosition {
  readonly line: number;
  readonly character: number;
}

function isChange(value: unknown): value is Change {
  return typeof field(value, 'text') === 'string';
}

/** Notifications of which only the last counts. */
const LAST_ONLY: readonly string[] = ['workspace/didChangeConfiguration', '$/setTrace'];

export class Ledger {
  private initialize: Message | null = null;
  private initialized = false;
  private readonly folders: Message[] = [];
  private readonly last = new Map<string, Message>();
  private readonly documents = new Map<string, TextDocument>();
  /** Requests of the client that nobody has answered. */
  private readonly pending = new Map<MessageId, Message>();

  /** Takes down what the client says. */
  heard(message: Message): void {
    const { method = '', id } = message;
    if (isId(id) && message.method !== undefined) this.pending.set(id, message);
    if (method === 'initialize') this.initialize = message;
    else if (method === 'initialized') this.initialized = true;
    else if (method === 'workspace/didChangeWorkspaceFolders') this.folders.push(message);
    else if (LAST_ONLY.includes(method)) this.last.set(method, message);
    else if (method.startsWith('textDocument/did')) this.document(method, message.params);
  }

  get isAnswered(): boolean {
    return this.pending.size === 0;
  }

  awaits(id: MessageId): boolean {
    return this.pending.has(id);
  }

  answered(id: MessageId): void {
    this.pending.delete(id);
  }

  versionOf(uri: string): number | null {
    return this.documents.get(uri)?.version ?? null;
  }

  /** Everything that a new server has to be told: with it the requests that are still to be answered. */
  retold(): readonly Message[] {
    const begun = this.initialized ? [notification('initialized', {})] : [];
    const open = [...this.documents.values()].map((document) =>
      notification('textDocument/didOpen', {
        textDocument: {
          uri: document.uri,
          languageId: document.languageId,
          version: document.version,
          text: document.getText(),
        },
      }),
    );
    const first = this.initialize ? [this.initialize] : [];
    const asked = [...this.pending.values()].filter(({ method }) => method !== 'initialize');
    return [...first, ...begun, ...this.folders, ...this.last.values(), ...open, ...asked];
  }

  private document(method: string, params: unknown): void {
    const about = field(params, 'textDocument');
    const uri = field(about, 'uri');
    if (typeof uri !== 'string') return;
    if (method === 'textDocument/didClose') this.documents.delete(uri);
    else if (method === 'textDocument/didOpen') this.opened(uri, about);
    else if (method === 'textDocument/didChange') this.changed(uri, about, field(params, 'contentChanges'));
  }

  private opened(uri: string, about: unknown): void {
    const [languageId, version, text] = [field(about, 'languageId'), field(about, 'version'), field(about, 'text')];
    if (typeof text !== 'string') return;
    this.documents.set(uri, TextDocument.create(uri, String(languageId), Number(version), text));
  }

  private changed(uri: string, about: unknown, changes: unknown): void {
    const document = this.documents.get(uri);
    if (!document || !Array.isArray(changes)) return;
    TextDocument.update(document, changes.filter(isChange), Number(field(about, 'version')));
  }
}

function notification(method: string, params: unknown): Message {
  return { jsonrpc: '2.0', method, params };
}
