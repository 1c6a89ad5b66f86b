// Which modules of a folder need each other to be evaluated: circles of imports that are more than types.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const IMPORT = /^(?:import|export)\b(?<names>[^;']*?)\bfrom '(?<target>\.[^']+)'/gm;

/** The TypeScript files of a folder and of those in it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}

function isTypesOnly(names: string): boolean {
  if (/^\s*type\b/.test(names)) return true;
  const each = /^\s*\{(?<list>[^}]*)\}\s*$/.exec(names)?.groups?.list?.split(',') ?? [];
  const told = each.map((name) => name.trim()).filter((name) => name !== '');
  return told.length > 0 && told.every((name) => name.startsWith('type '));
}

/** The files whose values a module takes. */
export function valueImports(source: string, file: string): string[] {
  return [...source.matchAll(IMPORT)]
    .filter(({ groups }) => !isTypesOnly(groups?.names ?? ''))
    .map(({ groups }) => resolve(dirname(file), groups?.target ?? ''));
}

/** A way from a module back to itself, if there is one in the graph; each module of it once. */
export function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (module: string): string[] | null => {
    const back = way.indexOf(module);
    if (back >= 0) return way.slice(back);
    if (done.has(module)) return null;
    way.push(module);
    for (const next of graph.get(module) ?? []) {
      const found = visit(next);
      if (found) return found;
    }
    way.pop();
    done.add(module);
    return null;
  };
  for (const module of graph.keys()) {
    const found = visit(module);
    if (found) return found;
  }
  return null;
}

export function graphOf(folder: string): Map<string, string[]> {
  return new Map(filesIn(folder).map((file) => [file, valueImports(readFileSync(file, 'utf8'), file)]));
}
