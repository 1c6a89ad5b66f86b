// What a curator decides about claims, written into their file: the status alone changes, every other letter stays.

import { isMap, isScalar, isSeq, parseAllDocuments, type YAMLMap } from 'yaml';
import { hasRange, lineEnd, type Splice } from './append.ts';
import type { ClaimRecord } from './schema.ts';

export type Decision = NonNullable<ClaimRecord['status']>;

function statusSplice(text: string, item: YAMLMap, status: Decision): Splice | null {
  const written = item.get('status', true);
  if (isScalar(written) && written.range) {
    const [start, end] = written.range;
    const quote = /["']/.exec(text[start] ?? '')?.[0] ?? '';
    return { start, end, text: `${quote}${status}${quote}` };
  }
  const id = item.items.find(({ key }) => isScalar(key) && key.value === 'id');
  if (!id || !hasRange(id.key) || !hasRange(id.value) || item.flow) return null;
  const at = lineEnd(text, id.value.range[1]);
  const column = id.key.range[0] - (text.lastIndexOf('\n', id.key.range[0] - 1) + 1);
  return { start: at, end: at, text: `${' '.repeat(column)}status: ${status}\n` };
}

/**
 * The changes that give claims of a file another status.
 *
 * @param decisions by the claims' ids; ids that the file does not have are passed over
 */
export function decided(text: string, decisions: ReadonlyMap<string, Decision>): Splice[] {
  return parseAllDocuments(text).flatMap((document) => {
    const claims = 'get' in document ? document.get('claims') : null;
    if (!isSeq(claims)) return [];
    return claims.items.flatMap((item) => {
      const status = isMap(item) ? decisions.get(String(item.get('id'))) : undefined;
      return (isMap(item) && status && statusSplice(text, item, status)) || [];
    });
  });
}
