// A share that is stated beside its part and its whole.

import { share, sum } from '../../../../../arithmetic/operations.ts';
import type { Lexeme } from '../../../../../statements/reading/lexemes/lexeme.ts';
import { has } from '../../../../../statements/reading/scope.ts';
import { compare } from '../../../../../text/decimal.ts';
import { basisMarks, type Fact, operandOf } from '../../fact.ts';
import { saysIn } from '../../label.ts';
import type { Scene } from '../../scene.ts';
import type { Slip } from '../../slip.ts';
import { fits, fitsInSize } from '../holds.ts';
import { isLevel } from '../pairs.ts';
import { between, isThingWord, slip } from '../told.ts';
import { describes, isAside, isNamedWhole, isOfOther, isPartOf, namesOther, wholeWords } from './share-words.ts';

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
  if (lexemes[fact.at + 1]?.text === 'of' && fact.kind === 'level') return true;
  if (isOfAmount(scene, fact)) return true;
  if (isBound(fact) && [lexemes[fact.at - 1], lexemes[fact.at + 1]].some((lexeme) => lexeme?.text === '的'))
    return true;
  for (let at = fact.at - 1; at >= Math.max(0, fact.at - 8); at--) {
    if (lexemes[at]?.text === ')') at = openOf(lexemes, at);
    const lexeme = lexemes[at];
    if (!lexeme || (lexeme.kind === 'mark' && lexeme.text !== '(')) return false;
    if (has(lexeme, 'share') || lexeme.text === 'or' || lexeme.text === '即') return true;
  }
  return false;
}

/** Where the bracket that closes here opens, at most a few words before. */
function openOf(lexemes: readonly Lexeme[], close: number): number {
  const open = lexemes.findLastIndex(({ text }, at) => at < close && at >= close - 4 && text === '(');
  return open < 0 ? close : open;
}

/** 年度计划45亿元的80%: of the very amount before it. */
function isOfAmount({ block }: Scene, { at }: Fact): boolean {
  return block.lexemes[at - 1]?.text === '的' && block.lexemes[at - 2]?.kind === 'amount';
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
    return facts.flatMap((fact, at) =>
      isShare(scene, fact)
        ? shareSlip(scene, facts, at, near)
        : isBound(fact) && fact.unit === '%' && fact.kind !== 'growth'
          ? boundSlip(scene, facts, fact)
          : apposedSlip(scene, facts, fact),
    );
  });
}

/** Whether the figure is said as a share of something. */
function isShare(scene: Scene, fact: Fact): boolean {
  const { kind, unit } = fact;
  if (unit !== '%' || kind === 'growth' || kind === 'points') return false;
  if (kind !== 'share' && !fact.metric?.endsWith('-share') && !isToldAsShare(scene, fact)) return false;
  return (
    !describes(scene, fact) && !saysIn(scene.cues, around(scene, fact), 'compound', 'rose', 'fell', 'like-for-like')
  );
}

