// Shares that no whole number of their base gives, and counts of some that are more than all.

import { share, type Working } from '../../../../arithmetic/operations.ts';
import { has } from '../../../../statements/reading/scope.ts';
import { compare, decimal, divide, multiply, rounded } from '../../../../text/decimal.ts';
import { isLevel } from '../arithmetic/pairs.ts';
import type { Fact } from '../fact.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { slip } from './told.ts';

const HUNDRED = decimal(100n);

/** Above this base every whole percentage has its number. */
const LARGEST_BASE = 500;

/** The whole number that a count gives exactly, or `null`. */
function baseOf({ figure, unit, value }: Fact): number | null {
  const { quantity } = figure;
  if (unit !== 'count' || quantity?.comparator !== '=' || value.exponent < 0 || figure.hedge) return null;
  const base = Number(value.digits) * 10 ** value.exponent;
  return base >= 2 && base <= LARGEST_BASE ? base : null;
}

/** Whether some whole number of the base gives the percentage, rounded or cut off at its last digit. */
function isReachable(base: number, { bounds }: Fact): boolean {
  for (let part = 0; part <= base; part++) {
    const percent = divide(multiply(decimal(BigInt(part)), HUNDRED), decimal(BigInt(base)), 12);
    if (percent && compare(bounds.low, percent) <= 0 && compare(percent, bounds.high) <= 0) return true;
  }
  return false;
}

/** 4/12 = 33.3%, 5/12 = 41.7%: the nearest that there are. */
function nearest(base: number, fact: Fact): Working | null {
  const exact = divide(multiply(fact.value, decimal(BigInt(base))), HUNDRED, 6);
  const part = exact && rounded(exact, 0);
  if (!part) return null;
  const plain = (
    value: typeof part,
  ): { value: typeof part; bounds: { low: typeof part; high: typeof part }; written: string } => ({
    value,
    bounds: { low: value, high: value },
    written: String(value.digits * 10n ** BigInt(Math.max(0, value.exponent))),
  });
  return share(plain(part), plain(decimal(BigInt(base))));
}

function isStop(text: string | undefined): boolean {
  return text === undefined || /^[;；。\n]$/.test(text);
}

/** Whether the percentage is of the counted things: 其中37%, "Of its 12 stores, 37%", "37% of the 12 stores". */
function isOf({ block }: Scene, base: Fact, percent: Fact): boolean {
  const { lexemes } = block;
  if (percent.at < base.at) {
    const between = lexemes.slice(percent.at + 1, base.at).map(({ text }) => text);
    return (
      between[0] === 'of' &&
      between.length <= 3 &&
      between.slice(1).every((text) => /^(?:the|its|our|their|all|these|those)$/.test(text))
    );
  }
  const between = lexemes.slice(base.at + 1, percent.at);
  if (isKindOf(base, percent)) return !between.some(({ text, kind }) => isStop(text) || kind === 'amount');
  if (between.some(({ text, kind }) => isStop(text) || kind === 'amount')) return false;
  const opens = lexemes.slice(Math.max(0, base.at - 3), base.at).some(({ text }) => text === 'of' || text === 'of the');
  const link = between.findLastIndex(
    (lexeme) =>
      has(lexeme, 'part') ||
      /^[中里内]有?$/.test(lexeme.text) ||
      lexeme.text === 'of them' ||
      lexeme.text === 'of which',
  );
  const tail = link >= 0 ? between.slice(link + 1) : null;
  if (tail) return tail.every(({ kind, text }) => kind === 'mark' || /^(?:有|已有|共有|约|大约|the|only)$/.test(text));
  const comma = between.findLastIndex(({ text }) => /^[,，]$/.test(text));
  const behind = block.folded.slice(percent.figure.span.end, percent.figure.span.end + 9).trim();
  const ofThem = /^of (?:them|those|these|whom|which)\b/u.test(behind);
  // 9家医院，有35%通过: 有 takes up what was counted.
  if (
    comma >= 0 &&
    between.slice(comma + 1).every(({ text }) => /^(?:有|已有|约有)$/u.test(text)) &&
    comma < between.length - 1
  )
    return true;
  return (opens && comma >= 0 && comma === between.length - 1) || ofThem;
}

/** 9名董事…独立董事占40%: the share's own name is a kind of what the base counts. */
function isKindOf(base: Fact, { kind, label, clause }: Fact): boolean {
  if (kind !== 'share' || label === '' || base.label === '' || label === base.label || clause === base.clause)
    return false;
  const noun = /^[\u4e00-\u9fff]/u.test(base.label) ? base.label.slice(0, 2) : (base.label.split(' ').at(-1) ?? '');
  return noun.length >= 2 && label !== noun && label.endsWith(noun);
}

/** Whether the percentage counts things of the base, and not money or another measure of them. */
function countsThem({ block }: Scene, base: Fact, percent: Fact): boolean {
  const { lexemes } = block;
  const [from, to] = [Math.min(base.at, percent.at), Math.max(base.at, percent.at)];
  const between = lexemes.slice(from + 1, to);
  if (
    between.some(
      ({ kind, metric }) =>
        kind === 'metric' &&
        metric !== null &&
        percent.at > base.at &&
        !/店|store|employee|员工/.test(block.folded.slice(from, to)),
    )
  ) {
    const words = between.filter(({ kind }) => kind === 'metric').map(({ text }) => text);
    if (!words.every((text) => block.folded.slice(base.figure.span.end, base.figure.span.end + 14).includes(text)))
      return false;
  }
  const next = lexemes
    .slice(percent.at + 1, percent.at + 4)
    .map(({ text }) => text)
    .join(' ');
  return !/收入|营收|销售|利润|面积|revenue|sales|profit|income|growth|stake|interest|increase|decrease|discount|share/.test(
    next,
  );
}

