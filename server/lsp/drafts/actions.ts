// Code actions, read from the report: nothing is checked when they are asked for.

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { additionFor } from './addition.ts';
import type { Fix, TextChange } from './fix.ts';
import { rewritesFor } from './fixes.ts';
import { type DraftReport, rangeOf } from './report.ts';

export const FIX_ALL = 'source.fixAll.tieout';

/** The preferred fixes of all findings of one kind; a kind of its own for the same reason. */
const OF_KIND = `${CodeActionKind.QuickFix}.tieout.kind`;

/** Quick fixes that silence a finding; a kind of their own, so that an editor can ask for them alone. */
const IGNORE = `${CodeActionKind.QuickFix}.tieout.ignore`;

type Edit = TextEdit | SnippetTextEdit;

function editOf({ span, text, asked }: TextChange, { document, desk }: DraftReport): Edit {
  const range = rangeOf(document, span);
  if (!asked || !desk.client.editsSnippets) return { range, newText: text };
  const plain = (part: string): string => part.replace(/[\\$}]/g, '\\$&');
  const value = `${plain(text.slice(0, asked.at))}${plain(asked.lead)}$1${plain(text.slice(asked.at))}`;
  return { range, snippet: { kind: 'snippet', value } };
}

function workspaceEdit(changes: readonly TextChange[], report: DraftReport): WorkspaceEdit {
  const { uri, version } = report;
  const edits = changes.map((change) => editOf(change, report));
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

function wants(params: CodeActionParams, kind: string): boolean {
  const { only } = params.context;
  return !only || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
}

/** Actions for the findings, and for the figures without one, that the range touches. */
export function actionsFor(report: DraftReport, params: CodeActionParams): CodeAction[] {
  const { document } = report;
  const [from, to] = [document.offsetAt(params.range.start), document.offsetAt(params.range.end)];
  const touches = (span: { start: number; end: number }): boolean => span.start <= to && from <= span.end;
  const offered = [...quickFixes(report, touches), ...kindFixes(report, touches)];
  const told = report.desk.client.knowsPreferred ? offered : oneFixEach(offered);
  const quick = told.filter(({ kind }) => wants(params, kind ?? ''));
  const rewrite = wants(params, CodeActionKind.RefactorRewrite) ? rewrites(report, touches) : [];
  const asked = params.context.only?.some(
    (kind) => kind === CodeActionKind.Source || kind.startsWith(CodeActionKind.SourceFixAll),
  );
  return [...quick, ...rewrite, ...(asked ? fixAll(report) : [])];
}

/** For an editor that applies every quick fix of a finding at once: the one that is meant stays one, the others are rewrites. */
function oneFixEach(actions: readonly CodeAction[]): readonly CodeAction[] {
  const fixed = new Set(actions.flatMap(({ isPreferred, diagnostics }) => (isPreferred ? (diagnostics ?? []) : [])));
  return actions.map((action) => {
    const [diagnostic] = action.diagnostics ?? [];
    const isOther = action.kind !== CodeActionKind.QuickFix || (diagnostic !== undefined && fixed.has(diagnostic));
    if (action.isPreferred || !isOther) {
      if (diagnostic) fixed.add(diagnostic);
      return action;
    }
    return { ...action, kind: CodeActionKind.RefactorRewrite };
  });
}

type Touches = (span: { readonly start: number; readonly end: number }) => boolean;

function quickFixes(report: DraftReport, touches: Touches): CodeAction[] {
  return report.findings
    .filter(({ finding }) => touches(finding.span))
    .flatMap(({ finding, diagnostic, fixes }) => {
      const action = (fix: Fix): CodeAction => ({
        title: fix.title,
        kind: fix.ignores ? IGNORE : CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: workspaceEdit(fix.changes, report),
        ...(fix.preferred ? { isPreferred: true } : {}),
      });
      const addition = finding.figure ? additionFor(finding.figure, report) : null;
      return [...fixes.map(action), ...(addition ? [{ ...addition, diagnostics: [diagnostic] }] : [])];
    });
}

function rewrites(report: DraftReport, touches: Touches): CodeAction[] {
  const flagged = new Set(report.findings.map(({ finding }) => finding.figure));
  const { checked, telling, desk } = report;
  return checked.figures
    .filter((figure) => figure.judgement && touches(figure.figure.span) && !flagged.has(figure))
    .flatMap((figure) => {
      const fixes = rewritesFor(figure, checked, telling, desk.client.labels).map((fix) => ({
        title: fix.title,
        kind: CodeActionKind.RefactorRewrite,
        edit: workspaceEdit(fix.changes, report),
      }));
      const addition = additionFor(figure, report);
      return [...fixes, ...(addition ? [{ ...addition, kind: CodeActionKind.RefactorRewrite }] : [])];
    });
}

/** One action that applies every certain fix; where two overlap, the first stands. */
function fixAll(report: DraftReport): CodeAction[] {
  const certain = report.findings.flatMap(({ fixes }) => fixes.find((fix) => fix.certain)?.changes ?? []);
  const apart = withoutOverlaps(certain);
  if (apart.length === 0) return [];
  return [{ title: report.desk.client.labels.fixAll, kind: FIX_ALL, edit: workspaceEdit(apart, report) }];
}

function withoutOverlaps(changes: readonly TextChange[]): readonly TextChange[] {
  const sorted = changes.toSorted((a, b) => a.span.start - b.span.start);
  return sorted.filter((change, index) => (sorted[index - 1]?.span.end ?? 0) <= change.span.start);
}

/** For a finding that has a fix and is not the only one of its kind in the draft: all of them at once. */
function kindFixes(report: DraftReport, touches: Touches): CodeAction[] {
  const fixable = report.findings.filter(({ fixes }) => fixes.some(({ preferred }) => preferred));
  const here = fixable.filter(({ finding }) => touches(finding.span));
  return [...new Set(here.map(({ finding }) => finding.code))].flatMap((code) => {
    const same = fixable.filter(({ finding }) => finding.code === code);
    if (same.length < 2) return [];
    const changes = same.flatMap(({ fixes }) => fixes.find(({ preferred }) => preferred)?.changes ?? []);
    return [
      {
        title: report.desk.client.labels.fixKind(same.length, code),
        kind: OF_KIND,
        diagnostics: same.map(({ diagnostic }) => diagnostic),
        edit: workspaceEdit(withoutOverlaps(changes), report),
      },
    ];
  });
}
