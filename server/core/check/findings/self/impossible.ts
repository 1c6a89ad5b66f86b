// Figures that cannot be: shares that no whole number gives, parts above their whole, falls of more than all there was.

import { magnitude } from '../../../arithmetic/interval.ts';
import { share, type Working } from '../../../arithmetic/operations.ts';
import { has } from '../../../statements/reading/scope.ts';
import { compare, decimal, divide, multiply, rounded } from '../../../text/decimal.ts';
import { isLevel } from './arithmetic/pairs.ts';
import { type Fact, spanOf } from './fact.ts';
import { saysIn } from './label.ts';
import type { Scene } from './scene.ts';
import type { Relation, Slip } from './slip.ts';

const HUNDRED = decimal(100n);

function slip(
  relation: Relation,
  fact: Fact,
  others: readonly Fact[],
  words: string,
  working: Working | null = null,
): Slip {
  return {
    code: 'impossible-figure',
    relation,
    span: spanOf(fact),
    figure: null,
    others: others.map(spanOf),
    working,
    words,
    right: null,
  };
}

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
  const end = lexemes.findIndex(
    ({ kind, text }, place) => place > at && (kind === 'amount' || isStop(text) || /^[,，]$/u.test(text)),
  );
  const words = lexemes.slice(at + 1, end < 0 ? at + 7 : Math.min(end, at + 7)).map(({ text }) => text);
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

function fractionSlips(scene: Scene): Slip[] {
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
      return [slip('no-fraction', percent, [base], base.text, nearest(count, percent))];
    }),
  );
}

/** "23 of the 18 companies": more than there are. */
function partSlips(scene: Scene): Slip[] {
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
      if (direct && compare(part.bounds.low, whole.bounds.high) > 0)
        return [slip('beyond-whole', part, [whole], part.text)];
      if (inside && same && compare(whole.bounds.low, part.bounds.high) > 0)
        return [slip('beyond-whole', whole, [part], whole.text)];
      return [];
    }),
  );
}

/** The words from the sentence's start to its figure and a little behind. */
function wordsOf({ block }: Scene, fact: Fact): { start: number; end: number } {
  const span = block.sentences[fact.sentence]?.span;
  return { start: span?.start ?? 0, end: Math.min(block.folded.length, fact.figure.span.end + 30) };
}

function fallSlips(scene: Scene): Slip[] {
  return scene.facts.flatMap((fact) => {
    if (fact.unit !== '%' || fact.figure.kind !== 'percent' || (fact.kind !== 'growth' && fact.kind !== 'level'))
      return [];
    const size = magnitude(fact.bounds);
    if (compare(size.low, HUNDRED) <= 0 || !fallsTo(scene, fact)) return [];
    if (saysIn(scene.cues, wordsOf(scene, fact), 'profit') && !isLeftOver(scene, fact)) return [];
    return [slip('below-nothing', fact, [], fact.text)];
  });
}

/** "Fell by 130 %, to €80 million": what is left is more than nothing, whatever it is. */
function isLeftOver({ block, facts }: Scene, fact: Fact): boolean {
  const next = facts[facts.indexOf(fact) + 1];
  if (!next || !isLevel(next) || next.sentence !== fact.sentence || next.value.digits <= 0n || next.direction < 0)
    return false;
  const between = block.lexemes.slice(fact.at + 1, next.at);
  return between.length <= 3 && between.some((lexeme) => has(lexeme, 'arrive'));
}

/** Whether the words say that something fell by the percentage. */
function fallsTo({ block, cues }: Scene, fact: Fact): boolean {
  const { lexemes } = block;
  if (fact.direction > 0) return false;
  if (fact.value.digits < 0n) return fact.kind === 'growth';
  const near = lexemes[fact.at - 1];
  const before = { start: lexemes[Math.max(0, fact.at - 3)]?.span.start ?? 0, end: fact.figure.span.start };
  const behind = { start: fact.figure.span.end, end: lexemes[fact.at + 1]?.span.end ?? fact.figure.span.end };
  if (has(near, 'arrive') || saysIn(cues, before, 'rose')) return false;
  return fact.direction < 0 || saysIn(cues, before, 'fell') || saysIn(cues, behind, 'fell');
}

const BOUNDED =
  /毛利率|市场份额|市占率|占有率|渗透率|普及率|入住率|上座率|客座率|合格率|良品率|良率|出勤率|出席率|到课率|投票率|识字率|成活率|中标率|准点率|准时率|正点率|出租率|满座率|就业率|毕业率|及格率|完好率|参与率|持股比例|合计持股|共持股|gross margin|market share|penetration|load factor|turnout|occupancy|on-time|punctuality|stake of|shareholding|attendance rate|literacy|pass rate|survival rate|acceptance rate|approval rate|success rate/u;

/** "104% of the region's inhabitants": of people there are no more than all. */
function isOfPeople({ block }: Scene, { kind, figure }: Fact): boolean {
  if (kind === 'growth' || kind === 'points') return false;
  return /^ of (?:the |its |all |our |their |[a-z]+'s )*(?:[a-z'-]+ ){0,2}(?:inhabitants|population|employees|staff|workforce|members|pupils|students|households|residents|passengers|respondents|shareholders|voters)\b/u.test(
    block.folded.slice(figure.span.end, figure.span.end + 60),
  );
}

/** Where the words begin that lead to a figure: behind the amount or the mark before it. */
function clauseStart({ block }: Scene, { at }: Fact): number {
  const { lexemes } = block;
  let from = at;
  while (from > Math.max(0, at - 9) && lexemes[from - 1]?.kind !== 'amount' && lexemes[from - 1]?.kind !== 'mark')
    from--;
  return from;
}

function shareSlips(scene: Scene): Slip[] {
  return scene.facts.flatMap((fact) => {
    if (fact.unit !== '%' || fact.kind === 'growth' || compare(fact.bounds.low, HUNDRED) <= 0) return [];
    const words = wordsOf(scene, fact);
    const { lexemes } = scene.block;
    const lead = scene.block.folded.slice(lexemes[clauseStart(scene, fact)]?.span.start ?? 0, fact.figure.span.start);
    const shares =
      isOfPeople(scene, fact) ||
      (fact.kind === 'share' &&
        lexemes.slice(Math.max(0, fact.at - 5), fact.at).some((lexeme) => has(lexeme, 'share')));
    const bounded = BOUNDED.test(lead);
    if (!shares && !bounded) return [];
    if (!bounded && saysIn(scene.cues, words, 'may-exceed', 'profit')) return [];
    return [slip('beyond-whole', fact, [], fact.text)];
  });
}

function negativeCounts(scene: Scene): Slip[] {
  return scene.facts.flatMap((fact) => {
    if (fact.unit !== 'count' || fact.kind !== 'level' || fact.bounds.high.digits >= 0n) return [];
    if (
      fact.figure.kind !== 'count' ||
      fact.figure.written?.sign !== '-' ||
      saysIn(scene.cues, { ...wordsOf(scene, fact), end: fact.figure.span.end }, 'rose', 'fell', 'profit', 'net')
    )
      return [];
    return [slip('below-nothing', fact, [], fact.text)];
  });
}

/** Everything in a block that cannot be. */
export function impossibleSlips(scene: Scene): Slip[] {
  return [fractionSlips, partSlips, fallSlips, shareSlips, negativeCounts].flatMap((rule) => rule(scene));
}
