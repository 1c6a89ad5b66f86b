// The facts of a whole draft, each with whose it is: names run on from sentence to sentence and from the title down.

import type { BlockContent } from '../../../../blocks/block.ts';
import { sameEnds } from '../../../same-ends.ts';
import type { Fact } from '../fact.ts';
import type { BlockNotes } from '../notes.ts';
import { isLoose } from '../tables/facts.ts';
import { keyOf, looseKeysOf, turnedKeyOf, withoutTwins } from './keys.ts';
import type { Placed } from './same.ts';
import { Tally } from './tally.ts';

/** What a block has read above it. */
interface Above {
  readonly running: string | null;
  readonly section: string | null;
}

/** The names of all subjects of a draft. */
interface Names {
  readonly text: string;
}

/** A block with its facts as they stand in the draft: the same object for as long as nothing changes that they depend on. */
export interface Station {
  readonly content: BlockContent;
  readonly notes: BlockNotes;
  readonly names: Names;
  readonly above: Above;
  readonly below: Above;
  readonly facts: readonly Placed[];
  /** Those that are held against others of their key. */
  readonly keyed: readonly (readonly [key: string, fact: Placed])[];
  /** The facts of sentences that give more than one. */
  readonly sentences: readonly (readonly Fact[])[];
  /** The periods and the subjects that it tells of. */
  readonly periods: readonly string[];
  readonly subjects: readonly string[];
  /** Which of the draft's blocks it is; set anew for each state of the draft. */
  order: number;
}

const HAN_NAME = /^[\u4e00-\u9fff]{4,}$/u;

/** The words of a label that are no name of a subject of the draft. */
function withoutNames(label: string, own: string | null, { text }: Names): string {
  if (label === '') return label;
  return label
    .split(' ')
    .filter((word) => word !== own && !(HAN_NAME.test(word) && text.includes(word)))
    .join(' ');
}

/** Headings that name no subject of their own. */
const GENERAL =
  /摘要|简介|详情|概[要述况]|要点|结[语论]|附[注录]|业绩|财务|数据|正文|展望|点评|回顾|背景|summary|detail|highlight|outlook|overview|result|appendix|notes?|background|figures|conclusion|report|contact|about|year|20\d\d/iu;

