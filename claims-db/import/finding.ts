// What an import could not read, and where; and what it takes what it reads to.

import type { Claim, Entity, Metric } from '../../server/core/claims/claim.ts';
import type { Words } from '../../server/core/text/spoken.ts';

/** Something that was not brought in. */
export interface Finding {
  /** `file:row:column`, counted from 1; for JSON, the file and the path in it. */
  readonly place: string;
  readonly words: Words;
}

/** Where imported claims go. A claim's entity and metric may be described before it, after it, or by a database below. */
export interface ClaimSink {
  entity(entity: Entity): void;
  metric(metric: Metric): void;
  claim(claim: Claim): void;
}

/** Where an import writes, and what is told while it goes on. */
export interface ImportOutput {
  readonly sink: ClaimSink;
  readonly refused: (finding: Finding) => void;
  /** Called with the bytes of each piece that was read. */
  readonly bytes: (count: number) => void;
}

/** An import that cannot go on: the file is not what it should be. */
export class ImportFailure extends Error {
  readonly place: string;
  readonly words: Words;

  constructor(place: string, words: Words) {
    super(`${place}: ${words.en}`);
    this.name = 'ImportFailure';
    this.place = place;
    this.words = words;
  }
}
