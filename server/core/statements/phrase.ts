// The words around a figure by what they do there: those that may say of which line of a table it is.

/**
 * light: says nothing of what is measured; trim: nor does it part a name from what stands before it: the, our, total; thing: would
 * make it another one; tie: of, in, on: what stands before it is the head of what stands behind it; part: including, attributable
 * to, which; joiner; time; pause: a comma or a bracket; stop: what is beyond it speaks of something else.
 */
export type WordKind = 'light' | 'trim' | 'thing' | 'tie' | 'part' | 'joiner' | 'time' | 'pause' | 'stop';

export interface PhraseWord {
  /** Folded; a name or a run as one. */
  readonly text: string;
  readonly kind: WordKind;
}

export interface Phrase {
  /** The nearest word first. */
  readonly before: readonly PhraseWord[];
  /** In reading order. */
  readonly behind: readonly PhraseWord[];
  /** Where the first figure of its list stands in the block's prose: the same for all that the words are said of. */
  readonly list: number;
  /** Whether it is joined to no other figure. */
  readonly alone: boolean;
}
