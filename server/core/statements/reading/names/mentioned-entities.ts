// Whom a draft names, told from its words alone: what a database on a server is asked about once, before the draft is checked.

import type { EntityId, Lexicon } from '../../../claims/claim.ts';
import { fold } from '../../../text/fold.ts';
import { lexiconNames, topAmong } from './lexicon-index.ts';
import { marketsBeside } from './market-regions.ts';

/** Where a number or a date is glued to a name: Meta2023年, AWS2,000亿美元. */
const GLUED = /(?<=[a-z])(?=\d)/g;

/**
 * The entities that a text names, and those that they are a part of or have as parts: a figure is held against the group and
 * against the segment beside the one it is said of, and what is said of a market may be of the same one in another region, and whoever counts markets may mean any of them. Nothing is bound: somebody is named wherever one of their names stands.
 *
 * @param text a draft or any part of one
 * @returns ids in the order of the lexicon
 */
export function mentionedEntities(text: string, lexicon: Lexicon): readonly EntityId[] {
  const { entityNames, entities, trees } = lexiconNames(lexicon);
  const folded = fold(text);
  const found = [folded, folded.replace(GLUED, ' ')]
    .flatMap((each) => entityNames.all(each))
    .flatMap(({ values }) => values.map(({ entity }) => entity));
  const beside = [...new Set(found)].flatMap((id) => marketsBeside({ entities }, id));
  const counts = found.some((id) => entities.get(id)?.kind === 'body');
  const markets = counts ? lexicon.entities.flatMap(({ id, kind }) => (kind === 'market' ? [id] : [])) : [];
  const named = [...found, ...beside, ...markets].map((id) => topAmong(entities, id));
  const all = new Set([...new Set(named)].flatMap((top) => trees.get(top) ?? [top]));
  return lexicon.entities.flatMap(({ id }) => (all.has(id) ? [id] : []));
}
