// Drafts as nobody writes them: pieces of real ones and of their markup, cut, doubled, swapped and glued by chance, the same for a seed.

import type { Draft, DraftFormat } from '../../server/core/blocks/block.ts';

/** Numbers below `limit`, the same for a seed in every run. */
type Chance = (limit: number) => number;

function chance(seed: number): Chance {
  let state = (seed | 0) === 0 ? 1 : seed | 0;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

const PIECES: readonly string[] =
  '398亿元|34%|$33.0 billion|3–5亿元|约|近千亿|同比增长|环比|下降|高出|比AWS|阿里云|微软|2025年第三季度|去年同期|Q3 2025|FY26|其中|合计|分别为|、|，|。|；|：|“|”|（|）|(|)|[|]|](|{|}|<|>|<!--|-->|<!-- tieout-ignore -->|*|**|_|~~|`|```\n|# |## |- |1. |> | |  |\t|\n|\n\n|\r\n|\r|\\|&nbsp;|&#x5143;|$|$$|%|%%|||\n|---|\n|https://x.y/1|[^1]|\n[^1]: 来源\n|来源：公司公告\n|单位：亿元\n|<table><tr><td>3</td></tr></table>|{% raw %}|{{< x >}}|\u200b|\u3000|\u00a0|\ufeff|\u202e|\ud83d\udcc8|\ud83d|\udcc8|１２３|一百二十三|½|⑦|−5|+5|±|~5|5万|0|00|0.0|1e9|9999999999999999999999|.5|5.|1,2,3|1.2.3|\0'
    .split('|')
    .map((piece) => (piece === '' ? '|' : piece));

function one<T>(list: readonly T[], random: Chance): T | undefined {
  return list[random(list.length)];
}

function cut(text: string, random: Chance): [string, string, string] {
  const [a, b] = [random(text.length + 1), random(text.length + 1)];
  const [from, to] = [Math.min(a, b), Math.min(Math.max(a, b), Math.min(a, b) + 40)];
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}

/** A draft changed by chance in up to a dozen places. */
function mutated(text: string, others: readonly string[], random: Chance): string {
  let result = text;
  for (let edits = 1 + random(12); edits > 0; edits--) {
    const [before, middle, behind] = cut(result, random);
    const pieces = [one(PIECES, random) ?? '', one(PIECES, random) ?? ''];
    switch (random(7)) {
      case 0:
        result = before + behind;
        break;
      case 1:
        result = before + middle + middle + behind;
        break;
      case 2:
        result = before + pieces.join('') + behind;
        break;
      case 3:
        result = before + (pieces[0] ?? '').repeat(1 + random(60)) + middle + behind;
        break;
      case 4:
        result = before + cut(one(others, random) ?? '', random)[1] + middle + behind;
        break;
      case 5:
        result = behind + before + middle;
        break;
      default:
        result = before + pieces.join(middle) + behind;
    }
  }
  return result.slice(0, 4000);
}

const FORMATS: readonly DraftFormat[] = [
  'markdown',
  'markdown',
  'markdown',
  'text',
  'html',
  'mdx',
  'asciidoc',
  'restructuredtext',
  'typst',
  'latex',
];

/** So many drafts made of others by chance, the same for a seed. */
export function* mutatedDrafts(texts: readonly string[], seed: number, count: number): Generator<Draft> {
  const random = chance(seed);
  for (let made = 0; made < count; made++)
    yield {
      text: mutated(one(texts, random) ?? '', texts, random),
      format: one(FORMATS, random) ?? 'markdown',
    };
}
