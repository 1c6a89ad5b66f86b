// Databases of this machine: every kind, files by Node.

import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readDatabaseFolder } from '../../claims-db/read-folder.ts';
import type { Access, Files } from './access.ts';
import { bundledPlace, generalLexicon } from './bundled.ts';
import { JSON_KIND } from './kinds/json.ts';
import { POSTGRES_KIND } from './kinds/postgres.ts';
import { SQLITE_KIND } from './kinds/sqlite.ts';
import { yamlKind } from './kinds/yaml.ts';
import { type LaidDatabases, noneLaid } from './laid.ts';

const FILES: Files = {
  pathOf(uri) {
    try {
      return uri.startsWith('file:') ? fileURLToPath(uri) : null;
    } catch {
      return null;
    }
  },
  uriOf: (path) => pathToFileURL(path).href,
  has: existsSync,
  real(path) {
    try {
      return realpathSync(path);
    } catch {
      return path;
    }
  },
  yamlIn(folder) {
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name)) : [];
    return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  },
};

export const ON_DISK: Access = {
  files: FILES,
  kinds: [POSTGRES_KIND, SQLITE_KIND, JSON_KIND, yamlKind(({ path, confines }) => readDatabaseFolder(path, confines))],
  bundled: bundledPlace,
  general: generalLexicon,
};

export const NONE_LAID: LaidDatabases = noneLaid(ON_DISK);
