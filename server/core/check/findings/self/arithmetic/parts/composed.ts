// What a whole is said to be made up of, with what is set off against it.

import type { Operand } from '../../../../../arithmetic/operand.ts';
import { sum } from '../../../../../arithmetic/operations.ts';
import { compare } from '../../../../../text/decimal.ts';
import { type Fact, operandOf } from '../../fact.ts';
import { saysIn } from '../../label.ts';
import type { Scene } from '../../scene.ts';
import type { Slip } from '../../slip.ts';
import { fits } from '../holds.ts';
import { isLevel } from '../pairs.ts';
import { between, negated, slip } from '../told.ts';
import { isCloseTo } from './parts.ts';

/** Words after which amounts are taken off. */
const OFFSET =
  /\b(?:offset by|less|net of|reduced by|minus|after deducting|decreased by)\b|减去|扣除|扣减|抵减|抵销|抵消|冲减/u;

/** What the words, or a colon, lead from a whole into. */
function leadsIn(scene: Scene, whole: Fact, next: Fact): boolean {
  const lead = scene.block.lexemes.slice(whole.at + 1, next.at);
  const mark = lead.findIndex(({ kind }) => kind === 'mark');
  const colon = mark >= 0 && mark === lead.length - 1 && /^[:：]$/u.test(lead[mark]?.text ?? '');
  return colon || saysIn(scene.cues, between(scene, whole.at + 1, next.at), 'made-of');
}

/** The parts right behind the whole, those that are set off below nought. */
function partsOf({ block }: Scene, whole: Fact, facts: readonly Fact[]): { fact: Fact; operand: Operand }[] {
  let isOff = false;
  let last = whole.figure.span.end;
  return facts.flatMap((fact) => {
    const words = block.folded.slice(last, fact.figure.span.start);
    last = fact.figure.span.end;
    if (OFFSET.test(words)) isOff = true;
    const isPart = (isLevel(fact) || (isOff && fact.kind === 'change')) && fact.unit === whole.unit;
    return isPart ? [{ fact, operand: isOff ? negated(operandOf(fact)) : operandOf(fact) }] : [];
  });
}

function composedSlip(scene: Scene, whole: Fact, behind: readonly Fact[]): Slip[] {
  const [next] = behind;
  if (!isLevel(whole) || whole.unit === '%' || !next || !leadsIn(scene, whole, next)) return [];
  const parts = partsOf(scene, whole, behind);
  const isNet = parts.some(({ operand }) => operand.value.digits < 0n);
  if (parts.length < 2 || (!isNet && parts.some(({ fact }) => compare(fact.value, whole.value) >= 0))) return [];
  const upTo = (count: number): ReturnType<typeof sum> =>
    sum(
      parts.slice(0, count).map(({ operand }) => operand),
      whole.unit,
    );
  const working = upTo(parts.length);
  const runs = isNet ? [] : parts.slice(1, -1).map((_, nth) => upTo(nth + 2));
  if (!working || fits(whole, working) || runs.some((run) => fits(whole, run)) || !isCloseTo(whole, working)) return [];
  return [
    slip(
      'sum',
      whole,
      parts.map(({ fact }) => fact),
      working,
    ),
  ];
}

/** "Revenue of $88 million splits into $52 million from hardware and $36 million from software": what the words, or a colon, lead to. */
export function composedSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts) =>
    facts.flatMap((whole, at) => composedSlip(scene, whole, facts.slice(at + 1))),
  );
}
