// The address of a claims database on a PostgreSQL server, read strictly: what it may say, and that it holds no password.

import * as say from '../../core/explain/system/postgres.ts';
import type { Words } from '../../core/text/spoken.ts';
import { StoreFailure } from '../sqlite/store-failure.ts';

/** How far the connection is encrypted and the server's certificate is believed; the words of libpq. */
type TlsMode = 'disable' | 'require' | 'verify-ca' | 'verify-full';

export interface PostgresAddress {
  /** As it is shown and compared: the same database by the same user has one. It never holds a password. */
  readonly shown: string;
  /** A name, an address, or the folder of a socket. */
  readonly host: string;
  readonly port: number;
  /** `null`: the user that the environment names, or that runs this. */
  readonly user: string | null;
  readonly database: string | null;
  readonly tls: TlsMode;
  /** A file of certificates that the server's is verified with. */
  readonly rootCertificate: string | null;
}

const MODES: readonly TlsMode[] = ['disable', 'require', 'verify-ca', 'verify-full'];
const PARAMETERS: readonly string[] = ['host', 'sslmode', 'sslrootcert'];
const DEFAULT_PORT = 5432;

/** Whether a database is named by an address of a server, not by a path. */
export function isPostgresAddress(text: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(text);
}

function refused(words: Words): StoreFailure {
  return new StoreFailure(words);
}

function parsed(text: string): URL {
  // `postgres:///name?host=/folder` has no host of its own, which the parser of addresses takes for this scheme.
  if (!URL.canParse(text)) throw refused(say.noAddress);
  return new URL(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isLocal(host: string): boolean {
  return host.startsWith('/') || host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function tlsOf(url: URL, host: string): TlsMode {
  const given = url.searchParams.get('sslmode');
  const mode = MODES.find((each) => each === given);
  if (mode) return mode;
  if (given === null) return isLocal(host) ? 'disable' : 'verify-full';
  const list = MODES.join(', ');
  throw refused(say.wrongSslMode(list, given));
}

function checkParameters({ searchParams }: URL): void {
  for (const name of searchParams.keys()) {
    if (PARAMETERS.includes(name)) continue;
    const list = PARAMETERS.join(', ');
    throw refused(say.unknownParameter(name, list));
  }
}

/** The address with its password hidden: what may be shown and kept of it, and is refused all the same. */
export function withoutPassword(text: string): string {
  const hidden = text.replace(/^([a-z]+:\/\/[^/?#@:]*):[^/?#]*@/i, '$1:…@');
  return hidden.replace(/([?&])password=[^&#]*/gi, '$1password=…');
}

/**
 * Reads `postgres://USER@HOST:PORT/DATABASE?sslmode=…&sslrootcert=…`; `?host=/folder` names a socket. A server on another
 * machine has to prove who it is unless `sslmode` says otherwise.
 *
 * @throws StoreFailure where it holds a password, or is no such address
 */
export function postgresAddress(text: string): PostgresAddress {
  const url = parsed(text);
  if (url.password !== '' || url.searchParams.has('password')) throw refused(say.passwordInAddress);
  checkParameters(url);
  const host = url.searchParams.get('host') ?? decoded(url.hostname).replace(/^\[(.*)\]$/, '$1');
  const port = url.port === '' ? DEFAULT_PORT : Number(url.port);
  const user = decoded(url.username) || null;
  const database = decoded(url.pathname.slice(1)) || null;
  const where = host === '' ? 'localhost' : host;
  const at = where.startsWith('/') ? '' : `${url.hostname || 'localhost'}${port === DEFAULT_PORT ? '' : `:${port}`}`;
  const socket = where.startsWith('/') ? `?host=${where}` : '';
  return {
    shown: `postgres://${user === null ? '' : `${url.username}@`}${at}/${url.pathname.slice(1)}${socket}`,
    host: where,
    port,
    user,
    database,
    tls: tlsOf(url, where),
    rootCertificate: url.searchParams.get('sslrootcert'),
  };
}
