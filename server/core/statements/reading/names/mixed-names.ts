// Names of a part in two scripts: its owner's Chinese name, and what its English one adds to its owner's.

import type { Entity } from '../../../claims/claim.ts';
import { isHan } from '../../../text/fold.ts';

/** 京东 Retail, 阿里巴巴 Cloud: a part by its owner's Chinese name and what its English one adds to its owner's. */
export function mixedNames({ name }: Entity, owner: Entity | undefined): string[] {
  if (!owner || !isHan(owner.name.zh.charCodeAt(0))) return [];
  const heads = [owner.name.en, ...owner.aliases].filter((head) => /^[A-Z][A-Za-z]+$/.test(head));
  return heads
    .filter((head) => name.en.startsWith(`${head} `))
    .map((head) => `${owner.name.zh} ${name.en.slice(head.length + 1)}`);
}

const SCRIPTS_MEET = /(?<=[A-Za-z])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[A-Za-z])/gu;

/** Google服务 is written Google 服务 as well. */
export function spaced(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => [name, name.replace(SCRIPTS_MEET, ' ')]))];
}
