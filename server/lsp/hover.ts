// The hover of a figure: its explanation, a chart of the metric's last quarters, and links to act on it.

import type { Hover, Position } from 'vscode-languageserver/node';
import type { CheckedFigure } from '../check/result.ts';
import type { FileLocation } from '../claims/claim.ts';
import { explanationOf } from '../explain/explanation.ts';
import { toMarkdown } from '../explain/render.ts';
import { chartOf } from './chart.ts';
import { changeText } from './claim-changes.ts';
import { claimUri } from './databases.ts';
import { type DraftReport, figureAt, rangeOf } from './report.ts';

export function hoverAt(report: DraftReport, position: Position): Hover | null {
  const checked = figureAt(report, report.document.offsetAt(position));
  if (!checked) return null;
  const parts = [
    toMarkdown(explanationOf(checked, report.telling), linkFor(checked, report)),
    changeLine(checked, report),
    chartOf(checked, report.telling),
    actionLinks(checked, report),
  ];
  return {
    contents: { kind: 'markdown', value: parts.filter((part) => part !== '').join('\n\n') },
    range: rangeOf(report.document, checked.figure.span),
  };
}

/** Old and new, where the claim's value was changed while the draft was open. */
function changeLine({ judgement }: CheckedFigure, { desk, telling }: DraftReport): string {
  const change = judgement?.claim ? desk.databases.changes.get(judgement.claim.id) : undefined;
  if (!change) return '';
  return `${telling.language === 'zh' ? '来源数字刚改过：' : 'The source figure was changed: '}${changeText(change, telling.language)}`;
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
  return `[${label}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`;
}

/** Links that run the client's commands; only for a client that said that it trusts them. */
function actionLinks(checked: CheckedFigure, { desk, uri, document, findings }: DraftReport): string {
  if (!desk.client.trustsCommands || !checked.judgement) return '';
  const chinese = desk.client.language === 'zh';
  const at = { uri, position: document.positionAt(checked.figure.span.start) };
  const flagged = findings.find(({ finding }) => finding.figure === checked);
  const preferred = flagged?.fixes.find((fix) => fix.preferred);
  return [
    ...(preferred ? [commandLink(preferred.title.replace(/[[\]\\]/g, '\\$&'), 'tieout.fixFigure', at)] : []),
    ...(flagged ? [commandLink(chinese ? '忽略' : 'Ignore', 'tieout.ignoreFigure', at)] : []),
    ...(checked.judgement.claim
      ? [commandLink(chinese ? '打开来源数字' : 'Open the claim', 'tieout.openClaim', at)]
      : []),
  ].join(' · ');
}
