// What markets are for, as names: AI云 of 中国AI云市场, "cloud infrastructure services" of the market in China and of the world's.

import type { Entity, EntityId } from '../../../claims/claim.ts';
import { placedName } from '../../../language/regions.ts';
import { fold, isHan } from '../../../text/fold.ts';
import { PhraseTable } from '../../../text/phrases.ts';
import type { EntityName } from './mentions.ts';
import { spaced } from './mixed-names.ts';

const SHORTEST_HAN = 3;

/** 云, "cloud": a single word may be anybody's business. */
function isTelling(thing: string): boolean {
  return isHan(thing.charCodeAt(thing.length - 1)) ? thing.length >= SHORTEST_HAN : thing.includes(' ');
}

/** The names of markets without their regions, as far as nobody is called so wherever he is named. */
export function marketThings(entities: readonly Entity[]): PhraseTable<EntityName> {
  const taken = new Set<string>();
  const things = new Map<string, Set<EntityId>>();
  for (const { id, kind: what, name, aliases } of entities) {
    for (const each of [name.zh, name.en, ...aliases].map(fold)) {
      taken.add(each);
      const { region, thing } = placedName(each);
      if (what !== 'market' || region === null || !isTelling(thing)) continue;
      things.set(thing, (things.get(thing) ?? new Set()).add(id));
    }
  }
  const rows = [...things].flatMap(([thing, ids]) =>
    [...new Set(spaced([thing]))]
      .filter((each) => !taken.has(each))
      .flatMap((each) =>
        [...ids].map((entity): [string, EntityName] => [each, { entity, local: false, capital: false, thing: true }]),
      ),
  );
  return new PhraseTable(rows);
}
