// Tags of HTML and JSX: where one ends, what it is called, and which of them hide, break or replace what they hold.

export interface Tag {
  /** In small letters; empty for a JSX fragment. */
  readonly name: string;
  readonly closes: boolean;
  /** Whether it is closed at once: `<br/>`. */
  readonly empty: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

/** No tag that a person writes is longer. */
const LONGEST = 20_000;

const NAME = /<(\/?)([A-Za-z][\w:.-]*|(?=>))/y;
const ATTRIBUTE = /\s*([^\s"'<>/={}]+)(?:\s*=\s*)?/y;
const UNQUOTED = /[^\s"'=<>`{}]+/y;
const SPACE = /\s*/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The end of a JSX expression that starts with the brace at `at`. */
export function bracesEnd(text: string, at: number, limit: number): number | null {
  let depth = 0;
  for (let end = at; end < limit; end++) {
    const c = text[end];
    if (c === '{') depth++;
    else if (c === '}' && --depth === 0) return end + 1;
  }
  return null;
}

function valueAt(text: string, at: number, limit: number): { value: string; end: number } | null {
  const c = text[at];
  if (c === '"' || c === "'") {
    const close = text.indexOf(c, at + 1);
    return close < 0 || close > limit ? null : { value: text.slice(at + 1, close), end: close + 1 };
  }
  if (c === '{') {
    const end = bracesEnd(text, at, limit);
    return end === null ? null : { value: '', end };
  }
  const word = matchAt(UNQUOTED, text, at);
  return word ? { value: word[0], end: at + word[0].length } : null;
}

/** The attribute at `at`, an expression in braces among them; gives its end, `null` where nothing like that stands there. */
function attributeAt(text: string, at: number, space: number, limit: number, into: Map<string, string>): number | null {
  if (space === 0) return null;
  const braces = text[at + space] === '{' ? bracesEnd(text, at + space, limit) : null;
  if (braces !== null) return braces;
  const attribute = matchAt(ATTRIBUTE, text, at);
  if (!attribute) return null;
  const name = (attribute[1] ?? '').toLowerCase();
  const end = at + attribute[0].length;
  const value = attribute[0].includes('=') ? valueAt(text, end, limit) : { value: '', end };
  if (value) into.set(name, value.value);
  return value?.end ?? null;
}

/** The tag that starts with the `<` at `at`, or `null` where it is none. */
export function tagAt(text: string, at: number): Tag | null {
  const head = matchAt(NAME, text, at);
  if (!head) return null;
  const [whole, slash, name = ''] = head;
  const limit = Math.min(text.length, at + LONGEST);
  const attributes = new Map<string, string>();
  const tag = (end: number, empty: boolean): Tag => ({
    name: name.toLowerCase(),
    closes: slash === '/',
    empty,
    attributes,
    end,
  });
  for (let end = at + whole.length; end < limit; ) {
    const space = matchAt(SPACE, text, end)?.[0].length ?? 0;
    const next = text[end + space];
    if (next === '>') return tag(end + space + 1, false);
    if (next === '/' && text[end + space + 1] === '>') return tag(end + space + 2, true);
    const after = attributeAt(text, end, space, limit, attributes);
    if (after === null) return null;
    end = after;
  }
  return null;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Elements whose content is struck out or never shown. */
export const HIDING: ReadonlySet<string> = setOf(
  'del s strike rt rp script style template head noscript textarea ix:header',
);

/** Whether a tag hides what its element holds by itself. */
export function isHidden({ attributes }: Tag): boolean {
  return attributes.has('hidden') || /(?:^|;)\s*display\s*:\s*none\b/i.test(attributes.get('style') ?? '');
}

/** Elements whose content is shown but is no prose. */
export const REPLACING: ReadonlySet<string> = setOf('code kbd samp pre svg math');

/** Elements that are a thing by themselves. */
export const THINGS: ReadonlySet<string> = setOf('img video audio iframe canvas object embed input button select');

/** Elements that start a line of their own. */
export const BLOCKS: ReadonlySet<string> = setOf(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p section summary table tbody td tfoot th thead tr ul',
);

const INLINE = setOf(
  'a abbr acronym b bdi bdo big br cite data dfn em font i ins label link mark meta q ruby small span strong sub sup time ' +
    'title tt u var wbr col colgroup source track param nobr base option rb rtc',
);

/** Names of other vocabularies and of a site's own elements: `ix:nonFraction`, `price-tag`. */
const FOREIGN = /^[a-z]\w*(?:[:-]\w+)+$/;

/** Whether HTML has such an element, or lets others have it. */
export function isKnown(name: string): boolean {
  return (
    FOREIGN.test(name) ||
    BLOCKS.has(name) ||
    INLINE.has(name) ||
    HIDING.has(name) ||
    REPLACING.has(name) ||
    THINGS.has(name)
  );
}