/** "72 of the 90 flats (80%)", 在80名受访者中，有52人满意，满意率65%: a part and its whole, and right behind them what they come to. */
function apposedSlip(scene: Scene, facts: readonly Fact[], fact: Fact): Slip[] {
  if (fact.unit !== '%' || (fact.kind !== 'level' && fact.kind !== 'share') || isHedgedApart(scene, fact)) return [];
  const alone = scene.block.lexemes[fact.at - 1]?.text === '(';
  if (!alone && fact.metric !== null) return [];
  if (!alone && fact.label !== '' && !/(?:率|比例|占比|rate|ratio|share)$/u.test(fact.label)) return [];
  const before = facts.filter((each) => isLevel(each) && each.unit !== '%' && each.at < fact.at);
  const [a, b] = before.slice(-2);
  if (
    !a ||
    !b ||
    a.unit !== b.unit ||
    fact.at - b.at > (alone ? 14 : 9) ||
    before.filter(({ unit }) => unit === a.unit).length > 2
  )
    return [];
  const [part, whole] = isPartOf(scene, a, b) ? [a, b] : isAmong(scene, a, b) ? [b, a] : [];
  const { lexemes } = scene.block;
  const opens = lexemes.slice(b.at + 1, fact.at).some(({ kind, text }) => kind === 'mark' && /^[,(]$/u.test(text));
  if (!part || !whole || !opens || compare(part.value, whole.value) > 0) return [];
  const working = share(operandOf(part), operandOf(whole));
  return working && !fits(fact, working) ? [slip('share', fact, [part, whole], working)] : [];
}

/** 在80名受访者中，有52人: the later is some of the earlier. */
function isAmong({ block }: Scene, whole: Fact, part: Fact): boolean {
  const between = block.lexemes.slice(whole.at + 1, part.at);
  return (
    between.length <= 8 &&
    between.some((lexeme) => has(lexeme, 'part') || /[中里]有?$|^已/u.test(lexeme.text)) &&
    !between.some(({ text }) => /^[;；。]$/u.test(text))
  );
}

function shareSlip(scene: Scene, facts: readonly Fact[], at: number, near: readonly Fact[]): Slip[] {
  const fact = facts[at];
  if (fact && !near.some((each) => each.unit !== '%' && isTotal(each))) {
    const made = ofSum(scene, facts, fact);
    if (made) return isAcquitted(fact, near) ? [] : [made];
  }
  if (fact && isBound(fact)) return boundSlip(scene, facts, fact);
  if (fact && (isHedgedApart(scene, fact) || isOfOneOfTwo(scene, fact))) return [];
  const [nearest] = partAndWhole(facts, at);
  if (!fact || !nearest || namesOtherWhole(fact, nearest.whole) || !isOwnPart(scene, facts, fact, nearest)) return [];
  const working = share(operandOf(nearest.part), operandOf(nearest.whole));
  if (!working || fits(fact, working) || isAcquitted(fact, near)) return [];
  const found = slip('share', fact, [nearest.part, nearest.whole], working);
  return [isMoreThanHalf(fact) ? { ...found, code: 'conclusion-mismatch', right: null } : found];
}

/** 一半以上, 过半: a conclusion in words. */
function isMoreThanHalf({ figure, text }: Fact): boolean {
  const bound = figure.quantity?.comparator === '>' || figure.quantity?.comparator === '<';
  return bound && /半|half/u.test(text);
}

/** 本土428亿元，国际208亿元，后者占游戏收入的三分之一: of two that stand side by side neither is the other's whole. */
function isOfOneOfTwo({ block: { lexemes } }: Scene, { at }: Fact): boolean {
  for (let place = at - 1; place >= Math.max(0, at - LONGEST_SHARE); place--) {
    const lexeme = lexemes[place];
    if (has(lexeme, 'former', 'latter')) return !has(lexemes[place - 1], 'share');
    if (!lexeme || lexeme.kind === 'mark' || lexeme.kind === 'amount') return false;
  }
  return false;
}

/** How many lexemes a share's words have at the most. */
const LONGEST_SHARE = 8;

/** "Less than a third of the 90 sites, 27": the only two amounts of one unit that the sentence has. */
function boundSlip(scene: Scene, facts: readonly Fact[], fact: Fact): Slip[] {
  if (isOfOneOfTwo(scene, fact)) return [];
  const levels = facts.filter((each) => isLevel(each) && each.unit !== '%');
  const [group, ...more] = [...Map.groupBy(levels, ({ unit }) => unit).values()].filter(({ length }) => length === 2);
  const [whole, part] = (group ?? []).toSorted((a, b) => compare(b.value, a.value));
  if (!whole || !part || more.length > 0 || (part.days && whole.days && part.days.start !== whole.days.start))
    return [];
  if (basisMarks(part) !== basisMarks(whole)) return [];
  if (!isShare(scene, fact) && !isPlainlyPart(scene, part, whole)) return [];
  const working = share(operandOf(part), operandOf(whole));
  if (!working || fits(fact, working)) return [];
  return [{ ...slip('share', fact, [part, whole], working), code: 'conclusion-mismatch', right: null }];
}

/** 120亿元，其中涉农54亿元; 海外收入21亿元，总收入40亿元: told as the part and the whole by words of their own. */
function isPlainlyPart(scene: Scene, part: Fact, whole: Fact): boolean {
  const { lexemes } = scene.block;
  const between = lexemes.slice(Math.min(part.at, whole.at) + 1, Math.max(part.at, whole.at));
  const inside = whole.at < part.at && between.some((lexeme) => has(lexeme, 'part') || /[中里]有?$/u.test(lexeme.text));
  return inside || isTotal(whole) || isPartOf(scene, part, whole);
}

/** 不到…的一半: the word that makes it a bound stands before the whole. */
function isHedgedApart({ block }: Scene, fact: Fact): boolean {
  if (fact.figure.kind !== 'fraction' && !/半|half/u.test(fact.text)) return false;
  const lead = block.prose.slice(block.lexemes[Math.max(0, fact.at - 8)]?.span.start ?? 0, fact.figure.span.start);
  return /不到|不足|不及|超过|逾|近|仅|\b(?:almost|nearly|under|over|below|above|than)\b/u.test(lead);
}

/** "less than a third", 超过三分之二: a conclusion rather than a result. */
function isBound({ figure }: Fact): boolean {
  return figure.kind === 'fraction' && figure.quantity?.comparator !== '=';
}

/** Whether a level is told as the whole of something. */
function isTotal({ name, marks }: Fact): boolean {
  return /总|共|合计|\b(?:total|overall|all|combined)\b/u.test(`${name} ${marks}`);
}

/** 线上18亿元，线下42亿元，线上占30%: the part that the share names, over all the parts that stand beside it. */
function ofSum(scene: Scene, facts: readonly Fact[], fact: Fact): Slip | null {
  if (
    (fact.kind !== 'share' && !fact.metric?.endsWith('-share')) ||
    fact.label === '' ||
    wholeWords(scene, fact).some(isThingWord)
  )
    return null;
  const own = facts.filter(
    (each) => isLevel(each) && each.unit !== '%' && each.label === fact.label && each.at < fact.at,
  );
  const [part] = own;
  if (!part || own.length !== 1) return null;
  const all = facts.filter((each) => isLevel(each) && each.unit === part.unit && each.at < fact.at);
  const alike = all.every(
    (each) => each.metric === part.metric && each.marks === part.marks && each.days?.start === part.days?.start,
  );
  const whole = sum(all.map(operandOf), part.unit);
  if (!whole || all.length < 2 || !alike) return null;
  const working = share(operandOf(part), { value: whole.value, bounds: whole.bounds, written: `(${whole.text})` });
  return working && !fits(fact, working) ? slip('share', fact, all, working) : null;
}

/** Whether the part is the very figure that the share goes on from, and the whole is told as one. */
function isOwnPart(
  scene: Scene,
  facts: readonly Fact[],
  fact: Fact,
  { part, whole }: { part: Fact; whole: Fact },
): boolean {
  const at = facts.indexOf(fact);
  if (isOfOther(scene, fact, part, whole)) return false;
  if (!isPartOf(scene, part, whole) && namesOther(scene, fact, part, whole)) return false;
  if (isAside(scene, part) !== isAside(scene, whole) && !isNamedWhole(scene, fact, whole)) return false;
  const near = Math.abs(facts.indexOf(part) - at) <= 2 && Math.abs(facts.indexOf(whole) - at) <= 3;
  const timed = part.days && whole.days && part.days.start !== whole.days.start;
  const { lexemes } = scene.block;
  const lo = Math.min(part.at, whole.at);
  const hi = Math.max(part.at, whole.at);
  let linked = isOfAmount(scene, fact);
  for (let place = lo; place <= Math.max(hi, fact.at); place++)
    if (has(lexemes[place], 'part', 'share', 'times') || lexemes[place]?.text === 'or' || lexemes[place]?.text === 'of')
      linked = true;
  return near && !timed && linked;
}

function isAcquitted(fact: Fact, levels: readonly Fact[]): boolean {
  return levels.some((part) =>
    levels.some(
      (whole) =>
        part !== whole &&
        part.unit === whole.unit &&
        // What is said to be above a share is not acquitted by the whole over the part.
        (fact.figure.quantity?.comparator === '=' || compare(part.value, whole.value) <= 0) &&
        fitsInSize(fact, share(operandOf(part), operandOf(whole))),
    ),
  );
}
