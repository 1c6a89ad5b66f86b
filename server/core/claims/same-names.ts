// What two lists of names have in common: the ground on which entries of two databases are taken for one.

import { fold } from '../text/fold.ts';

interface Named {
  readonly name: { readonly zh: string; readonly en: string };
  readonly aliases: readonly string[];
}

/** Folded names by the entry that has them: an entry of a large lexicon is asked for them again and again. */
const folded = new WeakMap<Named, readonly string[]>();

/** The names that it is shown by, folded. */
export function displayNames({ name }: Named): readonly string[] {
  return [...new Set([fold(name.zh), fold(name.en)])];
}

/** Every name that means it anywhere, folded. */
export function allNames(named: Named): readonly string[] {
  const known = folded.get(named);
  if (known) return known;
  const names = [...new Set([...displayNames(named), ...named.aliases.map(fold)])];
  folded.set(named, names);
  return names;
}

/** Whether any of the one's names is among the other's. */
export function anyShared(some: readonly string[], others: readonly string[]): boolean {
  return some.some((name) => others.includes(name));
}

/** The names of `more` behind those of `names`, without those that are there already or that `taken` has. */
export function joinedNames(
  names: readonly string[],
  more: readonly string[],
  taken: (folded: string) => boolean,
): readonly string[] {
  const known = new Set(names.map(fold));
  const added = more.filter((name) => {
    const folded = fold(name);
    if (known.has(folded) || taken(folded)) return false;
    known.add(folded);
    return true;
  });
  return added.length === 0 ? names : [...names, ...added];
}

/** Items by each of the names that `namesOf` gives them. */
export function byNames<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    for (const name of namesOf(item)) {
      const known = found.get(name);
      if (known) known.push(item);
      else found.set(name, [item]);
    }
  }
  return found;
}

/** Everything that any of the names finds, once. */
export function foundBy<T>(index: ReadonlyMap<string, readonly T[]>, names: readonly string[]): readonly T[] {
  return [...new Set(names.flatMap((name) => index.get(name) ?? []))];
}

/** The one item of the first list that has any; `null` where that has several, or none has any. */
export function onlyOne<T>(...ranked: readonly (readonly T[])[]): T | null {
  const found = ranked.find((items) => items.length > 0) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Follows renamings to their end. */
export function standsFor(renamed: ReadonlyMap<string, string>, id: string): string {
  const seen = new Set([id]);
  let at = id;
  for (let next = renamed.get(at); next !== undefined && !seen.has(next); next = renamed.get(at)) {
    seen.add(next);
    at = next;
  }
  return at;
}
