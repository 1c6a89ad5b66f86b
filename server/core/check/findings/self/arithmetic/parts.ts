// Parts and their whole: a share that is stated, the rest, pieces that are said to make a whole.

import { exactly, type Interval, minus } from '../../../../arithmetic/interval.ts';
import { difference, share, sum, type Working } from '../../../../arithmetic/operations.ts';
import { monthsIn } from '../../../../periods/days.ts';
import type { Lexeme } from '../../../../statements/reading/lexeme.ts';
import { has } from '../../../../statements/reading/scope.ts';
import { compare, decimal, subtract } from '../../../../text/decimal.ts';
import { type Fact, operandOf, spanOf } from '../fact.ts';
import { saysIn } from '../label.ts';
import type { Scene } from '../scene.ts';
import type { Relation, Slip } from '../slip.ts';
import { fits, fitsInSize } from './holds.ts';
import { isLevel } from './pairs.ts';

function slip(relation: Relation, fact: Fact, others: readonly Fact[], working: Working): Slip {
  return {
    code: 'arithmetic',
    relation,
    span: spanOf(fact),
    figure: fact.figure,
    others: others.map(spanOf),
    working,
    words: fact.text,
    right: working.value,
  };
}

function between({ block }: Scene, a: number, b: number): { start: number; end: number } {
  return {
    start: block.lexemes[a]?.span.start ?? 0,
    end: block.lexemes[Math.max(a, b - 1)]?.span.end ?? 0,
  };
}

/** The words from the amount before to the amount behind. */
function around(scene: Scene, { at }: Fact): { start: number; end: number } {
  const { lexemes } = scene.block;
  const stop = (place: number): boolean =>
    lexemes[place]?.kind === 'amount' || /^[;；。\n]$/.test(lexemes[place]?.text ?? '');
  let [from, to] = [at, at + 1];
  while (from > 0 && !stop(from - 1)) from--;
  while (to < lexemes.length && !stop(to)) to++;
  return between(scene, from, to);
}

/** 即, "or", a comma: the figure says the one before it again as a share. */
function isToldAsShare(scene: Scene, fact: Fact): boolean {
  const { lexemes } = scene.block;
  for (let at = fact.at - 1; at >= Math.max(0, fact.at - 8); at--) {
    const lexeme = lexemes[at];
    if (!lexeme || lexeme.kind === 'amount') return false;
    if (has(lexeme, 'share') || lexeme.text === 'or' || lexeme.text === '即') return true;
  }
  return false;
}

/** The share's own whole, named behind 占 or "of", where it is another thing than the whole that stands in the sentence. */
function namesOtherWhole(fact: Fact, whole: Fact): boolean {
  return fact.metric !== null && whole.metric !== null && fact.metric !== whole.metric;
}

/** A part and a whole of one unit right before a share: the whole first, or "P of W". */
function partAndWhole(facts: readonly Fact[], at: number): { part: Fact; whole: Fact }[] {
  const levels = facts.slice(0, at).filter((each) => isLevel(each) && each.unit !== '%');
  const behind = facts.slice(at + 1).filter((each) => isLevel(each) && each.unit !== '%');
  const found: { part: Fact; whole: Fact }[] = [];
  const add = (a: Fact | undefined, b: Fact | undefined): void => {
    if (!a || !b || a.unit !== b.unit) return;
    const [part, whole] = compare(a.value, b.value) <= 0 ? [a, b] : [b, a];
    found.push({ part, whole });
  };
  const last = levels.at(-1);
  for (const other of levels.slice(0, -1).toReversed()) add(last, other);
  for (const other of behind) add(last, other);
  if (!last) add(behind[0], behind[1]);
  return found;
}

/** Shares that do not follow from the part and the whole beside them. */
export function shareSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const near = [...(scene.sentences[nth - 1] ?? []), ...facts].filter(isLevel);
    return facts.flatMap((fact, at) => {
      const { kind, unit } = fact;
      if (unit !== '%' || kind === 'growth' || kind === 'points') return [];
      if (kind !== 'share' && !isToldAsShare(scene, fact)) return [];
      if (describes(scene, fact)) return [];
      const words = around(scene, fact);
      if (saysIn(scene.cues, words, 'compound', 'rose', 'fell', 'like-for-like')) return [];
      const [nearest] = partAndWhole(facts, at);
      if (!nearest || namesOtherWhole(fact, nearest.whole) || !isOwnPart(scene, facts, fact, nearest)) return [];
      const working = share(operandOf(nearest.part), operandOf(nearest.whole));
      if (!working || fits(fact, working) || isAcquitted(fact, near)) return [];
      return [slip('share', fact, [nearest.part, nearest.whole], working)];
    });
  });
}

