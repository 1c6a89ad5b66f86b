// Workflow commands of GitHub Actions, which shows them at the lines of a pull request.

import type { Finding } from '../../core/check/result.ts';
import type { ClaimStore } from '../../core/claims/claim.ts';
import { severityOf } from '../../core/explain/codes/codes.ts';
import { messageOf } from '../../core/explain/message.ts';
import * as say from '../../core/explain/system/commands.ts';
import { shown } from '../../core/text/shown.ts';
import { said, type Tongue, type Words } from '../../core/text/spoken.ts';
import type { Severity } from '../../core/verdicts/verdict.ts';
import type { CheckedFile } from '../commands/check-drafts.ts';
import type { Format, Told } from './format.ts';

type Level = 'error' | 'warning' | 'notice';

const LEVELS: Readonly<Record<Severity, Level>> = {
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

function command(finding: Finding, file: CheckedFile, claims: ClaimStore): string {
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
}

/** GitHub shows as many of a level at their lines for each step, and says nothing of the others. */
const SHOWN = 10;
/** Of those, as many have their places in the log: a longer line is read by nobody. */
const PLACES = 100;

const LEVEL_WORDS: Readonly<Record<Level, Words>> = {
  error: say.errors,
  warning: say.warnings,
  notice: say.notices,
};

/** One line of the log for each level with more than GitHub shows: how many, and where they stand. */
function unshown(told: readonly Told[], language: Tongue): string[] {
  const all = told.flatMap(({ path, findings }) => findings.map(({ severity, line }) => ({ path, severity, line })));
  const levels = Map.groupBy(all, ({ severity }) => LEVELS[severity]);
  return [...levels].flatMap(([level, findings]) => {
    const left = findings.slice(SHOWN);
    if (left.length === 0) return [];
    const places = left.slice(0, PLACES).map(({ path, line }) => `${shown(path)}:${line + 1}`);
    const counts = { shown: SHOWN, all: findings.length, left: left.length };
    return said(say.notShown(LEVEL_WORDS[level], counts, places), language);
  });
}

/** @param language the language of what is said about the run as a whole */
export function checkGithub(language: Tongue): Format {
  return {
    before: '',
    between: '',
    draft: (file, claims) => file.checked.findings.map((finding) => command(finding, file, claims)),
    after: ({ told }) => unshown(told, language).join(''),
  };
}
