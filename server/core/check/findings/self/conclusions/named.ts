// Two things that a clause of words compares, "services grew faster than products", against the figures that the sentence gives them.

import type { CueAt } from '../../../../language/relations.ts';
import type { Lexeme } from '../../../../statements/reading/lexemes/lexeme.ts';
import { has } from '../../../../statements/reading/scope.ts';
import type { Span } from '../../../../text/span.ts';
import { basisMarks, type Fact } from '../fact.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { cuesWithin, lexemeAt, lexemesWithin } from '../within.ts';
import { conclusion, greater, isDivider, isInFigure, leadOf, sentenceSpan } from './slips.ts';

interface Compared {
  readonly cue: CueAt;
  /** The words before the comparing word in its clause, and behind it. */
  readonly own: readonly Lexeme[];
  readonly other: readonly Lexeme[];
  /** The lexeme that ends the clause. */
  readonly end: number;
}

const SIDES: ReadonlyMap<string, 'beyond' | 'short'> = new Map([
  ...['more', 'higher', 'larger', 'greater'].map((word) => [word, 'beyond'] as const),
  ...['fewer', 'less', 'lower', 'smaller'].map((word) => [word, 'short'] as const),
]);

/** "More freight than": the comparing word and its "than" stand apart. */
function apartIn({ block }: Scene, { start, end }: Span): CueAt[] {
  const lexemes = lexemesWithin(block.lexemes, start, end);
  return lexemes.flatMap((lexeme, at) => {
    const side = SIDES.get(lexeme.text);
    if (side === undefined) return [];
    const than = lexemes.slice(at + 2, at + 5).find(({ text }) => text === 'than');
    const own = lexemes.slice(at + 1, at + 4).every(({ kind }) => kind !== 'mark' && kind !== 'amount');
    return than && own ? [{ start: lexeme.span.start, end: than.span.end, cues: [side] } satisfies CueAt] : [];
  });
}

/** A clause that compares in words only: no figure stands in it. */
function comparedIn({ block }: Scene, cue: CueAt): Compared | null {
  const { lexemes } = block;
  const first = lexemeAt(lexemes, cue.start);
  const behind = lexemeAt(lexemes, cue.end);
  if (behind >= lexemes.length) return null;
  let from = first;
  while (from > 0 && !isDivider(lexemes[from - 1] as Lexeme)) from--;
  let end = behind;
  while (end < lexemes.length && !isDivider(lexemes[end] as Lexeme)) end++;
  if (lexemes[end]?.kind === 'amount' || lexemes[from - 1]?.kind === 'amount') return null;
  return { cue, own: lexemes.slice(from, first), other: lexemes.slice(behind, end), end };
}

const THING = /[a-z]{3,}|[\u4e00-\u9fff]{2,}/u;

/** Whether a figure's own words name what the other words speak of. */
function names(scene: Scene, fact: Fact, words: readonly Lexeme[]): boolean {
  const own = leadOf(scene, fact).filter(({ text }) => THING.test(text));
  return words.some(
    (word) =>
      THING.test(word.text) &&
      !has(word, 'up', 'down', 'level', 'growth') &&
      own.some(({ text }) => text === word.text || (word.kind === 'metric' && text.includes(word.text))),
  );
}

/** What is compared, by the names of both; else the two figures right behind, told against each other. */
function sidesOf(scene: Scene, { own, other, end }: Compared, facts: readonly Fact[]): [Fact, Fact] | null {
  const alike = facts.filter(({ kind }) => kind === 'growth' || kind === 'level' || kind === 'share');
  const yard = alike.filter((fact) => names(scene, fact, other) && !names(scene, fact, own));
  const mine = alike.filter((fact) => names(scene, fact, own) && !names(scene, fact, other));
  if (yard.length === 1 && mine.length === 1 && mine[0] && yard[0]) return [mine[0], yard[0]];
  const [one] = yard.length === 1 && alike.length === 2 ? alike.filter((fact) => fact !== yard[0]) : [];
  if (one && yard[0]) return [one, yard[0]];
  const [first, second, third] = alike.filter(({ at }) => at > end);
  const lead = scene.block.lexemes.slice(end + 1, first?.at ?? 0);
  const straight = lead.every(
    (lexeme) => has(lexeme, 'respectively', 'each-of-them', 'level', 'preposition') || lexeme.text === '两',
  );
  if (!first || !second || third || lead.length > 4 || !straight) return null;
  const between = scene.block.lexemes.slice(first.at + 1, second.at);
  const against = between.some((lexeme) => has(lexeme, 'compare', 'joiner') || lexeme.text === 'to');
  return against && between.length <= 3 ? [first, second] : null;
}

const RATE = /fast|quick|slow|outpac|outgrew|outstrip|快|慢|增速|涨幅|降幅/u;

/** "Costs rose more slowly than sales, 9% against 7%". */
export function namedSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts) => {
    const span = sentenceSpan(scene, facts);
    const cues = cuesWithin(scene.cues, span.start, span.end);
    const apart = apartIn(scene, span).filter(
      (each) =>
        !cues.some(
          ({ start, end, cues: own }) =>
            start < each.end && each.start < end && own.some((cue) => cue === 'beyond' || cue === 'short'),
        ),
    );
    return [...cues, ...apart].flatMap((cue) => namedSlip(scene, cue, facts));
  });
}

function namedSlip(scene: Scene, cue: CueAt, facts: readonly Fact[]): Slip[] {
  const side = cue.cues.find((each) => each === 'beyond' || each === 'short');
  const compared = side && !isInFigure(scene, cue) ? comparedIn(scene, cue) : null;
  if (!compared || compared.own.some((word) => has(word, 'denied')) || compared.other.length === 0) return [];
  const ofRates = RATE.test(scene.block.folded.slice(cue.start, cue.end + 4));
  const like = ofRates ? facts.filter(({ unit }) => unit === '%') : facts;
  const sides = sidesOf(scene, compared, like);
  if (!sides) return [];
  const [own, yardstick] = sides;
  if (own.unit !== yardstick.unit || basisMarks(own) !== basisMarks(yardstick)) return [];
  const wrong = greater(own, yardstick) === (side === 'beyond' ? -1 : 1);
  const falls = own.direction < 0 || yardstick.direction < 0 || own.value.digits < 0n || yardstick.value.digits < 0n;
  return wrong && !falls ? [conclusion('compared', scene.block.prose.slice(cue.start, cue.end), own, [yardstick])] : [];
}
