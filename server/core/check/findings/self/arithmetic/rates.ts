// A rate that is one figure of its sentence over another: a margin, a tax rate, a turnover.

import { share } from '../../../../arithmetic/operations.ts';
import { compare } from '../../../../text/decimal.ts';
import { type Fact, operandOf, spanOf } from '../fact.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { fitsInSize } from './holds.ts';
import { isLevel } from './pairs.ts';

/** The words of the rate: effective tax rate, 净利率. */
function nameOf({ block }: Scene, fact: Fact): string {
  for (let at = fact.at - 1; at >= Math.max(0, fact.at - 6); at--) {
    const lexeme = block.lexemes[at];
    if (lexeme?.kind === 'metric') return lexeme.text;
    if (lexeme?.kind === 'amount' || lexeme?.kind === 'mark') break;
  }
  return fact.label;
}

const RATE = /(?:率|rate|ratio|margin)$/;

/** Whether the rate is named after the part: tax in "effective tax rate", 税 in 实际税率. */
function isNamedAfter(rate: string, part: Fact): boolean {
  const words = part.label.split(' ').filter((word) => word.length > 1);
  const last = words.at(-1) ?? '';
  return (
    last !== '' &&
    new RegExp(`(?:^|[^a-z])${last.replace(/[^\p{L}]/gu, '')}(?:[^a-z]|$)`, 'u').test(rate) &&
    rate !== last
  );
}

/** A rate that is named after one of two amounts of its sentence, and does not follow from them. */
export function rateSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts) =>
    facts.flatMap((fact) => {
      if (fact.unit !== '%' || fact.kind !== 'level') return [];
      const name = nameOf(scene, fact);
      const levels = facts.filter(
        (each) => isLevel(each) && each.unit !== '%' && each.at < fact.at && each.unit !== 'count',
      );
      const part = levels.findLast((each) => isNamedAfter(name, each));
      const wholes = levels.filter(
        (each) => each !== part && each.unit === part?.unit && compare(each.value, part.value) > 0,
      );
      const [whole] = wholes;
      if (!RATE.test(name) || !part || !whole || wholes.length !== 1) return [];
      const working = share(operandOf(part), operandOf(whole));
      if (!working || fitsInSize(fact, working)) return [];
      return [
        {
          code: 'arithmetic',
          relation: 'ratio',
          span: spanOf(fact),
          figure: fact.figure,
          others: [spanOf(part), spanOf(whole)],
          working,
          words: fact.text,
          right: working.value,
        },
      ];
    }),
  );
}
