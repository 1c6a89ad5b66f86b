// A format of drafts: how files of it are called, how its blocks are read, how a comment and a link are written in it.

import type { Comment, DraftFormat, FrontMatter } from '../blocks/block.ts';
import type { Outline } from '../blocks/outline.ts';
import type { Parsed } from './readers/pieces.ts';

/** What the reader of a format gives besides the blocks that it adds to the outline. */
export interface Read {
  /** Addresses that a name stands for, by the name in small letters. */
  readonly definitions: ReadonlyMap<string, string>;
  /** The pieces of the draft, where the reader reads it in pieces: then they are its blocks and definitions. */
  readonly parsed: Parsed | null;
  readonly comments: readonly Comment[];
  readonly frontMatter: FrontMatter;
}

export interface Format {
  readonly name: DraftFormat;
  /** File endings, in small letters. */
  readonly endings: readonly string[];
  /** What editors call the language. */
  readonly languages: readonly string[];
  /** What a comment begins and ends with. */
  readonly comment: readonly [open: string, close: string];
  /** Where a comment may stand: anywhere, on lines of its own, or on a line of its own with an empty one behind it. */
  readonly commentPlace: 'anywhere' | 'line' | 'block';
  /** A link in a sentence; `null` where the format has none of its own. Both are plain text. */
  readonly link: ((words: string, address: string) => string) | null;
  readonly read: (outline: Outline, text: string, previous: Parsed | null) => Read;
}
