// Where brackets and comments of Typst close: each stretch of a text is looked through a few times at most.

/** No argument list is longer, in UTF-16 units. */
const LONGEST = 50_000;

/** How often the whole of a text may be looked through for brackets that close. */
const LOOKED_THROUGH = 40;

export class Nesting {
  private readonly text: string;
  /** How many units may still be looked through: nothing nests so deep that it runs out. */
  private left: number;

  constructor(text: string) {
    this.text = text;
    this.left = LOOKED_THROUGH * text.length;
  }

  /** Where the bracket that opens at `at` closes; strings are passed over. */
  closing(at: number): number | null {
    const { text } = this;
    const signs = /["()[\]{}]|\\[\s\S]|\/\/(?=[^\n]*)/g;
    signs.lastIndex = at;
    let depth = 0;
    let from = at;
    for (let sign = signs.exec(text); sign && sign.index - at < LONGEST && this.left > 0; sign = signs.exec(text)) {
      const [c] = sign;
      this.left -= sign.index - from;
      from = sign.index;
      if (c === '"') {
        const quote = /"(?:[^"\\]|\\[\s\S]){0,5000}"/y;
        quote.lastIndex = sign.index;
        const string = quote.exec(text);
        if (string) signs.lastIndex = sign.index + string[0].length;
      } else if (c.length === 1 && '([{'.includes(c)) depth++;
      else if (c.length === 1 && --depth === 0) return sign.index;
    }
    return null;
  }

  /** Where the comment that begins at `at` ends, with those inside it; `null` where it does not. */
  commentEnd(at: number): number | null {
    const marks = /\/\*|\*\//g;
    marks.lastIndex = at;
    let depth = 0;
    for (let mark = marks.exec(this.text); mark && this.left > 0; mark = marks.exec(this.text)) {
      this.left -= mark.index - at;
      depth += mark[0] === '/*' ? 1 : -1;
      if (depth === 0) return mark.index + 2;
    }
    return null;
  }
}
