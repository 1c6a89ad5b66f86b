// A draft as the server keeps it: checked once for its text, claims and settings; every request reads from that.

import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../core/check/check.ts';
import type { CheckedDraft, CheckedFigure, Finding } from '../../core/check/result.ts';
import type { Hindrance } from '../../core/explain/codes/facts.ts';
import { hindranceOf, hindranceWords } from '../../core/explain/codes/not-checked.ts';
import type { Telling } from '../../core/explain/telling.ts';
import { formatOfDocument, formatOfName } from '../../core/formats/formats.ts';
import type { Span } from '../../core/text/span.ts';
import type { Words } from '../../core/text/spoken.ts';
import type { Desk } from '../session/desk.ts';
import { messageLanguage } from '../session/language.ts';
import { type Settings, settingsFor } from '../session/settings.ts';
import { diagnosticOf, notCheckedDiagnostic } from './diagnostics.ts';
import type { Fix } from './fix.ts';
import { fixesFor } from './fixes.ts';

interface ReportedFinding {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
  readonly fixes: readonly Fix[];
}

export interface DraftReport {
  readonly uri: string;
  readonly version: number;
  readonly desk: Desk;
  /** The settings that hold for this draft. */
  readonly settings: Settings;
  readonly document: TextDocument;
  readonly checked: CheckedDraft;
  readonly telling: Telling;
  readonly findings: readonly ReportedFinding[];
  readonly diagnostics: readonly Diagnostic[];
  /** Why the draft was not checked, if it was not. */
  readonly notChecked: Words | null;
}

/** Whether a document is one to check: its language is among those of the settings, or it is unknown and the name says Markdown or text. */
export function isDraft(document: TextDocument, settings: Settings): boolean {
  if (!settings.enabled) return false;
  if (settings.languages.includes(document.languageId)) return true;
  return document.languageId === '' && formatOfName(document.uri) !== null;
}

export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/**
 * Checks a document. Whatever goes wrong stays with this draft, and is told as its one finding.
 *
 * @param previous its last report: blocks that have not changed are taken over from it
 */
export function reportOf(document: TextDocument, desk: Desk, previous: DraftReport | undefined): DraftReport {
  try {
    return checkedReport(document, desk, previous);
  } catch (error) {
    return uncheckedReport(document, desk, hindranceOf(error));
  }
}

function baseOf(
  document: TextDocument,
  desk: Desk,
): Pick<DraftReport, 'uri' | 'version' | 'desk' | 'settings' | 'document' | 'telling'> {
  const settings = settingsFor(document.languageId, desk.settings);
  const text = document.getText();
  const language = messageLanguage(text, settings, desk.client.language);
  const telling = { text, claims: desk.databases.store, language };
  return { uri: document.uri, version: document.version, desk, settings, document, telling };
}

function checkedReport(document: TextDocument, desk: Desk, previous: DraftReport | undefined): DraftReport {
  const base = baseOf(document, desk);
  const { telling, settings } = base;
  const { text } = telling;
  const { own, access } = desk.databases;
  const sources = own.titlesOf(access.files.pathOf(document.uri), text);
  const format = formatOfDocument(document.uri, document.languageId);
  const draft = { text, format, ...(sources && { sources }) };
  const checked = check(draft, telling.claims, previous?.checked);
  const findings = checked.findings.flatMap((finding) => {
    const diagnostic = diagnosticOf(finding, document, telling, { ...desk, settings });
    const fixes = (): readonly Fix[] => fixesFor(finding, checked, telling, { ...desk, settings });
    return diagnostic ? [reported(finding, diagnostic, fixes)] : [];
  });
  return { ...base, checked, findings, diagnostics: worstFirst(findings), notChecked: null };
}

/** In the order in which an editor should show them that draws only so many: by severity, then as they stand in the text. */
function worstFirst(findings: readonly ReportedFinding[]): readonly Diagnostic[] {
  const severity = (diagnostic: Diagnostic): number => diagnostic.severity ?? DiagnosticSeverity.Error;
  return findings.map(({ diagnostic }) => diagnostic).sort((a, b) => severity(a) - severity(b));
}

/** Fixes are worked out when somebody asks: most findings are never asked. */
function reported(finding: Finding, diagnostic: Diagnostic, work: () => readonly Fix[]): ReportedFinding {
  let fixes: readonly Fix[] | null = null;
  return {
    finding,
    diagnostic,
    get fixes() {
      fixes ??= work();
      return fixes;
    },
  };
}

/** The report of a draft that is not checked, for this reason. */
export function uncheckedReport(document: TextDocument, desk: Desk, hindrance: Hindrance): DraftReport {
  const base = baseOf(document, desk);
  const { telling, settings } = base;
  const checked = check({ text: '', format: 'text' }, telling.claims);
  const diagnostic = notCheckedDiagnostic(hindrance, telling.language, { ...desk, settings });
  const notChecked = hindranceWords(hindrance);
  return { ...base, checked, findings: [], diagnostics: diagnostic ? [diagnostic] : [], notChecked };
}

/** The figure at an offset; where two touch, the one that begins there. */
export function figureAt(report: DraftReport, offset: number): CheckedFigure | undefined {
  return report.checked.figures.findLast(({ figure }) => figure.span.start <= offset && offset <= figure.span.end);
}
