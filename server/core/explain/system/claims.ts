// What is said of entities, metrics and claims that were read: what does not fit, what contradicts, what is told twice.

import type { Words } from '../../text/spoken.ts';

interface Built {
  readonly claims: number;
  /** Claims without a figure. */
  readonly statements: number;
  readonly entities: number;
  readonly metrics: number;
}

export function databaseBuilt(target: string, { claims, statements, entities, metrics }: Built): Words {
  return {
    zh: `${target}：${claims} 条数字，${statements} 条没有数字的表述，${entities} 个主体，${metrics} 个指标`,
    en: `${target}: ${claims} claims, ${statements} statements without a figure, ${entities} entities, ${metrics} metrics`,
  };
}

export const growthTakesRate: Words = {
  zh: '口径 yoy、qoq 表示增幅，数字应为百分比或倍数',
  en: 'with the basis yoy or qoq it is a growth rate: a percentage or a multiple',
};

export function doesNotFitMetric(metric: string, kind: string, hint: boolean): Words {
  return {
    zh: `与指标 ${metric}（${kind}）不合${hint ? '；若是增幅，请加 basis: [yoy] 或 [qoq]' : ''}`,
    en: `it does not fit the metric ${metric} (${kind})${hint ? '; if it is a growth rate, add basis: [yoy] or [qoq]' : ''}`,
  };
}

export function unreadable(text: string, expected: Words): Words {
  return { zh: `读不懂“${text}”；应为${expected.zh}`, en: `cannot read "${text}"; expected ${expected.en}` };
}

export function evidenceLength(length: number, told: number): Words {
  return {
    zh: `end − start 应等于原文长度 ${length}，现在是 ${told}`,
    en: `end − start must be the length of the words, ${length}; it is ${told}`,
  };
}

export const disputedWithoutGrounds: Words = {
  zh: '存疑（disputed）要写明依据：against 列出相反的说法，或 reason 写出理由',
  en: 'a disputed claim needs its grounds: list the claims against it, or give a reason',
};

export const supersededWithoutSuccessor: Words = {
  zh: '已更正（superseded）要用 against 写明被哪条说法取代',
  en: 'a superseded claim must name in "against" the claim that took its place',
};

export const otherClaim: Words = { zh: '说法', en: 'other claim' };

export function unknownBasis(basis: string, meant: string | null, bases: readonly string[]): Words {
  return {
    zh: `没有“${basis}”这个口径${meant ? `；是不是 ${meant}？` : `，可用的有：${bases.join('、')}`}`,
    en: `there is no basis "${basis}"${meant ? `; did you mean ${meant}?` : `; there are ${bases.join(', ')}`}`,
  };
}

export const noQuantity: Words = {
  zh: '缺少 quantity：写出数字，或者用 numeric: false 说明没有可核的数字',
  en: 'the quantity is missing: write the figure, or say numeric: false if there is none to check',
};

export function missing(field: string, expected: Words): Words {
  return { zh: `缺少 ${field}，应为${expected.zh}`, en: `${field} is missing: ${expected.en}` };
}

export const entity: Words = { zh: '主体', en: 'entity' };

export const metric: Words = { zh: '指标', en: 'metric' };

export const parentsInCircle: Words = { zh: '所属关系绕成了圈', en: 'the chain of parents runs in a circle' };

export function tooManyParents(most: number): Words {
  return {
    zh: `所属关系超过 ${most} 层，太深`,
    en: `the chain of parents has more than ${most} steps: that is too long`,
  };
}

export function sharedName(word: string, id: string, place: string): Words {
  return {
    zh: `“${word}”也是 ${id} 的名字（${place}）：稿子里这样写时无法分辨`,
    en: `"${word}" is also a name of ${id} (${place}): a draft that uses it cannot be told apart`,
  };
}

export function ordinaryName(word: string, id: string): Words {
  return {
    zh: `“${word}”是到处都有的词，单凭它认不出 ${id}；请换一个名字`,
    en: `"${word}" stands in every text, so that ${id} is not known by it; choose another name`,
  };
}

export const basis: Words = { zh: '口径', en: 'basis' };

export const pointsToItself: Words = { zh: '不能指向自己', en: 'it cannot point to itself' };

export const bothConcepts: Words = {
  zh: 'concept 是 concepts 的旧写法，只写一个',
  en: '"concept" is the former name of "concepts": write one of them',
};

