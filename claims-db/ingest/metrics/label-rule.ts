// A label and what it means, as the tables of labels write it.

/** A folded label without its footnote marks, and the XBRL concept; the first rule that matches counts. */
export type LabelRule = readonly [label: RegExp, concept: string];
