// Copies of texts that keep nothing else alive: a part of a long text may hold all of it, for as long as the part is kept.

/** The same text, with no tie to the one that it was cut out of. */
export function flat(text: string): string {
  // A round trip is the one way in plain JavaScript that never hands back a view of the original.
  return text.length < SHORTEST_VIEW ? text : JSON.parse(JSON.stringify(text));
}

/** Shorter parts are copied anyway. */
const SHORTEST_VIEW = 13;
