// What a command says when it cannot do what it was asked: in both languages, with the place.

import * as say from '../core/explain/system/files.ts';
import type { Words } from '../core/text/spoken.ts';

/** Ends a command with exit status 2 and one line on standard error. Caught in one place, `run.ts`. */
export class Failure extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.name = 'Failure';
    this.words = words;
  }
}

/** The failure of one path. */
export function failureAt(path: string, words: Words): Failure {
  return new Failure(say.ofPath(path, words));
}
