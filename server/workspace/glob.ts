// Patterns that name files: * ? [a-z] {a,b} and ** for folders however deep. Matched in time linear in pattern and path.

/** A pattern, ready to be held against paths. */
export interface Glob {
  readonly pattern: string;
  /**
   * Whether it names a file, or a folder above it.
   *
   * @param path from the folder that the pattern is written for, with forward slashes
   * @param isFolder whether the path itself is a folder
   */
  matches(path: string, isFolder?: boolean): boolean;
}

type Test = (char: string) => boolean;

/** A step of the automaton: with a test it takes one character, without one it leads on for free, both ways. */
interface Step {
  readonly test: Test | null;
  readonly next: number;
  readonly other: number;
}

const anything: Test = () => true;
const insideName: Test = (char) => char !== '/';

class Compiler {
  readonly steps: Step[] = [];
  private readonly chars: readonly string[];
  private at = 0;

  constructor(pattern: string) {
    this.chars = [...pattern];
  }

  /** Reads up to the end, or to what ends an alternative inside of braces. */
  read(inBraces: boolean): void {
    while (this.at < this.chars.length) {
      const char = this.chars[this.at] ?? '';
      if (inBraces && (char === ',' || char === '}')) return;
      this.at++;
      if (char === '*') this.star();
      else if (char === '?') this.take(insideName);
      else if (char === '[' && this.chars.includes(']', this.at + 1)) this.range();
      else if (char === '{' && this.closes()) this.braces();
      else if (char === '\\') this.literal(this.chars[this.at++] ?? '\\');
      else this.literal(char);
    }
  }

  private take(test: Test): void {
    this.steps.push({ test, next: this.steps.length + 1, other: this.steps.length + 1 });
  }

  private literal(wanted: string): void {
    this.take((char) => char === wanted);
  }

  private jump(next: number, other: number = next): void {
    this.steps.push({ test: null, next, other });
  }

  private any(test: Test): void {
    const from = this.steps.length;
    this.jump(from + 1, from + 3);
    this.take(test);
    this.jump(from);
  }

  private star(): void {
    const before = this.chars[this.at - 2];
    const isSegment = before === undefined || before === '/';
    const isDouble = this.chars[this.at] === '*';
    while (this.chars[this.at] === '*') this.at++;
    const after = this.chars[this.at];
    if (!isDouble || !isSegment || (after !== undefined && after !== '/')) this.any(insideName);
    else if (after === undefined) this.any(anything);
    else this.folders();
  }

  /** Any number of folders, none too. */
  private folders(): void {
    this.at++;
    const from = this.steps.length;
    this.jump(from + 1, from + 5);
    this.any(anything);
    this.literal('/');
  }

  private range(): void {
    const end = this.chars.indexOf(']', this.at + 1);
    const body = this.chars.slice(this.at, end);
    this.at = end + 1;
    const isNegated = body[0] === '!' || body[0] === '^';
    const listed = isNegated ? body.slice(1) : body;
    const holds = (char: string): boolean =>
      listed.some(
        (each, index) =>
          each === char || (listed[index + 1] === '-' && each <= char && char <= (listed[index + 2] ?? '')),
      );
    this.take((char) => char !== '/' && holds(char) !== isNegated);
  }

  private braces(): void {
    const ends: number[] = [];
    for (;;) {
      const split = this.steps.length;
      this.jump(split + 1);
      this.read(true);
      const isLast = this.chars[this.at++] !== ',';
      ends.push(this.steps.length);
      this.jump(0);
      if (isLast) break;
      this.steps[split] = { test: null, next: split + 1, other: this.steps.length };
    }
    for (const end of ends) this.steps[end] = { test: null, next: this.steps.length, other: this.steps.length };
  }

  /** Whether braces that open here are closed: else they are signs like any other. */
  private closes(): boolean {
    let depth = 1;
    for (let at = this.at; at < this.chars.length; at++) {
      if (this.chars[at] === '\\') at++;
      else if (this.chars[at] === '{') depth++;
      else if (this.chars[at] === '}' && --depth === 0) return true;
    }
    return false;
  }
}

/** All steps that are reached from one for free, into a set of those that wait for a character. */
function reach(steps: readonly Step[], from: number, into: Set<number>): void {
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (into.has(at)) continue;
    into.add(at);
    const step = steps[at];
    if (step && !step.test) open.push(step.next, step.other);
  }
}

function matchesAt(steps: readonly Step[], path: string, isFolder: boolean, foldersOnly: boolean): boolean {
  let now = new Set<number>();
  reach(steps, 0, now);
  for (const char of path) {
    if (char === '/' && now.has(steps.length)) return true;
    const next = new Set<number>();
    for (const at of now) {
      const step = steps[at];
      if (step?.test?.(char)) reach(steps, step.next, next);
    }
    if (next.size === 0) return false;
    now = next;
  }
  return now.has(steps.length) && (isFolder || !foldersOnly);
}

/** The pattern as it is meant: a name alone is looked for at any depth, a leading slash is the folder's own. */
function spelledOut(pattern: string): string {
  const bare = pattern.replace(/^\.\//, '').replace(/\/$/, '');
  if (bare.startsWith('/')) return bare.slice(1);
  return bare.includes('/') ? bare : `**/${bare}`;
}

/** Reads a pattern; every text is one. */
export function globOf(pattern: string): Glob {
  const compiler = new Compiler(spelledOut(pattern.trim()));
  compiler.read(false);
  const { steps } = compiler;
  const foldersOnly = pattern.trim().endsWith('/');
  return { pattern, matches: (path, isFolder = false) => matchesAt(steps, path, isFolder, foldersOnly) };
}
