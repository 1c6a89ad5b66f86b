// The keyboard in the list of figures: one row has the focus, arrows move it, letters decide.

import type { ReportRow } from '../message.ts';
import type { RowActions } from './row.ts';

/** Rows that should be there below the one that the keyboard is on. */
const AHEAD = 20;

/** Lets the keyboard work on the rows inside `list`. `rowOf` finds a row by its id, `grow` makes as many more rows. */
export function listenToKeys(
  list: HTMLElement,
  rowOf: (id: string) => ReportRow | undefined,
  actions: RowActions,
  grow: (count: number) => void,
): void {
  list.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const item = target.closest<HTMLElement>('li.row');
    const row = item && rowOf(item.dataset.id ?? '');
    if (!item || !row) return;
    if (target instanceof HTMLInputElement) {
      if (key === 'Enter' || key === 'Escape') item.focus();
      return;
    }
    if (key === 'End') grow(Number.POSITIVE_INFINITY);
    if (act(key, item, row, list, actions, target === item)) event.preventDefault();
  });
  list.addEventListener('focusin', ({ target }) => {
    const item = target instanceof HTMLElement ? target.closest<HTMLElement>('li.row') : null;
    if (!item) return;
    rove(list, item);
    const made = [...list.querySelectorAll('li.row')];
    if (made.indexOf(item) + AHEAD > made.length) grow(AHEAD);
  });
}

/** Makes one row the one that Tab comes to. */
export function rove(list: HTMLElement, item: HTMLElement | undefined): void {
  for (const each of list.querySelectorAll<HTMLElement>('li.row[tabindex="0"]')) each.tabIndex = -1;
  if (item) item.tabIndex = 0;
}

function act(
  key: string,
  item: HTMLElement,
  row: ReportRow,
  list: HTMLElement,
  { jump, review }: RowActions,
  onRow: boolean,
): boolean {
  const state = row.review?.state ?? null;
  const note = row.review?.note ?? '';
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
    case 'Home':
    case 'End':
      neighbour(list, item, key)?.focus();
      return true;
    case 'Enter':
      if (onRow) jump(row);
      return onRow;
    case 'a':
      review(row, { state: state === 'accepted' ? null : 'accepted', note });
      return true;
    case 'f':
      review(row, { state: state === 'to-fix' ? null : 'to-fix', note });
      return true;
    case 'n':
      item.querySelector<HTMLInputElement>('input.note')?.focus();
      return true;
    default:
      return false;
  }
}

function neighbour(list: HTMLElement, item: HTMLElement, key: string): HTMLElement | undefined {
  const items = [...list.querySelectorAll<HTMLElement>('li.row')];
  const at = items.indexOf(item);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  return items[key === 'ArrowDown' ? at + 1 : Math.max(0, at - 1)];
}