/** A 14% discount, a 40% stake: the figure belongs to the noun behind it. */
function describes({ block }: Scene, { at }: Fact): boolean {
  const next = block.lexemes[at + 1];
  return next !== undefined && /^[a-z]/.test(next.text) && !['of', 'in'].includes(next.text) && isThingWord(next);
}

function isThingWord(lexeme: Lexeme): boolean {
  return (
    lexeme.kind === 'latin' ||
    lexeme.kind === 'metric' ||
    lexeme.kind === 'han' ||
    lexeme.kind === 'stranger' ||
    has(lexeme, 'noun')
  );
}

/** Whether a figure stands in brackets: the value of another year. */
function isAside({ block }: Scene, { at, sentence }: Fact): boolean {
  const first = block.sentences[sentence]?.from ?? 0;
  for (let place = at - 1; place >= Math.max(first, at - 12); place--) {
    const text = block.lexemes[place]?.text;
    if (text === ')') return false;
    if (text === '(') return true;
  }
  return false;
}

/** The words that name the share's own whole: behind "of", or behind 占. */
function wholeWords({ block }: Scene, { at }: Fact): Lexeme[] {
  const { lexemes } = block;
  const words: Lexeme[] = [];
  if (/^(?:of)$/.test(lexemes[at + 1]?.text ?? '')) {
    for (let place = at + 2; place < at + 8; place++) {
      const lexeme = lexemes[place];
      if (!lexeme || lexeme.kind === 'mark' || lexeme.kind === 'amount') break;
      words.push(lexeme);
    }
    return words;
  }
  for (let place = at - 1; place >= Math.max(0, at - 8); place--) {
    const lexeme = lexemes[place];
    if (!lexeme || lexeme.kind === 'mark' || lexeme.kind === 'amount' || has(lexeme, 'share')) break;
    words.unshift(lexeme);
  }
  return words;
}

/** Whether the share is of, or of a part that is, something else than the two figures. */
function namesOther(scene: Scene, fact: Fact, part: Fact, whole: Fact): boolean {
  const { lexemes } = scene.block;
  const named = wholeWords(scene, fact).filter(isThingWord);
  const whose = new Set([...whole.label.split(' '), whole.metric ?? '']);
  const known = named.some(
    ({ text, metric }) =>
      whose.has(text.replace(/s$/, '')) ||
      whose.has(text) ||
      (metric?.metrics.some((id) => whose.has(id)) ?? false) ||
      (whole.label !== '' && text.includes(whole.label)),
  );
  if (named.length > 0 && !known) return true;
  if (part.clause === fact.clause) return false;
  let from = fact.at;
  while (from > 0 && lexemes[from - 1]?.kind !== 'amount' && !/^[,，;；。、\n]$/.test(lexemes[from - 1]?.text ?? ''))
    from--;
  for (let place = from; place < fact.at && !has(lexemes[place], 'share'); place++) {
    const lexeme = lexemes[place];
    if (lexeme && isThingWord(lexeme) && !named.includes(lexeme)) return true;
  }
  return false;
}

/** Whether the part is the very figure that the share goes on from, and the whole is told as one. */
function isOwnPart(
  scene: Scene,
  facts: readonly Fact[],
  fact: Fact,
  { part, whole }: { part: Fact; whole: Fact },
): boolean {
  const at = facts.indexOf(fact);
  if (namesOther(scene, fact, part, whole) || isAside(scene, part) !== isAside(scene, whole)) return false;
  const near = Math.abs(facts.indexOf(part) - at) <= 2 && Math.abs(facts.indexOf(whole) - at) <= 3;
  const timed = part.days && whole.days && part.days.start !== whole.days.start;
  const { lexemes } = scene.block;
  const lo = Math.min(part.at, whole.at);
  const hi = Math.max(part.at, whole.at);
  let linked = false;
  for (let place = lo; place <= Math.max(hi, fact.at); place++)
    if (has(lexemes[place], 'part', 'share', 'times') || lexemes[place]?.text === 'or' || lexemes[place]?.text === 'of')
      linked = true;
  return near && !timed && linked;
}

