// What is said of a database on a PostgreSQL server: its address, its connection, its schema, and what it refuses.

import type { Words } from '../../text/spoken.ts';

export const passwordInAddress: Words = {
  zh: '地址里写了密码；请去掉，改放到环境变量 PGPASSWORD、~/.pgpass 或 VS Code 的密钥存储里',
  en: 'the address holds a password; take it out and put it into PGPASSWORD, ~/.pgpass or the secret store of VS Code',
};

export const noAddress: Words = {
  zh: '这不是 PostgreSQL 的地址；应写成 postgres://用户@主机/数据库',
  en: 'this is not a PostgreSQL address; it is written postgres://USER@HOST/DATABASE',
};

export function wrongSslMode(list: string, given: string | null): Words {
  return {
    zh: `sslmode 应是 ${list} 之一，写的是“${given}”`,
    en: `sslmode is one of ${list}, not "${given}"`,
  };
}

export function unknownParameter(name: string, list: string): Words {
  return {
    zh: `地址里的参数“${name}”不认识；可用的有 ${list}`,
    en: `the address has an unknown parameter "${name}"; there are ${list}`,
  };
}

export function readableByOthers(path: string): Words {
  return {
    zh: `${path} 别人也能读，里面的密码没有用；请先 chmod 600`,
    en: `${path} can be read by others, and its password is not used; chmod 600 it first`,
  };
}

export const noPassword: Words = {
  zh: '服务器要密码，而这里没有；请放到环境变量 PGPASSWORD、~/.pgpass 或 VS Code 的密钥存储里',
  en: 'the server asks for a password and there is none; put it into PGPASSWORD, ~/.pgpass or the secret store of VS Code',
};

export const unproven: Words = {
  zh: '服务器的证书验证不了；用 ?sslrootcert=文件 写明颁发证书的机构，或用 ?sslmode=require 只加密、不验证',
  en: 'the certificate of the server cannot be verified; name its authority with ?sslrootcert=FILE, or encrypt without proof with ?sslmode=require',
};

export const unreachable: Words = { zh: '连不上服务器', en: 'the server cannot be reached' };

export const connectionBroken: Words = { zh: '与服务器的连接断了', en: 'the connection to the server is broken' };

export const wrongPassword: Words = { zh: '用户名或密码不对', en: 'the user name or the password is wrong' };

export const notLetIn: Words = {
  zh: '服务器不让这个用户从这里连接',
  en: 'the server does not let this user in from here',
};

export const noSuchDatabase: Words = { zh: '服务器上没有这个数据库', en: 'there is no such database on the server' };

export const mayNot: Words = {
  zh: '这个用户没有这个权限；读取要有 tieout_reader 角色，改动数据要有 tieout_curator，核对文库要有 tieout_archivist',
  en: 'this user may not do that; reading takes the role tieout_reader, a change of claims tieout_curator, an archive tieout_archivist',
};

export const readOnly: Words = { zh: '服务器是只读的（备用服务器？）', en: 'the server is read-only (a standby?)' };

export const diskFull: Words = {
  zh: '服务器的磁盘满了，什么也没有写入',
  en: 'the disk of the server is full; nothing was written',
};

export const outOfMemory: Words = { zh: '服务器的内存不够', en: 'the server is out of memory' };

export const noConnectionLeft: Words = {
  zh: '服务器的连接数已满，稍后再试',
  en: 'the server has no connection left; try again later',
};

export const shuttingDown: Words = { zh: '服务器正在关闭', en: 'the server is shutting down' };

export const comingBack: Words = { zh: '服务器崩溃后正在恢复', en: 'the server crashed and is coming back' };

export const startingUp: Words = { zh: '服务器正在启动', en: 'the server is starting up' };

export const tookTooLong: Words = { zh: '服务器用时过长，放弃了', en: 'the server took too long and gave up' };

export const deadlock: Words = {
  zh: '与另一处改动互相等待，没有写入；请再试一次',
  en: 'this change and another one waited for each other; nothing was written, try again',
};

export const noAnswer: Words = { zh: '服务器没有在这个地址上应答', en: 'no server answers at this address' };

export const noSuchHost: Words = { zh: '找不到这台主机', en: 'there is no such host' };

export const cannotLookUp: Words = {
  zh: '查不到这台主机的地址，网络可能断了',
  en: 'the host cannot be looked up; the network may be down',
};

export const noSuchSocket: Words = { zh: '没有这个套接字', en: 'there is no such socket' };

export const socketClosed: Words = { zh: '没有权限打开这个套接字', en: 'the socket may not be opened' };

export const otherHost: Words = {
  zh: '服务器的证书是给另一台主机的',
  en: 'the certificate of the server is for another host',
};

export const expired: Words = { zh: '服务器的证书过期了', en: 'the certificate of the server has expired' };

export const notEncrypting: Words = {
  zh: '服务器不加密；若确可不加密，请在地址后写 ?sslmode=disable',
  en: 'the server does not encrypt; where that is all right, add ?sslmode=disable to the address',
};

export function missing(name: string): Words {
  return {
    zh: `数据库里少了 ${name}；若是新数据库，请先运行 tieout db migrate，否则请从备份恢复`,
    en: `${name} is missing from the database; run tieout db migrate if it is a new one, else restore it from a backup`,
  };
}

export function postgresSays(message: string): Words {
  return { zh: `PostgreSQL 报错：${message}`, en: `PostgreSQL says: ${message}` };
}

export function changedTo(written: string, by: string, day: string): Words {
  return { zh: `${by} 于 ${day} 改为 ${written}`, en: `changed to ${written} by ${by} on ${day}` };
}

export function laterVersion(part: string, done: number, known: number): Words {
  return {
    zh: `数据库是更新版本的核数建的（${part} 第 ${done} 步，这个版本只到第 ${known} 步）；请升级核数`,
    en: `the database is of a later version (step ${done} of ${part}; this one knows ${known}); update Tieout`,
  };
}

export function noDatabaseYet(shown: string): Words {
  return {
    zh: `这里还没有核数数据库；请先运行 tieout db migrate ${shown}`,
    en: `there is no claims database yet; make it with tieout db migrate ${shown}`,
  };
}

export function earlierVersion(part: string, done: number, needed: number, shown: string): Words {
  return {
    zh: `数据库是旧版本的（${part} 第 ${done} 步，需要第 ${needed} 步）；请先运行 tieout db migrate ${shown}`,
    en: `the database is of an earlier version (step ${done} of ${part}, ${needed} are needed); run tieout db migrate ${shown}`,
  };
}
