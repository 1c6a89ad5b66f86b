// Which files are to be checked: named files as they are, folders walked in order with .gitignore and the wishes for them obeyed.

import { readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { reasonOf } from '../../claims-db/problems/reasons.ts';
import type { Words } from '../core/text/spoken.ts';
import { type Choice, ConfigProblem, choiceFor, EVERYTHING, type Patterns } from './choice.ts';
import { isIgnored, type Rules, rulesIn } from './ignore-rules.ts';
import { isDraftName } from './read-draft.ts';

/** A draft to be read; `-` is standard input. */
interface FoundDraft {
  /** As a person would write it: below the path that was given. */
  readonly path: string;
  /** Whether a review stands beside it, in `NAME.review.json`. */
  readonly reviewed: boolean;
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

/** Folders that hold no drafts, besides those whose names begin with a dot: packages, and the sources that drafts are held against. */
const LEFT_OUT: readonly string[] = ['node_modules', 'claims-db'];

class Walk {
  readonly drafts: FoundDraft[] = [];
  readonly refusals: Refusal[] = [];

  /** @param shown the folder as it was given, @param real the same, absolute */
  folder(shown: string, real: string, above: readonly Rules[], choice: Choice): void {
    const rules = [...above, ...rulesIn(real)];
    const entries = this.entries(shown, real);
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries) {
      const { name } = entry;
      if (name.startsWith('.') || LEFT_OUT.includes(name)) continue;
      const path = join(real, name);
      if (entry.isDirectory()) {
        if (!choice.leavesOut(path, true) && !isIgnored(path, true, rules))
          this.folder(join(shown, name), path, rules, choice);
      } else if (isDraftName(name) && choice.takes(path) && !isIgnored(path, false, rules))
        this.drafts.push({ path: join(shown, name), reviewed: names.has(`${name}.review.json`) });
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
 *
 * @param given patterns for what is found in folders, from the working folder on
 * @throws ConfigProblem where a folder's configuration file cannot be used
 */
export function findDrafts(paths: readonly string[], workingFolder: string, given: Patterns = EVERYTHING): Found {
  const walk = new Walk();
  for (const path of paths) {
    const absolute = resolve(workingFolder, path);
    try {
      if (path === '-' || !statSync(absolute).isDirectory()) walk.drafts.push({ path, reviewed: false });
      else walk.folder(path, absolute, rulesAbove(realpathSync(absolute)), choiceFor(absolute, given, workingFolder));
    } catch (error) {
      if (error instanceof ConfigProblem) throw error;
      walk.refusals.push({ path, words: reasonOf(error) });
    }
  }
  return { drafts: onlyOnce(walk.drafts), refusals: walk.refusals };
}

function onlyOnce(drafts: readonly FoundDraft[]): FoundDraft[] {
  return [...new Map(drafts.map((draft) => [draft.path, draft])).values()];
}
