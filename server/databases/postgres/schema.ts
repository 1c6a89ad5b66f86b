// Every part of the schema, in the order in which they are made.

import type { SchemaPart } from './migrate.ts';
import { ARCHIVE } from './migrations/archive.ts';
import { CLAIMS } from './migrations/claims.ts';

export const SCHEMA: readonly SchemaPart[] = [CLAIMS, ARCHIVE];
