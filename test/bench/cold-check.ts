// `node cold-check.ts LANGUAGE SIZE`: how long the first check of this process takes, in milliseconds.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readDatabaseJson } from '../../claims-db/compile/json.ts';
import { check } from '../../server/core/check/check.ts';
import { memoryStore } from '../../server/core/claims/memory-store.ts';
import { chineseProse, englishProse } from './prose.ts';

const [language, size] = process.argv.slice(2);
const { lexicon, claims } = readDatabaseJson(
  readFileSync(join(import.meta.dirname, '../../dist/claims-db.json'), 'utf8'),
);
const text = (language === 'zh' ? chineseProse : englishProse)(Number(size));
const store = memoryStore(lexicon, claims, 'bundled');
const from = performance.now();
check({ text, format: 'markdown' }, store);
console.log(performance.now() - from);
