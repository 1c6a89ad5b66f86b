// The pairs of facts of a draft that cannot both be, found again after an edit for the facts that the edit touched.

import { type Noted, type Restationed, type Station, Stations } from './place.ts';
import { agrees, clash, type Placed, type Setting } from './same.ts';
import { type KeptSentences, NO_SENTENCES, type Pair, Sentences } from './sentences.ts';
import { Tally } from './tally.ts';
import { titleClashes } from './titles.ts';

/** The facts of one thing. */
interface Group {
  readonly key: string;
  readonly members: readonly Placed[];
  readonly pairs: readonly Pair[];
}

/** How many facts of one thing are compared with each other: a list of a thousand cells is no statement told twice. */
const MOST = 64;

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

/** The facts of a draft that cannot both be. Kept over edits: only facts of things that an edit touches are compared again. */
export class Clashes {
  private readonly stations = new Stations();
  private readonly periods = new Tally();
  private readonly subjects = new Tally();
  private setting: Setting = { onePeriod: true, alone: true };
  private sentences: KeptSentences = NO_SENTENCES;
  /** All facts of a thing, in the order of the text. */
  private readonly facts = new Map<string, readonly Placed[]>();
  private readonly groups = new Map<string, Group>();
  /** The things of which some facts clash by themselves. */
  private readonly clashing = new Set<string>();

  /** The pairs of facts that cannot both be; of each, the later one last. */
  update(noted: readonly Noted[]): [Placed, Placed][] {
    const now = this.stations.update(noted);
    const isSame = !this.isReset(now);
    const touched = this.place(now);
    const sentences = new Sentences(now, this.sentences);
    this.sentences = sentences.kept;
    if (isSame) for (const key of this.clashing) if (!touched.has(key)) this.again(key, sentences);
    if (!isSame) this.forget();
    for (const key of isSame ? touched : this.facts.keys()) this.compare(key, sentences);
    const clashing = [...this.clashing].flatMap((key) => this.groups.get(key) ?? []).sort(inOrder);
    return [...clashing.flatMap((group) => [...foundIn(group)]), ...titleClashes(now.stations)];
  }

  /** Takes note of periods and subjects; tells whether what holds for the whole draft has changed. */
  private isReset({ gone, fresh }: Restationed): boolean {
    const told = (of: readonly Station[], what: 'periods' | 'subjects'): string[] => of.flatMap((each) => each[what]);
    const periods = this.periods.change(told(gone, 'periods'), told(fresh, 'periods'));
    const subjects = this.subjects.change(told(gone, 'subjects'), told(fresh, 'subjects'));
    if (!periods && !subjects) return false;
    const { onePeriod, alone } = this.setting;
    this.setting = settingOf(this.periods, this.subjects);
    return this.setting.onePeriod !== onePeriod || this.setting.alone !== alone;
  }

  /** Puts the facts of new blocks among the others; gives the things whose facts have changed. */
  private place({ gone, fresh }: Restationed): ReadonlySet<string> {
    const left = new Set<Placed['block']>(gone);
    const added = Map.groupBy(
      fresh.flatMap(({ keyed }) => keyed),
      ([key]) => key,
    );
    const touched = new Set([...added.keys(), ...gone.flatMap(({ keyed }) => keyed.map(([key]) => key))]);
    for (const key of touched) {
      const others = (this.facts.get(key) ?? NO_FACTS).filter(({ block }) => !left.has(block));
      const own = added.get(key)?.map(([, fact]) => fact) ?? NO_FACTS;
      const all = [...others, ...own].sort((a, b) => a.block.order - b.block.order);
      if (all.length > 0) this.facts.set(key, all);
      else this.facts.delete(key);
    }
    return touched;
  }

  /** Facts that are as they were may be told apart by another sentence now. */
  private again(key: string, sentences: Sentences): void {
    const group = this.groups.get(key);
    if (group) this.groups.set(key, { ...group, pairs: group.pairs.map((pair) => sentences.again(pair)) });
  }

  /** Nothing that was compared holds any more, least of all of things that the draft has no facts of now. */
  private forget(): void {
    this.groups.clear();
    this.clashing.clear();
  }

  private compare(key: string, sentences: Sentences): void {
    const members = (this.facts.get(key) ?? NO_FACTS).slice(0, MOST);
    const pairs = members.length < 2 ? [] : pairsOf(members, this.setting, this.groups.get(key), sentences);
    if (members.length < 2) this.groups.delete(key);
    else this.groups.set(key, { key, members, pairs });
    if (pairs.length > 0) this.clashing.add(key);
    else this.clashing.delete(key);
  }
}

/** In the order in which the text first tells of the things, and not in that in which edits have made them clash. */
function inOrder(one: Group, other: Group): number {
  const [a, b] = [one.members[0]?.block, other.members[0]?.block];
  if (!a || !b) return 0;
  return a === b ? placeIn(a, one) - placeIn(a, other) : a.order - b.order;
}

/** A fact stands for more than one thing: its own by name, and its digits. */
function placeIn({ keyed }: Placed['block'], { key, members: [first] }: Group): number {
  return keyed.findIndex(([own, fact]) => fact === first && own === key);
}
