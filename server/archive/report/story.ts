// What an archive has to tell about a time: which claims changed, which pieces rest on them and who printed them first, what is to be corrected.

import type { Words } from '../../core/text/spoken.ts';
import type { FigureRecord } from '../checking/records.ts';
import type { KeptClaim } from '../resting/kept-claim.ts';

/** A piece of the archive, as far as a report names it. */
export interface Piece {
  readonly id: number;
  readonly path: string;
  readonly title: string;
  readonly author: string | null;
  /** `yyyy-mm-dd`; `null` where nothing tells it. */
  readonly published: string | null;
}

/** A figure with the line that it stands in. */
export interface ShownFigure {
  readonly figure: FigureRecord;
  /** Part of the text around it, and where in that it stands; UTF-16, half-open. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** Figures of one piece that rest on a claim. */
export interface Resting {
  readonly piece: Piece;
  readonly figures: readonly ShownFigure[];
}

/** A claim that is not what it was at the beginning of the time. */
export interface ClaimStory {
  readonly id: string;
  readonly before: KeptClaim | null;
  readonly after: KeptClaim | null;
  readonly at: Date;
  /** Who changed it, where the database of claims knows. */
  readonly by: string | null;
  /** In the order in which they came out; those without a day last. */
  readonly pieces: readonly Resting[];
  /** How many there are, those that are not named too. */
  readonly total: number;
}

/** A figure that has turned wrong, or was found to be. */
export interface Correction {
  readonly shown: ShownFigure;
  readonly message: Words | null;
  /** What its claim made of it before; `null` where this is its first check. */
  readonly before: FigureRecord['verdict'];
}

export interface CorrectedPiece {
  readonly piece: Piece;
  readonly corrections: readonly Correction[];
}

export interface Story {
  readonly since: Date | null;
  readonly documents: number;
  readonly checked: number;
  readonly claims: readonly ClaimStory[];
  /** More claims have changed than are told. */
  readonly claimsLeftOut: number;
  /** Pieces that a changed claim has made wrong. */
  readonly turned: readonly CorrectedPiece[];
  readonly turnedLeftOut: number;
  /** Pieces checked for the first time in which something is wrong. */
  readonly found: readonly CorrectedPiece[];
  readonly foundLeftOut: number;
}
