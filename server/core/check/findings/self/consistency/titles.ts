// A title whose one value of its unit the first paragraph has no word of, but one that is near it.

import { overlaps } from '../../../../arithmetic/interval.ts';
import { basisMarks, type Fact } from '../fact.ts';
import { digitsOf, isNear } from './near.ts';
import type { Station } from './place.ts';
import { isActual, type Placed } from './same.ts';

/** A number of jobs that a title cuts is a change there, and what it comes to a level. */
const LEVELS: ReadonlySet<Fact['kind']> = new Set(['level', 'change']);

/** One measure of a thing: the same marks; where the digits are only turned, no other basis. */
function sameMeasure(a: Fact, b: Fact, turned: boolean): boolean {
  const measures = (fact: Fact): string => basisMarks(fact).replace('planned', '').trim();
  return a.marks === b.marks || (turned && measures(a) === measures(b));
}

/** The one value among several that has the title's digits in another order. */
function turnedIn(title: Placed, body: readonly Placed[]): Placed | undefined {
  const digits = digitsOf(title.fact);
  const found = body.filter(({ fact }) => digitsOf(fact) === digits);
  // A title and its first paragraph tell one story: two digits turned are enough.
  return new Set(digits).size >= 2 && found.length === 1 ? found[0] : undefined;
}

/** The one value that the first paragraph gives where the title gives this one. */
function besideTitle(title: Placed, titles: readonly Placed[], lead: Station): Placed | null {
  const alike = (each: Placed): boolean => each.fact.unit === title.fact.unit && LEVELS.has(each.fact.kind);
  const body = lead.facts.filter(alike);
  const only = body.length === 1 ? body[0] : turnedIn(title, body);
  if (titles.filter(alike).length !== 1 || !only || !isNear(title.fact, only.fact)) return null;
  if (body.some(({ fact }) => overlaps(title.fact.bounds, fact.bounds))) return null;
  const [a, b] = [title.fact.metric, only.fact.metric];
  const isOther = a !== null && b !== null && a !== b;
  const turned = digitsOf(title.fact) === digitsOf(only.fact);
  const told = (turned || (isActual(title.fact) && isActual(only.fact))) && sameMeasure(title.fact, only.fact, turned);
  return told && !isOther ? only : null;
}

/** Titles that the first paragraph contradicts. */
export function titleClashes(stations: readonly Station[]): [Placed, Placed][] {
  const at = stations.findIndex(({ facts }) => facts[0]?.where === 'text');
  const lead = stations[at];
  if (!lead) return [];
  const titlesIn = ({ facts }: Station): readonly Placed[] => (facts[0]?.where === 'title' ? facts : []);
  const titles = stations.flatMap(titlesIn);
  return stations
    .slice(0, at)
    .flatMap(titlesIn)
    .flatMap((title): [Placed, Placed][] => {
      if (!LEVELS.has(title.fact.kind) || title.fact.unit === '%') return [];
      const only = besideTitle(title, titles, lead);
      return only ? [[title, only]] : [];
    });
}
