// From problems of claims database files to diagnostics.

import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { type Problem, type ProblemLevel, writtenPath } from '../../../claims-db/problems/problem.ts';
import { shown } from '../../core/text/shown.ts';
import { said, type Tongue } from '../../core/text/spoken.ts';
import { SOURCE } from '../drafts/diagnostics.ts';
import { lspRange } from './names.ts';

const SEVERITY: Readonly<Record<ProblemLevel, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
};

export function problemDiagnostic({ level, range, path, message }: Problem, language: Tongue): Diagnostic {
  const field = writtenPath(path);
  return {
    range: lspRange(range),
    severity: SEVERITY[level],
    code: 'claims-file',
    source: SOURCE,
    message: shown(field ? `${field}: ${said(message, language)}` : said(message, language)),
  };
}
