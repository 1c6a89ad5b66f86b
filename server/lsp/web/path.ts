// What the server uses of `node:path`, for a place that has no Node: paths with slashes, absolute ones from a root `/`.

export const sep = '/';

export function isAbsolute(path: string): boolean {
  return path.startsWith('/');
}

/** The steps of a path with `.` and `..` worked off; a relative one may begin with `..`. */
function steps(path: string): string[] {
  const taken: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') taken.push(step);
    else if (taken.length > 0 && taken.at(-1) !== '..') taken.pop();
    else if (!isAbsolute(path)) taken.push('..');
  }
  return taken;
}

export function join(...parts: readonly string[]): string {
  const path = parts.filter((part) => part !== '').join('/');
  const plain = steps(path).join('/');
  if (isAbsolute(path)) return `/${plain}`;
  return plain || '.';
}

export function resolve(...parts: readonly string[]): string {
  const from = parts.findLastIndex(isAbsolute);
  return `/${steps(`/${parts.slice(Math.max(0, from)).join('/')}`).join('/')}`;
}

export function dirname(path: string): string {
  const plain = path.replace(/(?<=[^/])\/+$/, '');
  const at = plain.lastIndexOf('/');
  if (at < 0) return '.';
  return plain.slice(0, at).replace(/\/+$/, '') || '/';
}

export function basename(path: string): string {
  const plain = path.replace(/\/+$/, '');
  return plain.slice(plain.lastIndexOf('/') + 1);
}

export function relative(from: string, to: string): string {
  const [start, end] = [steps(resolve(from)), steps(resolve(to))];
  let same = 0;
  while (same < start.length && same < end.length && start[same] === end[same]) same++;
  return [...start.slice(same).map(() => '..'), ...end.slice(same)].join('/');
}
