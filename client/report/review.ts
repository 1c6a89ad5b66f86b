// A reviewer's decisions on the figures of one draft: as they are written in a file, and found again after the draft has
// been edited. A decision holds for a figure's own words in their place; a changed figure is to be looked at anew.

import { isRecord } from '../is-record.ts';
import type { Review, ReviewState } from './message.ts';

/** A figure as a decision names it. */
export interface ReviewedPlace {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** One decision, as the file has it. */
export interface Decision extends Review {
  readonly figure: string;
  readonly before: string;
  readonly after: string;
  /** When it was taken, ISO 8601. */
  readonly at: string;
}

const VERSION = 1;

/** The decision on each place, `undefined` where there is none. No decision serves twice. */
export function decisionsFor(
  places: readonly ReviewedPlace[],
  decisions: readonly Decision[],
): readonly (Decision | undefined)[] {
  const left = new Set(decisions);
  const found: (Decision | undefined)[] = places.map(() => undefined);
  for (const fits of [sameOnBothSides, sameOnOneSide]) {
    places.forEach((place, index) => {
      if (found[index] !== undefined) return;
      const decision = [...left].find((each) => each.figure === place.text && fits(each, place));
      if (decision === undefined) return;
      left.delete(decision);
      found[index] = decision;
    });
  }
  return found;
}

function sameOnBothSides(decision: Decision, place: ReviewedPlace): boolean {
  return decision.before === place.before && decision.after === place.after;
}

function sameOnOneSide(decision: Decision, place: ReviewedPlace): boolean {
  return decision.before === place.before || decision.after === place.after;
}

/** The decisions with the one on `places[index]` taken anew, or taken back. */
export function decided(
  decisions: readonly Decision[],
  places: readonly ReviewedPlace[],
  index: number,
  review: Review | null,
  at: string,
): readonly Decision[] {
  const place = places[index];
  const old = decisionsFor(places, decisions)[index];
  const others = decisions.filter((decision) => decision !== old);
  if (place === undefined || review === null || (review.state === null && review.note === '')) return others;
  const { text: figure, before, after } = place;
  const { state, note } = review;
  return [...others, { figure, before, after, state, note, at }];
}

/** The text of a review file; decisions in the order in which they were taken. */
export function reviewText(draft: string, decisions: readonly Decision[]): string {
  return `${JSON.stringify({ version: VERSION, draft, figures: decisions }, null, 2)}\n`;
}

/** The decisions of a review file. Throws an error that says what is wrong with it. */
export function readDecisions(text: string): readonly Decision[] {
  const file: unknown = JSON.parse(text);
  if (!isRecord(file) || file.version !== VERSION) throw new Error(`"version" is not ${VERSION}`);
  if (!Array.isArray(file.figures)) throw new Error('"figures" is not a list');
  return file.figures.map((entry: unknown, index) => decisionOf(entry, `figures[${index}]`));
}

function decisionOf(entry: unknown, path: string): Decision {
  if (!isRecord(entry)) throw new Error(`${path} is not an object`);
  const text = (name: string): string => {
    const value = entry[name];
    if (typeof value !== 'string') throw new Error(`${path}.${name} is not a text`);
    return value;
  };
  const { state } = entry;
  if (!isState(state)) throw new Error(`${path}.state is not "accepted", "to-fix" or null`);
  return {
    figure: text('figure'),
    before: text('before'),
    after: text('after'),
    state,
    note: text('note'),
    at: text('at'),
  };
}

function isState(value: unknown): value is ReviewState | null {
  return value === null || value === 'accepted' || value === 'to-fix';
}
