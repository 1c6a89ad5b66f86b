// What one word can be there for, as a set of roles that answers "any of these?" with a few bits.

import type { Role } from './roles.ts';

const places = new Map<Role, number>();

/** Where a role stands among all; they are numbered as they are first met. */
function placeOf(role: Role): number {
  const known = places.get(role);
  if (known !== undefined) return known;
  const place = places.size;
  places.set(role, place);
  return place;
}

/** As many roles as there is room for. */
const MOST = 96;

/** Roles by bits. */
export interface RoleBits {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export function bitsOf(roles: readonly Role[]): RoleBits {
  const bits = [0, 0, 0];
  for (const role of roles) {
    const place = placeOf(role);
    if (place >= MOST) throw new Error(`no room for the role ${role}`);
    bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
  }
  const [low = 0, middle = 0, high = 0] = bits;
  return { low, middle, high };
}

/** The roles of a word; nothing of it changes. */
export class Roles implements RoleBits {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** One or two as a rule: looked through sooner than looked up. */
  readonly names: readonly Role[];

  constructor(roles: readonly Role[]) {
    const { low, middle, high } = bitsOf(roles);
    this.low = low;
    this.middle = middle;
    this.high = high;
    this.names = [...new Set(roles)];
  }

  has(role: Role): boolean {
    const { names } = this;
    for (let nth = 0; nth < names.length; nth++) if (names[nth] === role) return true;
    return false;
  }
}

/** A word that is there for nothing in particular. */
export const NO_ROLES: Roles = new Roles([]);
