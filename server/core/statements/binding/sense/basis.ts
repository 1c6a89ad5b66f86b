// On which basis a figure is said: year on year or quarter on quarter, GAAP or adjusted, external customers only.

import type { Basis } from '../../../claims/claim.ts';
import {
  any,
  covers,
  endsAt,
  kind,
  one,
  opt,
  type Pattern,
  role,
  seq,
  startsAt,
  upTo,
  word,
} from '../../../language/pattern.ts';
import { NO_ROLES } from '../../../language/role-set.ts';
import { Lately } from '../../../text/lately.ts';
import type { Range, ReadBlock } from '../../reading/block.ts';
import { isRate } from '../../reading/kinds.ts';
import { CLOSE, OPEN, OWNS } from '../../reading/lexemes/marks.ts';
import { AMOUNT, firstIn, firstOf, gapBefore, gapBehind, has, hasRole, lastIn, lastOf } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { excludes } from './exclusion.ts';
import { openingStandard } from './opening-standard.ts';
import { isNotUnder, onSameBasis, STANDARDS } from './same-basis.ts';

const NARROWING = [
  'gaap',
  'adjusted',
  'external',
  'like-for-like',
  'constant-currency',
  'cash',
  'incl-finance-leases',
] as const;
type Narrowing = (typeof NARROWING)[number];

function baseOf(search: Search, at: number): 'yoy' | 'qoq' {
  return has(search.block.lexemes[at], 'qoq') ? 'qoq' : 'yoy';
}

const BASE: Pattern = role('yoy', 'qoq');

const YARDSTICK: Pattern = seq(
  role('compare', 'start'),
  upTo(
    3,
    one(
      ({ roles }) =>
        (['determiner', 'preposition', 'qualifier'] as const).some((each) => roles.has(each)) && !roles.has('compare'),
    ),
  ),
);

const FROM_AMOUNT: Pattern = seq(role('start'), upTo(1, role('determiner')));

/** "down by a third from RMB19.1 billion in the previous quarter": the yardstick's amount stands before its time. */
const AMOUNT_IN: Pattern = seq(kind('amount'), upTo(2, role('preposition', 'determiner')));

/** The base that a yardstick names: "from a year ago", 较上一季度. */
function baseOfYardstick({ scope, block }: Search): 'yoy' | 'qoq' | null {
  const base = scope.next !== null && covers(FROM_AMOUNT, block.lexemes, scope.at + 1, scope.next);
  const stretch = { from: gapBefore(scope).from, to: base ? scope.clause.to : gapBehind(scope).to };
  for (let at = stretch.from; at < stretch.to; at++) {
    const expression = block.lexemes[at]?.period?.expression;
    if (expression?.type !== 'relative-to-context' || expression.offset === 0) continue;
    if (
      /^[从由自]$/.test(block.lexemes[at - 1]?.text ?? '') ||
      (block.lexemes[at + 1]?.text === '的' && at + 2 === scope.at)
    )
      continue;
    if (!endsAt(YARDSTICK, block.lexemes, at) && !(base && endsAt(AMOUNT_IN, block.lexemes, at))) continue;
    if (at < scope.at && scope.previous && !hasRole(block, { from: at + 1, to: scope.at }, 'up', 'down', 'growth'))
      continue;
    return expression.unit === 'year' ? 'yoy' : 'qoq';
  }
  return null;
}

const BASE_BEHIND: Pattern = seq(
  opt(OPEN),
  upTo(
    5,
    one((lexeme) => ['latin', 'known', 'metric'].includes(lexeme.kind) && lexeme.text !== 'and'),
  ),
  opt(OPEN),
);

/** "66% up on the year": what may stand between a rate and its base. */
const MOVED: Pattern = upTo(1, role('up', 'down', 'more', 'fewer', 'growth'));

/**
 * Year on year or quarter on quarter: the word right behind the figure (34% YoY), else the one before it that no earlier figure
 * has (同比增长34%), else the one that opens the sentence.
 */