function isAcquitted(fact: Fact, levels: readonly Fact[]): boolean {
  return levels.some((part) =>
    levels.some(
      (whole) =>
        part !== whole && part.unit === whole.unit && fitsInSize(fact, share(operandOf(part), operandOf(whole))),
    ),
  );
}

const HUNDRED = decimal(100n);

/** 其余33%, "the remaining 425 tonnes": what is left of the whole, or of a hundred. */
export function restSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const run = [...(scene.sentences[nth - 1] ?? []), ...facts];
    return facts.flatMap((fact) => {
      const start = scene.block.lexemes[Math.max(0, fact.at - 4)]?.span.start ?? 0;
      if (fact.kind === 'growth' || !saysIn(scene.cues, { start, end: fact.figure.span.start }, 'rest')) return [];
      if (facts.indexOf(fact) > 0 && start < (facts[facts.indexOf(fact) - 1]?.figure.span.start ?? 0)) return [];
      const before = run
        .slice(0, run.indexOf(fact))
        .filter((each) => each.unit === fact.unit && each.kind !== 'growth' && each.kind !== 'change');
      return fact.unit === '%' ? restOfHundred(fact, before) : restOfWhole(scene, fact, before);
    });
  });
}

/** The run of percentages right before, as far as they are parts of one whole. */
function restOfHundred(fact: Fact, before: readonly Fact[]): Slip[] {
  const parts = before.filter(({ sentence }) => sentence === fact.sentence);
  const whole = sum([...parts, fact].map(operandOf), '%');
  if (parts.length === 0 || !whole || within(whole.bounds, HUNDRED)) return [];
  // Parts of another whole may stand among them: any run that ends here and fills the hundred will do.
  for (let from = 0; from < parts.length; from++) {
    const run = sum([...parts.slice(from), fact].map(operandOf), '%');
    if (run && within(run.bounds, HUNDRED)) return [];
  }
  const others = sum(parts.map(operandOf), '%');
  if (!others || compare(others.value, HUNDRED) >= 0) return [];
  return [
    slip('rest', fact, parts, {
      ...others,
      value: subtract(HUNDRED, others.value),
      bounds: minus(exactly(HUNDRED), others.bounds),
      text: `100% − ${parts.map(({ text }) => text).join(' − ')}`,
    }),
  ];
}

function within({ low, high }: Interval, value: typeof HUNDRED): boolean {
  return compare(low, value) <= 0 && compare(value, high) <= 0;
}

function restOfWhole(scene: Scene, fact: Fact, before: readonly Fact[]): Slip[] {
  const levels = before.filter(isLevel);
  for (let at = 0; at < levels.length - 1; at++) {
    const whole = levels[at];
    const parts = levels.slice(at + 1);
    if (!whole || parts.some((part) => compare(part.value, whole.value) > 0)) continue;
    const working = restOf(whole, parts);
    if (fits(fact, working)) return [];
  }
  const [whole, ...parts] = levels.slice(-Math.max(2, levels.length));
  if (!whole || parts.length === 0 || parts.length > 4 || !isTold(scene, whole)) return [];
  const working = restOf(whole, parts);
  if (
    working.value.digits <= 0n ||
    scene.facts.some((each) => each !== fact && each.unit === fact.unit && fits(each, working))
  )
    return [];
  return [slip('rest', fact, [whole, ...parts], working)];
}

/** Whether the words make the figure a whole: "of the 1,250 tonnes", 共, 总, or 其中 right behind it. */
function isTold(scene: Scene, { at, figure }: Fact): boolean {
  const { lexemes } = scene.block;
  const start = lexemes[Math.max(0, at - 6)]?.span.start ?? 0;
  if (saysIn(scene.cues, { start, end: figure.span.start }, 'whole', 'together')) return true;
  if ([lexemes[at - 1], lexemes[at - 2]].some((lexeme) => lexeme?.text === 'of' || /[共总]$/.test(lexeme?.text ?? '')))
    return true;
  for (let place = at + 1; place < at + 7 && lexemes[place]?.kind !== 'amount'; place++)
    if (has(lexemes[place], 'part')) return true;
  return false;
}

