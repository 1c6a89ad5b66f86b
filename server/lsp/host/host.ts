// What a session stands on besides its client: the program that it runs in.

import type { Connection } from 'vscode-languageserver';
import type { Access } from '../../databases/access.ts';
import type { Layer } from '../../databases/layer.ts';
import type { DatabasePlace } from '../../databases/place.ts';
import type { Tree } from '../../workspace/tree.ts';

/** Something that is watched until it is stopped. */
export interface Watching {
  stop(): void;
}

/** What changes the databases where nobody tells of it. */
export interface DatabaseWatch {
  /** Tells what is watched for these databases from what is watched for others. */
  readonly key: string;
  /** One that cannot be watched is told to `failed`. */
  start(changed: () => void, failed: (path: string, reason: string) => void): Watching;
}

/** Files of workspace folders, by their addresses. */
export interface WorkspaceFiles extends Tree {
  /** The path of an address; `null` where no file of these has it. */
  pathOf(uri: string): string | null;
  uriOf(path: string): string;
}

export interface Host {
  readonly access: Access;
  /** Is told of the connection before anything comes over it. */
  joined(connection: Connection): void;
  watch(places: readonly DatabasePlace[], layers: readonly Layer[]): DatabaseWatch;
  /** Is told which databases are in use from now on. */
  attached(layers: readonly Layer[]): void;
  /** Whether a failure says only that a server is away, which its layer tells. */
  isAway(failure: unknown): boolean;
  /** What the folders of a workspace may lie on; the first that has an address has its files. For one walk through them. */
  workspaceFiles(connection: Connection): readonly WorkspaceFiles[];
  /** Lets what has arrived meanwhile (an edit, a cancellation) go first. */
  turn(): Promise<void>;
}
