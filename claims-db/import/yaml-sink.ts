// Imported claims as a YAML source file that a desk can review: one document for the names, then one for each source.

import { stringify } from 'yaml';
import type { Claim, Entity, Metric, Source } from '../../server/core/claims/claim.ts';
import * as say from '../../server/core/explain/system/import.ts';
import { periodText } from '../compile/period.ts';
import type { Bilingual, ClaimRecord, EntityRecord, MetricRecord } from '../file/schema.ts';
import type { SourceRecord } from '../file/source-record.ts';
import { type ClaimSink, ImportFailure } from './finding.ts';

/** More than anybody reviews, and than a claims file may hold. */
const MOST_CLAIMS = 20_000;

function named({ zh, en }: { readonly zh: string; readonly en: string }): Bilingual {
  return zh === en ? zh : { zh, en };
}

function entityRecord({ id, name, aliases, kind, parent, currency, fiscalYearEnd }: Entity): EntityRecord {
  return {
    id,
    name: named(name),
    ...(aliases.length > 0 ? { aliases } : {}),
    kind,
    ...(parent === null ? {} : { parent }),
    ...(currency === null ? {} : { currency }),
    ...(fiscalYearEnd === 12 ? {} : { fiscalYearEnd }),
  };
}

function metricRecord({ id, name, kind, periodType, concept }: Metric): MetricRecord {
  return { id, name: named(name), kind, periodType, ...(concept === null ? {} : { concept }) };
}

function claimRecord({
  id,
  entity,
  metric,
  period,
  basis,
  nature,
  written,
  status,
  reason,
  against,
}: Claim): ClaimRecord {
  return {
    id,
    entity,
    metric,
    ...(period ? { period: periodText(period) } : {}),
    ...(basis.length > 0 ? { basis } : {}),
    ...(nature === 'actual' ? {} : { nature }),
    quantity: written,
    status,
    ...(reason ? { reason: named(reason) } : {}),
    ...(against.length > 0 ? { against } : {}),
  };
}

function sourceRecord({ id, title, publisher, date, url, tier }: Source): SourceRecord {
  return { id, title, publisher, ...(date === null ? {} : { date }), ...(url === null ? {} : { url }), tier };
}

export interface YamlSink extends ClaimSink {
  readonly count: number;
  text(): string;
}

/** @param target the file that it is for, to name it where it grows too large */
export function yamlSink(target: string): YamlSink {
  const entities: Entity[] = [];
  const metrics: Metric[] = [];
  const claims = new Map<Source, Claim[]>();
  let count = 0;
  return {
    get count() {
      return count;
    },
    entity: (entity) => void entities.push(entity),
    metric: (metric) => void metrics.push(metric),
    claim: (claim) => {
      if (++count > MOST_CLAIMS) {
        throw new ImportFailure(target, say.tooManyToReview(MOST_CLAIMS));
      }
      const known = claims.get(claim.source);
      if (known) known.push(claim);
      else claims.set(claim.source, [claim]);
    },
    text: () => {
      const names = {
        ...(entities.length > 0 ? { entities: entities.map(entityRecord) } : {}),
        ...(metrics.length > 0 ? { metrics: metrics.map(metricRecord) } : {}),
      };
      const documents: object[] = [...claims].map(([source, about]) => ({
        source: sourceRecord(source),
        claims: about.map(claimRecord),
      }));
      const all = Object.keys(names).length > 0 ? [names, ...documents] : documents;
      return all
        .map((document) =>
          stringify(document, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
        )
        .join('---\n');
    },
  };
}
