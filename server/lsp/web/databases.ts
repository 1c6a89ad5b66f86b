// The databases that can be read in a browser: YAML and compiled JSON through the client. The others say what they need.

import { readDatabaseJson } from '../../../claims-db/compile/json.ts';
import type { DatabaseFile } from '../../../claims-db/file/load.ts';
import { isCurated, textOf } from '../../../claims-db/file-text.ts';
import type { FolderContents, ReadFailure } from '../../../claims-db/read-folder.ts';
import * as say from '../../core/explain/system/databases.ts';
import { noClaimsFiles, noSuchPath } from '../../core/explain/system/files.ts';
import type { Words } from '../../core/text/spoken.ts';
import type { Access } from '../../databases/access.ts';
import { isCompiled, openCompiled } from '../../databases/kinds/compiled.ts';
import { type DatabaseKind, failed } from '../../databases/kinds/kind.ts';
import { yamlKind } from '../../databases/kinds/yaml.ts';
import type { DatabasePlace } from '../../databases/place.ts';
import { isPostgresAddress } from '../../databases/postgres/address.ts';
import type { ClientFiles } from './client-files.ts';

function refusing(opens: DatabaseKind['opens'], why: Words, shown: (path: string) => string): DatabaseKind {
  return { opens, open: async ({ path }) => failed(shown(path), why) };
}

function compiledKind(files: ClientFiles): DatabaseKind {
  return {
    opens: isCompiled,
    async open(place, _base, { last, settled }) {
      const read = place.bundled ? { text: await files.bundledDatabase() } : await textAt(place.path, files);
      if ('message' in read) return failed(read.path, read.message);
      const { text } = read;
      // The text itself is its stamp: a client tells no more of a file's state.
      if (last && settled && last.stamp === text && last.failures.length === 0) return last;
      return openCompiled(place, text, text);
    },
  };
}

async function textAt(path: string, files: ClientFiles): Promise<{ readonly text: string } | ReadFailure> {
  const bytes = await files.read(path);
  const read = bytes ? textOf(bytes) : { message: noSuchPath };
  return 'text' in read ? read : { path: files.uriOf(path), message: read.message };
}

/** The files of a place, each named by its way from there. */
async function contentsOf({ path, root }: DatabasePlace, files: ClientFiles): Promise<FolderContents> {
  const failure = (message: Words): FolderContents => ({ files: [], failures: [{ path: files.uriOf(path), message }] });
  const found = path === root ? await files.filesIn(path) : [path];
  if (!found) return failure(noSuchPath);
  const curated = found.filter(isCurated).toSorted();
  if (curated.length === 0) return failure(noClaimsFiles);
  const read = await Promise.all(
    curated.map(async (each): Promise<DatabaseFile | ReadFailure> => {
      const text = await textAt(each, files);
      return 'text' in text ? { name: each.slice(root.length + 1), text: text.text } : text;
    }),
  );
  return {
    files: read.filter((one): one is DatabaseFile => 'text' in one),
    failures: read.filter((one): one is ReadFailure => 'message' in one),
  };
}

const BUNDLED: DatabasePlace = {
  path: '/tieout/claims-db.json',
  root: '/tieout',
  named: false,
  bundled: true,
  confines: null,
  without: null,
};

/** Databases as a client can read them. */
export function throughClient(files: ClientFiles): Access {
  return {
    files,
    kinds: [
      refusing(
        ({ path }) => isPostgresAddress(path),
        say.needsNode(say.serverDatabase),
        (address) => address,
      ),
      refusing(({ path }) => /\.sqlite$/i.test(path), say.needsNode(say.sqliteDatabase), files.uriOf),
      compiledKind(files),
      yamlKind((place) => contentsOf(place, files)),
    ],
    bundled: () => BUNDLED,
    general: async () => readDatabaseJson(await files.bundledDatabase()).general,
  };
}
