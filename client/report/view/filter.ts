// Which figures are shown: by verdict, by state of review, by words.

import type { ReportContent, ReportRow } from '../message.ts';
import { element, sign, toggle, word } from './element.ts';

/** Kept by the page across hiding and showing. */
export interface Filter {
  /** Verdicts that are left out. */
  readonly hidden: readonly string[];
  readonly review: 'all' | 'open' | 'accepted' | 'to-fix';
  readonly query: string;
}

export const EVERYTHING: Filter = { hidden: [], review: 'all', query: '' };

const REVIEWS: readonly Filter['review'][] = ['all', 'open', 'accepted', 'to-fix'];

export function fits({ hidden, review, query }: Filter, row: ReportRow): boolean {
  const state = row.review?.state ?? null;
  if (hidden.includes(row.verdict)) return false;
  if (review !== 'all' && (review === 'open' ? state !== null : state !== review)) return false;
  const words = query.trim().toLowerCase();
  const text = [row.text, row.subject, row.claim, row.written, row.source, row.message, row.review?.note ?? ''];
  return words === '' || text.join('\n').toLowerCase().includes(words);
}

/** The controls; `change` gets every new filter. */
export function filterBar(content: ReportContent, filter: Filter, change: (filter: Filter) => void): HTMLElement {
  let now = filter;
  const set = (part: Partial<Filter>): void => {
    now = { ...now, ...part };
    change(now);
  };
  const chips = content.verdicts.map(({ verdict, name, count }) => {
    const chip = toggle('', !now.hidden.includes(verdict), {
      class: `chip ${verdict}`,
      'data-focus': `chip-${verdict}`,
    });
    chip.append(sign(verdict), element('span', {}, name), element('strong', {}, String(count)));
    chip.addEventListener('click', () => {
      const shown = now.hidden.includes(verdict);
      chip.setAttribute('aria-pressed', String(shown));
      set({ hidden: shown ? now.hidden.filter((each) => each !== verdict) : [...now.hidden, verdict] });
    });
    return chip;
  });
  const group = element('div', { class: 'chips', role: 'group', 'aria-label': word('verdicts') }, ...chips);
  return element('div', { class: 'filters' }, group, reviewChoice(now.review, set), search(now.query, set));
}

function reviewChoice(chosen: Filter['review'], set: (part: Partial<Filter>) => void): HTMLElement {
  const options = REVIEWS.map((review) =>
    element('option', { value: review, selected: review === chosen }, word(review)),
  );
  const choice = element('select', { 'aria-label': word('review'), 'data-focus': 'choice' }, ...options);
  choice.addEventListener('change', () => set({ review: REVIEWS[choice.selectedIndex] ?? 'all' }));
  return choice;
}

function search(query: string, set: (part: Partial<Filter>) => void): HTMLElement {
  const label = word('search');
  const field = element('input', {
    type: 'search',
    value: query,
    placeholder: label,
    'aria-label': label,
    'data-focus': 'search',
  });
  field.addEventListener('input', () => set({ query: field.value }));
  return field;
}
