// What is said to a person: the languages that Tieout speaks, and words in all of them.

export type Language = 'zh' | 'en';

/** One thing to say, in every language. */
export type Words = Readonly<Record<Language, string>>;

/** The language that a text is written in: Chinese where more than a tenth of it is Han. */
export function writtenIn(text: string): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 10 > text.length ? 'zh' : 'en';
}
