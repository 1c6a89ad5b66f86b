// How the tables write long lists of words: one string, the words apart by bars.

/** The words of a list such as `about | around | some`. */
export function words(list: string): readonly string[] {
  return list.split('|').map((word) => word.trim());
}
