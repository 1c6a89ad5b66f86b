// SARIF 2.1.0 (OASIS), which code scanning services and editors read.

import type { ClaimStore } from '../../core/claims/claim.ts';
import { CODES, severityOf } from '../../core/explain/codes/codes.ts';
import { messageOf } from '../../core/explain/message.ts';
import { rulePage } from '../../core/explain/rule-page.ts';
import type { Language } from '../../core/text/spoken.ts';
import type { DiagnosticCode, Severity } from '../../core/verdicts/verdict.ts';
import type { CheckedFile } from '../commands/check-drafts.ts';
import { type LanguageOption, ownLanguage, type Session } from '../session.ts';
import { VERSION } from '../version.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const NAMES = Object.keys(CODES) as DiagnosticCode[];

function ruleJson(code: DiagnosticCode, language: Language): object {
  const { title, about, severity } = CODES[code];
  return {
    id: code,
    shortDescription: { text: title[language] },
    fullDescription: { text: about[language] },
    defaultConfiguration: { level: LEVELS[severity] },
    helpUri: rulePage(code, language),
  };
}

/** A relative path as a URI reference, so that the report does not name this machine's folders. */
function uriOf({ path, uri }: CheckedFile): string {
  const isInside = !path.startsWith('/') && !path.startsWith('..') && !/^[A-Za-z]:/.test(path);
  return isInside ? path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/') : uri;
}

function resultsOf(file: CheckedFile, claims: ClaimStore): object[] {
  return file.checked.findings.map((finding) => {
    const start = file.lines.place(finding.span.start);
    const end = file.lines.place(finding.span.end);
    const { text } = file.checked.draft;
    return {
      ruleId: finding.code,
      ruleIndex: NAMES.indexOf(finding.code),
      level: LEVELS[severityOf(finding)],
      message: { text: messageOf(finding, { text, claims, language: file.language }) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(file) },
            region: {
              startLine: start.line + 1,
              startColumn: start.character + 1,
              endLine: end.line + 1,
              endColumn: end.character + 1,
            },
          },
        },
      ],
    };
  });
}

export function checkSarif(
  files: readonly CheckedFile[],
  claims: ClaimStore,
  option: LanguageOption,
  session: Session,
): string {
  const language = ownLanguage(option, session.environment);
  const driver = { name: 'tieout', version: VERSION, rules: NAMES.map((code) => ruleJson(code, language)) };
  const results = files.flatMap((file) => resultsOf(file, claims));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
