// A document that cannot be read, and why, in words for a person.

import type { Words } from '../../../server/core/text/spoken.ts';

/** Ends the reading of one document. `place` says where in it, where that is known. */
export class ReadFailure extends Error {
  readonly words: Words;
  readonly place: string | null;

  constructor(words: Words, place: string | null = null) {
    super(words.en);
    this.name = 'ReadFailure';
    this.words = words;
    this.place = place;
  }
}
