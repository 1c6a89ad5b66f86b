// The report's content in words, made from the server's answer.

import { l10n } from 'vscode';
import { type DraftFigure, type DraftFigures, VERDICTS } from '../protocol.ts';
import { countsInWords, verdictName } from '../words.ts';
import type { ReportContent, ReportRow } from './message.ts';

/** @param name the draft's name, as it is shown */
export function reportContent(name: string, { counts, figures }: DraftFigures): ReportContent {
  return {
    title: l10n.t('Figures in {0}', name),
    summary: countsInWords(counts),
    verdicts: VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => ({
      verdict,
      name: verdictName(verdict),
      count: counts[verdict],
    })),
    rows: figures.map(rowOf),
  };
}

function rowOf({
  text,
  range,
  verdict,
  code,
  ignored,
  entity,
  metric,
  period,
  message,
  heading,
  claim,
}: DraftFigure): ReportRow {
  const source = claim && [claim.source.publisher, claim.source.title, claim.source.date].filter(Boolean).join(' · ');
  return {
    line: range.start.line,
    character: range.start.character,
    text,
    verdict,
    verdictName: verdictName(verdict),
    code,
    ignored,
    subject: [entity?.name, metric?.name, period].filter(Boolean).join(' · '),
    message: message ?? heading,
    claim: claim?.written ?? '',
    source: source ?? '',
    url: claim?.source.url && /^https?:\/\//.test(claim.source.url) ? claim.source.url : null,
  };
}
