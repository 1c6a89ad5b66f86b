// What a fix is: changes of a text under a title.

import type { CheckedDraft } from '../../../core/check/result.ts';
import type { Labels } from '../../../core/explain/system/editor.ts';
import type { Telling } from '../../../core/explain/telling.ts';
import type { Span } from '../../../core/text/span.ts';

export interface TextChange {
  readonly span: Span;
  readonly text: string;
  /** Where the writer is asked for more, if the editor can do that: an offset into `text`, and what comes before it then. */
  readonly asked?: { readonly at: number; readonly lead: string };
}

export interface Fix {
  readonly title: string;
  /** The title where there is little room. */
  readonly short?: string;
  readonly changes: readonly TextChange[];
  /** The one that an editor applies without asking which. */
  readonly preferred: boolean;
  /** Part of `source.fixAll.tieout`. */
  readonly certain: boolean;
  /** Silences the finding and leaves the figure as it is. */
  readonly ignores?: true;
}

/** What a fix is made from. */
export interface FixContext {
  readonly checked: CheckedDraft;
  readonly telling: Telling;
  /** Words for titles, in the editor's language. */
  readonly labels: Labels;
}
