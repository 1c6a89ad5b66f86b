// What each field of a claims database file takes, in words for a person; shown in problems and as help in editors.

import * as say from '../../server/core/explain/system/claims-files.ts';
import type { Words } from '../../server/core/text/spoken.ts';
import {
  BASIS_GROUPS,
  ENTITY_KINDS,
  METRIC_KINDS,
  METRIC_ROLES,
  NATURES,
  PERIOD_TYPES,
  STATUSES,
  TIERS,
} from './schema.ts';

/** By field name; fields of the same name in different entries that differ are keyed `entry.field`. */
const FIELDS: Readonly<Record<string, Words>> = {
  ...say.FIELDS,
  'entities.kind': say.oneOf(ENTITY_KINDS),
  'metrics.kind': say.oneOf(METRIC_KINDS),
  periodType: say.oneOf(PERIOD_TYPES),
  role: say.oneOf(METRIC_ROLES),
  group: say.oneOf(BASIS_GROUPS),
  tier: say.oneOf(TIERS),
  nature: say.oneOf(NATURES),
  status: say.oneOf(STATUSES),
};

/** What is expected at a field; `part` is the list that its entry stands in. */
export function expectation(part: string, field: string | undefined): Words {
  if (field === undefined) return FIELDS[part] ?? say.entry;
  return FIELDS[`${part}.${field}`] ?? FIELDS[field] ?? say.entry;
}
