// What there is to know about a diagnostic code. Every code has a file of its own beside this one, and a line in `codes.ts`.

import type { Language, Words } from '../../text/spoken.ts';
import type { Severity } from '../../verdicts/verdict.ts';
import type { Facts } from './facts.ts';

export interface Code {
  /** How it is reported where the settings say nothing else. */
  readonly severity: Severity;
  /** A few words, for a legend. */
  readonly title: Words;
  /** One sentence, for the settings. */
  readonly about: Words;
  /** One or two lines of plain text, separated by a line feed: what is wrong, and what to do. */
  readonly message: Readonly<Record<Language, (facts: Facts) => string>>;
}
