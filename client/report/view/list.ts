// The list of the figures. A workspace has tens of thousands: rows are made as somebody comes to them, down to the last.

import type { ReportContent, ReportDocument } from '../message.ts';
import { element, word } from './element.ts';
import { type Filter, fits } from './filter.ts';
import { rove } from './keys.ts';
import { type RowActions, rowElement } from './row.ts';

/** Rows that are made at once: more than a window shows. */
const STEP = 200;

export class FigureList {
  readonly element: HTMLElement = element('div', { class: 'list' });
  private readonly rows: HTMLElement = element('div');
  private readonly end: HTMLElement = element('div', { class: 'list-end' });
  private readonly actions: RowActions;
  private rest: Iterator<void> | undefined;
  private made = 0;

  constructor(actions: RowActions) {
    this.actions = actions;
    this.element.append(this.rows, this.end);
    const coming = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.grow();
      },
      { rootMargin: '1500px' },
    );
    coming.observe(this.end);
  }

  /**
   * Draws the figures that fit the filter.
   *
   * @param atLeast as many rows as have to be there at once
   * @returns how many fit
   */
  draw({ documents }: ReportContent, filter: Filter, atLeast: number): number {
    this.rows.replaceChildren();
    this.made = 0;
    const shown = documents.map((each) => ({ ...each, rows: each.rows.filter((row) => fits(filter, row)) }));
    this.rest = this.making(shown);
    this.grow(Math.max(STEP, atLeast));
    const count = shown.reduce((sum, { rows }) => sum + rows.length, 0);
    if (count === 0) this.rows.append(element('p', { class: 'none' }, word('none')));
    rove(this.element, this.rows.querySelector<HTMLElement>('li.row') ?? undefined);
    return count;
  }

  /** How many rows there are so far. */
  get length(): number {
    return this.made;
  }

  /** Makes the next rows. */
  grow(count: number = STEP): void {
    const until = this.made + count;
    while (this.made < until && this.rest !== undefined) {
      if (this.rest.next().done) this.rest = undefined;
    }
  }

  private *making(documents: readonly ReportDocument[]): Generator<void> {
    for (const { name, rows, notKept, guessed } of documents) {
      const heading = documents.length > 1 && rows.length > 0 ? [element('h2', {}, name)] : [];
      const warnings = [notKept, guessed].flatMap((words) =>
        words === null ? [] : [element('p', { class: 'warning', role: 'note' }, words)],
      );
      this.rows.append(...heading, ...warnings);
      if (rows.length === 0) continue;
      const items = element('ol');
      this.rows.append(items);
      for (const row of rows) {
        items.append(rowElement(row, this.actions));
        this.made++;
        yield;
      }
    }
  }
}