function growthBase(search: Search): 'yoy' | 'qoq' | null {
  const { scope, block, share } = search;
  if (share?.basis === 'yoy' || share?.basis === 'qoq') return share.basis;
  const { lexemes } = block;
  const right = firstOf(block, { from: scope.at + 1, to: Math.max(gapBehind(scope).to, bracketEnd(search)) }, BASE);
  const before = lastOf(block, gapBefore(scope), BASE);
  const belongsBefore =
    before >= 0 &&
    scope.previous !== null &&
    covers(MOVED, lexemes, scope.previous.at + 1, before) &&
    /^[a-z]/.test(lexemes[before]?.text ?? '');
  if (before >= 0 && !belongsBefore) return baseOf(search, before);
  if (right >= 0 && covers(BASE_BEHIND, lexemes, scope.at + 1, right)) return baseOf(search, right);
  const yardstick = baseOfYardstick(search);
  if (yardstick) return yardstick;
  const head = { from: scope.sentence.from, to: Math.min(scope.sentence.from + 6, scope.at) };
  const opening = firstOf(block, head, BASE);
  const taken = opening >= 0 && firstOf(block, { from: opening + 1, to: scope.at }, AMOUNT) >= 0;
  return opening >= 0 && !taken ? baseOf(search, opening) : null;
}

/** The end of a bracket that opens right behind the figure: "$34.9bn (finance leases included)". */
function bracketEnd({ scope, block }: Search): number {
  if (!startsAt(OPEN, block.lexemes, scope.at + 1)) return scope.at + 1;
  const close = firstOf(block, { from: scope.at + 2, to: scope.right.to }, CLOSE);
  return close < 0 ? scope.at + 1 : close;
}

/** Where what is said of this figure ends: at the next metric, or at what joins something new. */
function ownEnd(search: Search): number {
  const { scope, block } = search;
  const { to } = gapBehind(scope);
  const stop = firstIn(
    block,
    { from: scope.at + 1, to },
    (lexeme) => lexeme.metric !== null || has(lexeme, 'joiner', 'but', 'compare') || lexeme.text === '、',
  );
  return Math.max(stop < 0 ? to : stop, bracketEnd(search));
}

/** "73.4% on a GAAP basis and 73.6% on a non-GAAP one": of two standards the one behind the figure, else the last before it. */
function ofOneStandard(
  { scope, block }: Search,
  named: readonly (typeof NARROWING)[number][],
  end: number,
): (typeof NARROWING)[number][] {
  const behind = firstIn(block, { from: scope.at + 1, to: end }, (lexeme) => has(lexeme, ...STANDARDS));
  const at = behind >= 0 ? behind : lastIn(block, scope.left, (lexeme) => has(lexeme, ...STANDARDS));
  return named.filter((each) => (each !== 'gaap' && each !== 'adjusted') || has(block.lexemes[at], each));
}

const isStandard = (role: (typeof NARROWING)[number]): boolean => role === 'gaap' || role === 'adjusted';

const bases = new Lately<Search, readonly Basis[]>();

export function basisOf(search: Search): readonly Basis[] {
  return bases.of(search, () => readBasis(search));
}

/** Which of the narrowing words stand in the stretches at all. */
function narrowingIn({ block: { lexemes } }: Search, stretches: readonly Range[]): readonly Narrowing[] {
  const found: Narrowing[] = [];
  for (const { from, to } of stretches)
    for (let at = from; at < to; at++) {
      const roles = lexemes[at]?.roles;
      if (roles === undefined || roles === NO_ROLES) continue;
      for (const role of NARROWING) {
        const each = role === 'gaap' && roles.has(role) && isNotUnder(lexemes, at) ? 'adjusted' : role;
        if (roles.has(role) && !found.includes(each)) found.push(each);
      }
    }
  return found;
}

