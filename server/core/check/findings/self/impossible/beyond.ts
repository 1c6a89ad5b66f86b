// Falls of more than all there was, shares above a hundred, counts below nought.

import { magnitude } from '../../../../arithmetic/interval.ts';
import { has } from '../../../../statements/reading/scope.ts';
import { compare, decimal } from '../../../../text/decimal.ts';
import { isLevel } from '../arithmetic/pairs.ts';
import type { Fact } from '../fact.ts';
import { saysIn } from '../label.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { slip } from './told.ts';

const HUNDRED = decimal(100n);

/** The words from the sentence's start to its figure and a little behind. */
function wordsOf({ block }: Scene, fact: Fact): { start: number; end: number } {
  const span = block.sentences[fact.sentence]?.span;
  return { start: span?.start ?? 0, end: Math.min(block.folded.length, fact.figure.span.end + 30) };
}

/** What fell by more than a hundred per cent. */
export function fallSlips(scene: Scene): Slip[] {
  return scene.facts.flatMap((fact, nth) => {
    if (fact.unit !== '%' || fact.figure.kind !== 'percent' || (fact.kind !== 'growth' && fact.kind !== 'level'))
      return [];
    const size = magnitude(fact.bounds);
    if (compare(size.low, HUNDRED) <= 0 || !fallsTo(scene, fact)) return [];
    if (saysIn(scene.cues, wordsOf(scene, fact), 'profit') && !isLeftOver(scene, fact, scene.facts[nth + 1])) return [];
    return [slip('below-nothing', fact, [], fact.text)];
  });
}

/** "Fell by 130 %, to €80 million": what is left is more than nothing, whatever it is. */
function isLeftOver({ block }: Scene, fact: Fact, next: Fact | undefined): boolean {
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
  return /^ of (?:the |its |all |our |their |[a-z]+'s )*(?:[a-z'-]+ ){0,2}(?:inhabitants|population|employees|staff|workforce|members|pupils|students|households|residents|passengers|respondents|shareholders|voters|seats|votes|directors|teachers|doctors|drivers|workers|people|adults|children|women|men|customers|subscribers|users|patients|applicants|companies|households|homes|stores|shops|branches|schools|sites)\b/u.test(
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

/** Shares of more than there is. */
export function shareSlips(scene: Scene): Slip[] {
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

/** A count by its measure word or scale, or a number whose noun stands right behind it: "closed -6 branches". */
function isCounted({ block }: Scene, { figure, name, at, sentence }: Fact): boolean {
  if (figure.kind === 'count') return true;
  const behind = block.lexemes[at + 1];
  const inside = at > (block.sentences[sentence]?.from ?? 0);
  return inside && figure.kind === 'number' && name !== '' && /^[a-z]{3,}s$/u.test(behind?.text ?? '');
}

/** Things of which there are fewer than none. */
export function negativeCounts(scene: Scene): Slip[] {
  return scene.facts.flatMap((fact) => {
    if (fact.unit !== 'count' || fact.kind !== 'level' || fact.bounds.high.digits >= 0n) return [];
    if (
      !isCounted(scene, fact) ||
      fact.figure.written?.sign !== '-' ||
      saysIn(scene.cues, { ...wordsOf(scene, fact), end: fact.figure.span.end }, 'rose', 'fell', 'profit', 'net')
    )
      return [];
    return [slip('below-nothing', fact, [], fact.text)];
  });
}
