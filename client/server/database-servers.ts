// Databases on servers, as the editor has to do with them: it keeps their passwords, and shows which of them are away.

import { type Disposable, type Event, EventEmitter, l10n, type SecretStorage, window, workspace } from 'vscode';
import { SECTION } from '../settings.ts';

/** What the server asks a password for. */
export interface PasswordAsked {
  readonly database: string;
  readonly user: string | null;
  /** The password that it was given was not taken. */
  readonly refused: boolean;
}

/** A database that cannot be reached now: what it said last serves. */
export interface AwayDatabase {
  readonly database: string;
  /** ISO 8601. */
  readonly since: string;
}

/** One key for all ways to write an address; `null` where it is none. */
function keyOf(address: string): string | null {
  if (!/^postgres(?:ql)?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const { username, hostname, port, pathname, searchParams } = new URL(address);
  const host = searchParams.get('host') ?? (hostname || 'localhost');
  return `password ${username}@${host}:${port || 5432}${pathname}`;
}

export class DatabaseServers implements Disposable {
  private readonly secrets: SecretStorage;
  private readonly reaches: boolean;
  private readonly changed = new EventEmitter<void>();
  private readonly prompted = new Set<string>();
  private current: readonly AwayDatabase[] = [];
  /** Has the server read its databases anew. */
  reload: () => Promise<unknown> = async () => {};

  /** Fires when a database goes away or comes back. */
  readonly onDidChange: Event<void> = this.changed.event;

  /** @param reaches whether a database on a server can be reached from here */
  constructor(secrets: SecretStorage, reaches: boolean) {
    this.secrets = secrets;
    this.reaches = reaches;
  }

  get away(): readonly AwayDatabase[] {
    return this.current;
  }

  setAway(databases: readonly AwayDatabase[]): void {
    this.current = databases;
    this.changed.fire();
  }

  /** The password that is kept; where there is none, somebody is asked, and the server does not wait for that. */
  async password({ database, refused }: PasswordAsked): Promise<string | null> {
    const key = keyOf(database);
    if (key === null || !workspace.isTrusted) return null;
    const kept = refused ? undefined : await this.secrets.get(key);
    if (kept === undefined) void this.offer(database, refused);
    return kept ?? null;
  }

  private async offer(database: string, refused: boolean): Promise<void> {
    const occasion = `${database} ${refused}`;
    if (this.prompted.has(occasion)) return;
    this.prompted.add(occasion);
    const enter = l10n.t('Enter Password');
    const message = refused
      ? l10n.t('The password for {0} was not taken.', database)
      : l10n.t('{0} asks for a password.', database);
    if ((await window.showWarningMessage(message, enter)) === enter) await this.ask(database);
  }

  /** Asks for the password of a database of the settings, and keeps it. */
  async choose(): Promise<void> {
    if (!this.reaches) {
      void window.showWarningMessage(
        l10n.t('Tieout: databases on servers take VS Code on the desktop; a browser cannot reach them.'),
      );
      return;
    }
    const named = workspace.getConfiguration(SECTION).get<string[]>('databases', []);
    const addresses = named.filter((address) => keyOf(address) !== null);
    const [only, second] = addresses;
    if (only === undefined) {
      void window.showInformationMessage(l10n.t('No database in the settings has a postgres:// address.'));
      return;
    }
    const chosen = second === undefined ? only : await window.showQuickPick(addresses);
    if (chosen !== undefined) await this.ask(chosen);
  }

  private async ask(database: string): Promise<void> {
    const key = keyOf(database);
    const prompt = l10n.t('Password for {0}. An empty one is forgotten.', database);
    const password = await window.showInputBox({ prompt, password: true, ignoreFocusOut: true });
    if (key === null || password === undefined) return;
    if (password === '') await this.secrets.delete(key);
    else await this.secrets.store(key, password);
    await this.reload();
  }

  dispose(): void {
    this.changed.dispose();
  }
}
