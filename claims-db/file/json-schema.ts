// The JSON Schema of a claims database file, made from the schema that the loader uses, for completion and checks in editors.

import * as z from 'zod';
import { expectation } from './fields.ts';
import { fileSchema } from './schema.ts';

type Json = { [key: string]: unknown };

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Gives every property the words that problems use for it. */
function describe(schema: unknown, part: string): void {
  if (Array.isArray(schema)) for (const one of schema) describe(one, part);
  if (!isJson(schema)) return;
  const { properties } = schema;
  if (isJson(properties)) {
    for (const [name, property] of Object.entries(properties)) {
      const top = part === '';
      const { zh, en } = top ? expectation(name, undefined) : expectation(part, name);
      if (isJson(property)) property['description'] = `${en} · ${zh}`;
      describe(property, top ? name : part);
    }
  }
  for (const key of ['items', 'anyOf']) describe(schema[key], part);
}

/** The JSON Schema (draft 2020-12) as a value ready to be written. */
export function claimsFileJsonSchema(): Json {
  const schema: Json = z.toJSONSchema(fileSchema, { io: 'input' });
  describe(schema, '');
  return { ...schema, title: 'Tieout claims database · 核数说法库' };
}
