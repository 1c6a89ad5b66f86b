// Passwords in `.pgpass`, as every program of PostgreSQL reads them.

import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import * as say from '../../../core/explain/system/postgres.ts';
import { readRegular } from '../../../files/read-regular.ts';
import { StoreFailure } from '../../sqlite/store-failure.ts';

/** What a line of the file is for. */
export interface Login {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
}

/** Bytes. */
const LARGEST = 1024 * 1024;

function placeOfFile(): string {
  const { PGPASSFILE, APPDATA } = process.env;
  if (PGPASSFILE) return PGPASSFILE;
  return process.platform === 'win32' && APPDATA
    ? join(APPDATA, 'postgresql', 'pgpass.conf')
    : join(homedir(), '.pgpass');
}

/** The fields of a line, parted by colons; a backslash takes the next character as it is. */
function fieldsOf(line: string): string[] {
  const fields = [''];
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? '';
    if (character === ':' && fields.length < 5) fields.push('');
    else fields.push(`${fields.pop()}${character === '\\' ? (line[++at] ?? '') : character}`);
  }
  return fields;
}

/** The password of the first line that fits; an asterisk fits everything. */
export function passwordIn(text: string, { host, port, database, user }: Login): string | null {
  // A socket is in a folder, and goes by the name of this machine.
  const wanted = [host.startsWith('/') ? 'localhost' : host, String(port), database, user];
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#')) continue;
    const fields = fieldsOf(line);
    const password = fields[4];
    if (password !== undefined && wanted.every((each, at) => fields[at] === '*' || fields[at] === each))
      return password;
  }
  return null;
}

/**
 * The password for a login, where the file has one.
 *
 * @throws StoreFailure where others may read the file: it is not used then
 */
export async function filedPassword(login: Login): Promise<string | null> {
  const path = placeOfFile();
  try {
    const { mode } = await stat(path);
    const password = passwordIn((await readRegular(path, LARGEST)).toString('utf8'), login);
    if (password === null || process.platform === 'win32' || (mode & 0o077) === 0) return password;
  } catch {
    return null;
  }
  throw new StoreFailure(say.readableByOthers(path));
}
