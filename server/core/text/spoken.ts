// What is said to a person: the languages that Tieout speaks, words in all of them, and in which characters.

import { fold, isHan } from './fold.ts';
import { isSimplified, traditional } from './traditional.ts';

/** A language that a text is written in. */
export type Language = 'zh' | 'en';

/** A language that somebody is spoken to in; `zh` alone is in simplified characters. */
export type Tongue = Language | 'zh-Hant';

/** One thing to say, in every language. */
export type Words = Readonly<Record<Language, string>>;

export function languageOf(tongue: Tongue): Language {
  return tongue === 'en' ? 'en' : 'zh';
}

/** The language of a locale or a language tag: `zh_TW.UTF-8`, `zh-Hant`, `zh-hk`, `en`. */
export function tongueNamed(tag: string): Tongue {
  if (!/^zh/i.test(tag)) return 'en';
  return /^zh[-_](?:\w+[-_])?(?:hant|tw|hk|mo)\b/i.test(tag.replace(/\..*$/, '')) ? 'zh-Hant' : 'zh';
}

/** The language that a text is written in: Chinese where more than a tenth of it is Han. */
export function writtenIn(text: string): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 10 > text.length ? 'zh' : 'en';
}

/** The language to speak about a text: its own, in its own characters. */
export function tongueOf(text: string): Tongue {
  return writtenIn(text) === 'en' ? 'en' : charactersOf(text);
}

/** As much of a text as its characters are told by. */
const SAMPLE = 20_000;

/** The characters that a Chinese text is in: simplified, unless more of those that differ are traditional. */
export function charactersOf(whole: string): Tongue {
  const text = whole.slice(0, SAMPLE);
  const simple = fold(text);
  let balance = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isHan(unit)) continue;
    if (unit !== simple.charCodeAt(at)) balance++;
    else if (isSimplified(text.charAt(at))) balance--;
  }
  return balance > 0 ? 'zh-Hant' : 'zh';
}

/** As much of a name or a path as holds Han characters, without what sentences put around it. */
const HAN_WORD = /[^\s"“”'(),;:]*\p{Script=Han}[^\s"“”'(),;:]*/gu;

/** Says it. What the English sentence has of Chinese is somebody's own words, a path or a name, and stays as it is written. */
export function said({ zh, en }: Words, tongue: Tongue): string {
  if (tongue === 'en') return en;
  return tongue === 'zh' ? zh : traditional(zh, en.match(HAN_WORD) ?? []);
}

/** What `make` says in simplified characters or in English, in the characters of the tongue; `own` stays as it is written. */
export function saidBy<T extends string | null>(
  tongue: Tongue,
  make: (language: Language) => T,
  own: readonly string[] = [],
): T | string {
  const words = make(languageOf(tongue));
  return tongue === 'zh-Hant' && words !== null ? traditional(words, own) : words;
}
