// A share whose part and whole are the only two amounts of one unit near it, however its words tie them: "640 beds of 800 … ran at 75 %".

import { share, type Working } from '../../../../../arithmetic/operations.ts';
import type { Lexeme } from '../../../../../statements/reading/lexemes/lexeme.ts';
import { has } from '../../../../../statements/reading/scope.ts';
import { absolute, compare, type Decimal } from '../../../../../text/decimal.ts';
import { basisMarks, type Fact, operandOf } from '../../fact.ts';
import { saysIn } from '../../label.ts';
import type { Scene } from '../../scene.ts';
import type { Slip } from '../../slip.ts';
import { fits, fitsInSize } from '../holds.ts';
import { isBefore, plainUnit } from '../pairs.ts';
import { between, isThingWord, slip } from '../told.ts';
import { isOfOther } from './share-words.ts';

const RATE_NOUN =
  /(?:率|比例|比重|占比|份额|比)$|\b(?:rate|ratio|share|proportion|percentage|fraction|occupancy|stake|quota)\b/u;

/** A share that is farther off than this is of something else; less far where its own name leads nowhere. */
const FARTHEST = 22n;
const FAR = 16n;

function isAmount({ kind, unit, marks }: Fact): boolean {
  return (
    (kind === 'level' || kind === 'change') && unit !== '%' && unit !== '' && !unit.includes('/') && marks !== 'each'
  );
}

/** Whether the words right beside the percentage make it a share of something. */
function toldBy({ block }: Scene, { at, kind, label, name }: Fact): boolean {
  const { lexemes } = block;
  const [before, behind] = [lexemes[at - 1], lexemes[at + 1]];
  if (kind === 'share' || RATE_NOUN.test(label) || RATE_NOUN.test(name)) return true;
  if (before?.text === '(' || behind?.text === 'of') return true;
  if (
    /(?:\bi\.?e\.?|\b(?:that|which) (?:is|makes|means)|\bmaking|\bnamely|即|也就是)[\s,:]*$/u.test(
      block.folded.slice(0, lexemes[at]?.span.start).slice(-14),
    )
  )
    return true;
  if (before?.text === '的' && lexemes[at - 2]?.kind === 'amount') return true;
  for (let place = at - 1; place >= Math.max(0, at - 8); place--) {
    const lexeme = lexemes[place];
    if (!lexeme || lexeme.kind === 'amount') return false;
    if (has(lexeme, 'share') || /^(?:or|即|或|i\.e\.|namely)$/u.test(lexeme.text) || RATE_NOUN.test(lexeme.text))
      return true;
    if (lexeme.kind === 'mark') return false;
  }
  return false;
}

function isShareLike(scene: Scene, fact: Fact): boolean {
  const { lexemes } = scene.block;
  if (fact.unit !== '%' || (fact.kind !== 'share' && fact.kind !== 'level') || fact.listed) return false;
  if (fact.statement && fact.statement.modality !== 'actual') return false;
  if (basisMarks(fact) !== '' || (fact.metric !== null && fact.name !== '' && !RATE_NOUN.test(fact.name))) return false;
  const near = lexemes.slice(Math.max(0, fact.at - 3), fact.at + 3);
  if (near.some((lexeme) => has(lexeme, 'up', 'down', 'yoy', 'qoq', 'more', 'fewer', 'narrow', 'compare', 'start')))
    return false;
  return toldBy(scene, fact) && !saysIn(scene.cues, between(scene, fact.at - 3, fact.at + 3), 'rest', 'each-year');
}

/** Amounts of one unit; a bare number before "of the … tonnes" counts tonnes. */
function inGroups(scene: Scene, facts: readonly Fact[]): Fact[][] {
  const unitOf = (fact: Fact, nth: number): string => {
    const next = facts[nth + 1];
    const bare = fact.unit === 'count' && fact.figure.written?.unitText === '';
    return bare && next && isLinkedBy(scene, fact, next, /^of$/u) ? plainUnit(next) : plainUnit(fact);
  };
  return [...Map.groupBy(facts, (fact) => unitOf(fact, facts.indexOf(fact))).values()];
}

function isLinkedBy({ block }: Scene, a: Fact, b: Fact, word: RegExp): boolean {
  const words = block.lexemes.slice(a.at + 1, b.at);
  return (
    words.length <= 7 &&
    words.some(({ text }) => word.test(text)) &&
    !words.some(({ text }) => /^[;；。:：]$/u.test(text))
  );
}

interface Operands {
  readonly part: Fact;
  readonly whole: Fact;
}

/** Whether words say that one is some of the other. */
function isTied(scene: Scene, { part, whole }: Operands): boolean {
  const { lexemes } = scene.block;
  const [first, second] = part.at < whole.at ? [part, whole] : [whole, part];
  const words = lexemes.slice(first.at + 1, second.at);
  if (words.some((lexeme) => has(lexeme, 'part', 'share'))) return true;
  if (first === part && isLinkedBy(scene, part, whole, /^of$/u)) return true;
  if (/^of (?:them|these|those|which|whom)\b/u.test(scene.block.folded.slice(part.figure.span.end + 1))) return true;
  if (first === whole && words.length <= 9 && words.some(({ text }) => /[中里内]有?$/u.test(text))) return true;
  const lead = lexemes.slice(Math.max(0, whole.at - 4), whole.at);
  return (
    lead.some(({ text }) => /^(?:of|among|all|out|total|共有?|总)$/u.test(text) || /总|共/u.test(text)) ||
    saysIn(scene.cues, between(scene, whole.at - 4, whole.at), 'whole', 'together')
  );
}

