// Parts that are listed side by side and come to more than the whole they are parts of: 42.0亿元，其中国内28.6亿元、海外15.4亿元.

import { sum } from '../../../../../arithmetic/operations.ts';
import { has } from '../../../../../statements/reading/scope.ts';
import { compare } from '../../../../../text/decimal.ts';
import { basisMarks, type Fact, operandOf } from '../../fact.ts';
import type { Scene } from '../../scene.ts';
import type { Slip } from '../../slip.ts';
import { isLevel } from '../pairs.ts';
import { isThingWord, slip } from '../told.ts';

/** How many words may stand between two parts of a list. */
const CLOSE = 5;

/** Whether words between two figures only lead from one item of a list to the next. */
function isListed({ block }: Scene, a: Fact, b: Fact): boolean {
  const words = block.lexemes.slice(a.at + 1, b.at);
  return (
    words.length <= CLOSE &&
    words.some(({ text, roles }) => /^[、,]$/u.test(text) || roles.has('joiner')) &&
    !words.some(
      (lexeme) => lexeme.kind === 'period' || has(lexeme, 'part', 'compare', 'start', 'arrive', 'up', 'down', 'except'),
    ) &&
    !words.some(({ text }) => /^[;；。:：]$/u.test(text))
  );
}

/** The run of parts right behind the whole. */
function partsOf(scene: Scene, whole: Fact, facts: readonly Fact[]): Fact[] {
  const parts: Fact[] = [];
  for (const fact of facts.slice(facts.indexOf(whole) + 1)) {
    const last = parts.at(-1);
    if (!isLevel(fact) || fact.unit !== whole.unit || basisMarks(fact) !== basisMarks(whole)) break;
    if (last && !isListed(scene, last, fact)) break;
    if (fact.figure.quantity?.comparator !== '=' || compare(fact.value, whole.value) >= 0) break;
    parts.push(fact);
  }
  return parts;
}

/** The words right before a part that name it: "…, Processing $98m". */
function nameOf({ block }: Scene, { at, label, metric }: Fact): string {
  const words: string[] = [];
  for (let place = at - 1; place >= 0 && place > at - CLOSE; place--) {
    const lexeme = block.lexemes[place];
    if (!lexeme || lexeme.kind === 'amount' || lexeme.kind === 'mark' || has(lexeme, 'joiner')) break;
    if (lexeme.kind === 'stranger' || lexeme.kind === 'entity' || isThingWord(lexeme)) words.unshift(lexeme.text);
  }
  return words.length > 0 ? words.join(' ') : `${label}${metric ?? ''}`;
}

/** Whether the words between the whole and its first part lead from the one into the other. */
function leadsInto({ block }: Scene, whole: Fact, first: Fact): boolean {
  const words = block.lexemes.slice(whole.at + 1, first.at);
  return (
    words.length <= 8 &&
    (words.some((lexeme) => has(lexeme, 'part')) || whole.sentence !== first.sentence) &&
    !words.some(({ kind }) => kind === 'period')
  );
}

/** Parts of one whole that together are more than it. */
export function exceededSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const before = opensWithPart(scene, facts) ? (scene.sentences[nth - 1]?.at(-1) ?? null) : null;
    const run = before ? [before, ...facts] : facts;
    return run.flatMap((whole) => {
      if (!isLevel(whole) || whole.unit === '%') return [];
      const parts = partsOf(scene, whole, run);
      const [first] = parts;
      if (!first || parts.length < 2 || !leadsInto(scene, whole, first)) return [];
      const names = new Set(parts.map((part) => nameOf(scene, part)));
      if (names.size < parts.length || (names.has('') && parts.length > 2)) return [];
      const working = sum(parts.map(operandOf), whole.unit);
      return working && compare(working.bounds.low, whole.bounds.high) > 0 ? [slip('sum', whole, parts, working)] : [];
    });
  });
}

/** "Of this, …", 其中…: the sentence takes up the whole of the one before. */
function opensWithPart({ block }: Scene, [first]: readonly Fact[]): boolean {
  const start = block.sentences[first?.sentence ?? 0]?.span.start ?? 0;
  return /^\s*(?:of (?:this|that|these|which|it|the total)\b|其中)/u.test(block.folded.slice(start, start + 24));
}
