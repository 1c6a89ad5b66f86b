// A limit on how deeply quotes and lists nest on one line, before the grammar sees them: it takes time by depth for each line.

import { MASK } from '../blocks/mask.ts';

/** No writer nests deeper. */
const DEEPEST = 40;

const DEEP = new RegExp(`^(?:[ \\t]*(?:[>*+-]|\\d{1,9}[.)])){${DEEPEST}}([ \\t>*+\\d.)-]*)`, 'gm');

/** The text with the marks of deeper levels masked. */
export function withoutDeepNesting(text: string): string {
  return text.replace(DEEP, (whole, deeper: string) =>
    /^[ \t]*[-*_](?:[ \t]*[-*_])*[ \t]*$/.test(whole)
      ? whole
      : whole.slice(0, whole.length - deeper.length) + MASK.repeat(deeper.length),
  );
}
