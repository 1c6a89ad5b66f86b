// A metric told on the adjusted standard, where the lexicon knows that as a metric of its own: 非GAAP归母净利润 is non-GAAP net income.

import type { MetricId } from '../../claims/claim.ts';
import type { LexiconIndex } from '../../statements/reading/names/lexicon-index.ts';
import type { Reading } from '../../statements/statement.ts';

const STANDARD = /^(?:non-gaap|adjusted)\s+/i;

/** The metric that is the given one, or one of which that is a kind, by another standard only. */
function adjustedKind(index: LexiconIndex, id: MetricId): MetricId | null {
  const own = index.metrics.get(id);
  if (!own) return null;
  const plain = [id, ...own.broader].map((each) => index.metrics.get(each)?.name.en.toLowerCase());
  const kinds = own.confusedWith.filter((other) => {
    const name = index.metrics.get(other)?.name.en.toLowerCase() ?? '';
    return index.adjusted.has(other) && STANDARD.test(name) && plain.includes(name.replace(STANDARD, ''));
  });
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

/** The reading of the adjusted metric, where its subject has claims of that and none of the plain one so adjusted. */
export function asAdjustedKind(reading: Reading, index: LexiconIndex): Reading {
  const { metric, entity, basis } = reading;
  if (!metric || !entity || !basis.value.includes('adjusted') || index.adjusted.has(metric.value)) return reading;
  const kind = adjustedKind(index, metric.value);
  if (kind === null || index.store.claimsAbout(entity.value, kind).length === 0) return reading;
  const told = index.store.claimsAbout(entity.value, metric.value).some((claim) => claim.basis.includes('adjusted'));
  if (told) return reading;
  const plain = basis.value.filter((each) => each !== 'adjusted');
  return { ...reading, metric: { ...metric, value: kind }, basis: { ...basis, value: plain } };
}
