// A figure that is told as the total, or halves that make one whole between them, against all the amounts of its unit beside it.

import { sum } from '../../../../../arithmetic/operations.ts';
import { isComplement } from '../../../../../language/complements.ts';
import { has } from '../../../../../statements/reading/scope.ts';
import { absolute, compare, decimal, multiply, subtract } from '../../../../../text/decimal.ts';
import { basisMarks, type Fact, operandOf } from '../../fact.ts';
import { saysIn } from '../../label.ts';
import type { Scene } from '../../scene.ts';
import type { Slip } from '../../slip.ts';
import { fits } from '../holds.ts';
import { plainUnit } from '../pairs.ts';
import { between, isOfOtherTime, slip } from '../told.ts';

const MOST_PARTS = 6;

function isAmount({ kind, unit, figure }: Fact): boolean {
  const plain = figure.quantity?.comparator === '=' || figure.quantity?.comparator === '~';
  return (kind === 'level' || kind === 'change') && unit !== '%' && unit !== '' && plain;
}

/** Three plants, 两个渠道: how many parts there are is none of them. */
function isTally({ figure, unit, value }: Fact): boolean {
  return unit === 'count' && figure.written?.script !== 'arabic' && compare(value, decimal(20n)) <= 0;
}

/** The words right before a figure in its clause, and right behind it. */
function around(scene: Scene, { at }: Fact): { start: number; end: number } {
  const { lexemes } = scene.block;
  const stops = (place: number): boolean =>
    lexemes[place] === undefined ||
    lexemes[place].kind === 'amount' ||
    has(lexemes[place], 'joiner') ||
    /^[,，;；。\n]$/u.test(lexemes[place].text);
  let [from, to] = [at, at + 1];
  while (from > at - 6 && !stops(from - 1)) from--;
  while (to < at + 4 && !stops(to)) to++;
  return between(scene, from, to);
}

const WHOLE = /^(?:总|合计|共|全部|total |overall |combined )/u;
/** What leads from the parts to what they make. */
const MAKES =
  /\b(?:mak(?:e|es|ing)|br(?:ings?|inging|ought)|giv(?:e|es|ing)|tak(?:e|es|ing)|took|add(?:s|ing)? up|that is|for the year|the (?:full )?year(?:'s)?|across|over) |[共合总]/u;

function isToldAsTotal(scene: Scene, fact: Fact): boolean {
  const words = around(scene, fact);
  if (WHOLE.test(fact.name) || saysIn(scene.cues, words, 'together', 'whole-year', 'whole')) return true;
  return MAKES.test(`${scene.block.folded.slice(words.start, words.end)} `);
}

/** The head of a name: its last two characters, or its last word. */
function headOf(name: string): string {
  if (/[\u4e00-\u9fff]$/u.test(name)) return name.slice(-2);
  return (name.split(' ').at(-1) ?? '').replace(/s$/u, '');
}

/** Whether a total and its parts are of one kind of thing, as far as their names tell. */
function isOfKind(total: Fact, parts: readonly Fact[]): boolean {
  const bare = total.name.replace(WHOLE, '').trim();
  if (bare === '' || /^(?:total|sum|共|总[数计]?|派|全年)$/u.test(bare)) return true;
  if (total.metric !== null && parts.some(({ metric }) => metric === total.metric)) return true;
  return parts.some(({ name }) => name !== '' && headOf(name) === headOf(bare));
}

function isCloseTo({ value }: Fact, made: Fact['value']): boolean {
  const off = absolute(subtract(value, made));
  return compare(multiply(off, decimal(4n)), absolute(made)) <= 0;
}

/** 云端587亿美元。资本支出279亿美元，全年914亿美元: a total of the very metric of one part is none with a part of another. */
function isOfOneOnly(total: Fact, parts: readonly Fact[]): boolean {
  const read = ({ statement }: Fact): string | undefined => statement?.readings.best.metric?.value;
  const own = read(total);
  const others = parts.filter((part) => read(part) !== undefined && read(part) !== own);
  return own !== undefined && others.length > 0 && parts.some((part) => read(part) === own);
}

/** Whether nothing tells the parts apart that may not be added up: other bases, values of another time. */
function areParts(scene: Scene, total: Fact, parts: readonly Fact[]): boolean {
  const bases = new Set(
    [total, ...parts].map((each) =>
      basisMarks(each)
        .replace(/\b(?:cumulative|planned|expected)\b ?/gu, '')
        .trim(),
    ),
  );
  const times = new Set(parts.map(({ days }) => days?.start ?? ''));
  const { days } = total;
  const ofItsTime = parts.filter((part) => days && part.days?.start === days.start && part.days.end === days.end);
  return (
    bases.size === 1 &&
    !isOfOneOnly(total, parts) &&
    // What a part of the time makes up with the rest of it is no amount of all of it.
    (ofItsTime.length === 0 || ofItsTime.length === parts.length) &&
    parts.every(
      (part) => !isOfOtherTime(scene, part) && compare(part.value, total.value) < 0 && part.value.digits > 0n,
    ) &&
    (times.size === 1 || (times.size === parts.length && !times.has('')))
  );
}

function totalSlip(scene: Scene, total: Fact, group: readonly Fact[]): Slip[] {
  const parts = group.filter((each) => each !== total);
  const last = parts.every(({ at }) => at < total.at);
  const first = parts.every(({ at }) => at > total.at);
  if (parts.length < 2 || parts.length > MOST_PARTS || (!last && !first) || !areParts(scene, total, parts)) return [];
  const [one, other] = parts;
  const halves = parts.length === 2 && one && other && isComplement(phraseOf(scene, one), phraseOf(scene, other));
  const told = last && isToldAsTotal(scene, total) && isOfKind(total, parts);
  if (!told && !halves) return [];
  const working = sum(parts.map(operandOf), total.unit);
  if (!working || fits(total, working) || !isCloseTo(total, working.value)) return [];
  const tails = parts.slice(1, -1).map((_, nth) => sum(parts.slice(nth + 1).map(operandOf), total.unit));
  return tails.some((tail) => fits(total, tail)) ? [] : [slip('sum', total, parts, working)];
}

/** What is said of a figure before and behind it. */
function phraseOf(scene: Scene, fact: Fact): string {
  const { start, end } = around(scene, fact);
  return scene.block.folded.slice(start, end);
}

/** Totals that do not come out. */
export function totalSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const runs = [facts, [...(scene.sentences[nth - 1] ?? []), ...facts]];
    for (const run of runs) {
      const amounts = run.filter((fact) => isAmount(fact) && !isTally(fact));
      const slips = [...Map.groupBy(amounts, plainUnit).values()].flatMap((group) =>
        group.filter((fact) => facts.includes(fact)).flatMap((fact) => totalSlip(scene, fact, group)),
      );
      if (slips.length > 0) return slips.slice(0, 1);
      if (amounts.length >= 3 && run === facts) return [];
    }
    return [];
  });
}
