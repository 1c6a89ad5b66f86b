// The rules of .gitignore files as git applies them: the last line that matches the path itself decides, the innermost file first.

import ignore, { type Ignore } from 'ignore';
import { tooLarge } from '../core/explain/system/files.ts';
import { type Tree, wayFrom } from './tree.ts';

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

export async function rulesIn(folder: string, tree: Tree): Promise<Rules[]> {
  try {
    const bytes = await tree.read(tree.paths.join(folder, '.gitignore'), LARGEST, tooLarge);
    const text = new TextDecoder().decode(bytes);
    return [{ folder, lines: text.split('\n').flatMap(lineOf) }];
  } catch {
    return [];
  }
}

/** Whether a line matches the path itself, not only a folder above it: about that one it has been decided already. */
function matches({ anchored, open, rule }: Line, name: string, isFolder: boolean): boolean {
  const ending = isFolder ? '/' : '';
  const slash = name.lastIndexOf('/');
  if (!anchored) return rule.ignores(name.slice(slash + 1) + ending);
  if (!rule.ignores(name + ending)) return false;
  return open || slash < 0 || !rule.ignores(`${name.slice(0, slash)}/`);
}

/**
 * Whether the rules leave a path out.
 *
 * @param all the rules of the folders above it, the outermost first; the folders themselves are not left out
 */
export function isIgnored(path: string, isFolder: boolean, all: readonly Rules[], tree: Tree): boolean {
  for (const { folder, lines } of all.toReversed()) {
    const name = wayFrom(folder, path, tree);
    const last = lines.findLast((line) => matches(line, name, isFolder));
    if (last) return !last.takesIn;
  }
  return false;
}
