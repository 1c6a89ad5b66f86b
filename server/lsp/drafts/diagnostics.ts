// From findings to LSP diagnostics.

import { createHash } from 'node:crypto';
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { judgedFigureOf } from '../../core/check/placed.ts';
import type { Finding } from '../../core/check/result.ts';
import type { Claim } from '../../core/claims/claim.ts';
import { CODES } from '../../core/explain/codes/codes.ts';
import type { Hindrance } from '../../core/explain/codes/facts.ts';
import { hindranceWords } from '../../core/explain/codes/not-checked.ts';
import { claimsAgainst, messageOf } from '../../core/explain/message.ts';
import { rulePage } from '../../core/explain/rule-page.ts';
import * as say from '../../core/explain/system/editor.ts';
import type { Telling } from '../../core/explain/telling.ts';
import { shown } from '../../core/text/shown.ts';
import { said, type Tongue } from '../../core/text/spoken.ts';
import type { DiagnosticCode, Severity } from '../../core/verdicts/verdict.ts';
import { claimLocation } from '../claims-files/claim-location.ts';
import { changeText } from '../session/claim-change.ts';
import type { Desk } from '../session/desk.ts';

export const SOURCE = 'tieout';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** `null` where the settings switch the code off. */
export function diagnosticOf(
  finding: Finding,
  document: TextDocument,
  telling: Telling,
  desk: Desk,
): Diagnostic | null {
  const severity = severityOf(finding.code, desk);
  if (severity === 'off') return null;
  const { related, ...said } = saidOf(finding, telling, desk);
  const all = desk.client.relatedInformation ? [...related, ...relatedFigures(finding, document, telling)] : [];
  const diagnostic = {
    range: { start: document.positionAt(finding.span.start), end: document.positionAt(finding.span.end) },
    ...headOf(finding.code, severity, telling.language),
    message: said.message,
    ...(finding.code === 'unused-ignore' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(all.length > 0 ? { relatedInformation: all } : {}),
  };
  if (said.digest !== null) digests.set(diagnostic, `${severity} ${said.digest}`);
  return diagnostic;
}

/** What is said of a finding, wherever it stands. */
interface Said {
  readonly message: string;
  readonly related: readonly DiagnosticRelatedInformation[];
  /** Stands for all of it; `null` where it is not kept. */
  readonly digest: string | null;
}

/** What was said of a figure, with what that depends on besides the figure and its block. */
interface KeptSaid extends Said {
  readonly code: DiagnosticCode;
  readonly language: Tongue;
  readonly databases: Desk['databases'];
}

const kept = new WeakMap<object, KeptSaid>();

/** By diagnostic, what stands for all of it but its place. */
const digests = new WeakMap<Diagnostic, string>();

/** What is said of a finding; of most figures it has been worked out before an edit. */
function saidOf(finding: Finding, telling: Telling, desk: Desk): Said {
  const { code, figure, stranger } = finding;
  const make = (): Omit<Said, 'digest'> => ({
    message: messageOf(finding, telling),
    related: relatedTo(finding, telling, desk),
  });
  // How much there is of a stranger is told by the whole draft.
  const judged = figure && !stranger ? judgedFigureOf(figure) : undefined;
  if (!judged) return { ...make(), digest: null };
  const { language } = telling;
  const { databases } = desk;
  const known = kept.get(judged);
  if (known?.code === code && known.language === language && known.databases === databases) return known;
  const said = make();
  const digest = hashed(JSON.stringify([code, language, said]));
  const own = { ...said, digest, code, language, databases };
  kept.set(judged, own);
  return own;
}

function severityOf(code: DiagnosticCode, { settings }: Desk): Severity | 'off' {
  return settings.severities[code] ?? CODES[code].severity;
}

function relatedTo(finding: Finding, telling: Telling, desk: Desk): DiagnosticRelatedInformation[] {
  const judgement = finding.figure?.judgement;
  if (!judgement) return [];
  const { claim, culprit, verdict } = judgement;
  const better = claim && verdict === 'disputed' ? claimsAgainst(claim, telling.claims) : [];
  const claims = new Set([claim, culprit, ...better].filter((each) => each !== null));
  return [...claims].flatMap((each) => relatedClaim(each, telling, desk) ?? []);
}

/** The figures of the same draft that a slip is held against. */
function relatedFigures(
  { self }: Finding,
  document: TextDocument,
  { text }: Telling,
): readonly DiagnosticRelatedInformation[] {
  return (self?.others ?? []).map(({ start, end }) => ({
    location: {
      uri: document.uri,
      range: { start: document.positionAt(start), end: document.positionAt(end) },
    },
    message: shown(text.slice(start, end)),
  }));
}

function relatedClaim(claim: Claim, { language }: Telling, { databases }: Desk): DiagnosticRelatedInformation | null {
  const location = claimLocation(claim, databases);
  const change = databases.changes.get(claim.id);
  const changed = change ? `${said(say.changedBefore, language)}${changeText(change, language)}` : '';
  // The message names the subject already: here one line each must do.
  const message = `${claim.source.publisher}${said(say.colon, language)}${claim.written}${changed}`;
  return location && { location, message: shown(message) };
}

/** The one diagnostic of a text that was not checked; `null` where the settings switch it off. */
export function notCheckedDiagnostic(hindrance: Hindrance, language: Tongue, desk: Desk): Diagnostic | null {
  const severity = severityOf('not-checked', desk);
  if (severity === 'off') return null;
  const start = { line: 0, character: 0 };
  return {
    ...headOf('not-checked', severity, language),
    range: { start, end: start },
    message: said(hindranceWords(hindrance), language),
  };
}

function headOf(code: DiagnosticCode, severity: Severity, language: Tongue): Omit<Diagnostic, 'range' | 'message'> {
  return { severity: SEVERITY[severity], code, codeDescription: { href: rulePage(code, language) }, source: SOURCE };
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Names a list of diagnostics by its content, so that an edit that changes none of them is answered with "unchanged". */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  const lines = diagnostics.map((diagnostic) => {
    const digest = digests.get(diagnostic);
    if (digest === undefined) return JSON.stringify(diagnostic);
    const { start, end } = diagnostic.range;
    return `${start.line}:${start.character}-${end.line}:${end.character} ${digest}`;
  });
  return hashed(lines.join('\n'));
}
