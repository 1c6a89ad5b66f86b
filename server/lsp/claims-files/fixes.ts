// Quick fixes in a claims database file: what mends each problem that the range touches.

import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import { mendsOf } from '../../../claims-db/problems/mend.ts';
import type { Problem } from '../../../claims-db/problems/problem.ts';
import { said, type Tongue } from '../../core/text/spoken.ts';
import { type ClaimsFile, uriOf } from './claims-file.ts';
import { lspRange } from './names.ts';
import { problemDiagnostic } from './problems.ts';

function touches({ range }: Problem, { start, end }: Range): boolean {
  const before = (line: number, column: number, other: { line: number; character: number }): boolean =>
    line < other.line || (line === other.line && column <= other.character);
  return (
    before(range.start.line, range.start.column, end) &&
    !(range.end.line < start.line || (range.end.line === start.line && range.end.column < start.character))
  );
}

export function claimsFileActions(file: ClaimsFile, range: Range, language: Tongue): CodeAction[] {
  const uri = uriOf(file.layer, file.name, file.databases);
  const text = file.files.find(({ name }) => name === file.name)?.text ?? '';
  const here = file.database.problems.filter((problem) => problem.file === file.name && touches(problem, range));
  return here.flatMap((problem) =>
    mendsOf(problem, text).map(
      (mend, at): CodeAction => ({
        title: said(mend.title, language),
        kind: CodeActionKind.QuickFix,
        diagnostics: [problemDiagnostic(problem, language)],
        edit: { changes: { [uri]: [{ range: lspRange(mend.range), newText: mend.text }] } },
        ...(at === 0 && !mend.unfinished ? { isPreferred: true } : {}),
      }),
    ),
  );
}
