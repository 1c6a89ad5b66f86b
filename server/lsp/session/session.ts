// One client's session: who it is, its settings, its databases, and keeping them up to date. Requests read from here.

import type { Connection, TextDocuments } from 'vscode-languageserver';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { shown } from '../../core/text/shown.ts';
import type { Words } from '../../core/text/spoken.ts';
import { type DatabasePlace, placeIn } from '../../databases/place.ts';
import { StoreFailure } from '../../databases/sqlite/store-failure.ts';
import { type Drafts, draftsOf, type Guarding } from '../drafts/drafts.ts';
import { preparedOnce, preparedReport } from '../drafts/prepared.ts';
import type { DraftReport } from '../drafts/report.ts';
import type { Host, Watching } from '../host/host.ts';
import type { ClaimChange } from './claim-change.ts';
import { changeNotice, changesBetween, filesChanged, restingOn } from './claim-changes.ts';
import { type ClientProfile, profileOf } from './client.ts';
import { type Databases, databasePlaces, noDatabases, readDatabases } from './databases.ts';
import type { Desk } from './desk.ts';
import { AwayTeller } from './servers.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.ts';

const NOBODY: ClientProfile = profileOf({ capabilities: {}, processId: null, rootUri: null });

function readPushed(section: unknown): Settings | null {
  return section === undefined || section === null ? null : readSettings(section);
}

export class Session {
  readonly host: Host;
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly drafts: Drafts;
  /** Settles when the databases have been read for the first time; requests wait for it. */
  readonly ready: Promise<void>;
  /** Called after every change of settings or databases. */
  onChange: () => void = () => {};
  private current: Desk;
  private readonly settle: () => void;
  private reading: Promise<void> = Promise.resolve();
  private waiting = false;
  /** Settings or folders have changed since the client was last told to look again. */
  private stale = true;
  private watching: Watching | null = null;
  private watched = '';
  private readonly told = new Map<string, string>();
  private readonly away: AwayTeller;

  constructor(connection: Connection, documents: TextDocuments<TextDocument>, guarding: Guarding, host: Host) {
    this.host = host;
    this.current = { client: NOBODY, settings: DEFAULT_SETTINGS, databases: noDatabases(host.access) };
    this.connection = connection;
    this.documents = documents;
    this.away = new AwayTeller(connection);
    host.joined(connection);
    const open = { get: (uri: string) => documents.get(uri), all: () => documents.all() };
    this.drafts = draftsOf(open, () => this.current, guarding);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.ready = promise;
    this.settle = resolve;
  }

  get desk(): Desk {
    return this.current;
  }

  /** The up-to-date report of a draft; claims on a server are brought first. `null` where the document is no draft or is not open. */
  report(uri: string): Promise<DraftReport | null> {
    return preparedReport(uri, this);
  }

  /** The report of a document that nobody has open, in the same way. */
  reportOnce(document: TextDocument): Promise<DraftReport> {
    return preparedOnce(document, this);
  }

  /** Reports of all open drafts, in the same way. */
  async reports(): Promise<readonly DraftReport[]> {
    const reports: DraftReport[] = [];
    for (const { uri } of this.documents.all()) {
      const report = await this.report(uri);
      if (report) reports.push(report);
    }
    return reports;
  }

  /** A server that is away shows in the status bar; what else is wrong with one is said. */
  readonly failed = (error: unknown): void => {
    const message = error instanceof StoreFailure ? error.words[this.current.client.language] : String(error);
    this.connection.console.warn(message);
    if (this.host.isAway(error) || this.told.get('') === message) return;
    this.told.set('', message);
    void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  };

  meet(client: ClientProfile): void {
    this.current = { ...this.current, client, settings: readSettings(client.settings) };
  }

