// Which files a command is about: named files as they are, folders walked in order with .gitignore obeyed.

import { readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { reasonOf } from '../../../claims-db/reasons.ts';
import type { Words } from '../../core/text/spoken.ts';
import { readRegularSync } from '../../files/read-regular.ts';
import { isDraftName } from './read-draft.ts';

/** A draft to be read; `-` is standard input. */
interface FoundDraft {
  /** As a person would write it: below the path that was given. */
  readonly path: string;
}

/** A path that could not be read, and why. */
export interface Refusal {
  readonly path: string;
  readonly words: Words;
}

export interface Found {
  readonly drafts: readonly FoundDraft[];
  readonly refusals: readonly Refusal[];
}

/** The rules of one .gitignore; they hold for what lies in its folder. */
interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Bytes. */
const LARGEST_RULES = 4 * 1024 * 1024;

function rulesIn(folder: string): Rules[] {
  try {
    const text = readRegularSync(join(folder, '.gitignore'), LARGEST_RULES).toString('utf8');
    return [{ folder, rules: ignore({ allowRelativePaths: true }).add(text) }];
  } catch {
    return [];
  }
}

/** Whether the innermost .gitignore that speaks of the path leaves it out. */
function isIgnored(path: string, isFolder: boolean, all: readonly Rules[]): boolean {
  for (const { folder, rules } of all.toReversed()) {
    const name = relative(folder, path).split(sep).join('/');
    const { ignored, unignored } = rules.test(isFolder ? `${name}/` : name);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The rules that a repository sets above a folder; none where they would leave out the very folder that was asked for. */
function rulesAbove(folder: string): Rules[] {
  const chain: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (isRepository(at)) {
      const rules = chain.toReversed().flatMap(rulesIn);
      return isIgnored(folder, true, rules) ? [] : rules;
    }
    if (dirname(at) === at) return [];
    chain.push(dirname(at));
  }
}

function isRepository(folder: string): boolean {
  return statSync(join(folder, '.git'), { throwIfNoEntry: false }) !== undefined;
}

const LEFT_OUT = new Set(['node_modules']);

class Walk {
  readonly drafts: FoundDraft[] = [];
  readonly refusals: Refusal[] = [];

  /** @param shown the folder as it was given, @param real the same, absolute */
  folder(shown: string, real: string, above: readonly Rules[]): void {
    const rules = [...above, ...rulesIn(real)];
    for (const entry of this.entries(shown, real)) {
      const { name } = entry;
      if (name.startsWith('.') || LEFT_OUT.has(name)) continue;
      const path = join(real, name);
      if (entry.isDirectory()) {
        if (!isIgnored(path, true, rules)) this.folder(join(shown, name), path, rules);
      } else if (isDraftName(name) && !isIgnored(path, false, rules)) this.drafts.push({ path: join(shown, name) });
    }
  }

  private entries(shown: string, real: string): ReturnType<typeof sortedEntries> {
    try {
      return sortedEntries(real);
    } catch (error) {
      this.refusals.push({ path: shown, words: reasonOf(error) });
      return [];
    }
  }
}

function sortedEntries(folder: string): { name: string; isDirectory(): boolean }[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Finds the drafts that paths stand for. A named file is taken whatever its ending; of a folder those that end as drafts do.
 * Symbolic links to folders inside a folder are not followed.
 */
export function findDrafts(paths: readonly string[], workingFolder: string): Found {
  const walk = new Walk();
  for (const path of paths) {
    const absolute = resolve(workingFolder, path);
    try {
      if (path === '-' || !statSync(absolute).isDirectory()) walk.drafts.push({ path });
      else walk.folder(path, absolute, rulesAbove(realpathSync(absolute)));
    } catch (error) {
      walk.refusals.push({ path, words: reasonOf(error) });
    }
  }
  return { drafts: onlyOnce(walk.drafts), refusals: walk.refusals };
}

function onlyOnce(drafts: readonly FoundDraft[]): FoundDraft[] {
  return [...new Map(drafts.map((draft) => [draft.path, draft])).values()];
}
