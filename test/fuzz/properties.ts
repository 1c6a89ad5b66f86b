// What holds for the check of any text whatever: it comes to an end, its places lie in the text, its fixes fix and touch nothing else.

import type { Draft } from '../../server/core/blocks/block.ts';
import { check } from '../../server/core/check/check.ts';
import type { CheckedDraft, CheckedFigure } from '../../server/core/check/result.ts';
import type { ClaimStore } from '../../server/core/claims/claim.ts';
import { fixOf, messageOf } from '../../server/core/explain/message.ts';
import type { Telling } from '../../server/core/explain/telling.ts';
import type { Span } from '../../server/core/text/span.ts';

function isInside({ start, end }: Span, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
}

/** Whether a place stands between the two halves of one character. */
function splits(text: string, at: number): boolean {
  const [before, behind] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000;
}

function faultsOfSpan(what: string, span: Span, text: string): string[] {
  if (!isInside(span, text)) return [`${what} ${span.start}–${span.end} is not in the text of ${text.length}`];
  return [span.start, span.end].flatMap((at) => (splits(text, at) ? [`${what} cuts a character at ${at}`] : []));
}

function placeFaults({ draft: { text }, figures, findings }: CheckedDraft): string[] {
  const ofFigures = figures.flatMap(({ figure, statement }) => [
    ...faultsOfSpan('figure', figure.span, text),
    ...faultsOfSpan('core', figure.core, text),
    ...(statement?.readings.all ?? []).flatMap((reading) =>
      [reading.entity, reading.metric, reading.period].flatMap((part) =>
        part?.from ? faultsOfSpan('cue', part.from, text) : [],
      ),
    ),
  ]);
  const ofFindings = findings.flatMap(({ code, span, self }) => [
    ...faultsOfSpan(code, span, text),
    ...(self?.others ?? []).flatMap((other) => faultsOfSpan(`${code}, other`, other, text)),
  ]);
  const order = figures.flatMap(({ figure: { span } }, at) => {
    const before = figures[at - 1]?.figure.span;
    return before && span.start < before.end ? [`figure ${span.start} starts inside the one before`] : [];
  });
  return [...ofFigures, ...ofFindings, ...order];
}

const verdictOf = ({ judgement }: CheckedFigure): string => judgement?.verdict ?? 'none';

/** After a fix its figure is supported, and every other figure is read and judged as before. */
function faultsOfFix(before: CheckedDraft, at: number, claims: ClaimStore): string[] {
  const fixed = before.figures[at];
  const { text, format } = before.draft;
  const fix = fixed && verdictOf(fixed) === 'refuted' ? fixOf(fixed, { text, claims, language: 'en' }) : null;
  if (!fixed || !fix) return [];
  const words = `${text.slice(0, fix.span.start)}${fix.text}${text.slice(fix.span.end)}`;
  const after = check({ text: words, format }, claims);
  const shift = words.length - text.length;
  const what = `“${text.slice(fixed.figure.span.start, fixed.figure.span.end)}” → “${fix.whole}”`;
  const own = after.figures.find(
    ({ figure: { span } }) => span.start <= fix.span.start && span.end >= fix.span.end + shift,
  );
  const ownFaults =
    own && verdictOf(own) === 'supported' ? [] : [`${what}: ${own ? verdictOf(own) : 'no figure'} afterwards`];
  if (after.figures.length !== before.figures.length)
    return [...ownFaults, `${what}: ${before.figures.length} figures before, ${after.figures.length} afterwards`];
  const others = before.figures.flatMap((figure, other) => {
    const now = after.figures[other];
    const moved = figure.figure.span.start + (other > at ? shift : 0);
    if (other === at || !now) return [];
    if (now.figure.span.start !== moved && other !== at)
      return [`${what}: a figure at ${figure.figure.span.start} moved`];
    return [];
  });
  return [...ownFaults, ...others];
}

/** Everything that is wrong with the check of a draft; empty where nothing is. */
export function faultsOf(draft: Draft, claims: ClaimStore): string[] {
  const checked = check(draft, claims);
  const telling = (language: Telling['language']): Telling => ({ text: draft.text, claims, language });
  const speechless = checked.findings.flatMap((finding) =>
    (['zh', 'en'] as const).flatMap((language) => {
      const message = messageOf(finding, telling(language));
      return message.trim() === '' || /undefined|NaN|\[object/.test(message) ? [`${finding.code}: "${message}"`] : [];
    }),
  );
  const fixes = checked.figures.flatMap((_, at) => faultsOfFix(checked, at, claims));
  return [...placeFaults(checked), ...speechless, ...fixes];
}
