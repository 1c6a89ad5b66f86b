// Where in a run of ten per cent something lies: mid-teens, low 20s, high-thirties per cent.

/** Names of the tens, with the number that they start at. */
const TENS: readonly (readonly [number, readonly string[]])[] = [
  [10, ['teens']],
  [20, ['twenties', '20s']],
  [30, ['thirties', '30s']],
  [40, ['forties', '40s']],
  [50, ['fifties', '50s']],
  [60, ['sixties', '60s']],
  [70, ['seventies', '70s']],
  [80, ['eighties', '80s']],
  [90, ['nineties', '90s']],
];

/** Parts of the ten, from the first to the last of its numbers. */
const PLACES: readonly (readonly [string, number, number])[] = [
  ['low', 0, 3],
  ['mid', 4, 6],
  ['high', 7, 9],
  ['low-to-mid', 0, 6],
  ['low to mid', 0, 6],
  ['mid-to-high', 4, 9],
  ['mid to high', 4, 9],
];
const ENDINGS = ['', ' per cent', ' percent', '%', ' pct'];

/** Low and high end in per cent, half of the last place included, with all ways to write them. */
export const DECADE_WORDS: readonly (readonly [low: string, high: string, words: readonly string[]])[] = TENS.flatMap(
  ([start, names]) =>
    PLACES.map(([place, first, last]) => {
      const words = names.flatMap((name) => [`${place} ${name}`, `${place}-${name}`]);
      const low = first === 0 ? String(start) : `${start + first - 1}.5`;
      return [low, `${start + last}.5`, words.flatMap((word) => ENDINGS.map((ending) => word + ending))] as const;
    }),
);
