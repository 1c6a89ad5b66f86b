// Links of Markdown and bare addresses: where they end and where they lead.

/** No address that a person writes is longer. */
const LONGEST = 2000;

export interface Address {
  readonly target: string;
  readonly end: number;
}

function skipSpace(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && /\s/.test(text[end] ?? '')) end++;
  return end;
}

/** `<…>`, on one line. */
function angledAt(text: string, at: number, limit: number): Address | null {
  for (let end = at + 1; end < limit && text[end] !== '\n' && text[end] !== '<'; end++)
    if (text[end] === '>') return { target: text.slice(at + 1, end), end: end + 1 };
  return null;
}

/** The address itself: `<…>`, or a run without white space in which round brackets are balanced. */
function destinationAt(text: string, at: number, limit: number): Address | null {
  if (text[at] === '<') return angledAt(text, at, limit);
  let depth = 0;
  let end = at;
  for (; end < limit; end++) {
    const c = text[end] ?? '';
    if (/\s/.test(c)) break;
    if (c === '\\') end++;
    else if (c === '(' && ++depth > 32) return null;
    else if (c === ')' && --depth < 0) break;
  }
  return end >= limit && limit < text.length ? null : { target: text.slice(at, end), end };
}

/** The end of a title in quotes or brackets; `at` where there is none, `null` where it does not close. */
function titleEnd(text: string, at: number, limit: number): number | null {
  const open = text[at];
  if (open !== '"' && open !== "'" && open !== '(') return at;
  const close = text.indexOf(open === '(' ? ')' : open, at + 1);
  return close < 0 || close >= limit ? null : close + 1;
}

/** What stands between the round brackets of a link, from after the opening one to after the closing one. */
export function linkTail(text: string, at: number): Address | null {
  const limit = Math.min(text.length, at + LONGEST);
  const destination = destinationAt(text, skipSpace(text, at, limit), limit);
  if (!destination) return null;
  const title = titleEnd(text, skipSpace(text, destination.end, limit), limit);
  if (title === null) return null;
  const end = skipSpace(text, title, limit);
  return text[end] === ')' ? { target: destination.target, end: end + 1 } : null;
}

const BARE = /(?:https?:\/\/|www\.)[!#-;=?-Z\\\]_a-z|~[]+/iy;
const AUTOLINK = /<((?:[a-z][a-z\d+.-]{1,31}:[^\s<>]{0,2000})|(?:[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w.-]{1,255}))>/iy;

/** A bare URL that starts at `at`: it runs to the next character that no address has, without the punctuation at its end. */
export function bareUrlAt(text: string, at: number): Address | null {
  BARE.lastIndex = at;
  const found = BARE.exec(text)?.[0];
  if (!found) return null;
  const trimmed = found.replace(/[\]?!.,:*_~'";]{1,200}$/, '');
  const unbalanced = trimmed.endsWith(')') && trimmed.split('(').length < trimmed.split(')').length;
  const target = unbalanced ? trimmed.slice(0, -1) : trimmed;
  return target.length > 4 ? { target, end: at + target.length } : null;
}

/** `<https://…>` or `<name@place>`. */
export function autolinkAt(text: string, at: number): Address | null {
  AUTOLINK.lastIndex = at;
  const found = AUTOLINK.exec(text);
  return found ? { target: found[1] ?? '', end: at + found[0].length } : null;
}
