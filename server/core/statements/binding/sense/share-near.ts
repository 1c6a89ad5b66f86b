// Whether a figure is told as a share: 占, "59% of the group's total", 贡献了…的.

import {
  any,
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
import { OWNS } from '../../reading/lexemes/marks.ts';
import { firstIn, gapBefore, hasRole } from '../../reading/scope.ts';
import { SHARE_NOUN } from '../entity/candidates.ts';
import { isOfAmount } from '../entity/wholes.ts';
import type { Search } from '../search.ts';

const EQUALS: Pattern = seq(
  word('相当于', '等于'),
  upTo(
    4,
    one(({ kind: what, roles }) => what !== 'mark' && what !== 'amount' && !roles.has('times')),
  ),
);

/** "about 90% of it came from": a part of the amount before. */
const OF_IT: Pattern = any(
  seq(word('of'), word('it', 'that', 'this', 'them', 'which')),
  word('of that', 'of this', 'of them', 'of which'),
);

/** "59% of the group's total", "half of the division's revenue", "a 43% share of Baidu Core's revenue". */
const OF_GROUP: Pattern = seq(
  opt(SHARE_NOUN),
  word('of'),
  upTo(3, role('determiner', 'adverb', 'qualifier')),
  any(role('group'), seq(any(role('pronoun'), seq(kind('entity'), upTo(2, kind('stranger', 'latin')))), OWNS)),
);
const OF_WHOLE: Pattern = any(OF_IT, OF_GROUP);

/** 是集团总额的⟦17%⟧, 集团收入的⟦16%⟧. */
const GROUPS_OWN: Pattern = seq(role('group'), upTo(2, any(kind('metric', 'han'), role('qualifier'))), word('的'));

/** 贡献了集团⟦六成多⟧的经营利润, 贡献了亚马逊收入的⟦17%⟧: how much of another one's measure somebody makes up. */
const MAKES_UP: Pattern = seq(
  word('贡献', '撑起', '吃掉', '贡献了', '撑起了', '吃掉了'),
  upTo(1, word('了')),
  upTo(3, any(kind('entity'), role('group', 'pronoun', 'adverb', 'qualifier'))),
);
const MAKES_UP_OF: Pattern = seq(MAKES_UP, kind('metric'), word('的'));
const OF_MEASURE: Pattern = seq(word('的'), upTo(2, role('qualifier')), kind('metric'));

/** What a rate may be taken of: somebody, an amount of theirs by its name, or in figures. */
const TAKEN_OF: Pattern = any(kind('entity', 'metric', 'amount'), role('group', 'pronoun', 'former', 'latter'));

/** 占亚马逊全公司239亿美元的⟦近六成⟧, 约为公有云的⟦48.7%⟧, 是后者的⟦四成⟧: what is named right before the rate that is taken of it. */
const OF_NAMED: Pattern = seq(
  any(
    role('share', 'times', 'copula'),
    one(({ roles }) => roles.has('level') && !roles.has('arrive')),
  ),
  upTo(7, any(TAKEN_OF, kind('period'), role('qualifier', 'adverb', 'quarterly', 'yearly'), word('全', '整个'))),
  TAKEN_OF,
  upTo(1, role('qualifier')),
  word('的'),
  upTo(1, role('adverb')),
);

/** Whether words near the figure make it a part of something. */
export function isShareNear({ scope, block, index }: Search): boolean {
  const gap = gapBefore(scope);
  if (isOfAmount(scope, block)) return true;
  if (endsAt(MAKES_UP_OF, block.lexemes, scope.at)) return true;
  if (endsAt(MAKES_UP, block.lexemes, scope.at) && startsAt(OF_MEASURE, block.lexemes, scope.at + 1)) return true;
  const named =
    firstIn(
      block,
      gap,
      ({ metric }, at) => metric?.metrics.includes(index.share ?? '') === true && block.lexemes[at + 1]?.text === 'of',
    ) >= 0;
  return (
    named ||
    (scope.figure.kind !== 'multiple' && endsAt(OF_NAMED, block.lexemes, scope.at)) ||
    startsAt(OF_WHOLE, block.lexemes, scope.at + 1) ||
    endsAt(GROUPS_OWN, block.lexemes, scope.at) ||
    hasRole(block, gap, 'share') ||
    (endsAt(EQUALS, block.lexemes, scope.at) && hasRole(block, gap, 'times'))
  );
}
