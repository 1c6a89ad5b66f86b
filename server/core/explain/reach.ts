// How far the database reaches, for a figure of a later time than it knows.

import type { Claim } from '../claims/claim.ts';
import { daysOf, type Reading } from '../statements/statement.ts';
import { entityText, metricText, subjectOfClaim, subjectPeriodText } from './subject-text.ts';
import type { Draughting } from './telling.ts';

/** The last actual figure about the reading's entity and metric. */
function newest({ entity, metric }: Reading, { claims }: Draughting): Claim | null {
  if (!entity || !metric) return null;
  const dated = claims
    .claimsAbout(entity.value, metric.value)
    .filter(({ nature, period, basis }) => nature === 'actual' && period !== null && basis.length === 0);
  const endOf = ({ period }: Claim): string => period?.end ?? '';
  return dated.toSorted((a, b) => endOf(a).localeCompare(endOf(b))).at(-1) ?? null;
}

/** “腾讯收入”最近的数字是2026年第一季度的; `null` where the database knows of something as late as the figure's period. */
export function reachText(reading: Reading, telling: Draughting): string | null {
  const claim = newest(reading, telling);
  const days = daysOf(reading);
  if (!claim?.period || !days || days.end <= claim.period.end) return null;
  const { claims, language } = telling;
  const subject = subjectOfClaim(claim);
  const [who, what] = [entityText(claim.entity, claims, language), metricText(subject, claims, language)];
  const when = subjectPeriodText(subject, claims, language);
  return language === 'zh' ? `${who}的${what}最近到${when}` : `${who} ${what} is known up to ${when}`;
}
