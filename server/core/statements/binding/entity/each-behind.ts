// Subjects that stand behind their figures one by one: "a loss of $524m at HK Express and growth of 9.5% at the group".

import type { EntityId } from '../../../claims/claim.ts';
import { any, covers, endsAt, kind, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import type { ReadBlock } from '../../reading/block.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { topOf } from '../../reading/names/lexicon-index.ts';
import { firstIn, gapBehind, has, lastIn } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { type EntityBinding, linkedBehind, of, part, type Rule, TIE } from './entity-behind.ts';

const GROUP: Pattern = word('集团');

/** 雲集團, 菜鸟集团, "Lifestyle Group", "chip group": the last word of somebody's name, or of what somebody is; "the Spanish group" is whoever was named. */
function endsName({ lexemes, prose }: ReadBlock, at: number): boolean {
  const [before, own] = [lexemes[at - 1], lexemes[at]];
  if (startsAt(GROUP, lexemes, at)) return before?.kind === 'entity' && before.span.end === own?.span.start;
  if (own?.text !== 'group') return false;
  if (before?.kind === 'latin') return true;
  return before?.kind === 'stranger' && /^[A-Z]/.test(prose.slice(own.span.start));
}

/** 集团, or "company" before a metric: "company revenue" beside a segment's. */
export function isGroup({ block }: Search, at: number, lexeme: Lexeme): boolean {
  const own = endsName(block, at);
  return (has(lexeme, 'group') && !own) || (lexeme.text === 'company' && block.lexemes[at + 1]?.metric != null);
}

const OF_METRIC: Pattern = seq(
  word('in', 'of'),
  upTo(3, role('qualifier', 'determiner', 'adjusted', 'gaap')),
  kind('metric'),
);
const TIED_TO: Pattern = seq(upTo(3, any(OF_METRIC, word('of', 'it', 'that', 'them'), role('part', 'pronoun'))), TIE);

/** "$51.2 billion of it from Data Center and $4.3 billion from Gaming": the name at `at` belongs to the amount before. */
function isOfPrevious({ scope, block }: Search, at: number): boolean {
  const { previous } = scope;
  return previous !== null && covers(TIED_TO, block.lexemes, previous.at + 1, at);
}

/** The company of a base, where "the group" is tied to the figure from behind. */
function groupBehind(search: Search, base: EntityId | null): EntityBinding | null {
  const { scope, block, index } = search;
  const at = firstIn(block, gapBehind(scope), (lexeme, place) => isGroup(search, place, lexeme));
  if (at < 0 || !base || !endsAt(TIE, block.lexemes, at)) return null;
  return of({ value: topOf(index, base), from: block.lexemes[at]?.span ?? null, rule: 'group', known: 'stated' });
}

/** Where the name before belongs to the amount before, whoever is tied to this one from behind. */
export const eachBehind: Rule = (search, { gap, inSentence }) => {
  const { block } = search;
  const isName = ({ kind: what }: Lexeme): boolean => what === 'entity' || what === 'stranger';
  const at = lastIn(block, gap, (lexeme, place) => isName(lexeme) || isGroup(search, place, lexeme));
  if (at < 0 || !isOfPrevious(search, at)) return null;
  const linked = linkedBehind(search);
  return linked
    ? of(part(search, linked, 'attached', 'stated'))
    : groupBehind(search, block.who[at] ?? inSentence?.entity ?? null);
};
