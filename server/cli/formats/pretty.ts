// The output for people: each finding with its line, underline, message, claim and source; then a count by verdict.

import type { Finding } from '../../core/check/result.ts';
import type { Claim, ClaimStore } from '../../core/claims/claim.ts';
import { severityOf } from '../../core/explain/codes/codes.ts';
import { messageOf, sourceText } from '../../core/explain/message.ts';
import * as say from '../../core/explain/system/commands.ts';
import { SEVERITY_WORDS, VERDICT_WORDS } from '../../core/explain/wording/verdict-words.ts';
import { shown } from '../../core/text/shown.ts';
import { said, type Tongue } from '../../core/text/spoken.ts';
import { type Severity, VERDICTS, type Verdict } from '../../core/verdicts/verdict.ts';
import type { Arguments } from '../arguments/read-arguments.ts';
import type { CheckedFile } from '../commands/check-drafts.ts';
import { coloured, ownLanguage, type Session } from '../session.ts';
import { excerpt } from './excerpt.ts';
import { type Format, summaryOf, type Told } from './format.ts';
import { type Paint, painter } from './paint.ts';

const STYLES: Readonly<Record<Severity, Parameters<Paint>[0]>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
};

const VERDICT_STYLES: Readonly<Partial<Record<Verdict, Parameters<Paint>[0]>>> = {
  supported: 'green',
  refuted: 'red',
  disputed: 'yellow',
  unverified: 'blue',
  unsourced: 'yellow',
};

/** The claim that decided: its id and place, its source and where that is. */
function claimLines(claim: Claim, language: Tongue): string[] {
  const place = claim.location ? ` (${claim.location.file}:${claim.location.line + 1})` : '';
  const { title, url } = claim.source;
  const address = url ? `  ${url}` : '';
  const source = sourceText(claim, language);
  return [say.claimLine(claim.id, place), say.sourceLine(source, title, address)].map((words) =>
    shown(said(words, language)),
  );
}

/** The path and place of a finding, its severity, code and message, the draft's line, and what it was held against. */
function findingLines(
  finding: Finding,
  file: CheckedFile,
  claims: ClaimStore,
  columns: number,
  paint: Paint,
): string[] {
  const { language, lines, checked } = file;
  const { text } = checked.draft;
  const { line, character } = lines.place(finding.span.start);
  const [first = '', ...rest] = messageOf(finding, { text, claims, language }).split('\n');
  const level = severityOf(finding);
  const style = STYLES[level];
  const severity = paint(style, said(SEVERITY_WORDS[level], language));
  const place = paint('bold', shown(`${file.path}:${line + 1}:${character + 1}`));
  const drawn = excerpt(text, finding.span, lines, columns - 4);
  const claim = finding.figure?.judgement?.claim;
  return [
    `${place} ${severity} ${paint('cyan', finding.code)} ${first}`,
    `    ${drawn.line}`,
    `    ${paint(style, drawn.underline)}`,
    ...rest.map((each) => `    ${each}`),
    ...(claim ? claimLines(claim, language).map((each) => paint('dim', `    ${each}`)) : []),
    '',
  ];
}

function summaryLine(told: readonly Told[], language: Tongue, paint: Paint): string {
  const counts = summaryOf(told);
  const parts = VERDICTS.flatMap((verdict) => {
    const count = counts[verdict] ?? 0;
    if (count === 0) return [];
    const text = said(say.countOf(count, VERDICT_WORDS[verdict].short), language);
    const style = VERDICT_STYLES[verdict];
    return [style ? paint(style, text) : text];
  });
  const judged = VERDICTS.reduce((sum, verdict) => sum + (counts[verdict] ?? 0), 0);
  return said(say.checkedInAll(told.length, judged, parts), language);
}

/** A terminal narrower than this breaks lines anyway. */
const NARROWEST = 40;
const WIDEST = 120;

/** What `tieout check` prints for people. */
export function checkPretty(args: Arguments, session: Session): Format {
  const paint = painter(coloured(args.colour, session));
  const columns = Math.min(WIDEST, Math.max(NARROWEST, session.terminal.columns));
  return {
    before: '',
    between: '',
    draft: (file, claims) =>
      file.checked.findings.map((finding) => `${findingLines(finding, file, claims, columns, paint).join('\n')}\n`),
    after: ({ told }) => {
      const [only] = told;
      const language = only && told.length === 1 ? only.language : ownLanguage(args.language, session.environment);
      return `${summaryLine(told, language, paint)}\n`;
    },
  };
}
