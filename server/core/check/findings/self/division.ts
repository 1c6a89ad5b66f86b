// The part of somebody that a sentence speaks of: its cloud segment, 该板块. Values of two parts are no two values of one thing.

import type { Lexeme } from '../../../statements/reading/lexemes/lexeme.ts';
import { has } from '../../../statements/reading/scope.ts';

const DIVISION =
  /(?:segments?|divisions?|units?|arm|business(?:es)?|group|operations|部门|板块|分部|事业部|事业群|业务|集团)$/u;

/** The words of the last part of somebody that the sentence names before the figure. */
export function divisionAt(lexemes: readonly Lexeme[], at: number, opens: number): string {
  for (let place = at - 1; place >= opens; place--) {
    const lexeme = lexemes[place];
    if (!lexeme || !has(lexeme, 'unit', 'group') || !DIVISION.test(lexeme.text)) continue;
    const before = lexemes[place - 1];
    // Whitlow Group: all of somebody, and no part; "its consumer group" is one.
    if (/^(?:group|集团)$/u.test(lexeme.text) && !has(lexemes[place - 2], 'determiner', 'pronoun')) continue;
    const named =
      before &&
      (before.kind === 'latin' ||
        before.kind === 'han' ||
        before.kind === 'stranger' ||
        has(before, 'noun', 'qualifier'));
    if (has(lexeme, 'pronoun') || named)
      return `${has(lexeme, 'pronoun') ? '' : (before?.text ?? '')} ${lexeme.text}`.trim();
  }
  return partAt(lexemes, at, opens) || sideAt(lexemes, at, opens);
}

/** 第三方卖家服务实现营收…: what a sentence that names nobody opens with, before the verb that gives it what it earns. */
function sideAt(lexemes: readonly Lexeme[], at: number, opens: number): string {
  let verb = opens;
  while (verb < at && !(has(lexemes[verb], 'earns') && has(lexemes[verb], 'verb'))) verb++;
  const words = lexemes.slice(opens, verb);
  const isNamed = has(words.at(-1), 'unit') && words.length > 1;
  const isPlain = words.every(
    ({ kind }) => kind === 'han' || kind === 'latin' || kind === 'known' || kind === 'figure',
  );
  return verb < at && isNamed && isPlain ? words.map(({ text }) => text).join('') : '';
}

/** 其中，百度核心…: what is said behind the word is of a part, whatever names it. */
function partAt(lexemes: readonly Lexeme[], at: number, opens: number): string {
  for (let place = at - 1; place >= opens; place--) {
    const lexeme = lexemes[place];
    const opensClause = place === opens || lexemes[place - 1]?.kind === 'mark';
    if (lexeme && opensClause && has(lexeme, 'part')) return lexeme.text;
  }
  return '';
}
