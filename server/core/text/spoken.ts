// What is said to a person: the languages that Tieout speaks, and words in all of them.

export type Language = 'zh' | 'en';

/** One thing to say, in every language. */
export type Words = Readonly<Record<Language, string>>;
