// Which files of a folder somebody wants checked: tieout.config.json or tieout.config.yaml, and what settings or options add.

import type { Plain } from '../../claims-db/file/plain-yaml.ts';
import { readYaml } from '../../claims-db/file/yaml-text.ts';
import { reasonOf } from '../../claims-db/problems/reasons.ts';
import { nearest } from '../../claims-db/problems/suggest.ts';
import { unknownField } from '../core/explain/system/claims-files.ts';
import * as say from '../core/explain/system/files.ts';
import type { Words } from '../core/text/spoken.ts';
import { type Glob, globOf } from './glob.ts';
import { type Tree, wayFrom } from './tree.ts';

const NAMES = ['tieout.config.json', 'tieout.config.yaml', 'tieout.config.yml'];
const FIELDS = ['include', 'exclude'];

/** No such file is larger, in bytes. */
const LARGEST: number = 1024 * 1024;

/** Patterns as somebody wrote them. `include` empty: all drafts. */
export interface Patterns {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

const EVERYTHING: Patterns = { include: [], exclude: [] };

/** A configuration file that cannot be used, and where it is wrong. */
export class ConfigProblem extends Error {
  readonly path: string;
  readonly words: Words;

  constructor(path: string, words: Words) {
    super(words.en);
    this.path = path;
    this.words = words;
  }
}

/** Patterns that hold from a folder on. */
interface Placed {
  readonly folder: string;
  readonly globs: readonly Glob[];
}

/** What is wanted of the files below a folder. */
export class Choice {
  private readonly include: Placed | null;
  private readonly exclude: readonly Placed[];
  private readonly tree: Tree;

  constructor(include: Placed | null, exclude: readonly Placed[], tree: Tree) {
    this.include = include;
    this.exclude = exclude;
    this.tree = tree;
  }

  leavesOut(path: string, isFolder: boolean): boolean {
    return this.exclude.some((placed) => this.names(placed, path, isFolder));
  }

  /** Whether a file is among those that are asked for. */
  takes(path: string): boolean {
    return (this.include === null || this.names(this.include, path, false)) && !this.leavesOut(path, false);
  }

  private names({ folder, globs }: Placed, path: string, isFolder: boolean): boolean {
    const below = wayFrom(folder, path, this.tree);
    return globs.some((glob) => glob.matches(below, isFolder));
  }
}

function placed(folder: string, patterns: readonly string[]): Placed[] {
  return patterns.length === 0 ? [] : [{ folder, globs: patterns.map(globOf) }];
}

function problemAt(path: string, line: number, words: Words): ConfigProblem {
  return new ConfigProblem(path, say.atLine(line + 1, words));
}

function isFields(value: Plain): value is Readonly<Record<string, Plain>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One pattern, or a list of them. */
function listOf(value: Plain | undefined): readonly string[] | null {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return [value];
  const items: readonly unknown[] = Array.isArray(value) ? value : [null];
  return items.every((item) => typeof item === 'string') ? items : null;
}

/**
 * Reads a configuration file.
 *
 * @throws ConfigProblem for the first thing that is wrong with it
 */
function readPatterns(path: string, text: string): Patterns {
  const { documents, problems } = readYaml(path, text);
  const [wrong] = problems;
  if (wrong) throw problemAt(path, wrong.range.start.line, wrong.message);
  const [document] = documents;
  const value = document?.value ?? null;
  if (value === null || value === '') return EVERYTHING;
  if (!isFields(value)) throw problemAt(path, 0, say.needsIncludeExclude);
  const fields = value;
  const unknown = Object.keys(fields).find((name) => !FIELDS.includes(name) && name !== '$schema');
  if (unknown !== undefined) {
    const { line } = document?.atKey([unknown]).start ?? { line: 0 };
    throw problemAt(path, line, unknownField(unknown, nearest(unknown, FIELDS), FIELDS));
  }
  const field = (name: string): readonly string[] => {
    const patterns = listOf(fields[name]);
    if (patterns) return patterns.filter((pattern) => pattern.trim() !== '');
    const { line } = document?.at([name]).start ?? { line: 0 };
    throw problemAt(path, line, say.notPatterns(name));
  };
  return { include: field('include'), exclude: field('exclude') };
}

/** The configuration file for a folder: its own, else the nearest one above it within its repository. */
async function configFor(folder: string, tree: Tree): Promise<string | null> {
  const { paths } = tree;
  const inFolder = async (at: string): Promise<string | null> => {
    for (const name of NAMES) if (await tree.exists(paths.join(at, name))) return paths.join(at, name);
    return null;
  };
  const own = await inFolder(folder);
  let found = own;
  for (let at = folder; ; at = paths.dirname(at)) {
    found ??= await inFolder(at);
    if (await tree.exists(paths.join(at, '.git'))) return found;
    if (paths.dirname(at) === at) return own;
  }
}

/**
 * What is wanted of a folder: as its configuration file says. Patterns that are given besides leave out more; where they name
 * what to take, the file's own list does not count.
 *
 * @param given patterns from elsewhere, and the folder that they are written for
 * @throws ConfigProblem where the file cannot be used
 */
export async function choiceFor(folder: string, given: Patterns, base: string, tree: Tree): Promise<Choice> {
  const path = await configFor(folder, tree);
  const own = path === null ? EVERYTHING : await patternsIn(path, tree);
  const from = path === null ? folder : tree.paths.dirname(path);
  const [include = null] = [...placed(base, given.include), ...placed(from, own.include)];
  return new Choice(include, [...placed(from, own.exclude), ...placed(base, given.exclude)], tree);
}

async function patternsIn(path: string, tree: Tree): Promise<Patterns> {
  let text: string;
  try {
    text = new TextDecoder().decode(await tree.read(path, LARGEST, say.tooLarge));
  } catch (error) {
    throw new ConfigProblem(path, reasonOf(error));
  }
  return readPatterns(path, text);
}