/** Google Cloud: …, 游戏业务：…: whom or what a block opens with, where that is no word of its figures. */
function leadIn(prose: string): string | null {
  const [, words] = /^[\s*_#-]*([\p{L}\p{N}][^:：,，。;；\n]{0,40})[*_]*[:：](?![/\d])/u.exec(prose) ?? [];
  return words === undefined || GENERAL.test(words) || MEASURE.test(words) ? null : words.trim();
}

/** Words that name a figure rather than somebody: 收入：… */
const MEASURE =
  /收入|营收|利润|溢利|毛利|收益|成本|费用|现金|负债|资产|股息|销量|产量|人数|员工|revenue|sales|profit|income|margin|cash|debt|earnings|dividend|cost|expense|eps|ebit|headcount|employee/iu;

function sentencesIn(facts: readonly Fact[]): Fact[][] {
  if (facts.length < 2) return [];
  return [...Map.groupBy(facts, ({ sentence }) => sentence).values()].filter(({ length }) => length > 1);
}

const COMPARED: ReadonlySet<Fact['kind']> = new Set(['level', 'growth', 'share', 'multiple']);

function isCompared({ fact }: Placed): boolean {
  return COMPARED.has(fact.kind) && fact.statement?.marketData !== true;
}

/** All keys under which a fact is held against others. */
function keysOf(each: Placed): string[] {
  const turned = turnedKeyOf(each);
  const loose = each.where !== 'table' || isLoose(each.fact) ? looseKeysOf(each) : [];
  return [keyOf(each), ...(turned === null ? [] : [turned]), ...loose];
}

function stationOf({ block: { content }, notes }: Noted, names: Names, above: Above): Station {
  const { facts, subject } = notes;
  const { kind, prose } = content;
  let { running, section } = above;
  if (kind === 'heading' && facts.length === 0) {
    section = GENERAL.test(prose) ? null : prose;
    running = subject;
  }
  const lead = kind === 'list-item' && facts.length > 0 ? leadIn(prose) : null;
  const where = kind === 'heading' ? 'title' : kind === 'table' ? 'table' : 'text';
  const placed: Placed[] = [];
  const keyed: [string, Placed][] = [];
  const station = { content, notes, names, above, facts: placed, keyed, sentences: sentencesIn(facts), order: 0 };
  for (const fact of facts) {
    if (fact.subject !== null && where !== 'table') running = fact.subject;
    const subject = fact.subject ?? running;
    const label = withoutNames(fact.label, subject, names);
    placed.push({ fact, block: station, section, lead, subject, where, label });
  }
  if (facts.length === 0 && subject !== null) running = subject;
  for (const each of withoutTwins(placed.filter(isCompared))) for (const key of keysOf(each)) keyed.push([key, each]);
  return Object.assign(station, {
    below: { running, section },
    periods: periodsIn(facts),
    subjects: subjectsIn(placed),
  });
}

function periodsIn(facts: readonly Fact[]): string[] {
  return [...new Set(facts.flatMap(({ days, open }) => (days ? [days.start] : open === '' ? [] : [open])))];
}

function subjectsIn(placed: readonly Placed[]): string[] {
  return [...new Set(placed.flatMap(({ subject, where }) => (subject && where !== 'table' ? [subject] : [])))];
}

/** A block of the draft with its notes. */
export interface Noted {
  readonly block: { readonly content: BlockContent };
  readonly notes: BlockNotes;
}

const named = new WeakMap<BlockNotes, readonly string[]>();

function namesIn(notes: BlockNotes): readonly string[] {
  const known = named.get(notes);
  if (known) return known;
  const all = [notes.subject, ...notes.facts.map(({ subject }) => subject)];
  const found = [...new Set(all)].filter((name) => name !== null);
  named.set(notes, found);
  return found;
}

const NOTHING: Above = { running: null, section: null };

function isAsBefore(station: Station, { block, notes }: Noted, names: Names, above: Above): boolean {
  return (
    station.notes === notes &&
    station.content === block.content &&
    station.names === names &&
    station.above.running === above.running &&
    station.above.section === above.section
  );
}

/** What an edit has made of the blocks with facts. */
export interface Restationed {
  readonly stations: readonly Station[];
  readonly gone: readonly Station[];
  readonly fresh: readonly Station[];
}

/** Every block of a draft with its facts, in order; over edits, what is as it was is taken over. */
export class Stations {
  private all: readonly Station[] = [];
  private readonly subjects = new Tally();
  private names: Names = { text: '' };

  update(noted: readonly Noted[]): Restationed {
    const before = this.all;
    const same = (station: Station, { notes }: Noted): boolean => station.notes === notes;
    const { head, tail } = sameEnds(before, noted, same);
    this.name(before.slice(head, before.length - tail), noted.slice(head, noted.length - tail));
    const moved = before.length - noted.length;
    const fresh: Station[] = [];
    let above = NOTHING;
    const stations = noted.map((each, at) => {
      // No block of the head stands for a second one that says the same.
      const known = at < head ? before[at] : at + moved >= head ? before[at + moved] : undefined;
      const taken = known && isAsBefore(known, each, this.names, above) ? known : null;
      const station = taken ?? stationOf(each, this.names, above);
      if (!taken) fresh.push(station);
      above = station.below;
      station.order = at;
      return station;
    });
    this.all = stations;
    return { stations, fresh, gone: before.filter((station) => stations[station.order] !== station) };
  }

  /** The names of all subjects are one object for as long as they stay the same. */
  private name(gone: readonly Station[], fresh: readonly Noted[]): void {
    const names = (of: readonly { readonly notes: BlockNotes }[]): string[] =>
      of.flatMap(({ notes }) => namesIn(notes));
    if (this.subjects.change(names(gone), names(fresh))) this.names = { text: [...this.subjects.all].join('\n') };
  }
}
