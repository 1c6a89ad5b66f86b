// What a block's prose is by itself, before the text around it tells whom its names mean: figures, sentences, lexemes.

import type { EntityId } from '../../claims/claim.ts';
import type { Figure } from '../../figures/figure.ts';
import { readFigures } from '../../figures/read.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { Lexeme } from './lexemes/lexeme.ts';
import { lexemesOfAll } from './lexemes/lexemes.ts';
import type { LexiconIndex } from './names/lexicon-index.ts';
import { sentencesOf } from './sentences.ts';

/** Abbreviations that a text has given to somebody. */
export type Defined = Readonly<Record<string, EntityId>>;

export interface RawBlock {
  readonly prose: string;
  readonly folded: string;
  readonly figures: readonly Figure[];
  readonly spans: readonly Span[];
  /** As they are with the names that were defined. */
  readonly lexemes: readonly Lexeme[];
  readonly defined: Defined;
}

/** Reads some proses, step by step: one step of all of them is faster than all steps of one after the other. */
export function rawBlocks(proses: readonly string[], index: LexiconIndex, defined: Defined): RawBlock[] {
  const folded = proses.map(fold);
  const figures = proses.map((prose) => readFigures(prose));
  const spans = proses.map(sentencesOf);
  const texts = proses.map((prose, nth) => ({
    prose,
    folded: folded[nth] ?? '',
    figures: figures[nth] ?? [],
    spans: spans[nth] ?? [],
  }));
  const lexemes = lexemesOfAll(texts, index, defined);
  return texts.map((text, nth) => ({ ...text, lexemes: lexemes[nth] ?? [], defined }));
}
