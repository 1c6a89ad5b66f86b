// After an entity and a metric, the figures that the claims have for them, in the draft's language and unit.

import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver/node';
import type { Claim, ClaimStore, EntityId, Lexicon, MetricId } from '../../core/claims/claim.ts';
import { sourceText } from '../../core/explain/message.ts';
import { plainQuantity } from '../../core/explain/quantity-text.ts';
import { basisText, subjectOfClaim, subjectPeriodText } from '../../core/explain/subject-text.ts';
import { fold } from '../../core/text/fold.ts';
import type { Language } from '../../core/text/spoken.ts';
import type { DraftReport } from './report.ts';

interface Named {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly aliases: readonly string[];
}

interface Mention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** As much text before the caret as names are looked for in. */
const REACH = 200;
const MOST = 12;

/** What may stand between a metric and its figure. */
const GAP = /^\s*(为|是|达|达到|约|共|合计|增至|[:：]|of|was|were|is|at|to|reached|came to|came in at|totall?ed)?\s*$/i;

function names({ name, aliases }: Named): readonly string[] {
  return [name.zh, name.en, ...aliases];
}

/** The last mention of any of the things; of two that end at one place, the longer. */
function lastMention(text: string, things: readonly Named[]): Mention | null {
  let best: Mention | null = null;
  for (const thing of things) {
    for (const name of names(thing)) {
      const words = fold(name);
      const start = words ? text.lastIndexOf(words) : -1;
      const end = start + words.length;
      if (start < 0 || !isWhole(text, start, end)) continue;
      if (!best || end > best.end || (end === best.end && start < best.start)) best = { id: thing.id, start, end };
    }
  }
  return best;
}

/** Latin names must not be part of a longer word. */
function isWhole(text: string, start: number, end: number): boolean {
  const latin = /[a-z0-9]/;
  const joinedBefore = latin.test(text[start] ?? '') && latin.test(text[start - 1] ?? '');
  const joinedAfter = latin.test(text[end - 1] ?? '') && latin.test(text[end] ?? '');
  return !joinedBefore && !joinedAfter;
}

/** The subject that the words before the caret name: a metric right before it, an entity before or around that. */
function subjectBefore(
  text: string,
  lexicon: Lexicon,
): { readonly entity: EntityId; readonly metric: MetricId } | null {
  const folded = fold(text);
  const metric = lastMention(folded, lexicon.metrics);
  if (!metric || !GAP.test(folded.slice(metric.end))) return null;
  const entity = lastMention(folded.slice(0, metric.start), lexicon.entities);
  return entity ? { entity: entity.id, metric: metric.id } : null;
}

/** Newest first. */
function ordered(claims: readonly Claim[]): readonly Claim[] {
  return claims
    .filter(({ status, nature }) => status === 'confirmed' && nature === 'actual')
    .toSorted((a, b) =>
      (a.period?.end ?? '') < (b.period?.end ?? '')
        ? 1
        : (a.period?.end ?? '') > (b.period?.end ?? '')
          ? -1
          : a.basis.length - b.basis.length,
    )
    .slice(0, MOST);
}

function itemOf(
  claim: Claim,
  index: number,
  claims: ClaimStore,
  language: Language,
  at: Position,
): CompletionItem | null {
  const figure = plainQuantity(claim.quantity, language) ?? claim.written;
  const period = subjectPeriodText(subjectOfClaim(claim), claims, language);
  const senses = claim.basis.map((basis) => basisText(basis, claims, language));
  const detail = [period, ...senses].filter(Boolean).join(language === 'zh' ? '，' : ', ');
  return {
    label: figure,
    labelDetails: { description: detail },
    kind: CompletionItemKind.Value,
    detail,
    documentation: `${claim.source.title}\n${sourceText(claim, language)}`,
    sortText: String(index).padStart(3, '0'),
    filterText: figure,
    textEdit: { range: { start: at, end: at }, newText: figure },
  };
}

export function completionsAt(report: DraftReport, position: Position): CompletionItem[] {
  const { document, telling } = report;
  const offset = document.offsetAt(position);
  const line = telling.text.slice(Math.max(0, offset - REACH), offset);
  const before = line.slice(line.lastIndexOf('\n') + 1);
  const subject = subjectBefore(before, telling.claims.lexicon);
  if (!subject) return [];
  const claims = ordered(telling.claims.claimsAbout(subject.entity, subject.metric));
  return claims.flatMap((claim, index) => itemOf(claim, index, telling.claims, telling.language, position) ?? []);
}
