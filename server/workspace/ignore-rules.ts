// The rules of .gitignore files as git applies them: the last line that matches the path itself decides, the innermost file first.

import { basename, dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readRegularSync } from '../files/read-regular.ts';

/** No .gitignore is larger, in bytes. */
const LARGEST: number = 4 * 1024 * 1024;

interface Line {
  /** Takes back in what a line before left out. */
  readonly takesIn: boolean;
  /** Whether it is about a place, not about a name anywhere below. */
  readonly anchored: boolean;
  /** Whether it matches whatever lies below what it matches. */
  readonly open: boolean;
  readonly rule: Ignore;
}

/** The rules of one .gitignore; they hold for what lies in its folder. */
export interface Rules {
  readonly folder: string;
  readonly lines: readonly Line[];
}

function lineOf(text: string): Line[] {
  const line = text.replace(/\r$/, '');
  if (line.trim() === '' || line.startsWith('#')) return [];
  const takesIn = line.startsWith('!');
  const pattern = takesIn ? line.slice(1) : line;
  const bare = pattern.replace(/(?<!\\)\s+$/, '').replace(/\/$/, '');
  return [{ takesIn, anchored: bare.includes('/'), open: bare.endsWith('*'), rule: ignore().add(pattern) }];
}

export function rulesIn(folder: string): Rules[] {
  try {
    const text = readRegularSync(join(folder, '.gitignore'), LARGEST).toString('utf8');
    return [{ folder, lines: text.split('\n').flatMap(lineOf) }];
  } catch {
    return [];
  }
}

/** Whether a line matches the path itself, not only a folder above it: about that one it has been decided already. */
function matches({ anchored, open, rule }: Line, name: string, isFolder: boolean): boolean {
  const ending = isFolder ? '/' : '';
  if (!anchored) return rule.ignores(basename(name) + ending);
  if (!rule.ignores(name + ending)) return false;
  const above = dirname(name);
  return open || above === '.' || !rule.ignores(`${above}/`);
}

/**
 * Whether the rules leave a path out.
 *
 * @param all the rules of the folders above it, the outermost first; the folders themselves are not left out
 */
export function isIgnored(path: string, isFolder: boolean, all: readonly Rules[]): boolean {
  for (const { folder, lines } of all.toReversed()) {
    const name = relative(folder, path).split(sep).join('/');
    const last = lines.findLast((line) => matches(line, name, isFolder));
    if (last) return !last.takesIn;
  }
  return false;
}
