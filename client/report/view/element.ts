// Small makers of DOM elements. Text only ever becomes text: nothing is parsed as HTML.

/** Attributes by name; `true` stands for an empty value, `undefined` and `false` for none. */
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (typeof value === 'string') made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== ''));
  return made;
}

/** A button that tells whether it is pressed. */
export function toggle(label: string, pressed: boolean, attributes: Attributes = {}): HTMLButtonElement {
  return element('button', { type: 'button', 'aria-pressed': String(pressed), ...attributes }, label);
}

const words: Readonly<Record<string, string>> = JSON.parse(document.body.dataset.words ?? '{}');

/** The editor's word of a name, with values for its places. */
export function word(name: string, ...values: readonly (string | number)[]): string {
  return (words[name] ?? '').replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
}

/** A sign for each verdict, so that none is told by its colour alone. */
const SIGNS: Readonly<Record<string, string>> = {
  refuted: '✗',
  disputed: '!',
  unsourced: '?',
  unverified: 'i',
  ambiguous: '~',
  cited: '§',
  supported: '✓',
};

export function sign(verdict: string): HTMLElement {
  return element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[verdict] ?? '·');
}
