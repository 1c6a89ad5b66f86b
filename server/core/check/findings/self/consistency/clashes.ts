// The pairs of facts of a draft that cannot both be, found again after an edit for the facts that the edit touched.

import { firstFrom } from '../../../../statements/reading/scope.ts';
import { type Splice, spliced } from '../../../kept/splice.ts';
import { OpenPairs } from './open-pairs.ts';
import { type Noted, type Restationed, type Station, Stations } from './place.ts';
import { agrees, clash, type Placed, type Setting } from './same.ts';
import { type Pair, Sentences } from './sentences.ts';
import { Tally } from './tally.ts';
import { titleClashes } from './titles.ts';

/** A pair of facts that cannot both be, the later one last. */
export type Clash = readonly [earlier: Placed, later: Placed];

/** The facts of one thing. */
interface Group {
  readonly key: string;
  readonly members: readonly Placed[];
  readonly pairs: readonly Pair[];
}

/** How many facts of one thing are compared with each other: a list of a thousand cells is no statement told twice. */
const MOST = 64;

/** The pairs of a group that clash by themselves, those of `before` with what is known of them. */
function pairsOf(members: readonly Placed[], before: Group | undefined, made: Compared): Pair[] {
  const old = new Set(before?.members);
  const fresh = members.filter((each) => !old.has(each));
  const known = Map.groupBy(before?.pairs ?? [], ({ later }) => later);
  const places = new Map(members.map((each, at) => [each, at]));
  const placeOf = (each: Placed): number => places.get(each) ?? -1;
  return members.flatMap((later, at) => {
    if (!old.has(later)) return made.between(members.slice(0, at), later);
    const others = made.between(
      fresh.filter((each) => placeOf(each) < at),
      later,
    );
    const own = (known.get(later) ?? []).filter(({ earlier }) => placeOf(earlier) >= 0).map(made.again);
    return others.length === 0 ? own : [...own, ...others].sort((a, b) => placeOf(a.earlier) - placeOf(b.earlier));
  });
}

/** How facts are compared in one state of the draft. */
interface Compared {
  between(earlier: readonly Placed[], later: Placed): Pair[];
  /** What a pair that is known comes to now. */
  readonly again: (pair: Pair) => Pair;
}

function comparing(setting: Setting, sentences: Sentences): Compared {
  return {
    between: (all, later) =>
      all.flatMap((earlier) =>
        clash(earlier, later, setting) ? [sentences.first({ earlier, later, toldApart: null })] : [],
      ),
    again: (pair) => sentences.again(pair),
  };
}

/** Of each fact that clashes with earlier ones, the first of them; none where others agree with it. */
function clashesIn({ members, pairs }: Group): Clash[] {
  const open = pairs.filter(({ toldApart }) => toldApart === null);
  return [...Map.groupBy(open, (pair) => pair.later)].flatMap(([later, own]): Clash[] => {
    const hits = own.map(({ earlier }) => earlier);
    const [first] = hits;
    if (!first) return [];
    const before = members.slice(0, members.indexOf(later));
    const isOdd = hits.length > 1 && before.some((each) => !hits.includes(each) && agrees(each, later));
    return isOdd ? [] : [[first, later]];
  });
}

const found = new WeakMap<Group, readonly Clash[]>();

/** The same, worked out once. */
function foundIn(group: Group): readonly Clash[] {
  const known = found.get(group) ?? clashesIn(group);
  found.set(group, known);
  return known;
}

function isHan(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}

/** Whether a draft tells of one period only, and of one subject. */
function settingOf(periods: Tally, subjects: Tally): Setting {
  const names = subjects.all;
  // A draft in two languages names its one subject in both scripts.
  const alone = names.every((name) =>
    names.every((other) => isHan(name) !== isHan(other) || name.includes(other) || other.includes(name)),
  );
  return { onePeriod: periods.size <= 1, alone };
}

const NO_FACTS: readonly Placed[] = [];

/** What clashes in one state of a draft: nothing of it changes any more. */
export interface Clashing {
  /** By block. */
  readonly stations: readonly Station[];
  /** The facts of each thing of which some clash by themselves. */
  readonly groups: readonly Group[];
}

/** The groups of which some facts clash by themselves, in no order. A state that has been given out stays as it is. */
class OpenGroups {
  private rows: Group[] = [];
  private readonly places = new Map<string, number>();
  private isGiven = false;

  get all(): readonly Group[] {
    this.isGiven = true;
    return this.rows;
  }

  has(key: string): boolean {
    return this.places.has(key);
  }

  set(group: Group): void {
    this.own();
    const at = this.places.get(group.key) ?? this.rows.length;
    this.rows[at] = group;
    this.places.set(group.key, at);
  }

  /** The last one takes its place. */
  delete(key: string): void {
    const at = this.places.get(key);
    if (at === undefined) return;
    this.own();
    const last = this.rows.pop();
    this.places.delete(key);
    if (!last || last.key === key) return;
    this.rows[at] = last;
    this.places.set(last.key, at);
  }

  clear(): void {
    this.rows = [];
    this.isGiven = false;
    this.places.clear();
  }

  private own(): void {
    if (this.isGiven) this.rows = this.rows.slice();
    this.isGiven = false;
  }
}

/** The facts of a draft that cannot both be. Kept over edits: only facts of things that an edit touches are compared again. */
export class Clashes {
  private readonly stations = new Stations();
  private readonly periods = new Tally();
  private readonly subjects = new Tally();
  private setting: Setting = { onePeriod: true, alone: true };
  private readonly sentences = new Sentences();
  /** All facts of a thing, in the order of the text. */
  private readonly facts = new Map<string, readonly Placed[]>();
  private readonly groups = new Map<string, Group>();
  private readonly open = new OpenGroups();
  private pairs = new OpenPairs();

