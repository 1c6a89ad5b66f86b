// How fast the reader is: against a plain scan of the same text, against Recognizers-Text, and when the text doubles.

import { readFigures } from '../../server/core/figures/read.ts';
import { CLASS } from '../../server/core/figures/scan/characters.ts';
import { chineseProse, englishProse, HOSTILE, type Writer } from './prose.ts';
import { type Language, recognize } from './recognizers.ts';

const PROSE: readonly (readonly [Language, Writer])[] = [
  ['zh', chineseProse],
  ['en', englishProse],
];
const SIZES = [1_000, 100_000, 10_000_000];
/** Recognizers-Text needs time that grows with the square of the text. */
const LONGEST_FOR_RECOGNIZERS = 1_000;
const MEGABYTE = 1_000_000;

/** The sum of the classes of all code units: what any reader must do at least. */
function plainScan(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += CLASS[text.charCodeAt(at)] ?? 0;
  return sum;
}

/** The best time in milliseconds of some runs, each of them long enough to be measured. */
function best(work: () => unknown, runs: number, repeats: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    for (let i = 0; i < repeats; i++) work();
    least = Math.min(least, (performance.now() - start) / repeats);
  }
  return least;
}

const speed = (units: number, milliseconds: number): string => `${(units / milliseconds / 1000).toFixed(2)} M/s`;

/** Millions of UTF-16 units a second, and ratios of times, by language and size. */
export function speedTable(): readonly Record<string, string | number>[] {
  return PROSE.flatMap(([language, write]) =>
    SIZES.map((size) => {
      const text = write(size);
      const repeats = Math.max(1, Math.round(200_000 / size));
      best(() => readFigures(text), 2, repeats);
      best(() => plainScan(text), 2, repeats);
      const ours = best(() => readFigures(text), 5, repeats);
      const scan = best(() => plainScan(text), 9, repeats * 10);
      const theirs = size <= LONGEST_FOR_RECOGNIZERS ? best(() => recognize(text, language), 3, 1) : null;
      return {
        prose: language,
        units: size,
        'units a figure': Math.round(size / readFigures(text).length),
        tieout: speed(size, ours),
        'plain scan': speed(size, scan),
        Recognizers: theirs === null ? 'left out: too slow' : speed(size, theirs),
        'tieout : scan': (ours / scan).toFixed(1),
        'Recognizers : tieout': theirs === null ? '' : (theirs / ours).toFixed(0),
      };
    }),
  );
}

/** How much longer a text of two megabytes takes than one of one. */
export function doublingTable(): readonly Record<string, string>[] {
  const texts: readonly (readonly [string, Writer])[] = [...PROSE, ...Object.entries(HOSTILE)];
  return texts.map(([name, write]) => {
    const [once, twice] = [write(MEGABYTE), write(2 * MEGABYTE)];
    const time = (text: string): number => best(() => readFigures(text), 5, 1);
    time(once);
    const [short, long] = [time(once), time(twice)];
    return {
      text: name,
      '1 MB': `${short.toFixed(1)} ms`,
      '2 MB': `${long.toFixed(1)} ms`,
      ratio: (long / short).toFixed(2),
    };
  });
}
