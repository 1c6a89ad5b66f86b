// What the items of a list have of their own, and series that go on from period to period with no name for each.

import { any, covers, endsAt, kind, opt, type Pattern, role, seq, upTo, word } from '../../language/pattern.ts';
import type { Role } from '../../language/roles.ts';
import type { Range, ReadBlock } from '../reading/block.ts';
import { isRate } from '../reading/kinds.ts';
import { COMMA } from '../reading/lexemes/marks.ts';
import { has, lastIn } from '../reading/scope.ts';
import { runsOf } from './runs.ts';
import { NO_SHARE, type Share } from './share.ts';

const NARROWING: readonly Role[] = ['external', 'like-for-like', 'constant-currency', 'adjusted', 'gaap'];

interface Items {
  readonly items: readonly number[];
  readonly to: number;
}

/** "Revenue and revenue from external customers": the narrowing words right before or behind each item; `null` where all have the same. */
export function narrowingOf({ lexemes }: ReadBlock, { items }: Items, nth: number): readonly Role[] | null {
  const own = items.map((at, place) => {
    const end = Math.min(items[place + 1] ?? at + REACH, at + REACH);
    const around = [lexemes[at - 1], ...lexemes.slice(at + 1, end)];
    return NARROWING.filter((each) => around.some((lexeme) => has(lexeme, each)));
  });
  const alike = own.every((roles) => roles.join() === own[0]?.join());
  return alike ? null : (own[nth] ?? null);
}

/** How far behind an item its own words may stand. */
const REACH = 5;

const GOES_ON: Pattern = any(word('then', 'followed by', 'before'), seq(role('joiner'), word('then')));

const TIME: Pattern = seq(upTo(3, any(role('preposition', 'determiner'), word('of'))), kind('period'), opt(COMMA));

const GOES_ON_BEHIND: Pattern = seq(TIME, opt(COMMA), GOES_ON);
/** To several figures a plain word leads as well. */
const LEADS_ON: Pattern = seq(TIME, opt(COMMA), any(GOES_ON, word('to')));

/** Whether the figures of the run go on in the periods behind the one that the amount right before them has. */
export function followsPeriod(
  block: ReadBlock,
  { from }: Range,
  run: { readonly items: readonly number[]; readonly from: number },
): boolean {
  const { lexemes } = block;
  const before = lastIn(block, { from, to: run.from }, (lexeme) => lexeme.kind === 'amount');
  const [a, b] = [lexemes[before]?.figure, lexemes[run.from]?.figure];
  if (!a || !b || (a.kind !== b.kind && !(isRate(a) && isRate(b)))) return false;
  return covers(run.items.length > 1 ? LEADS_ON : GOES_ON_BEHIND, lexemes, before + 1, run.from);
}

const THOSE: Pattern = seq(word('those', 'these', 'the same', 'the'), upTo(1, role('qualifier')));

/** "in those four quarters": as many as there are figures. */
export function namesThose(block: ReadBlock, range: Range, count: number): boolean {
  return (
    lastIn(block, range, ({ figure }, at) => {
      const length = figure?.period;
      return (
        length?.type === 'length' &&
        length.count === count &&
        length.unit === 'quarter' &&
        endsAt(THOSE, block.lexemes, at)
      );
    }) >= 0
  );
}

const UNKNOWN: ReadonlySet<string> = new Set(['stranger', 'latin', 'han']);

/** Names of the range one after another, of those whom nobody here knows too: words that stand side by side are one. */
function namesIn({ lexemes, who }: ReadBlock, range: Range): Range[] {
  const names: Range[] = [];
  for (let at = range.from; at < range.to; at++) {
    if (who[at] == null && !UNKNOWN.has(lexemes[at]?.kind ?? '')) continue;
    const last = names.at(-1);
    const goesOn = last?.to === at && who[at] == null && who[last.from] == null;
    if (goesOn) names[names.length - 1] = { from: last.from, to: at + 1 };
    else names.push({ from: at, to: at + 1 });
  }
  return names;
}

/** "Zorblat and AWS grew 12% and 24% respectively": a list that names somebody unknown beside those who are known. */
export function besideStrangers(block: ReadBlock, range: Range, count: number): Share[] | null {
  const list = runsOf(namesIn(block, range), (name) => name, block).findLast(({ items }) => items.length === count);
  if (!list?.items.some(({ from }) => block.who[from] != null)) return null;
  return list.items.map(({ from: at }) =>
    block.who[at] == null ? { ...NO_SHARE, stranger: at } : { ...NO_SHARE, entity: at },
  );
}
