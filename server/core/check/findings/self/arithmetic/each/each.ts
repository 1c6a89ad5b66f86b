// What comes to each: per day, per employee, per store; months and the year.

import type { Scene } from '../../scene.ts';
import type { Slip } from '../../slip.ts';
import { meanSlips } from './means.ts';
import { overCount } from './over-count.ts';
import { betweenRates, overTime } from './over-time.ts';

/** What is stated for each of something, held against the total and the count beside it. */
export function eachSlips(scene: Scene): Slip[] {
  const beside = scene.sentences.flatMap((facts, nth) => [
    ...betweenRates(scene, facts),
    ...overTime(scene, facts),
    ...overCount(scene, facts, scene.sentences[nth - 1] ?? []),
  ]);
  return [...beside, ...meanSlips(scene)];
}
