// Which files are to be checked: named files as they are, folders walked in order with .gitignore and the wishes for them obeyed.

import { reasonOf } from '../../claims-db/problems/reasons.ts';
import type { Words } from '../core/text/spoken.ts';
import { type Choice, ConfigProblem, choiceFor, type Patterns } from './choice.ts';
import { isIgnored, type Rules, rulesIn } from './ignore-rules.ts';
import { isDraftName } from './read-draft.ts';
import type { Entry, Tree } from './tree.ts';

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
async function rulesAbove(folder: string, tree: Tree): Promise<Rules[]> {
  const { dirname, join } = tree.paths;
  const chain: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (await tree.exists(join(at, '.git'))) {
      const rules = await Promise.all(chain.toReversed().map((each) => rulesIn(each, tree)));
      return isIgnored(folder, true, rules.flat(), tree) ? [] : rules.flat();
    }
    if (dirname(at) === at) return [];
    chain.push(dirname(at));
  }
}

/** Folders that hold no drafts, besides those whose names begin with a dot: packages, and the sources that drafts are held against. */
const LEFT_OUT: readonly string[] = ['node_modules', 'claims-db'];

class Walk {
  readonly drafts: FoundDraft[] = [];
  readonly refusals: Refusal[] = [];
  private readonly tree: Tree;

  constructor(tree: Tree) {
    this.tree = tree;
  }

  /** @param shown the folder as it was given, @param real the same, absolute */
  async folder(shown: string, real: string, above: readonly Rules[], choice: Choice): Promise<void> {
    const { tree } = this;
    const { join } = tree.paths;
    const entries = await this.entries(shown, real);
    const names = new Set(entries.map(({ name }) => name));
    const rules = names.has('.gitignore') ? [...above, ...(await rulesIn(real, tree))] : above;
    for (const { name, isFolder } of entries) {
      if (name.startsWith('.') || LEFT_OUT.includes(name)) continue;
      const path = join(real, name);
      if (isFolder) {
        if (!choice.leavesOut(path, true) && !isIgnored(path, true, rules, tree))
          await this.folder(join(shown, name), path, rules, choice);
      } else if (isDraftName(name) && choice.takes(path) && !isIgnored(path, false, rules, tree))
        this.drafts.push({ path: join(shown, name), reviewed: names.has(`${name}.review.json`) });
    }
  }

  private async entries(shown: string, real: string): Promise<readonly Entry[]> {
    try {
      return await this.tree.entries(real);
    } catch (error) {
      this.refusals.push({ path: shown, words: reasonOf(error) });
      return [];
    }
  }
}

/**
 * Finds the drafts that paths stand for. A named file is taken whatever its ending; of a folder those that end as drafts do.
 * Symbolic links to folders inside a folder are not followed.
 *
 * @param given patterns for what is found in folders, from the working folder on
 * @param tree where the files are
 * @throws ConfigProblem where a folder's configuration file cannot be used
 */
export async function findDrafts(
  paths: readonly string[],
  workingFolder: string,
  given: Patterns,
  tree: Tree,
): Promise<Found> {
  const walk = new Walk(tree);
  for (const path of paths) {
    const absolute = tree.paths.resolve(workingFolder, path);
    try {
      if (path === '-' || !(await tree.isFolder(absolute))) walk.drafts.push({ path, reviewed: false });
      else {
        const rules = await rulesAbove(await tree.real(absolute), tree);
        await walk.folder(path, absolute, rules, await choiceFor(absolute, given, workingFolder, tree));
      }
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
