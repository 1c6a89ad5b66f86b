// The pairs of facts of a draft that cannot both be, found again after an edit for the facts that the edit touched.

import type { Station } from './place.ts';
import { agrees, clash, type Placed, type Setting } from './same.ts';
import { type KeptSentences, NO_SENTENCES, type Pair, Sentences } from './sentences.ts';
import { titleClashes } from './titles.ts';

interface Group {
  readonly members: readonly Placed[];
  readonly pairs: readonly Pair[];
}

/** What is kept of a draft's facts, for the next state of it. */
export interface Clashes {
  readonly stations: readonly Station[];
  readonly setting: Setting;
  readonly sentences: KeptSentences;
  readonly groups: ReadonlyMap<string, Group>;
}

export const NO_CLASHES: Clashes = {
  stations: [],
  setting: { onePeriod: true, alone: true },
  sentences: NO_SENTENCES,
  groups: new Map(),
};

/** How many facts of one thing are compared with each other: a list of a thousand cells is no statement told twice. */
const MOST = 64;

/** Whether a draft tells of one period only, and of one subject. */
function settingOf(stations: readonly Station[]): Setting {
  const periods = new Set<string>();
  const names = new Set<string>();
  for (const station of stations) {
    for (const each of station.periods) periods.add(each);
    for (const each of station.subjects) names.add(each);
  }
  const all = [...names];
  // A draft in two languages names its one subject in both scripts.
  const alone = all.every((name) =>
    all.every((other) => isHan(name) !== isHan(other) || name.includes(other) || other.includes(name)),
  );
  return { onePeriod: periods.size <= 1, alone };
}

function isHan(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}

function groupsOf(stations: readonly Station[]): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const { keyed } of stations)
    for (const [key, fact] of keyed) {
      const group = groups.get(key);
      if (!group) groups.set(key, [fact]);
      else if (group.length < MOST) group.push(fact);
    }
  return groups;
}

/** The pairs of a group that clash by themselves, those of `before` with what is known of them. */
function pairsOf(
  members: readonly Placed[],
  setting: Setting,
  before: Group | undefined,
  sentences: Sentences,
): Pair[] {
  const old = new Set(before?.members);
  const known = Map.groupBy(before?.pairs ?? [], ({ later }) => later);
  return members.flatMap((later, at) =>
    members.slice(0, at).flatMap((earlier): Pair[] => {
      if (old.has(later) && old.has(earlier)) {
        const pair = known.get(later)?.find((each) => each.earlier === earlier);
        return pair ? [sentences.again(pair)] : [];
      }
      return clash(earlier, later, setting) ? [sentences.first({ earlier, later, toldApart: null })] : [];
    }),
  );
}

function sameMembers(a: readonly Placed[], b: readonly Placed[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}

/** Of each fact that clashes with earlier ones, the first of them; none where others agree with it. */
function* foundIn({ members, pairs }: Group): Iterable<[Placed, Placed]> {
  const open = pairs.filter(({ toldApart }) => toldApart === null);
  for (const [later, own] of Map.groupBy(open, (pair) => pair.later)) {
    const hits = own.map(({ earlier }) => earlier);
    const [first] = hits;
    if (!first) continue;
    const before = members.slice(0, members.indexOf(later));
    const isOdd = hits.length > 1 && before.some((each) => !hits.includes(each) && agrees(each, later));
    if (!isOdd) yield [first, later];
  }
}

/**
 * The pairs of facts that cannot both be; of each, the later one last.
 *
 * @param before what was kept of an earlier state of the draft
 */
export function clashesIn(stations: readonly Station[], before: Clashes): { kept: Clashes; found: [Placed, Placed][] } {
  const setting = settingOf(stations);
  const isSame = setting.onePeriod === before.setting.onePeriod && setting.alone === before.setting.alone;
  const sentences = new Sentences(stations, before.sentences);
  const groups = new Map<string, Group>();
  const found: [Placed, Placed][] = [];
  for (const [key, members] of groupsOf(stations)) {
    if (members.length < 2) continue;
    const known = isSame ? before.groups.get(key) : undefined;
    const group =
      known && sameMembers(known.members, members)
        ? { members: known.members, pairs: known.pairs.map((pair) => sentences.again(pair)) }
        : { members, pairs: pairsOf(members, setting, known, sentences) };
    groups.set(key, group);
    found.push(...foundIn(group));
  }
  return {
    kept: { stations, setting, sentences: sentences.kept, groups },
    found: [...found, ...titleClashes(stations)],
  };
}
