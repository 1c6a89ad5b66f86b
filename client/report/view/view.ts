// The page of the report, in its webview: counts, a bar by verdict, filters, and the list of the figures.

import {
  FORMATS,
  type Format,
  type FromPage,
  type ReportContent,
  type ReportRow,
  type ShowReport,
} from '../message.ts';
import { element, word } from './element.ts';
import { EVERYTHING, type Filter, filterBar } from './filter.ts';
import { listenToKeys } from './keys.ts';
import { FigureList } from './list.ts';
import type { RowActions } from './row.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): Filter | undefined;
  setState(filter: Filter): void;
};

const host = acquireVsCodeApi();
let filter: Filter = { ...EVERYTHING, ...host.getState() };
let content: ReportContent | undefined;

const live = element('p', { class: 'shown', role: 'status' });
const uriOf = (row: ReportRow): string => content?.documents.find(({ rows }) => rows.includes(row))?.uri ?? '';
const actions: RowActions = {
  jump: (row) => host.postMessage({ type: 'jump', uri: uriOf(row), line: row.line, character: row.character }),
  review: (row, review) => host.postMessage({ type: 'review', uri: uriOf(row), row: row.id, review }),
};
const list = new FigureList(actions);
const rowNamed = (id: string): ReportRow | undefined =>
  content?.documents.flatMap(({ rows }) => rows).find((row) => row.id === id);
listenToKeys(list.element, rowNamed, actions, (count) => list.grow(count));

window.addEventListener('message', ({ data }: MessageEvent<ShowReport>) => {
  content = data.content;
  keepingFocus(() => draw(data.content));
});
host.postMessage({ type: 'ready' });

function draw(shown: ReportContent): void {
  // What somebody has scrolled to is still there afterwards.
  const before = list.length;
  const change = (next: Filter): void => {
    filter = next;
    host.setState(next);
    drawList(shown);
  };
  const head = element('header', {}, element('h1', {}, shown.title), exportButtons());
  const parts = [
    head,
    element('p', { class: 'summary' }, shown.summary),
    bar(shown),
    progress(shown),
    filterBar(shown, filter, change),
    live,
    list.element,
    ...againstItself(shown),
    ...unchecked(shown),
    element('footer', {}, element('p', {}, word('keys')), ...(shown.leftOut ? [element('p', {}, shown.leftOut)] : [])),
  ];
  document.querySelector('main')?.replaceChildren(...parts);
  drawList(shown, before);
}

function drawList(shown: ReportContent, atLeast = 0): void {
  const all = shown.documents.reduce((sum, { rows }) => sum + rows.length, 0);
  live.textContent = word('shown', list.draw(shown, filter, atLeast), all);
}

/** One stretch a verdict, as long as its share. The chips below say the same in words. */
function bar({ verdicts }: ReportContent): HTMLElement {
  const stretches = verdicts.map(({ verdict, name, count }) => {
    const stretch = element('span', { class: verdict, title: `${name} ${count}` });
    stretch.style.flexGrow = String(count);
    return stretch;
  });
  return element('div', { class: 'bar', 'aria-hidden': 'true' }, ...stretches);
}

function progress({ documents }: ReportContent): HTMLElement {
  const states = documents.flatMap(({ rows }) => rows.map(({ review }) => review?.state ?? null));
  const [accepted, toFix] = [
    states.filter((state) => state === 'accepted'),
    states.filter((state) => state === 'to-fix'),
  ];
  const words = word('reviewed', accepted.length + toFix.length, states.length, accepted.length, toFix.length);
  return element('p', { class: 'progress' }, words);
}

function exportButtons(): HTMLElement {
  const buttons = Object.entries(FORMATS).map(([name, format]: [string, Format]) => {
    const button = element('button', { type: 'button', 'data-focus': `export-${format}` }, name);
    button.setAttribute('aria-label', `${word('export')} ${name}`);
    button.addEventListener('click', () => host.postMessage({ type: 'export', format }));
    return button;
  });
  const group = { class: 'export', role: 'group', 'aria-label': word('export') };
  return element('div', group, element('span', { 'aria-hidden': 'true' }, word('export')), ...buttons);
}

/** What each draft says against itself; a line leads to its place. */
function againstItself({ documents }: ReportContent): readonly HTMLElement[] {
  const items = documents.flatMap(({ uri, name, self }) =>
    self.map(({ line, character, text, message }) => {
      const place = element('button', { type: 'button', class: 'place' }, word('line', line + 1));
      place.setAttribute('aria-label', word('jump', line + 1));
      place.addEventListener('click', () => host.postMessage({ type: 'jump', uri, line, character }));
      const draft = documents.length > 1 ? [element('span', { class: 'draft' }, name)] : [];
      return element('li', {}, place, ...draft, element('strong', {}, text), element('span', {}, message));
    }),
  );
  if (items.length === 0) return [];
  return [element('section', { class: 'self' }, element('h2', {}, word('self')), element('ul', {}, ...items))];
}

function unchecked({ unchecked: left }: ReportContent): readonly HTMLElement[] {
  if (left.length === 0) return [];
  const items = left.map(({ name, reason }) =>
    element('li', {}, element('strong', {}, name), element('span', {}, reason)),
  );
  return [
    element('section', { class: 'unchecked' }, element('h2', {}, word('notChecked')), element('ul', {}, ...items)),
  ];
}

/** Draws anew and puts the focus, and what is being typed, back where they were. */
function keepingFocus(redraw: () => void): void {
  const { activeElement } = document;
  const key = activeElement instanceof HTMLElement ? activeElement.dataset.focus : undefined;
  const typed = activeElement instanceof HTMLInputElement ? activeElement.value : undefined;
  const { scrollY } = window;
  redraw();
  window.scrollTo(0, scrollY);
  const again = key === undefined ? null : document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(key)}"]`);
  if (again instanceof HTMLInputElement && typed !== undefined) again.value = typed;
  again?.focus({ preventScroll: true });
}
