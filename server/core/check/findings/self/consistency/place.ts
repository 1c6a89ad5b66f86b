// The facts of a whole draft, each with whose it is: names run on from sentence to sentence and from the title down.

import type { BlockContent } from '../../../../blocks/block.ts';
import { GOES_ON_WITH } from '../../../../statements/rules.ts';
import { goneFrom, renumber, type Splice, spliced } from '../../../kept/splice.ts';
import type { Fact } from '../fact.ts';
import type { BlockNotes } from '../notes.ts';
import { isLoose } from '../tables/facts.ts';
import { keyOf, looseKeysOf, turnedKeyOf, withoutTwins } from './keys.ts';
import { Names } from './names.ts';
import type { Placed } from './same.ts';

/** What a block has read above it. */
interface Above {
  readonly running: string | null;
  readonly section: string | null;
}

/** A block with its facts as they stand in the draft: the same object for as long as nothing changes that they depend on. */
export interface Station {
  readonly content: BlockContent;
  readonly notes: BlockNotes;
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
function withoutNames(label: string, own: string | null, names: Names<Station>): string {
  if (label === '') return label;
  return label
    .split(' ')
    .filter((word) => word !== own && !(HAN_NAME.test(word) && names.include(word)))
    .join(' ');
}

/** The words of a block's labels that may be names of subjects. */
function nameable({ facts }: BlockNotes): readonly string[] {
  return facts.flatMap(({ label }) => (label === '' ? [] : label.split(' ').filter((word) => HAN_NAME.test(word))));
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

function stationOf({ content, notes }: Noted, names: Names<Station>, above: Above): Station {
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
  const station = { content, notes, above, facts: placed, keyed, sentences: sentencesIn(facts), order: 0 };
  for (const fact of facts) {
    if (fact.subject !== null && where !== 'table') running = fact.subject;
    const subject = fact.subject ?? carriedOwner(fact, running);
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

/** 谷歌云小，但快。经营利润率…: whose it is where a sentence without figures has turned to somebody else since. */
function carriedOwner({ statement }: Fact, running: string | null): string | null {
  const entity = statement?.readings.best.entity;
  const told = entity != null && GOES_ON_WITH.has(entity.rule) && running?.startsWith('#') !== false;
  return told ? `#${entity.value}` : running;
}

function periodsIn(facts: readonly Fact[]): string[] {
  return [...new Set(facts.flatMap(({ days, open }) => (days ? [days.start] : open === '' ? [] : [open])))];
}

function subjectsIn(placed: readonly Placed[]): string[] {
  return [...new Set(placed.flatMap(({ subject, where }) => (subject && where !== 'table' ? [subject] : [])))];
}

/** A block of the draft with its notes. */
export interface Noted {
  readonly content: BlockContent;
  readonly notes: BlockNotes;
}

function namesIn(notes: BlockNotes): readonly string[] {
  const all = [notes.subject, ...notes.facts.map(({ subject }) => subject)];
  return [...new Set(all)].filter((name) => name !== null);
}

const NOTHING: Above = { running: null, section: null };

function isAsBefore({ above }: Station, { running, section }: Above): boolean {
  return above.running === running && above.section === section;
}

/** What an edit has made of the blocks with facts. */
export interface Restationed {
  /** All of them; a row of its own for each state of the draft. */
  readonly stations: readonly Station[];
  readonly gone: readonly Station[];
  readonly fresh: readonly Station[];
}

/** Every block of a draft with its facts, in order; over edits, what is as it was is taken over. */
export class Stations {
  private all: readonly Station[] = [];
  private readonly names = new Names<Station>();

  update(change: Splice<Noted>): Restationed {
    const gone = [...goneFrom(this.all, change)];
    const renamed = this.rename(gone, change.fresh);
    const { from } = change;
    let above = this.all[from - 1]?.below ?? NOTHING;
    const fresh = change.fresh.map((noted) => {
      const station = stationOf(noted, this.names, above);
      above = station.below;
      return station;
    });
    const stations = spliced(this.all, { ...change, fresh });
    renumber(stations, change);
    const again = (station: Station, at: number, below: Above): Station => {
      const made = stationOf(station, this.names, below);
      made.order = at;
      stations[at] = made;
      gone.push(station);
      fresh.push(made);
      return made;
    };
    for (const station of renamed) again(station, station.order, station.above);
    for (let at = from + change.fresh.length; at < stations.length; at++) {
      const station = stations[at];
      if (!station || isAsBefore(station, above)) break;
      above = again(station, at, above).below;
    }
    this.all = stations;
    const isThere = (station: Station): boolean => stations[station.order] === station;
    const made = new Set(fresh);
    const left = gone.filter((station) => !made.has(station));
    for (const station of left) this.names.leaves(station, nameable(station.notes));
    const there = fresh.filter(isThere).sort((a, b) => a.order - b.order);
    for (const station of there) this.names.uses(station, nameable(station.notes));
    return { stations, gone: left, fresh: there };
  }

  /** Takes note of the names of subjects; gives the blocks, of those that stay, that have words which are names now, or are none any more. */
  private rename(gone: readonly Station[], fresh: readonly Noted[]): readonly Station[] {
    const names = (of: readonly Noted[]): string[] => of.flatMap(({ notes }) => namesIn(notes));
    const left = new Set(gone);
    return [...this.names.change(names(gone), names(fresh))].filter((station) => !left.has(station));
  }
}