/** The only two amounts of their unit in the sentence, else in it and the one before. */
function operandsFor(scene: Scene, own: readonly Fact[], before: readonly Fact[]): Operands | null {
  const amounts = (facts: readonly Fact[]): Fact[] => facts.filter((each) => isAmount(each) && !isBefore(scene, each));
  for (const run of [amounts(own), amounts([...before, ...own])]) {
    const pairs = inGroups(scene, run).filter(({ length }) => length === 2);
    const [[a, b] = []] = pairs;
    if (pairs.length === 1 && a && b) {
      const [part, whole] = compare(absolute(a.value), absolute(b.value)) <= 0 ? [a, b] : [b, a];
      return isTied(scene, { part, whole }) ? { part, whole } : null;
    }
    if (pairs.length > 1) return null;
  }
  return null;
}

function isNear({ value }: Fact, working: Working, most: bigint): boolean {
  const far = (a: Decimal, b: Decimal): boolean =>
    compare({ ...a, digits: a.digits * 10n }, { ...b, digits: b.digits * most }) > 0;
  return !far(value, working.value) && !far(working.value, value);
}

function stems(words: readonly string[]): string[] {
  return words.flatMap((word) => word.match(/[a-z]{4}|[\u4e00-\u9fff]{2}/gu) ?? []);
}

const GENERAL = /^(?:total|all|whole|capacity|them|these|those|group|full|全部|总数|总量|总体|全体)$/u;

/** The words behind "of" that name the share's whole; empty where an amount stands there. */
function wordsBehind({ block }: Scene, { at }: Fact): Lexeme[] {
  const { lexemes } = block;
  if (lexemes[at + 1]?.text !== 'of') return [];
  const stop = lexemes.findIndex(({ kind }, place) => place > at + 1 && (kind === 'mark' || kind === 'amount'));
  return lexemes[stop]?.kind === 'amount' ? [] : lexemes.slice(at + 2, Math.min(stop, at + 7)).filter(isThingWord);
}

/** The words between 占 and the figure that name its whole. */
function wordsBefore({ block }: Scene, { at }: Fact): Lexeme[] {
  const { lexemes } = block;
  for (let place = at - 1; place >= Math.max(0, at - 6); place--) {
    const lexeme = lexemes[place];
    if (!lexeme || lexeme.kind === 'mark' || lexeme.kind === 'amount') return [];
    if (has(lexeme, 'share')) return lexemes.slice(place + 1, at).filter(isThingWord);
  }
  return [];
}

/** Whether the share's own words name another whole than this. */
function namesOtherWhole(scene: Scene, fact: Fact, { whole, part }: Operands): boolean {
  const words = [...wordsBehind(scene, fact), ...wordsBefore(scene, fact)];
  if (words.length === 0 || words.some(({ text }) => GENERAL.test(text))) return false;
  const own = stems([whole.name, whole.label, whole.tail, part.tail, whole.metric ?? '']).join(' ');
  const named = words.flatMap(({ text, metric }) => [...stems([text]), ...(metric?.metrics ?? [])]);
  return !named.some((word) => own.includes(word));
}

/** Whether the share's own name leads back to words of its sentence before it. */
function isNamedHere({ block }: Scene, fact: Fact, { part, whole }: Operands): boolean {
  const own = stems([fact.label.replace(RATE_NOUN, '')]);
  const start = block.lexemes[Math.max(0, Math.min(part.at, whole.at) - 6)]?.span.start ?? 0;
  const near = block.folded.slice(start, block.lexemes[Math.max(part.at, whole.at) + 4]?.span.end);
  return own.length === 0 || own.some((word) => near.includes(word));
}

function slipOf(scene: Scene, fact: Fact, operands: Operands, run: readonly Fact[]): Slip[] {
  const { part, whole } = operands;
  const { lexemes } = scene.block;
  const working = share(operandOf(part), operandOf(whole));
  if (!working || fits(fact, working) || basisMarks(part) !== basisMarks(whole)) return [];
  if (part.days && whole.days && part.days.start !== whole.days.start) return [];
  const last = Math.max(part.at, whole.at);
  const gap = lexemes.slice(Math.min(last, fact.at) + 1, Math.max(last, fact.at));
  const named = isNamedHere(scene, fact, operands);
  const ofVery = fact.at < whole.at && lexemes[fact.at + 1]?.text === 'of' && whole.at - fact.at <= 4;
  if (ofVery && (part.sentence !== fact.sentence || Math.abs(part.at - fact.at) > 8)) return [];
  if (isOfOther(scene, fact, part, whole)) return [];
  if (gap.length > (named ? 16 : 10) || namesOtherWhole(scene, fact, operands)) return [];
  if (!isNear(fact, working, named ? FARTHEST : FAR) || isAcquitted(fact, run)) return [];
  const isBound = fact.figure.quantity?.comparator !== '=' && fact.figure.quantity?.comparator !== '~';
  const found = slip('share', fact, [part, whole], working);
  return [isBound ? { ...found, code: 'conclusion-mismatch', right: null } : found];
}

function isAcquitted(fact: Fact, run: readonly Fact[]): boolean {
  return run.some((part) =>
    run.some(
      (whole) =>
        part !== whole &&
        plainUnit(part) === plainUnit(whole) &&
        fitsInSize(fact, share(operandOf(part), operandOf(whole))),
    ),
  );
}

/** Shares that the one part and the one whole near them contradict. */
export function partWholeSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const [before, after] = [scene.sentences[nth - 1] ?? [], scene.sentences[nth + 1] ?? []];
    const shares = facts.filter((fact) => isShareLike(scene, fact));
    const [fact, ...more] = shares;
    if (!fact || more.length > 0) return [];
    const operands = operandsFor(scene, facts, before);
    const run = [...before, ...facts, ...after].filter(isAmount);
    return operands ? slipOf(scene, fact, operands, run) : [];
  });
}
