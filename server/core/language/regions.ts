// Words that tell which part of the world something is of, in folded characters, by region.

const CHINA = 'china';

/** Everywhere: no part of the world at all. */
export const WORLD = 'world';

const TABLE: readonly (readonly [region: string, words: string])[] = [
  [WORLD, 'worldwide|world|world wide|global|globally|全球|世界|全世界|全球性'],
  [CHINA, 'china|chinese|mainland|中国|内地|大陆|国内|中国内地|中国大陆|我国|全国'],
  ['hong kong', 'hong kong|香港'],
  ['taiwan', 'taiwan|taiwanese|台湾'],
  ['japan', 'japan|japanese|日本'],
  ['korea', 'korea|korean|韩国'],
  ['india', 'india|indian|印度'],
  ['asia', 'asia|asian|asia pacific|apac|亚洲|亚太|亚太地区'],
  ['southeast asia', 'southeast asia|southeast asian|东南亚'],
  ['europe', 'europe|european|emea|欧洲|欧盟'],
  ['germany', 'germany|german|德国'],
  ['france', 'france|french|法国'],
  ['britain', 'britain|british|uk|英国'],
  ['america', 'america|american|us|usa|united states|north america|north american|美国|北美|欧美|英美'],
  ['latin america', 'latin america|latin american|拉美|拉丁美洲'],
  ['africa', 'africa|african|非洲'],
  ['middle east', 'middle east|middle eastern|中东'],
];

const REGIONS: ReadonlyMap<string, string> = new Map(
  TABLE.flatMap(([region, words]) => words.split('|').map((word): [string, string] => [word, region])),
);

const HAN_WORDS: readonly string[] = [...REGIONS.keys()]
  .filter((word) => /^[\u4e00-\u9fff]/.test(word))
  .toSorted((a, b) => b.length - a.length);

/** Whether the text is a word for a region and nothing else. */
export function isRegion(text: string): boolean {
  return REGIONS.has(text);
}

/** The region that a word, or a Han run by its first letters, tells; `null` where it tells none. */
export function regionOf(text: string): string | null {
  const whole = REGIONS.get(text);
  if (whole !== undefined) return whole;
  const first = HAN_WORDS.find((word) => text.startsWith(word));
  return first === undefined ? null : (REGIONS.get(first) ?? null);
}

export interface Placed {
  /** `null` where the name tells no region. */
  readonly region: string | null;
  /** The name without the words for it. */
  readonly thing: string;
}

const LATIN_WORD = / +/;
const LINKS: ReadonlySet<string> = new Set(['in', 'of', 'the', 'for', 'on', 'spending', 'market']);

function placedLatin(name: string): Placed {
  const words = name.replaceAll("'s", '').split(LATIN_WORD);
  const regions = words.flatMap((word) => REGIONS.get(word) ?? []);
  const thing = words.filter((word) => !REGIONS.has(word) && !LINKS.has(word)).join(' ');
  return { region: regions[0] ?? null, thing };
}

const HAN_TAIL = /(?:的)?(?:市场|支出)+$/;

/** A market's name as where it is and what it is: "mainland China's cloud infrastructure market", 全球云市场. */
export function placedName(folded: string): Placed {
  if (!/^[\u4e00-\u9fff]/.test(folded)) return placedLatin(folded);
  const first = HAN_WORDS.find((word) => folded.startsWith(word));
  const rest = folded.slice(first?.length ?? 0).replace(/^的/, '');
  return { region: first === undefined ? null : (REGIONS.get(first) ?? null), thing: rest.replace(HAN_TAIL, '') };
}