/** The noun that the percentage is of: 45%的客房, "40% of the dealerships". */
function nounBehind({ block }: Scene, { figure }: Fact): string | null {
  const behind = block.folded.slice(figure.span.end, figure.span.end + 32);
  const [, han, latin] = /^(?:的([\u4e00-\u9fff]{2,4})| of (?:the|its|these|those|their) ([a-z]+))/u.exec(behind) ?? [];
  return han ?? latin?.replace(/s$/u, '') ?? null;
}

/** Whether the words right around a count name what is counted by this noun. */
function isCountOf({ block }: Scene, { at, label }: Fact, noun: string): boolean {
  const { lexemes } = block;
  let end = at + 1;
  while (
    end < at + 7 &&
    lexemes[end] &&
    lexemes[end]?.kind !== 'amount' &&
    !/^[,，;；。\n]$/u.test(lexemes[end]?.text ?? '')
  )
    end++;
  const words = lexemes.slice(at + 1, end).map(({ text }) => text);
  return [...words, label].some(
    (word) =>
      word !== '' &&
      (word.replace(/s$/u, '') === noun ||
        (/^[\u4e00-\u9fff]/u.test(noun) && noun.startsWith(word) && word.length >= 2)),
  );
}

/** "All 6 dealerships were audited and 40% of the dealerships passed": the one count of that noun before the share. */
function ofNoun(scene: Scene, before: readonly Fact[], percent: Fact): Fact | null {
  const noun = nounBehind(scene, percent);
  if (noun === null) return null;
  const counts = before.filter(
    (fact) => fact.unit === 'count' && isLevel(fact) && fact.at < percent.at && isCountOf(scene, fact, noun),
  );
  const [base] = counts;
  return base && counts.length === 1 && baseOf(base) !== null ? base : null;
}

/** "It has 14 hotels; 45% of them are in Spain": the one count of the sentence before. */
function ofThem({ block }: Scene, before: readonly Fact[], { at }: Fact): Fact | null {
  if (!/^of (?:them|these|those)$/.test(block.lexemes[at + 1]?.text ?? '')) return null;
  const counts = before.filter((fact) => fact.unit === 'count' && isLevel(fact));
  const [base] = counts;
  return base && counts.length === 1 && baseOf(base) !== null ? base : null;
}

export function fractionSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) =>
    facts.flatMap((percent) => {
      if (
        percent.unit !== '%' ||
        percent.kind === 'growth' ||
        (percent.figure.hedge && percent.figure.quantity?.comparator !== '=') ||
        percent.figure.written?.script !== 'arabic'
      )
        return [];
      const base =
        facts
          .filter((fact) => baseOf(fact) !== null && isOf(scene, fact, percent) && countsThem(scene, fact, percent))
          .at(-1) ??
        ofThem(scene, scene.sentences[nth - 1] ?? [], percent) ??
        ofNoun(scene, [...(scene.sentences[nth - 1] ?? []), ...facts], percent);
      const count = base ? baseOf(base) : null;
      if (!base || count === null || isReachable(count, percent)) return [];
      const working = nearest(count, percent);
      const own = slip('no-fraction', percent, [base], base.text, working);
      return [working ? { ...own, figure: percent.figure, right: working.value } : own];
    }),
  );
}

/** Whether one count is greater for certain: told without a hedge, a word is as exact as a number. */
function isMore(a: Fact, b: Fact): boolean {
  const isExact = ({ figure, value }: Fact): boolean =>
    figure.quantity?.comparator === '=' && !figure.hedge && value.exponent >= 0 && compare(value, decimal(1000n)) < 0;
  if (isExact(a) && isExact(b)) return compare(a.value, b.value) > 0;
  return compare(a.bounds.low, b.bounds.high) > 0;
}

/** "23 of the 18 companies": more than there are. */
export function partSlips(scene: Scene): Slip[] {
  const { lexemes } = scene.block;
  return scene.sentences.flatMap((facts) =>
    facts.flatMap((part, nth) => {
      const whole = facts[nth + 1];
      if (!whole || !isLevel(part) || !isLevel(whole) || part.unit !== 'count' || whole.unit !== 'count') return [];
      const between = lexemes.slice(part.at + 1, whole.at).map(({ text }) => text);
      const direct =
        between[0] === 'of' &&
        between.length <= 4 &&
        between
          .slice(1)
          .every((text) => /^(?:the|its|our|their|all|these|those|the company|the group|'s|company|group)$/.test(text));
      const words = scene.block.folded.slice(part.figure.span.end, whole.figure.span.start);
      const inside =
        /^[^,，;；。]{0,8}[中里](?:，|,)?(?:有|已有|共有)?$/u.test(words) ||
        /^[^;；。]{0,10}[,，]其中(?:有|已有)?$/u.test(words);
      const same = part.figure.written?.unitText === whole.figure.written?.unitText;
      if (direct && isMore(part, whole)) return [slip('beyond-whole', part, [whole], part.text)];
      if (inside && same && isMore(whole, part)) return [slip('beyond-whole', whole, [part], whole.text)];
      return [];
    }),
  );
}
