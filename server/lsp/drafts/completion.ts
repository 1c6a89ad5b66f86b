// The figures that the claims have for the sentence at the caret, in the draft's language: the time that it tells first.

import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver';
import type { Claim, ClaimStore } from '../../core/claims/claim.ts';
import { tellsGrowth, withoutGrowth } from '../../core/claims/claim.ts';
import { byPreference } from '../../core/claims/preference.ts';
import { sourceText } from '../../core/explain/message.ts';
import { plainQuantity } from '../../core/explain/quantities/quantity-text.ts';
import { metricText, subjectOfClaim, subjectPeriodText } from '../../core/explain/subject-text.ts';
import * as say from '../../core/explain/system/editor.ts';
import { languageOf, said, type Tongue } from '../../core/text/spoken.ts';
import { type Wanted, wantedAt } from './probe.ts';
import { type DraftReport, rangeOf } from './report.ts';

const MOST = 12;
/** Claims that are worded, equal ones among them. */
const MOST_LOOKED_AT = 100;

/** A figure that has been begun: its digits with what stands before them. */
const BEGUN = /(?:(?:US|HK|RMB|CNY|USD)?\s?[$¥€£]?\s?[\d０-９][\d０-９.,]{0,20}|(?:US|HK)?[$¥€£]|RMB ?)$/u;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Growth where the words ask for a movement, a level where they do not; in the sense that they tell. */
function fits({ basis, status, nature, period }: Claim, wanted: Wanted): boolean {
  if (status !== 'confirmed' || nature !== 'actual' || tellsGrowth(basis) !== wanted.moves) return false;
  if (wanted.asOf !== null && period !== null && period.end > wanted.asOf) return false;
  const growth = wanted.basis.filter((each) => tellsGrowth([each]));
  return (
    growth.every((each) => basis.includes(each)) && withoutGrowth(wanted.basis).every((each) => basis.includes(each))
  );
}

/** The stated time, then whatever ended last; of one time the plainest, of equal ones the best source. */
function ordered(claims: readonly Claim[], wanted: Wanted, language: Tongue): readonly Claim[] {
  const { days } = wanted;
  const other = ({ period }: Claim): number =>
    days !== null && period?.start === days.start && period.end === days.end ? 0 : 1;
  const length = ({ period }: Claim): number => (period ? Date.parse(period.end) - Date.parse(period.start) : 0);
  const bounded = ({ quantity }: Claim): number => (quantity.comparator === '=' ? 0 : 1);
  const preferred = byPreference(languageOf(language));
  return claims
    .filter((claim) => fits(claim, wanted))
    .toSorted(
      (a, b) =>
        other(a) - other(b) ||
        compareText(b.period?.end ?? '', a.period?.end ?? '') ||
        a.basis.length - b.basis.length ||
        bounded(a) - bounded(b) ||
        length(a) - length(b) ||
        preferred(a, b),
    );
}

function itemOf(claim: Claim, claims: ClaimStore, language: Tongue): CompletionItem {
  const figure = plainQuantity(claim.quantity, language) ?? claim.written;
  const period = subjectPeriodText(subjectOfClaim(claim), claims, language);
  const what = metricText(subjectOfClaim(claim), claims, language);
  const detail = [period, what].filter(Boolean).join(said(say.comma, language));
  return {
    label: figure,
    labelDetails: { description: detail },
    kind: CompletionItemKind.Value,
    detail,
    documentation: `${claim.source.title}\n${sourceText(claim, language)}`,
  };
}

export function completionsAt(report: DraftReport, position: Position): CompletionItem[] {
  const { document, telling } = report;
  const offset = document.offsetAt(position);
  const line = telling.text.slice(telling.text.lastIndexOf('\n', offset - 1) + 1, offset);
  const begun = BEGUN.exec(line.slice(-40))?.[0].trimStart() ?? '';
  const from = offset - begun.length;
  if (line.trim() === '') return [];
  const language = /\p{Script=Han}/u.test(line) ? 'zh' : 'en';
  const wanted = wantedAt(report, from, offset, language);
  if (!wanted) return [];
  const { claims } = telling;
  const items = ordered(claims.claimsAbout(wanted.entity, wanted.metric), wanted, language)
    .slice(0, MOST_LOOKED_AT)
    .map((claim) => itemOf(claim, claims, language));
  const once = items.filter(({ label }, index) => items.findIndex((item) => item.label === label) === index);
  const range = rangeOf(document, { start: from, end: offset });
  return once.slice(0, MOST).map((item, index) => ({
    ...item,
    sortText: String(index).padStart(3, '0'),
    // What has been begun belongs to no figure of the claims; it is replaced whichever is taken.
    filterText: begun === '' ? item.label : begun,
    textEdit: { range, newText: item.label },
  }));
}