  update(change: Splice<Noted>): Clashing {
    const now = this.stations.update(change);
    const isReset = this.isReset(now);
    const touched = this.place(now, change);
    this.sentences.update(now);
    if (isReset) this.forget();
    const apart = this.pairs.touchedBy(now);
    const made = comparing(this.setting, this.sentences);
    for (const key of isReset ? this.facts.keys() : touched) this.compare(key, apart.has(key), made);
    for (const key of apart) if (!touched.has(key)) this.again(key, made);
    return { stations: now.stations, groups: this.open.all };
  }

  /** Takes note of periods and subjects; tells whether what holds for the whole draft has changed. */
  private isReset({ gone, fresh }: Restationed): boolean {
    const told = (of: readonly Station[], what: 'periods' | 'subjects'): string[] => of.flatMap((each) => each[what]);
    const periods = this.periods.change(told(gone, 'periods'), told(fresh, 'periods'));
    const subjects = this.subjects.change(told(gone, 'subjects'), told(fresh, 'subjects'));
    if (periods.length === 0 && subjects.length === 0) return false;
    const { onePeriod, alone } = this.setting;
    this.setting = settingOf(this.periods, this.subjects);
    return this.setting.onePeriod !== onePeriod || this.setting.alone !== alone;
  }

  /** Puts the facts of new blocks among the others; gives the things whose facts have changed. */
  private place({ gone, fresh }: Restationed, { from, gone: count }: Splice<unknown>): ReadonlySet<string> {
    const left = new Set<Placed['block']>(gone);
    // Those that an edit takes out stand side by side, unless what it says of names or sections has others read anew.
    const isOneStretch = gone.length === count;
    const added = Map.groupBy(
      fresh.flatMap(({ keyed }) => keyed),
      ([key]) => key,
    );
    const touched = new Set([...added.keys(), ...gone.flatMap(({ keyed }) => keyed.map(([key]) => key))]);
    for (const key of touched) {
      const known = this.facts.get(key) ?? NO_FACTS;
      const others = isOneStretch ? withoutStretch(known, left, from) : known.filter(({ block }) => !left.has(block));
      const own = added.get(key)?.map(([, fact]) => fact) ?? NO_FACTS;
      const all = inOrder(others, own);
      if (all.length > 0) this.facts.set(key, all);
      else this.facts.delete(key);
    }
    return touched;
  }

  /** Facts that are as they were may be told apart by another sentence now. */
  private again(key: string, { again }: Compared): void {
    const group = this.groups.get(key);
    if (!group) return;
    const pairs = group.pairs.map(again);
    if (pairs.some((pair, at) => pair !== group.pairs[at])) this.keep({ ...group, pairs });
  }

  /** Nothing that was compared holds any more, least of all of things that the draft has no facts of now. */
  private forget(): void {
    this.groups.clear();
    this.open.clear();
    this.pairs = new OpenPairs();
  }

  private compare(key: string, mayBeApart: boolean, made: Compared): void {
    const members = (this.facts.get(key) ?? NO_FACTS).slice(0, MOST);
    const before = this.groups.get(key);
    const isSame =
      before?.members.length === members.length && members.every((each, at) => each === before.members[at]);
    if (!isSame) this.keep({ key, members, pairs: members.length < 2 ? [] : pairsOf(members, before, made) });
    else if (mayBeApart) this.again(key, made);
  }

  private keep(group: Group): void {
    const { key, members, pairs } = group;
    if (members.length < 2) this.groups.delete(key);
    else this.groups.set(key, group);
    if (pairs.length === 0 && !this.open.has(key)) return;
    this.pairs.note(key, pairs);
    if (pairs.length > 0) this.open.set(group);
    else this.open.delete(key);
  }
}

/** A row of facts without those of blocks that are gone, which stood at a place of the text. */
function withoutStretch(facts: readonly Placed[], left: ReadonlySet<Placed['block']>, from: number): readonly Placed[] {
  const start = firstFrom(facts.length, (nth) => (facts[nth]?.block.order ?? 0) >= from);
  let end = start;
  for (let fact = facts[end]; fact && left.has(fact.block); fact = facts[end]) end++;
  return end === start ? facts : spliced(facts, { from: start, gone: end - start, fresh: [] });
}

/** Two rows of facts in the order of the text as one. */
function inOrder(others: readonly Placed[], own: readonly Placed[]): readonly Placed[] {
  const [first] = own;
  if (!first) return others;
  const at = firstFrom(others.length, (nth) => (others[nth]?.block.order ?? 0) > first.block.order);
  const next = others[at]?.block.order ?? Number.POSITIVE_INFINITY;
  return next > (own.at(-1)?.block.order ?? 0)
    ? spliced(others, { from: at, gone: 0, fresh: own })
    : [...others, ...own].sort((a, b) => a.block.order - b.block.order);
}

/** The pairs of facts that cannot both be, in the order in which the text first tells of the things, and not in that in which edits have made them clash. */
export function clashesOf({ stations, groups }: Clashing, placeOf: (block: Placed['block']) => number): Clash[] {
  const isBefore = (one: Group, other: Group): number => {
    const [a, b] = [one.members[0]?.block, other.members[0]?.block];
    if (!a || !b) return 0;
    return a === b ? placeIn(a, one) - placeIn(a, other) : placeOf(a) - placeOf(b);
  };
  return [...groups.toSorted(isBefore).flatMap(foundIn), ...titleClashes(stations)];
}

/** A fact stands for more than one thing: its own by name, and its digits. */
function placeIn({ keyed }: Placed['block'], { key, members: [first] }: Group): number {
  return keyed.findIndex(([own, fact]) => fact === first && own === key);
}
