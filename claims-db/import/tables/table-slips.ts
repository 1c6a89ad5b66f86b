// What may be wrong in a row of a table, in words.

import type { Metric } from '../../../server/core/claims/claim.ts';
import type { Words } from '../../../server/core/text/spoken.ts';
import { METRIC_KINDS } from '../../file/schema.ts';

export const MISSING = (field: 'entity' | 'metric'): Words => ({
  zh: `不知道是哪个${field === 'entity' ? '主体' : '指标'}：用 --map ${field}=列名 或 --set ${field}=… 写明`,
  en: `which ${field}? Say --map ${field}=HEADING or --set ${field}=…`,
});

export const NO_PERIOD = (text: string): Words => ({
  zh: `读不懂期间“${text}”；应为 2025Q3、2025H1、2025、FY2026Q2、2025-07-01/2025-09-30 或某一天`,
  en: `cannot read the period "${text}"; expected 2025Q3, 2025H1, 2025, FY2026Q2, 2025-07-01/2025-09-30 or a day`,
});

export const NO_FIGURE = (text: string): Words => ({
  zh: `读不懂“${text}”；应为数字，如 39,824、(1,234)、34%、398.24亿元`,
  en: `cannot read "${text}"; expected a figure such as 39,824, (1,234), 34% or RMB39,824 million`,
});

export const NO_UNIT = (text: string): Words => ({
  zh: `“${text}”没有单位；写在列名里（营收（亿元）），或用 --map unit=列名、--set unit=… 写明`,
  en: `"${text}" has no unit; put it in the heading (Revenue (RMB million)), or say --map unit=HEADING or --set unit=…`,
});

export const NO_RATE = (text: string): Words => ({
  zh: `“${text}”是增幅，应写成 34% 之类`,
  en: `"${text}" is a growth rate; expected the like of 34%`,
});

export const MISFIT = (text: string, metrics: readonly Metric[]): Words => {
  const list = metrics
    .map(({ id, kind }) => `${id} (${METRIC_KINDS.find((each) => each === kind) ?? kind})`)
    .join(', ');
  return {
    zh: `“${text}”与指标 ${list} 不合；若是增幅，把 basis 写成 yoy 或 qoq`,
    en: `"${text}" does not fit the metric ${list}; if it is a growth rate, give it the basis yoy or qoq`,
  };
};

export const SHARED = (metrics: readonly Metric[]): Words => ({
  zh: `这个名字可以是 ${metrics.map(({ id }) => id).join('、')}；请写 id`,
  en: `the name may mean ${metrics.map(({ id }) => id).join(' or ')}; write the id`,
});

export const DAY_FOR_DURATION = (day: string, { id }: Metric): Words => ({
  zh: `${id} 是一段时间里的数，期间不能是某一天（${day}）；应写 2025Q3 之类`,
  en: `${id} is measured over a period, not at a day (${day}); expected the like of 2025Q3`,
});

export const TAKEN = (id: string, place: string): Words => ({
  zh: `与 ${place} 说的是同一个数（${id}）；去掉一个，或加一列 id`,
  en: `${place} says the same figure already (${id}); remove one, or add a column of ids`,
});

export const NO_ID = (id: string): Words => ({
  zh: `“${id}”不能作 id；只能用字母、数字、点、横线`,
  en: `"${id}" cannot be an id; those are of letters, digits, dots and hyphens`,
});
