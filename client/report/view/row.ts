// One figure of the report: where it stands, what it came to, the claim, and what the reviewer decides.

import { CONTEXT, type ReportRow, type Review, type ReviewState } from '../message.ts';
import { element, sign, toggle, word } from './element.ts';

/** What can be done with a figure. */
export interface RowActions {
  readonly jump: (row: ReportRow) => void;
  readonly review: (row: ReportRow, review: Review | null) => void;
}

export function rowElement(row: ReportRow, actions: RowActions): HTMLLIElement {
  const label = [row.text, row.verdictName, row.subject, word('line', row.line + 1)].filter(Boolean).join(', ');
  return element(
    'li',
    { class: `row ${row.verdict}`, tabindex: '-1', 'data-id': row.id, 'data-focus': row.id, 'aria-label': label },
    lineButton(row, actions),
    figurePart(row, actions),
    claimPart(row),
    reviewPart(row, actions),
  );
}

function lineButton(row: ReportRow, { jump }: RowActions): HTMLElement {
  const title = word('jump', row.line + 1);
  const button = element('button', { type: 'button', class: 'line', title, 'aria-label': title, tabindex: '-1' });
  button.append(String(row.line + 1));
  button.addEventListener('click', () => jump(row));
  return button;
}

function figurePart(row: ReportRow, { jump }: RowActions): HTMLElement {
  const figure = element('button', { type: 'button', class: 'figure', title: word('jump', row.line + 1) }, row.text);
  figure.addEventListener('click', () => jump(row));
  const verdict = element('span', { class: 'verdict' }, sign(row.verdict), row.verdictName);
  const marks = [row.code ?? '', row.ignored ? word('ignored') : ''].filter(Boolean).join(' · ');
  return element(
    'div',
    { class: 'what' },
    element('p', { class: 'quote' }, context(lead(row.before)), figure, context(trail(row.after))),
    element('p', { class: 'marks' }, verdict, element('code', {}, marks)),
    ...(row.subject ? [element('p', { class: 'subject' }, row.subject)] : []),
    ...(row.message ? [element('p', { class: 'message' }, row.message)] : []),
    ...(row.ignoreReason ? [element('p', { class: 'message' }, word('because', row.ignoreReason))] : []),
  );
}

/** The words before a figure, from the first whole phrase or word on where they were cut off. */
function lead(before: string): string {
  if (before.length < CONTEXT) return before;
  const phrase = before.replace(/^[^，。；：、！？,;:!?]*[，。；：、！？,;:!?]\s*(?=\S)/u, '');
  return phrase === before ? `…${before.replace(/^[\p{Script=Latin}\d'’.-]*\s+/u, '')}` : phrase;
}

/** The words after a figure, to the last whole word where they were cut off. */
function trail(after: string): string {
  return after.length < CONTEXT ? after : `${after.replace(/[\s，。；：、,;:.]+[\p{Script=Latin}\d'’.-]*$/u, '')}…`;
}

function context(words: string): HTMLElement {
  return element('span', { class: 'context' }, words);
}

function claimPart({ claim, written, source, url }: ReportRow): HTMLElement {
  if (claim === '') return element('div', { class: 'claim' });
  const parts = source
    .split(/(?<=\s)(?=\d{4}(?:-\d\d){0,2}$)/)
    .map((part) => (/^\d/.test(part) ? element('span', { class: 'date' }, part) : part));
  const name = element(url === null ? 'span' : 'a', url === null ? {} : { href: url }, ...parts);
  return element(
    'div',
    { class: 'claim' },
    element('p', { class: 'claim-figure' }, claim),
    ...(written === claim ? [] : [element('p', { class: 'written' }, written)]),
    element('p', { class: 'source', title: source }, name),
  );
}

function reviewPart(row: ReportRow, { review }: RowActions): HTMLElement {
  const state = row.review?.state ?? null;
  const note = row.review?.note ?? '';
  const button = (label: string, own: ReviewState): HTMLElement => {
    const made = toggle(label, state === own, { class: `state ${own}`, 'data-focus': `${row.id} ${own}` });
    made.addEventListener('click', () => review(row, { state: state === own ? null : own, note }));
    return made;
  };
  const field = element('input', {
    type: 'text',
    class: 'note',
    value: note,
    placeholder: word('note'),
    'aria-label': `${word('note')}, ${row.text}`,
    'data-focus': `${row.id} note`,
  });
  field.addEventListener('change', () => review(row, { state, note: field.value.trim() }));
  const group = { class: 'states', role: 'group', 'aria-label': `${word('review')}, ${row.text}` };
  return element(
    'div',
    { class: 'review' },
    element('div', group, button(word('accept'), 'accepted'), button(word('fix'), 'to-fix')),
    field,
  );
}