export function roleTaken(role: string, owner: string): Words {
  return {
    zh: `${owner} 已经是 ${role}：只有它算数`,
    en: `${owner} is the ${role} already: this one does not count as that`,
  };
}

export function idTaken(id: string, place: string): Words {
  return { zh: `id “${id}”重复：${place} 已经有了`, en: `the id "${id}" is taken: ${place}` };
}

export function unknownId(kind: Words, id: string, meant: string | null): Words {
  return {
    zh: `没有 id 为“${id}”的${kind.zh}${meant ? `；是不是 ${meant}？` : ''}`,
    en: `no ${kind.en} has the id "${id}"${meant ? `; did you mean ${meant}?` : ''}`,
  };
}

/** What is said of the others besides the one that is named. */
function further(more: number): Words {
  return more === 0 ? { zh: '', en: '' } : { zh: `等 ${more + 1} 条`, en: ` and ${more} more` };
}

export function sameClaim(other: string, more: number): Words {
  const rest = further(more);
  return {
    zh: `与 ${other} ${rest.zh}重复：同一来源、同一主体、同一数字；删去一条，或给每条写上 evidence`,
    en: `the same as ${other}${rest.en}: same source, subject and figure; remove one, or give each its evidence`,
  };
}

export function contradicts(written: string, other: string, more: number): Words {
  const rest = further(more);
  return {
    zh: `${written} 与 ${other} ${rest.zh}不合，${more > 0 ? '都' : '两条都'}写着 confirmed：改正一条，或把它标为 disputed、superseded 并用 against 写明另一条`,
    en: `${written} contradicts ${other}${rest.en}, and ${more > 0 ? 'all' : 'both'} are confirmed: correct one, or make it disputed or superseded and name the other in "against"`,
  };
}

export function heldAgainst(id: string, written: string, others: string, working: string, fits: boolean): Words {
  return {
    zh: `${id} 是 ${written}；由 ${others} 得 ${working}${fits ? '，相符' : '，不符'}`,
    en: `${id} says ${written}; ${others} give ${working}: ${fits ? 'they agree' : 'they do not agree'}`,
  };
}

export function ofAnotherDatabase(id: string, place: string | null): Words {
  return {
    zh: `另一个数据库的 ${id}${place ? `（${place}）` : ''}`,
    en: `${id} of another database${place ? ` (${place})` : ''}`,
  };
}

export function sameSubject(id: string, other: Words): Words {
  return {
    zh: `${id} 就是${other.zh}：名字相同，两边的数字合在一起算。用同一个 id 更清楚`,
    en: `${id} is ${other.en}: they share a name, and their claims count together. One id for both would be clearer`,
  };
}

export function sameName(id: string, other: Words): Words {
  return {
    zh: `${id} 与${other.zh}同名，但种类或上级不同，不算同一个：稿子里这样写时无法分辨`,
    en: `${id} shares a name with ${other.en}, but they are of another kind or parent and do not count as one: a draft that uses the name cannot be told apart`,
  };
}

export function explained(message: Words, explanation: Words): Words {
  return { zh: `${message.zh}（${explanation.zh}）`, en: `${message.en} (${explanation.en})` };
}

export function misfit(message: Words): Words {
  return {
    zh: `${message.zh}。改正，或用 mismatch 写明为什么`,
    en: `${message.en}. Correct it, or say why in "mismatch"`,
  };
}

export function evidenceStands(exact: string, start: number, end: number): Words {
  return { zh: `“${exact}”在 ${start}–${end}`, en: `"${exact}" stands at ${start}–${end}` };
}

export function evidenceMoved(
  exact: string,
  start: number,
  end: number,
  there: string,
  elsewhere: string | null,
): Words {
  return {
    zh: `${start}–${end} 处是“${there}”，不是“${exact}”${elsewhere ? `；它在 ${elsewhere}` : '；全文没有这几个字'}`,
    en: `at ${start}–${end} stands "${there}", not "${exact}"${elsewhere ? `; it is at ${elsewhere}` : '; the text does not have it'}`,
  };
}

/** What is put behind a figure in a draft, to name its source. */
export function citation(source: string): Words {
  return { zh: `（来源：${source}）`, en: ` (source: ${source})` };
}
