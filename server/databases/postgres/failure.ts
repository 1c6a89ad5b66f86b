// Why a database on a PostgreSQL server cannot be used, in one sentence for a person.

import type { Words } from '../../core/text/spoken.ts';
import { StoreFailure } from '../sqlite/store-failure.ts';

/** The code of PostgreSQL (SQLSTATE), of the system or of TLS. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const NO_PASSWORD: Words = {
  zh: '服务器要密码，而这里没有；请放到环境变量 PGPASSWORD、~/.pgpass 或 VS Code 的密钥存储里',
  en: 'the server asks for a password and there is none; put it into PGPASSWORD, ~/.pgpass or the secret store of VS Code',
};

const UNPROVEN: Words = {
  zh: '服务器的证书验证不了；用 ?sslrootcert=文件 写明颁发证书的机构，或用 ?sslmode=require 只加密、不验证',
  en: 'the certificate of the server cannot be verified; name its authority with ?sslrootcert=FILE, or encrypt without proof with ?sslmode=require',
};

const UNREACHABLE: Words = { zh: '连不上服务器', en: 'the server cannot be reached' };
const GONE: Words = { zh: '与服务器的连接断了', en: 'the connection to the server is broken' };

const REASONS: ReadonlyMap<string, Words> = new Map([
  ['28P01', { zh: '用户名或密码不对', en: 'the user name or the password is wrong' }],
  ['28000', { zh: '服务器不让这个用户从这里连接', en: 'the server does not let this user in from here' }],
  ['3D000', { zh: '服务器上没有这个数据库', en: 'there is no such database on the server' }],
  [
    '42501',
    {
      zh: '这个用户没有这个权限；读取要有 tieout_reader 角色，改动数据要有 tieout_curator，核对文库要有 tieout_archivist',
      en: 'this user may not do that; reading takes the role tieout_reader, a change of claims tieout_curator, an archive tieout_archivist',
    },
  ],
  ['25006', { zh: '服务器是只读的（备用服务器？）', en: 'the server is read-only (a standby?)' }],
  ['53100', { zh: '服务器的磁盘满了，什么也没有写入', en: 'the disk of the server is full; nothing was written' }],
  ['53200', { zh: '服务器的内存不够', en: 'the server is out of memory' }],
  ['53300', { zh: '服务器的连接数已满，稍后再试', en: 'the server has no connection left; try again later' }],
  ['57P01', { zh: '服务器正在关闭', en: 'the server is shutting down' }],
  ['57P02', { zh: '服务器崩溃后正在恢复', en: 'the server crashed and is coming back' }],
  ['57P03', { zh: '服务器正在启动', en: 'the server is starting up' }],
  ['57014', { zh: '服务器用时过长，放弃了', en: 'the server took too long and gave up' }],
  [
    '40P01',
    {
      zh: '与另一处改动互相等待，没有写入；请再试一次',
      en: 'it waited for another change and that one for it; nothing was written, try again',
    },
  ],
  ['ECONNREFUSED', { zh: '服务器没有在这个地址上应答', en: 'no server answers at this address' }],
  ['ENOTFOUND', { zh: '找不到这台主机', en: 'there is no such host' }],
  [
    'EAI_AGAIN',
    { zh: '查不到这台主机的地址，网络可能断了', en: 'the host cannot be looked up; the network may be down' },
  ],
  ['ENOENT', { zh: '没有这个套接字', en: 'there is no such socket' }],
  ['EACCES', { zh: '没有权限打开这个套接字', en: 'the socket may not be opened' }],
  ['ETIMEDOUT', UNREACHABLE],
  ['EHOSTUNREACH', UNREACHABLE],
  ['ENETUNREACH', UNREACHABLE],
  ['ECONNRESET', GONE],
  ['EPIPE', GONE],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', UNPROVEN],
  ['SELF_SIGNED_CERT_IN_CHAIN', UNPROVEN],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', UNPROVEN],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', UNPROVEN],
  [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    { zh: '服务器的证书是给另一台主机的', en: 'the certificate of the server is for another host' },
  ],
  ['CERT_HAS_EXPIRED', { zh: '服务器的证书过期了', en: 'the certificate of the server has expired' }],
]);

/** What node-postgres says without a code of its own. */
const MESSAGES: readonly (readonly [string, Words])[] = [
  ['password must be a', NO_PASSWORD],
  [
    'does not support SSL',
    {
      zh: '服务器不加密；若确可不加密，请在地址后写 ?sslmode=disable',
      en: 'the server does not encrypt; where that is all right, add ?sslmode=disable to the address',
    },
  ],
  ['timeout', UNREACHABLE],
  ['Connection terminated', GONE],
  ['not queryable', GONE],
  ['Client was closed', GONE],
];

/** What is missing of the schema, by the name that PostgreSQL gives it. */
function missing(error: Error): Words {
  const name = /"?(tieout\.\w+)"?/.exec(error.message)?.[1] ?? 'tieout';
  return {
    zh: `数据库里少了 ${name}；若是新数据库，请先运行 tieout db migrate，否则请从备份恢复`,
    en: `${name} is missing from the database; run tieout db migrate if it is a new one, else restore it from a backup`,
  };
}

function reasonOf(error: unknown): Words {
  const code = codeOf(error);
  const inner = error instanceof AggregateError ? error.errors[0] : error;
  const message = inner instanceof Error ? inner.message : String(inner);
  if (inner instanceof Error && ['42P01', '3F000', '42703', '42883'].includes(code)) return missing(inner);
  const known = REASONS.get(code) ?? MESSAGES.find(([part]) => message.includes(part))?.[1];
  return known ?? { zh: `PostgreSQL 报错：${message}`, en: `PostgreSQL says: ${message}` };
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
