// `tieout db migrate postgres://…`: makes the tables of a claims database on a server, or brings them up to date.

import { said } from '../../../core/text/spoken.ts';
import { isPostgresAddress, withoutPassword } from '../../../databases/postgres/address.ts';
import { migrate } from '../../../databases/postgres/migrate.ts';
import { SCHEMA } from '../../../databases/postgres/schema.ts';
import { MIGRATE } from '../../arguments/commands.ts';
import { readArguments } from '../../arguments/read-arguments.ts';
import { Failure, failureAt } from '../../failure.ts';
import { type ExitStatus, ownLanguage, type Session, tell } from '../../session.ts';
import { atServer } from './on-server.ts';

function addressIn(paths: readonly string[]): string {
  const [first, ...more] = paths;
  if (first === undefined || more.length > 0)
    throw new Failure({
      zh: '要写一个数据库的地址：postgres://用户@主机/数据库',
      en: 'name one database by its address: postgres://USER@HOST/DATABASE',
    });
  if (isPostgresAddress(first)) return first;
  throw failureAt(withoutPassword(first), {
    zh: '不是 postgres:// 地址；只有服务器上的数据库要这样更新',
    en: 'is no postgres:// address; only a database on a server is brought up to date like this',
  });
}

/** Exit status 0 where the database is current afterwards. */
export async function migrateCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, MIGRATE);
  const language = ownLanguage(args.language, session.environment);
  const given = addressIn([...args.paths, ...args.databases]);
  const applied = await atServer(given, (postgres) => migrate(postgres, SCHEMA));
  const none = applied.length === 0;
  const outcome = {
    zh: `${given}：${none ? '已是最新' : '已更新到最新'}`,
    en: `${given}: ${none ? 'up to date' : 'brought up to date'}`,
  };
  tell(session, said(outcome, language));
  return 0;
}
