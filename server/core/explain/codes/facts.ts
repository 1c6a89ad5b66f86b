// What the message of a code is made of. Texts are ready for print; nothing is left to be computed.

import type { Relation } from '../../check/findings/self/slip.ts';

/** One source's say, ready to be put into a sentence. */
export interface Said {
  /** Whose figure, of what, when. */
  readonly subject: string;
  /** The figure in the draft's own manner. */
  readonly figure: string;
  /** Publisher, tier and date. */
  readonly source: string;
  /** The same as part of a sentence: the publisher, with tier and date in brackets. */
  readonly origin: string;
}

/**
 * What can keep a text from being checked: its length, in UTF-16 code units; the time that its check took, in seconds; the memory
 * that it needed; markup nested too deeply; or the program itself, which failed or broke off.
 */
export type Hindrance =
  | { readonly kind: 'length'; readonly own: number; readonly most: number }
  | { readonly kind: 'time'; readonly seconds: number }
  | { readonly kind: 'memory' | 'nesting' | 'crash' }
  | { readonly kind: 'failure'; readonly detail: string };

/** What the draft says against itself. */
export interface SlipFacts {
  readonly relation: Relation;
  /** What is marked, as the draft has it. */
  readonly draft: string;
  /** The conclusion's words, or those of the other value. */
  readonly words: string;
  /** The figures that it is held against, as the draft has them. */
  readonly others: readonly string[];
  /** `2.95亿元 / 3.42亿元 − 1 = −13.7%` */
  readonly working: string | null;
  /** What it would be if the other figures are right. */
  readonly fix: string | null;
}

export interface Facts {
  /** The figure as the draft has it, hedge included. */
  readonly draft: string;
  /** For `unknown-subject`: whom nothing is known about, and how many figures are theirs. */
  readonly stranger: { readonly name: string; readonly figures: number } | null;
  /** For `not-checked`: what kept the text from being checked. */
  readonly hindrance: Hindrance | null;
  /** For what the draft says against itself. */
  readonly slip: SlipFacts | null;
  /** For a wrong unit: the draft's and the source's, by name. */
  readonly units: { readonly draft: string; readonly source: string } | null;
  /** The subject as bound in the draft; empty where nothing was told. */
  readonly subject: string;
  /** For a figure without a source: what an unconfirmed claim says about its very subject. */
  readonly unconfirmed: Said | null;
  /** What the figure should have been, or was found equal to. */
  readonly said: Said | null;
  /** What the figure really belongs to. */
  readonly culprit: Said | null;
  /** The better figures that contradict a disputed one. */
  readonly better: readonly Said[];
  /** For a value that was restated: the day of the source that restated it, empty where that shows none; `null` for any other. */
  readonly restated: string | null;
  /** Why the claim has its status, as the curator wrote it. */
  readonly reason: string | null;
  /** Powers of ten between the draft's figure and the right one. */
  readonly powers: number;
  /** The arithmetic between claims that the figure was held against, and where its parts come from; `null` for a single claim. */
  readonly working: string | null;
  /** The words to put in the draft; `null` where there are none. */
  readonly fix: string | null;
}

/** The facts of a finding that is about no figure. */
export const NO_FACTS: Facts = {
  stranger: null,
  hindrance: null,
  slip: null,
  units: null,
  draft: '',
  subject: '',
  unconfirmed: null,
  said: null,
  culprit: null,
  better: [],
  restated: null,
  reason: null,
  powers: 0,
  working: null,
  fix: null,
};