function readBasis(search: Search): readonly Basis[] {
  const { scope, share } = search;
  const base = growthBase(search);
  const end = ownEnd(search);
  const stretches: Range[] = [scope.left, { from: scope.at + 1, to: end }];
  const there = narrowingIn(search, stretches);
  const named =
    there.length === 0
      ? []
      : NARROWING.filter((role) => there.includes(role) && stretches.some((stretch) => narrows(search, stretch, role)));
  const rates = scope.figure.kind === 'percent' || scope.figure.kind === 'percentage-point';
  if (!rates && named.includes('constant-currency')) named.splice(named.indexOf('constant-currency'), 1);
  const opening = named.some(isStandard) ? null : (openingStandard(search) ?? search.context.under);
  if (opening) named.push(opening);
  const standard = onSameBasis(search);
  const own = named.filter((each) => each !== 'like-for-like' && !isStandard(each));
  const held = standard ? [...own, standard] : named;
  const narrowing = held.includes('gaap') && held.includes('adjusted') ? ofOneStandard(search, held, end) : held;
  const inTurn = share?.basis && share.basis !== 'yoy' && share.basis !== 'qoq' ? [share.basis] : null;
  const items = share?.narrowing;
  const listed = items ? NARROWING.filter((each) => items.includes(each)) : narrowing;
  const told = inTurn ? [...inTurn, ...listed.filter((each) => each !== 'gaap' && each !== 'adjusted')] : listed;
  return [
    ...(base ? [base] : []),
    ...told,
    ...(excludes(search, told.includes('adjusted')) && !told.includes('like-for-like') ? ['like-for-like'] : []),
  ];
}

/** "cloud revenue from external customers, and customer management revenue": it narrows what was named before it, and the stretch goes on to another metric. */
function isOfMetricBefore(block: ReadBlock, { from, to }: Range, at: number): boolean {
  const joint = firstIn(block, { from: at + 1, to }, ({ text }) => text === ',' || text === '，');
  const another = joint < 0 ? -1 : firstIn(block, { from: joint + 1, to }, ({ metric }) => metric !== null);
  return another >= 0 && firstIn(block, { from, to: at }, ({ metric }) => metric !== null) >= 0;
}

const ON_STANDARD: Pattern = seq(word('on', 'under'), upTo(2, role('determiner')));

/** "$5.7 billion on the adjusted basis that it prefers, and net income of ⟦$2.9 billion⟧": a standard right behind a figure is that one's. */
function isOfFigureBefore({ block, scope }: Search, { from, to }: Range, at: number): boolean {
  if (scope.previous === null || from !== scope.previous.at + 1) return false;
  return (
    covers(ON_STANDARD, block.lexemes, from, at) &&
    firstIn(block, { from: at + 1, to }, ({ metric }) => metric !== null) >= 0
  );
}

/** 外部收入中占比: what a share is a share of. */
const SHARED_OUT: Pattern = seq(
  upTo(2, any(role('qualifier', 'unit'), OWNS)),
  kind('metric'),
  upTo(2, word('中', '里', '中的', '里的', '当中的', '之中', '当中', '内', '的')),
  any(role('share'), kind('metric')),
);

const OF_WHOLE: Pattern = seq(
  kind('amount'),
  word('of'),
  upTo(4, any(role('determiner', 'pronoun', 'qualifier', 'group', 'unit'), kind('entity'), OWNS)),
);

/** "30% of external revenue": the whole that a rate is a part of, and not what the figures around it are of. */
function isOfWhole({ lexemes }: ReadBlock, at: number): boolean {
  const before = Math.max(OF_WHOLE.match(lexemes, at - 1, -1), -1);
  const rate = endsAt(OF_WHOLE, lexemes, at) ? lexemes[before + 1]?.figure : null;
  return rate != null && isRate(rate);
}

/** Whether a narrowing word stands in the stretch; 现金 is an ordinary word unless it stands right before a metric. */
function narrows(search: Search, stretch: Range, role: (typeof NARROWING)[number]): boolean {
  const { block } = search;
  return (
    firstIn(
      block,
      stretch,
      (lexeme, at) =>
        has(lexeme, role) &&
        (role !== 'cash' || block.lexemes[at + 1]?.metric != null) &&
        !isOfMetricBefore(block, stretch, at) &&
        !isOfFigureBefore(search, stretch, at) &&
        !(role === 'external' && (startsAt(SHARED_OUT, block.lexemes, at + 1) || isOfWhole(block, at))),
    ) >= 0
  );
}
