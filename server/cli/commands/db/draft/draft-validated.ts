// What validation says of drafted claims, put beside them: a curator sees at once which of them cannot stand as they are.

import type { Base } from '../../../../../claims-db/compile/compile.ts';
import type { Problem } from '../../../../../claims-db/problems/problem.ts';
import { validateDatabase } from '../../../../../claims-db/validate.ts';
import type { DraftedClaim } from './draft-claims.ts';
import type { DraftedFile } from './draft-yaml.ts';

/** The line that an entry begins on, by its id. */
function linesOf({ text, fresh }: DraftedFile): ReadonlyMap<number, DraftedClaim> {
  const lines = new Map<number, DraftedClaim>();
  text.split('\n').forEach((line, at) => {
    const claim = fresh.get(/^\s*- id: (\S+)\s*$/.exec(line)?.[1] ?? '');
    if (claim) lines.set(at, claim);
  });
  return lines;
}

/** The entry that a problem is in: the last that begins at or above it. */
function entryOf({ range }: Problem, lines: ReadonlyMap<number, DraftedClaim>): DraftedClaim | undefined {
  const at = [...lines.keys()].findLast((line) => line <= range.start.line);
  return at === undefined ? undefined : lines.get(at);
}

/**
 * The drafted claims with what is wrong with them as remarks. One with an error is left open: it is kept as a statement
 * without a figure until somebody has mended it.
 *
 * @param file the claims file with the drafted claims in it
 * @param name the file's name
 * @param base what its entries may refer to
 */
export function validated(
  file: DraftedFile,
  drafted: readonly DraftedClaim[],
  name: string,
  base: Base,
): readonly DraftedClaim[] {
  const lines = linesOf(file);
  const problems = validateDatabase([{ name, text: file.text }], base).problems.filter((each) => each.file === name);
  const about = Map.groupBy(problems, (problem) => entryOf(problem, lines));
  return drafted.map((claim) => {
    const own = about.get(claim) ?? [];
    if (own.length === 0) return claim;
    const remarks = [...claim.remarks, ...own.map(({ message }) => message)];
    return { ...claim, open: claim.open || own.some(({ level }) => level === 'error'), remarks };
  });
}
