// The JSON Schema that ships with the extension: made from the schema that the loader uses, and bound to claims files.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { claimsFileJsonSchema } from '../../claims-db/file/json-schema.ts';
import { readDatabaseFolder } from '../../claims-db/read-folder.ts';

const root = new URL('../../', import.meta.url);
const schema = claimsFileJsonSchema();

/** The generated schema as an independent reader of JSON Schema understands it. */
const check = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)));

test('it takes every bundled file, typed as an editor reads YAML', async () => {
  const { files } = await readDatabaseFolder(fileURLToPath(new URL('claims-db', root)));
  expect(files.length).toBeGreaterThan(100);
  const refused = files.filter(({ text }) => !check.safeParse(parse(text)).success);
  expect(refused.map(({ name }) => name)).toEqual([]);
});

test.each([
  ['an unknown field', { claims: [{ id: 'a', entty: 'b' }] }],
  ['a status that there is not', { claims: [{ id: 'a', status: 'sure' }] }],
  ['a source without a title', { source: { publisher: 'P', tier: 'primary' } }],
  ['a month that there is not', { entities: [{ id: 'a', name: 'A', kind: 'company', fiscalYearEnd: 24 }] }],
])('it refuses %s', (_, value) => {
  expect(check.safeParse(value).success).toBe(false);
});

test('every field says what it takes', () => {
  const silent: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const properties: unknown = Reflect.get(node, 'properties');
    for (const [name, property] of Object.entries(properties ?? {}))
      if (!/ · /.test(String(Reflect.get(Object(property), 'description')))) silent.push(`${path}.${name}`);
    for (const [key, value] of Object.entries(node)) walk(value, `${path}.${key}`);
  };
  walk(schema, '');
  expect(silent).toEqual([]);
});

test('the package binds it and carries it', () => {
  const { contributes } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const url = './dist/claims-db.schema.json';
  expect(contributes.yamlValidation).toContainEqual({
    url,
    fileMatch: expect.arrayContaining(['**/claims-db/**/*.yaml']),
  });
  expect(contributes.jsonValidation).toContainEqual({ url, fileMatch: '*.claims.json' });
  expect(readFileSync(new URL('.vscodeignore', root), 'utf8')).toContain(`!${url.slice(2)}`);
});
