// Run by the project's build: compiles the bundled claims database, and writes the JSON Schema for editors.

import { dirname, join } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildDatabase, writeWhole } from './build-database.ts';
import { claimsFileJsonSchema } from './file/json-schema.ts';

const here = dirname(fileURLToPath(import.meta.url));
const out = argv[2] ?? join(here, '..', 'dist');
await writeWhole(join(out, 'claims-db.schema.json'), `${JSON.stringify(claimsFileJsonSchema(), null, 2)}\n`);
const { built, lines } = await buildDatabase(here, join(out, 'claims-db.json'));
(built ? stdout : stderr).write(`${lines.join('\n')}\n`);
if (!built) exit(1);
