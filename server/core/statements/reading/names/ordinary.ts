// Names that are ordinary words: no text can be told to mean somebody by them.

import { readFigures } from '../../../figures/read.ts';
import type { Role } from '../../../language/roles.ts';
import { WORDS } from '../../../language/words.ts';
import { fold } from '../../../text/fold.ts';

/** Words that stand in every text, whatever it is about. */
const EVERYWHERE: ReadonlySet<Role> = new Set<Role>([
  'arrive',
  'by',
  'start',
  'copula',
  'determiner',
  'preposition',
  'relative',
  'auxiliary',
  'adverb',
  'joiner',
  'but',
  'pronoun',
  'each-of-them',
]);

/** IT and US are somebody's short names, and are written so. */
const SHORT_NAME = /^[A-Z]{2,}$/;

function isEverywhere(name: string): boolean {
  const folded = fold(name);
  const found = WORDS.at(folded, 0);
  return (
    found?.span.end === folded.length && found.values.some((roles) => roles.names.some((role) => EVERYWHERE.has(role)))
  );
}

/** 年, 元, million, year: what follows a number, and is one figure with it. */
function isUnit(name: string): boolean {
  const [latin, single] = [/^[a-z]+$/.test(name), [...name].length === 1];
  if (!latin && !single) return false;
  const written = latin ? `3 ${name}` : `3${name}`;
  const [figure] = readFigures(written);
  return figure?.kind !== 'count' && figure?.span.start === 0 && figure.span.end === written.length;
}

/** 一, million, two: a number written out. */
function isNumber(name: string): boolean {
  if (!/^[a-z]+$/.test(name) && [...name].length > 1) return false;
  const [figure] = readFigures(name);
  const [after] = readFigures(`3 ${name}`);
  const whole = figure?.span.start === 0 && figure.span.end === name.length;
  return whole || (after?.quantity?.value?.exponent ?? 0) > 1;
}

/** Whether an entity's name is one: besides, nobody is called by one character. */
export function isOrdinaryName(name: string): boolean {
  return [...name.trim()].length < 2 || isOrdinaryWord(name);
}

/** Whether a name is a word that binds nothing by itself: a letter, a number, a unit, a word such as "of" or 的. */
export function isOrdinaryWord(name: string): boolean {
  const word = name.trim();
  if (/^[\p{Script=Latin}]?$/u.test(word) || !/\p{L}/u.test(word)) return true;
  return !SHORT_NAME.test(word) && (isEverywhere(word) || isUnit(word) || isNumber(word));
}
