// Why a database on a PostgreSQL server cannot be used, in one sentence for a person.

import * as say from '../../core/explain/system/postgres.ts';
import type { Words } from '../../core/text/spoken.ts';
import { StoreFailure } from '../sqlite/store-failure.ts';

/** The code of PostgreSQL (SQLSTATE), of the system or of TLS. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const REASONS: ReadonlyMap<string, Words> = new Map([
  ['28P01', say.wrongPassword],
  ['28000', say.notLetIn],
  ['3D000', say.noSuchDatabase],
  ['42501', say.mayNot],
  ['25006', say.readOnly],
  ['53100', say.diskFull],
  ['53200', say.outOfMemory],
  ['53300', say.noConnectionLeft],
  ['57P01', say.shuttingDown],
  ['57P02', say.comingBack],
  ['57P03', say.startingUp],
  ['57014', say.tookTooLong],
  ['40P01', say.deadlock],
  ['ECONNREFUSED', say.noAnswer],
  ['ENOTFOUND', say.noSuchHost],
  ['EAI_AGAIN', say.cannotLookUp],
  ['ENOENT', say.noSuchSocket],
  ['EACCES', say.socketClosed],
  ['ETIMEDOUT', say.unreachable],
  ['EHOSTUNREACH', say.unreachable],
  ['ENETUNREACH', say.unreachable],
  ['ECONNRESET', say.connectionBroken],
  ['EPIPE', say.connectionBroken],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', say.unproven],
  ['SELF_SIGNED_CERT_IN_CHAIN', say.unproven],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', say.unproven],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', say.unproven],
  ['ERR_TLS_CERT_ALTNAME_INVALID', say.otherHost],
  ['CERT_HAS_EXPIRED', say.expired],
]);

/** What node-postgres says without a code of its own. */
const MESSAGES: readonly (readonly [string, Words])[] = [
  ['password must be a', say.noPassword],
  ['does not support SSL', say.notEncrypting],
  ['timeout', say.unreachable],
  ['Connection terminated', say.connectionBroken],
  ['not queryable', say.connectionBroken],
  ['Client was closed', say.connectionBroken],
];

/** What is missing of the schema, by the name that PostgreSQL gives it. */
function missing(error: Error): Words {
  const name = /"?(tieout\.\w+)"?/.exec(error.message)?.[1] ?? 'tieout';
  return say.missing(name);
}

function reasonOf(error: unknown): Words {
  const code = codeOf(error);
  const inner = error instanceof AggregateError ? error.errors[0] : error;
  const message = inner instanceof Error ? inner.message : String(inner);
  if (inner instanceof Error && ['42P01', '3F000', '42703', '42883'].includes(code)) return missing(inner);
  const known = REASONS.get(code) ?? MESSAGES.find(([part]) => message.includes(part))?.[1];
  return known ?? say.postgresSays(message);
}

/** Codes after which the same will work again once the server is back. */
const PASSING =
  /^(?:57P0[123]|53300|08\d\d\d|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EPIPE|ENOENT)$/;

/** Whether the server is away, which is no fault of the database or of its user. */
function isAway(error: unknown): boolean {
  if (PASSING.test(codeOf(error))) return true;
  const message = error instanceof Error ? error.message : '';
  return codeOf(error) === '' && /timeout|Connection terminated|not queryable|Client was closed/.test(message);
}

/** Whether a password would help: none was at hand, or not the right one. */
export function wantsPassword(error: unknown): boolean {
  return codeOf(error) === '28P01' || (error instanceof Error && error.message.includes('password must be a'));
}

/** Thrown where a database on a server cannot be used. */
export class PostgresFailure extends StoreFailure {
  /** Whether the server is away, so that trying again later makes sense. */
  readonly away: boolean;

  constructor(words: Words, away: boolean) {
    super(words);
    this.name = 'PostgresFailure';
    this.away = away;
  }
}

/** The failure behind an error. Its words do not name the address: its shell knows it as the user does. */
export function postgresFailure(error: unknown): StoreFailure {
  return error instanceof StoreFailure ? error : new PostgresFailure(reasonOf(error), isAway(error));
}
