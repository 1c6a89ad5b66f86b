// The hover of a figure: its explanation, a chart of the metric's last quarters, and links to act on it.

import type { Hover, MarkupContent, Position } from 'vscode-languageserver';
import type { Slip } from '../../core/check/findings/self/slip.ts';
import type { CheckedFigure } from '../../core/check/result.ts';
import type { FileLocation } from '../../core/claims/claim.ts';
import { explanationOf } from '../../core/explain/explanation.ts';
import { messageOf } from '../../core/explain/message.ts';
import { toMarkdown, toPlain } from '../../core/explain/render.ts';
import * as say from '../../core/explain/system/editor.ts';
import { overlaps, type Span } from '../../core/text/span.ts';
import { said } from '../../core/text/spoken.ts';
import { claimUri } from '../../databases/laid.ts';
import { changeText } from '../session/claim-change.ts';
import { chartOf } from './chart.ts';
import { additionFor } from './fixes/addition.ts';
import { rewritesFor } from './fixes/fixes.ts';
import { type DraftReport, figureAt, rangeOf } from './report.ts';

export function hoverAt(report: DraftReport, position: Position): Hover | null {
  const at = report.document.offsetAt(position);
  const checked = figureAt(report, at);
  if (!checked) return wordsHover(report, at);
  const { client } = report.desk;
  const explanation = explanationOf(checked, report.telling, slipsAt(report, checked.figure.span));
  const change = changeLine(checked, report);
  const contents: MarkupContent = client.readsMarkdown
    ? {
        kind: 'markdown',
        value: toMarkdown(explanation, {
          link: linkFor(checked, report),
          change,
          chart: client.showsImages ? chartOf(checked, report.telling) : '',
          actions: actionLinks(checked, report),
        }),
      }
    : { kind: 'plaintext', value: [toPlain(explanation), change].filter(Boolean).join('\n') };
  return { contents, range: rangeOf(report.document, checked.figure.span) };
}

/** What the draft says against itself at a place, or with a figure there. */
function slipsAt({ findings }: DraftReport, span: Span): readonly Slip[] {
  return findings.flatMap(({ finding: { self } }) =>
    self && [self.span, ...self.others].some((each) => overlaps(each, span)) ? [self] : [],
  );
}

/** The hover of words that the draft's own figures contradict. */
function wordsHover(report: DraftReport, at: number): Hover | null {
  const found = report.findings.find(({ finding: { self, span } }) => self && span.start <= at && at <= span.end);
  if (!found) return null;
  const message = messageOf(found.finding, report.telling);
  const { range } = found.diagnostic;
  if (!report.desk.client.readsMarkdown) return { contents: { kind: 'plaintext', value: message }, range };
  const value = message.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replaceAll('\n', '  \n');
  return { contents: { kind: 'markdown', value }, range };
}

/** Old and new, where the claim's value was changed while the draft was open. */
function changeLine({ judgement }: CheckedFigure, { desk, telling }: DraftReport): string {
  const change = judgement?.claim ? desk.databases.changes.get(judgement.claim.id) : undefined;
  if (!change) return '';
  return `${said(say.figureChanged, telling.language)}${changeText(change, telling.language)}`;
}

/** The address of a line of a database file, among the claims that the figure's judgement names. */
function linkFor(checked: CheckedFigure, { desk, telling }: DraftReport): (location: FileLocation) => string | null {
  const { judgement } = checked;
  if (!judgement) return () => null;
  const against = judgement.claim?.against.map((id) => telling.claims.claim(id) ?? null) ?? [];
  const named = [judgement.claim, judgement.culprit, ...against, ...judgement.comparisons.map(({ claim }) => claim)];
  return (location) => {
    const claim = named.find((each) => each?.location === location);
    const uri = claim ? claimUri(claim, desk.databases) : null;
    return uri ? `${uri}#L${location.line + 1},${location.column + 1}` : null;
  };
}

function commandLink(label: string, command: string, argument: unknown): string {
  return `[${label.replace(/[[\]\\]/g, '\\$&')}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`;
}

/** Links that run the client's commands; only for a client that said that it trusts them. */
function actionLinks(checked: CheckedFigure, report: DraftReport): string {
  const { desk, uri, document, findings } = report;
  const { judgement } = checked;
  if (!desk.client.trustsCommands || !judgement) return '';
  const { labels } = desk.client;
  const at = { uri, position: document.positionAt(checked.figure.span.start) };
  const flagged = findings.find(({ finding }) => finding.figure === checked);
  const fixes = (flagged?.fixes ?? rewritesFor(checked, report.checked, report.telling, labels)).filter(
    ({ ignores }) => !ignores,
  );
  const links = [
    ...fixes.map(({ title, short }) => commandLink(short ?? title, 'tieout.fixFigure', { ...at, fix: title })),
    flagged?.fixes.some(({ ignores }) => ignores) ? commandLink(labels.ignore, 'tieout.ignoreFigure', at) : '',
    judgement.claim ? commandLink(labels.openClaim, 'tieout.openClaim', at) : '',
    judgement.claim?.evidence?.row
      ? commandLink(labels.openDocument, 'tieout.openDocument', { id: judgement.claim.id })
      : '',
    additionFor(checked, report) ? commandLink(labels.addIt, 'tieout.addToClaimsDatabase', at) : '',
  ];
  return links.filter(Boolean).join(' · ');
}
