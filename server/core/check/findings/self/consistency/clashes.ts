// The pairs of facts of a draft that cannot both be, found again after an edit for the facts that the edit touched.

import { overlaps } from '../../../../arithmetic/interval.ts';
import type { Fact } from '../fact.ts';
import { ByValue } from './by-value.ts';
import type { Station } from './place.ts';
import { agrees, clash, type Placed, type Setting } from './same.ts';
import { titleClashes } from './titles.ts';

/** A pair that clashes by itself. */
interface Pair {
  readonly earlier: Placed;
  readonly later: Placed;
  /** A block that has both values in one sentence: to the draft they are two things. `null` where none has. */
  readonly toldApart: Station | null;
}

interface Group {
  readonly members: readonly Placed[];
  readonly pairs: readonly Pair[];
}

/** What is kept of a draft's facts, for the next state of it. */
export interface Clashes {
  readonly stations: readonly Station[];
  readonly setting: Setting;
  readonly groups: ReadonlyMap<string, Group>;
}

export const NO_CLASHES: Clashes = {
  stations: [],
  setting: { onePeriod: true, alone: true },
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
  const alone = all.every((name) => all.every((other) => name.includes(other) || other.includes(name)));
  return { onePeriod: periods.size <= 1, alone };
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

function hasBoth(sentence: readonly Fact[], { earlier, later }: Pair): boolean {
  const has = ({ fact }: Placed): boolean =>
    sentence.some((each) => each.unit === fact.unit && overlaps(each.bounds, fact.bounds));
  return has(earlier) && has(later);
}

interface Told {
  readonly bounds: Fact['bounds'];
  readonly sentence: readonly Fact[];
  readonly station: Station;
}

/** More new blocks than this are looked through by their values. */
const FEW = 12;

/** Which sentences of a draft tell two values apart, asked about pair after pair. */
class Sentences {
  private readonly stations: readonly Station[];
  private readonly fresh: readonly Station[];
  private units: ReadonlyMap<string, readonly Told[]> | null = null;
  private readonly values = new Map<string, ByValue<Told>>();

  constructor(stations: readonly Station[], before: readonly Station[]) {
    const known = new Set(before);
    this.stations = stations;
    this.fresh = stations.filter((station) => !known.has(station));
  }

  /** The pair with what tells it apart now. */
  again(pair: Pair): Pair {
    const { toldApart } = pair;
    if (toldApart && this.stations[toldApart.order] === toldApart) return pair;
    if (toldApart || this.fresh.length > FEW) return this.first(pair);
    const found = this.fresh.find(({ sentences }) => sentences.some((each) => hasBoth(each, pair)));
    return found ? { ...pair, toldApart: found } : pair;
  }

  /** The same for a pair that nobody has asked about. */
  first(pair: Pair): Pair {
    const { unit, bounds } = pair.earlier.fact;
    const values = this.valuesOf(unit);
    const own = new Set(values.overlapping(bounds).map(({ sentence }) => sentence));
    const both =
      own.size > 0 ? values.overlapping(pair.later.fact.bounds).find(({ sentence }) => own.has(sentence)) : null;
    return { ...pair, toldApart: both?.station ?? null };
  }

  private valuesOf(unit: string): ByValue<Told> {
    const known = this.values.get(unit);
    if (known) return known;
    this.units ??= Map.groupBy(
      this.stations.flatMap((station) =>
        station.sentences.flatMap((sentence) =>
          sentence.map((fact) => ({ unit: fact.unit, bounds: fact.bounds, sentence, station })),
        ),
      ),
      (told) => told.unit,
    );
    const made = new ByValue(this.units.get(unit) ?? []);
    this.values.set(unit, made);
    return made;
  }
}

function pairsOf(members: readonly Placed[], setting: Setting): Pair[] {
  return members.flatMap((later, at) =>
    members
      .slice(0, at)
      .filter((earlier) => clash(earlier, later, setting))
      .map((earlier) => ({ earlier, later, toldApart: null })),
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
  const sentences = new Sentences(stations, before.stations);
  const groups = new Map<string, Group>();
  const found: [Placed, Placed][] = [];
  for (const [key, members] of groupsOf(stations)) {
    if (members.length < 2) continue;
    const known = isSame ? before.groups.get(key) : undefined;
    const group =
      known && sameMembers(known.members, members)
        ? { members: known.members, pairs: known.pairs.map((pair) => sentences.again(pair)) }
        : { members, pairs: pairsOf(members, setting).map((pair) => sentences.first(pair)) };
    groups.set(key, group);
    found.push(...foundIn(group));
  }
  return { kept: { stations, setting, groups }, found: [...found, ...titleClashes(stations)] };
}
