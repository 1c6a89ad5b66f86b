// Whether a figure is still being written: what stands between it and the caret may become a part of it with the next keys.

/** Longer than any word that goes on with a figure. */
const LONGEST_WORD = 24;
/** Han characters are words by themselves; as many may belong to a unit that is not whole yet: 个百分点. */
const MOST_HAN = 3;

/**
 * @param between the text of the draft from the figure's end to the caret
 */
export function isBeingTyped(between: string): boolean {
  if (between.length > 2 * LONGEST_WORD || /[\r\n]/.test(between)) return false;
  // 39,8 is on its way to 39,824.
  if (/^[.,，．]\d+$/u.test(between)) return true;
  const word = between.replace(/^[\s.,，．]+/u, '');
  if (/^\p{Script=Han}*$/u.test(word)) return word.length <= MOST_HAN;
  // A composition of Chinese stands in the text as Latin letters, with apostrophes between its syllables.
  return word.length <= LONGEST_WORD && /^[\p{L}\p{M}'’]+$/u.test(word);
}