function restOf(whole: Fact, parts: readonly Fact[]): Working {
  return parts
    .slice(1)
    .reduce(
      (left, part) => difference({ ...left, written: left.text }, operandOf(part), left.unit),
      difference(operandOf(whole), operandOf(parts[0] ?? whole), whole.unit),
    );
}

/** Pieces whose periods fill the period of the whole: quarters and the half, months and the quarter. */
export function pieceSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const run = [...(scene.sentences[nth - 1] ?? []), ...facts].filter(
      (each) => isLevel(each) && each.unit !== '%' && each.days,
    );
    return facts.flatMap((whole) => {
      const length = whole.days && monthsIn(whole.days);
      if (!isLevel(whole) || whole.unit === '%' || !length) return [];
      const pieces = tiling(whole, run);
      if (pieces.length < 2 || !pieces.every((piece) => sameSeries(piece, whole))) return [];
      const working = sum(pieces.map(operandOf), whole.unit);
      if (!working || fits(whole, working)) return [];
      return [slip('sum', whole, pieces, working)];
    });
  });
}

function sameSeries(piece: Fact, whole: Fact): boolean {
  const metric = piece.metric === null || whole.metric === null || piece.metric === whole.metric;
  return (
    metric && piece.marks === whole.marks && (piece.label === '' || whole.label === '' || piece.label === whole.label)
  );
}

/** Facts of the run whose periods lie end to end and fill the whole's. */
function tiling(whole: Fact, run: readonly Fact[]): Fact[] {
  const pieces: Fact[] = [];
  let start = whole.days?.start ?? '';
  const end = whole.days?.end ?? '';
  while (start < end && pieces.length < 12) {
    const next = run.filter(
      (each) =>
        each !== whole &&
        each.unit === whole.unit &&
        each.days?.start === start &&
        each.days.end <= end &&
        each.days.end > start &&
        each.days.end !== '' &&
        !(each.days.start === whole.days?.start && each.days.end === end),
    );
    const [piece] = next;
    if (!piece?.days || next.length !== 1) return [];
    pieces.push(piece);
    start = piece.days.end;
  }
  return start === end ? pieces : [];
}

/** A、B和C合计X: what is said to be the sum of those right before or behind it. */
export function togetherSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts) =>
    facts.flatMap((total, at) => {
      const words = leadIn(scene, total);
      if (scene.block.lexemes.slice(facts[0]?.at ?? 0).some((lexeme) => has(lexeme, 'respectively'))) return [];
      if (!isLevel(total) || !saysIn(scene.cues, words, 'together')) return [];
      const rest = facts.filter((each) => each !== total && isLevel(each) && each.unit === total.unit);
      const before = rest.filter((each) => facts.indexOf(each) < at);
      const parts = before.length >= 2 ? before : rest.filter((each) => facts.indexOf(each) > at);
      const working = sum(parts.map(operandOf), total.unit);
      if (parts.length < 2 || !working || fits(total, working)) return [];
      for (let from = 1; from < parts.length - 1; from++)
        if (fits(total, sum(parts.slice(from).map(operandOf), total.unit))) return [];
      const timed = new Set(parts.map(({ days }) => days?.start ?? ''));
      if (timed.size > 1 && parts.some(({ days }) => days !== null && days.start === total.days?.start)) return [];
      return [slip('sum', total, parts, working)];
    }),
  );
}

function leadIn(scene: Scene, fact: Fact): { start: number; end: number } {
  const { lexemes } = scene.block;
  let from = fact.at;
  while (
    from > 0 &&
    from > fact.at - 5 &&
    lexemes[from - 1]?.kind !== 'amount' &&
    !/^[,，;；。\n]$/.test(lexemes[from - 1]?.text ?? '')
  )
    from--;
  let to = fact.at + 1;
  while (to < fact.at + 3 && lexemes[to] && lexemes[to]?.kind !== 'amount' && lexemes[to]?.kind !== 'mark') to++;
  return between(scene, from, to);
}