  /** After `initialized`: asks for what the client can tell, and reads the databases. */
  async begin(): Promise<void> {
    const { client } = this.current;
    const register = this.connection.client;
    if (client.registersConfiguration)
      await register.register(DidChangeConfigurationNotification.type, { section: 'tieout' });
    if (client.registersWatchers) {
      const watchers = [{ globPattern: '**/*.{yaml,yml,sqlite}' }, { globPattern: '**/claims-db/**' }];
      await register.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    await this.readConfiguration(undefined);
    this.settle();
  }

  /** Reads the settings anew, from the client or from what it pushed, and then the databases. */
  async readConfiguration(pushed: unknown): Promise<void> {
    const { client } = this.current;
    const settings = client.answersConfiguration ? await this.askForSettings() : readPushed(pushed);
    if (settings !== null) this.current = { ...this.current, settings };
    this.stale = true;
    await this.reload();
  }

  /** The settings of the window, with the databases that a folder names in settings of its own. */
  private async askForSettings(): Promise<Settings | null> {
    const { folders } = this.current.client;
    const [section, ...own]: unknown[] = await this.connection.workspace.getConfiguration([
      { section: 'tieout' },
      ...folders.map(({ uri }) => ({ scopeUri: uri, section: 'tieout' })),
    ]);
    if (section === undefined || section === null) return null;
    const settings = readSettings(section);
    const same = (paths: readonly string[]): boolean => paths.join('\0') === settings.databases.join('\0');
    const named = own.flatMap((each, index) => {
      const { databases } = readSettings(each);
      const folder = this.host.access.files.pathOf(folders[index]?.uri ?? '');
      return same(databases) || folder === null ? [] : databases.map((path) => placeIn(folder, path));
    });
    return { ...settings, databases: [...settings.databases, ...named] };
  }

  setFolders(folders: ClientProfile['folders']): void {
    this.current = { ...this.current, client: { ...this.current.client, folders } };
    this.stale = true;
  }

  /** Reads the databases anew. While one reading is under way, any number of calls come to one more. */
  reload(): Promise<void> {
    if (!this.waiting) {
      this.waiting = true;
      this.reading = this.reading.then(() => this.readNow());
    }
    return this.reading;
  }

  private async readNow(): Promise<void> {
    this.waiting = false;
    const { settings, client, databases } = this.current;
    let news = this.stale;
    this.stale = false;
    try {
      const { access } = this.host;
      const places = databasePlaces(settings, client, access);
      const folders = client.folders.flatMap(({ uri }) => access.files.pathOf(uri) ?? []);
      const read = await readDatabases(places, databases, folders, (place, notice) => this.say(place, notice));
      this.watch(places, read);
      if (read !== databases) {
        news = true;
        await this.take(read, databases);
      }
    } catch (error) {
      this.connection.console.error(`Reading the claims databases failed: ${String(error)}`);
    }
    if (news) this.onChange();
  }

  private async take(read: Databases, before: Databases): Promise<void> {
    const resting = filesChanged(before, read) ? restingOn(await this.reports()).keys() : [];
    const changed = changesBetween(before, read, resting);
    const changes = new Map([...before.changes, ...changed.map((change) => [change.id, change] as const)]);
    this.current = { ...this.current, databases: { ...read, changes } };
    this.host.attached(read.layers);
    this.tell(read);
    this.away.tell(this.current.databases);
    await this.tellChanges(changed);
  }

  /**
   * Watches every database that can change. A client's own watching comes a quarter of a second late; it is for file
   * systems that cannot be watched from here.
   */
  private watch(places: readonly DatabasePlace[], { layers }: Databases): void {
    const watch = this.host.watch(places, layers);
    if (watch.key === this.watched) return;
    this.watching?.stop();
    this.watched = watch.key;
    this.watching = watch.start(
      () => void this.reload(),
      (path, reason) => this.connection.console.warn(`${path} is not watched: ${reason}`),
    );
  }

  /** Says what a change of claims means for the drafts that are open. */
  private async tellChanges(changed: readonly ClaimChange[]): Promise<void> {
    if (changed.length === 0) return;
    const { client, databases } = this.current;
    const message = changeNotice(changed, await this.reports(), databases, client.language);
    if (message)
      void this.connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Info,
        message: shown(message),
      });
  }

  /** Says once what is wrong with a database, and again only when that changes. */
  private tell({ layers }: Databases): void {
    for (const { place, notice, gone } of layers) this.say(place, notice, gone.length > 0);
  }

  private say(place: DatabasePlace, notice: Words | null, mayDrop = false): void {
    const { client } = this.current;
    const message = shown(notice?.[client.language] ?? '');
    const isNews = message !== '' && this.told.get(place.path) !== message;
    this.told.set(place.path, message);
    if (!isNews) return;
    if (mayDrop && client.asksBack) void this.offerToDrop(place, message);
    else void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }

  /** The claims of a file that is gone stay in use until somebody says that they are to go, too. */
  private async offerToDrop({ path }: DatabasePlace, message: string): Promise<void> {
    const title = this.current.client.labels.dropClaims;
    const chosen = await this.connection.window.showWarningMessage(message, { title });
    if (chosen?.title !== title) return;
    const { databases } = this.current;
    const layers = databases.layers.filter(({ place }) => place.path !== path);
    this.current = { ...this.current, databases: { ...databases, layers } };
    this.told.delete(path);
    await this.reload();
  }

  end(): void {
    this.watching?.stop();
  }
}
