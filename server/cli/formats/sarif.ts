// SARIF 2.1.0 (OASIS), which code scanning services and editors read.

import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Finding, readingOf } from '../../core/check/result.ts';
import type { ClaimStore } from '../../core/claims/claim.ts';
import { CODES, severityOf } from '../../core/explain/codes/codes.ts';
import { messageOf } from '../../core/explain/message.ts';
import { rulePage } from '../../core/explain/rule-page.ts';
import { daysOf } from '../../core/statements/statement.ts';
import { said, type Tongue } from '../../core/text/spoken.ts';
import type { DiagnosticCode, Severity } from '../../core/verdicts/verdict.ts';
import type { CheckedFile } from '../commands/check-drafts.ts';
import { type LanguageOption, ownLanguage, type Session } from '../session.ts';
import { VERSION } from '../version.ts';
import { type Format, nested, type Totals } from './format.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Changes when what a fingerprint is made of does. */
const FINGERPRINT = 'tieoutFigure/v1';

const NAMES = Object.keys(CODES) as DiagnosticCode[];

function ruleJson(code: DiagnosticCode, language: Tongue): object {
  const { title, about, severity } = CODES[code];
  return {
    id: code,
    shortDescription: { text: said(title, language) },
    fullDescription: { text: said(about, language) },
    defaultConfiguration: { level: LEVELS[severity] },
    helpUri: rulePage(code, language),
  };
}

/** A relative path as a URI reference, so that the report does not name this machine's folders. */
function uriOf(path: string, uri: string): string {
  const isInside = !path.startsWith('/') && !path.startsWith('..') && !/^[A-Za-z]:/.test(path);
  return isInside ? path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/') : uri;
}

/** What a finding is about, wherever it stands: its code, whose figure of what and when, and the figure as it is written. */
function subjectOf(finding: Finding, text: string): string {
  const { figure, code, span } = finding;
  const reading = figure && readingOf(figure);
  const days = reading && daysOf(reading);
  const subject = [reading?.entity?.value, reading?.metric?.value, days?.start, days?.end];
  const basis = reading?.basis.value.join(' ');
  return [code, ...subject, basis, text.slice(span.start, span.end)].map((part) => part ?? '').join('\0');
}

/** Names a finding so that it is the same one after lines above it have come or gone; the second of two alike is another. */
class Fingerprints {
  private readonly seen = new Map<string, number>();

  of(finding: Finding, text: string): string {
    const subject = subjectOf(finding, text);
    const nth = (this.seen.get(subject) ?? 0) + 1;
    this.seen.set(subject, nth);
    return createHash('sha256').update(`${subject}\0${nth}`).digest('hex').slice(0, 32);
  }
}

function resultsOf(file: CheckedFile, claims: ClaimStore): object[] {
  const fingerprints = new Fingerprints();
  return file.checked.findings.map((finding) => {
    const start = file.lines.place(finding.span.start);
    const end = file.lines.place(finding.span.end);
    const { text } = file.checked.draft;
    return {
      ruleId: finding.code,
      ruleIndex: NAMES.indexOf(finding.code),
      level: LEVELS[severityOf(finding)],
      message: { text: messageOf(finding, { text, claims, language: file.language }) },
      partialFingerprints: { [FINGERPRINT]: fingerprints.of(finding, text) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(file.path, file.uri) },
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

/** What was not checked, and why. */
function invocationJson({ refusals }: Totals, language: Tongue, folder: string): object {
  const notifications = refusals.map(({ path, words }) => ({
    level: 'error',
    message: { text: said(words, language) },
    locations: [
      { physicalLocation: { artifactLocation: { uri: uriOf(path, pathToFileURL(resolve(folder, path)).href) } } },
    ],
  }));
  return { executionSuccessful: refusals.length === 0, toolExecutionNotifications: notifications };
}

const TAIL = '\n    }\n  ]\n}';

/** What was refused stands behind the results, so that those are written as they come. */
export function checkSarif(option: LanguageOption, session: Session): Format {
  const language = ownLanguage(option, session.environment);
  const driver = { name: 'tieout', version: VERSION, rules: NAMES.map((code) => ruleJson(code, language)) };
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits' }] };
  return {
    before: `${JSON.stringify(log, null, 2).slice(0, -TAIL.length)},\n      "results": [`,
    between: ',',
    draft: (file, claims) =>
      resultsOf(file, claims).map((result, at) => `${at > 0 ? ',' : ''}\n        ${nested(result, 8)}`),
    after: (run) => {
      const any = run.told.some(({ findings }) => findings.length > 0);
      const invocations = [invocationJson(run, language, session.folder)];
      return `${any ? '\n      ]' : ']'},\n      "invocations": ${nested(invocations, 6)}${TAIL}\n`;
    },
  };
}
