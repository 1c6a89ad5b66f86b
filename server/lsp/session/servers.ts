// Databases on servers, as a session has to do with them: passwords from the client, and word to it when one is away.

import type { Connection } from 'vscode-languageserver';
import type { PostgresAddress } from '../../databases/postgres/address.ts';
import type { Secrets } from '../../databases/postgres/connection.ts';
import type { Databases } from './databases.ts';

/**
 * To the client: `{ database, user, refused }` in, the password out, or `null` where it has none; `refused` where the one that it
 * gave was not taken. It does not keep the server waiting for a person: once it has one, it has the databases read again.
 */
const PASSWORD_REQUEST = 'tieout/password';

/** To the client, whenever it changes: the databases whose server is away, each with since when. */
const AWAY_NOTIFICATION = 'tieout/away';

/** A database that cannot be reached now: what it said last serves. */
interface AwayDatabase {
  readonly database: string;
  /** ISO 8601. */
  readonly since: string;
}

/** A client that knows no such request has no passwords. */
export function secretsOf(connection: Connection): Secrets {
  return async ({ shown, user }: PostgresAddress, refused) => {
    try {
      const password: unknown = await connection.sendRequest(PASSWORD_REQUEST, { database: shown, user, refused });
      return typeof password === 'string' ? password : null;
    } catch {
      return null;
    }
  };
}

function awayIn({ layers }: Databases): readonly AwayDatabase[] {
  return layers.flatMap(({ place, away }) =>
    away ? [{ database: place.path, since: new Date(away.since).toISOString() }] : [],
  );
}

/** Tells the client which databases are away, and again only when that changes. */
export class AwayTeller {
  private readonly connection: Connection;
  private told = '[]';

  constructor(connection: Connection) {
    this.connection = connection;
  }

  tell(databases: Databases): void {
    const away = awayIn(databases);
    const key = JSON.stringify(away);
    if (key === this.told) return;
    this.told = key;
    void this.connection.sendNotification(AWAY_NOTIFICATION, { databases: away });
  }
}
