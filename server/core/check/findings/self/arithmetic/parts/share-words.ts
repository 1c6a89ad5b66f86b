// What the words around a share say of its part and of its whole.

import type { Lexeme } from '../../../../../statements/reading/lexemes/lexeme.ts';
import { has } from '../../../../../statements/reading/scope.ts';
import type { Fact } from '../../fact.ts';
import type { Scene } from '../../scene.ts';
import { isThingWord } from '../told.ts';

/** "$6 million of $20 million": told as part and whole in so many words. */
export function isPartOf({ block }: Scene, part: Fact, whole: Fact): boolean {
  const between = block.lexemes.slice(part.at + 1, whole.at).map(({ text }) => text);
  if (between[0] === 'out') between.shift();
  return (
    between[0] === 'of' &&
    between.length <= 3 &&
    between.slice(1).every((text) => /^(?:the|its|a|our|total)$/.test(text))
  );
}

/** What leads from an amount to the share that it is told as again. */
const AGAIN = /^(?:[,(（，]|or|about|around|roughly|some|just|only|almost|nearly|equal|equivalent|to|that|is|i|e|\.)$/u;

/**
 * "Revenue of $37.6 billion and made 59% of the group's $23.9 billion operating income": where a new verb says
 * it, of a whole that has another name than the amount before, the part is something that is not told.
 */
export function isOfOther({ block }: Scene, fact: Fact, a: Fact, b: Fact): boolean {
  if (a.metric === null || b.metric === null || a.metric === b.metric) return false;
  const [before, behind] = a.at < b.at ? [a, b] : [b, a];
  const { lexemes } = block;
  const isOf = before.at < fact.at && fact.at < behind.at && lexemes[fact.at + 1]?.text === 'of';
  const between = lexemes.slice(before.at + 1, fact.at);
  const isSubject = between.every((lexeme) => lexeme.kind !== 'mark' && !has(lexeme, 'joiner'));
  return isOf && !isSubject && !between.every(({ text }) => AGAIN.test(text));
}

/** A 14% discount, a 40% stake: the figure belongs to the noun behind it. */
export function describes({ block }: Scene, { at }: Fact): boolean {
  const next = block.lexemes[at + 1];
  return next !== undefined && /^[a-z]/.test(next.text) && !['of', 'in'].includes(next.text) && isThingWord(next);
}

/** Whether a figure stands in brackets: the value of another year. */
export function isAside({ block }: Scene, { at, sentence }: Fact): boolean {
  const first = block.sentences[sentence]?.from ?? 0;
  for (let place = at - 1; place >= Math.max(first, at - 12); place--) {
    const text = block.lexemes[place]?.text;
    if (text === ')') return false;
    if (text === '(') return true;
  }
  return false;
}

/** 占营业收入（43.6亿元）的11.9%: the brackets say how much the whole is that the share is of. */
export function isNamedWhole({ block }: Scene, { at }: Fact, whole: Fact): boolean {
  const between = block.lexemes.slice(whole.at + 1, at).map(({ text }) => text);
  return between.length <= 3 && between[0] === ')' && between.slice(1).every((text) => /^[的约为]$/u.test(text));
}

/** The words that name the share's own whole: behind "of", or behind 占. */
export function wholeWords({ block }: Scene, { at }: Fact): Lexeme[] {
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
export function namesOther(scene: Scene, fact: Fact, part: Fact, whole: Fact): boolean {
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
