// Workflow commands of GitHub Actions, which shows them at the lines of a pull request.

import type { ClaimStore } from '../../core/claims/claim.ts';
import { severityOf } from '../../core/explain/codes/codes.ts';
import { messageOf } from '../../core/explain/message.ts';
import { shown } from '../../core/text/shown.ts';
import type { Severity } from '../../core/verdicts/verdict.ts';
import type { CheckedFile } from '../commands/check-drafts.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Escapes as the Actions runner unescapes: the message. */
function data(text: string): string {
  return shown(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The same for a property, which colons and commas would end. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

export function checkGithub(files: readonly CheckedFile[], claims: ClaimStore): string {
  const lines = files.flatMap((file) =>
    file.checked.findings.map((finding) => {
      const start = file.lines.place(finding.span.start);
      const end = file.lines.place(finding.span.end);
      const properties = {
        file: file.path,
        line: start.line + 1,
        endLine: end.line + 1,
        col: start.character + 1,
        ...(start.line === end.line ? { endColumn: end.character + 1 } : {}),
        title: `Tieout ${finding.code}`,
      };
      const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      const message = messageOf(finding, { text: file.checked.draft.text, claims, language: file.language });
      return `::${LEVELS[severityOf(finding)]} ${written.join(',')}::${data(message)}\n`;
    }),
  );
  return lines.join('');
}
