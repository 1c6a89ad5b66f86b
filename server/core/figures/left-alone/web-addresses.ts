// Web addresses in running text: what they hold is no prose, digits and %25 included.

import { codeAt, isHan, type Source, startsWith } from '../scan/source.ts';

const HEADS = ['http://', 'https://', 'www.'];
/** What a web address starts with. */
export const WEB_HEADS: readonly string[] = HEADS.map((head) => head.slice(0, 3));

const SPACE = 0x20;
const OPEN = 0x28;
const CLOSE = 0x29;
/** Characters that end an address, and those that end the sentence around it. */
const ENDS = new Set([...'<>"“”，。；：！？、）】》」』…'].map((c) => c.charCodeAt(0)));
const STOPS = new Set([...".,;:!?'"].map((c) => c.charCodeAt(0)));

/** The offset behind the last unit that belongs to the address: a bracket that it did not open and a full stop do not. */
function trimmed(source: Source, start: number, end: number, open: boolean): number {
  let last = end;
  while (last > start && (STOPS.has(codeAt(source, last - 1)) || (!open && codeAt(source, last - 1) === CLOSE))) last--;
  return last;
}

/** The offset behind the web address at `at`; `at` itself where none starts. */
export function webAddressEnd(source: Source, at: number): number {
  if (!HEADS.some((head) => startsWith(source, at, head))) return at;
  let end = at;
  let open = false;
  for (let code = codeAt(source, end); code !== 0 && code !== SPACE; code = codeAt(source, ++end)) {
    if (ENDS.has(source.text.charCodeAt(end)) && !isHan(source, end)) break;
    open ||= code === OPEN;
  }
  return trimmed(source, at, end, open);
}
