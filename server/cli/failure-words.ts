// What the user is told of whatever ended a command.

import { reasonOf } from '../../claims-db/problems/reasons.ts';
import { ofPath } from '../core/explain/system/files.ts';
import type { Words } from '../core/text/spoken.ts';
import { failureOf, StoreFailure } from '../databases/sqlite/store-failure.ts';
import { Failure } from './failure.ts';

/** What the user is told; `null` where the program itself is at fault. The system names the path that it refused. */
export function wordsOf(error: unknown): Words | null {
  if (error instanceof Failure) return error.words;
  if (error instanceof StoreFailure || (error instanceof Error && 'errcode' in error)) return failureOf(error).words;
  if (!(error instanceof Error) || !('syscall' in error)) return null;
  const reason = reasonOf(error);
  const path = 'path' in error ? String(error.path) : null;
  return path === null ? reason : ofPath(path, reason);
}
