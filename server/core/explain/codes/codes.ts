// Every diagnostic code, in the order in which legends and settings list them.

import type { DiagnosticCode, Severity } from '../../verdicts/verdict.ts';
import { ARITHMETIC } from './arithmetic.ts';
import type { Code } from './code.ts';
import { CONCLUSION_MISMATCH } from './conclusion-mismatch.ts';
import { DIRECTION_MISMATCH } from './direction-mismatch.ts';
import { DISPUTED_FIGURE } from './disputed-figure.ts';
import { FIGURE_MISMATCH } from './figure-mismatch.ts';
import { FOOTING } from './footing.ts';
import { IMPOSSIBLE_FIGURE } from './impossible-figure.ts';
import { INTERNAL_INCONSISTENCY } from './internal-inconsistency.ts';
import { MISSING_SOURCE } from './missing-source.ts';
import { NOT_CHECKED } from './not-checked.ts';
import { OVERSTATED } from './overstated.ts';
import { PERIOD_MISMATCH } from './period-mismatch.ts';
import { SCALE_SLIP } from './scale-slip.ts';
import { STALE_FIGURE } from './stale-figure.ts';
import { SUBJECT_MISMATCH } from './subject-mismatch.ts';
import { UNDERSTATED } from './understated.ts';
import { UNIT_MISMATCH } from './unit-mismatch.ts';
import { UNKNOWN_SUBJECT } from './unknown-subject.ts';
import { UNUSED_IGNORE } from './unused-ignore.ts';
import { UNVERIFIED_FIGURE } from './unverified-figure.ts';

export const CODES: Readonly<Record<DiagnosticCode, Code>> = {
  'figure-mismatch': FIGURE_MISMATCH,
  'scale-slip': SCALE_SLIP,
  'unit-mismatch': UNIT_MISMATCH,
  'direction-mismatch': DIRECTION_MISMATCH,
  'period-mismatch': PERIOD_MISMATCH,
  'subject-mismatch': SUBJECT_MISMATCH,
  overstated: OVERSTATED,
  understated: UNDERSTATED,
  'disputed-figure': DISPUTED_FIGURE,
  'unverified-figure': UNVERIFIED_FIGURE,
  'missing-source': MISSING_SOURCE,
  'unknown-subject': UNKNOWN_SUBJECT,
  'internal-inconsistency': INTERNAL_INCONSISTENCY,
  arithmetic: ARITHMETIC,
  'conclusion-mismatch': CONCLUSION_MISMATCH,
  footing: FOOTING,
  'impossible-figure': IMPOSSIBLE_FIGURE,
  'stale-figure': STALE_FIGURE,
  'unused-ignore': UNUSED_IGNORE,
  'not-checked': NOT_CHECKED,
};

/** How a finding is reported where the settings say nothing else. */
export function severityOf({ code }: { readonly code: DiagnosticCode }): Severity {
  return CODES[code].severity;
}
