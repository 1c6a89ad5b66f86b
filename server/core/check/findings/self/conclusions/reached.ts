// A mark that a value is said to have passed, 首次突破百亿元, against the value itself.

import { has } from '../../../../statements/reading/scope.ts';
import { compare, decimal, multiply } from '../../../../text/decimal.ts';
import { isLevel } from '../arithmetic/pairs.ts';
import { basisMarks, type Fact } from '../fact.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { conclusion, leadOf } from './slips.ts';

/** A mark farther from the value than this is of something else. */
const FARTHEST = decimal(13n, -1);

function comparatorOf({ figure }: Fact): string {
  return figure.quantity?.comparator ?? '=';
}

/** Whether the mark names nothing of its own, so that it is the value before it that has passed it. */
function isBare(scene: Scene, mark: Fact): boolean {
  const { lexemes } = scene.block;
  const next = lexemes[mark.at + 1];
  const closes = next === undefined || next.kind === 'mark' || /^(?:mark|for|大关|关口)$/u.test(next.text);
  const first = /first time|首次|首度|大关|关口|mark\b/u.test(
    scene.block.folded.slice(mark.figure.span.start, mark.figure.span.end + 24),
  );
  if (closes && first) return true;
  return (
    closes &&
    (mark.name === '' || /^(?:未能?|没有|没能|尚未|仍未|大关)$/u.test(mark.name)) &&
    leadOf(scene, mark).every(
      (lexeme) =>
        (lexeme.kind === 'known' &&
          !has(lexeme, 'part', 'compare', 'start', 'except', 'forecast', 'conditional', 'denied', 'combined', 'but')) ||
        lexeme.kind === 'mark',
    )
  );
}

function isPassed(value: Fact, mark: Fact): boolean {
  return (
    isLevel(value) &&
    (comparatorOf(value) === '=' || comparatorOf(value) === '>=') &&
    value.unit === mark.unit &&
    value.statement?.modality !== 'forecast' &&
    mark.statement?.modality !== 'forecast' &&
    basisMarks(value) === basisMarks(mark) &&
    (value.metric === null || mark.metric === null || value.metric === mark.metric)
  );
}

/** The value right before the mark, else the one that is told right behind it: "passed €500 million, at €521 million". */
function valueBeside({ block }: Scene, mark: Fact, before: Fact | undefined, behind: Fact | undefined): Fact | null {
  if (before && mark.at - before.at <= 7) return before;
  const lead = block.lexemes.slice(mark.at + 1, behind?.at ?? 0);
  const apposed =
    lead.some(({ text }) => text === ',') &&
    lead.every(({ kind }) => kind !== 'period') &&
    (lead.at(-1)?.text === 'at' || has(lead.at(-1), 'level') || (lead.length === 1 && behind?.figure.hedge !== null));
  return behind && lead.length <= 7 && apposed && behind.name === '' ? behind : null;
}

function wordsOf({ block }: Scene, { figure }: Fact): string {
  return block.prose.slice(figure.span.start, figure.span.end);
}

/** 未能突破百万台, "failed to pass 1 million". */
function isDenied(scene: Scene, mark: Fact): boolean {
  return leadOf(scene, mark).some(
    (lexeme) => has(lexeme, 'denied') || /^(?:未能?|没有|没能|尚未|仍未|failed|failing|without)$/u.test(lexeme.text),
  );
}

/** "Sales came to $98.6 million, passing $100 million for the first time". */
export function reachedSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts) =>
    facts.flatMap((mark, nth) => {
      const value = valueBeside(scene, mark, facts[nth - 1], facts[nth + 1]);
      if (!value || comparatorOf(mark) !== '>' || mark.kind !== 'level') return [];
      if (!isPassed(value, mark) || !isBare(scene, mark)) return [];
      if (isDenied(scene, mark))
        return compare(value.bounds.low, mark.value) > 0
          ? [conclusion('compared', wordsOf(scene, mark), value, [mark])]
          : [];
      const wrong =
        compare(value.bounds.high, mark.value) < 0 && compare(mark.value, multiply(value.value, FARTHEST)) <= 0;
      return wrong ? [conclusion('compared', wordsOf(scene, mark), value, [mark])] : [];
    }),
  );
}
