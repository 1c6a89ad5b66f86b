// The arguments of LaTeX commands, and closing marks further on: each stretch of a text is looked through a few times at most.

/** No argument is longer, no display of math, in UTF-16 units: what seems to be is a slip. */
export const LONGEST = 20_000;

/** How often the whole of a text may be looked through for brackets that close. */
const LOOKED_THROUGH = 40;

export class Arguments {
  private readonly text: string;
  /** How many units may still be looked through for brackets that close: nothing nests so deep that it runs out. */
  private left: number;
  /** Where each closing mark was found last: no stretch of the text is searched twice for it. */
  private readonly closings = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
    this.left = LOOKED_THROUGH * text.length;
  }

  /** The offset of a closing mark from `at` on, −1 where there is none. */
  find(mark: string, at: number): number {
    const last = this.closings.get(mark) ?? 0;
    const found = last >= at ? last : this.text.indexOf(mark, at);
    this.closings.set(mark, found < 0 ? this.text.length : found);
    return found >= this.text.length ? -1 : found;
  }

  /** The argument in the given brackets that stands at `at`, white space apart. */
  argument(at: number, open = '{', close = '}'): { from: number; to: number; end: number } | null {
    const { text } = this;
    let from = at;
    while (text[from] === ' ' || text[from] === '\t') from++;
    if (text[from] !== open) return null;
    let depth = 0;
    for (let end = from; end < text.length && end - from < LONGEST && this.left > 0; end++, this.left--) {
      if (text[end] === '\\') end++;
      else if (text[end] === open) depth++;
      else if (text[end] === close && --depth === 0) return { from: from + 1, to: end, end: end + 1 };
    }
    return null;
  }

  /** Where the arguments in square brackets that follow end. */
  options(at: number): number {
    let end = at;
    for (let option = this.argument(end, '[', ']'); option; option = this.argument(end, '[', ']')) end = option.end;
    return end;
  }

  pastArguments(at: number): number {
    let end = at;
    for (let argument = this.argument(end); argument && argument.from === end + 1; argument = this.argument(end))
      end = argument.end;
    return end;
  }
}
