// Figures that cannot be: shares that no whole number gives, parts above their whole, falls of more than all there was.

import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { fallSlips, negativeCounts, shareSlips } from './beyond.ts';
import { fractionSlips, partSlips } from './fractions.ts';

/** Everything in a block that cannot be. */
export function impossibleSlips(scene: Scene): Slip[] {
  return [fractionSlips, partSlips, fallSlips, shareSlips, negativeCounts].flatMap((rule) => rule(scene));
}
