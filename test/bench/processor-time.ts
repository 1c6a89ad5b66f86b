// How much processor time processes have taken, as Linux counts it.

import { existsSync, readFileSync } from 'node:fs';
import type { Newsroom } from '../archive/newsroom.ts';

/** What Linux counts processor time in: hundredths of a second. */
const TICK = 10;

/** Milliseconds of a process and of its children that have ended; 0 where there is no /proc. */
export function cpuOf(pid: number): { readonly own: number; readonly children: number } {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return { own: 0, children: 0 };
  const text = readFileSync(path, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number);
  return { own: ((user ?? 0) + (system ?? 0)) * TICK, children: ((childUser ?? 0) + (childSystem ?? 0)) * TICK };
}

/** Milliseconds that the connections of a server which are closed by now have taken. */
export async function cpuOfServer({ query }: Newsroom): Promise<number> {
  const [row] = await query<{ text: string }>(`SELECT pg_read_file('postmaster.pid') AS text`);
  return cpuOf(Number.parseInt(row?.text ?? '', 10)).children;
}
