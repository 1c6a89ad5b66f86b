// Names in a table, held against the lexicon: companies and items, with the growth that an item's name may speak of.

import type { Basis, Entity, EntityId, Lexicon, Metric, MetricId } from '../../../server/core/claims/claim.ts';
import * as say from '../../../server/core/explain/system/tables.ts';
import { fold } from '../../../server/core/text/fold.ts';
import type { Words } from '../../../server/core/text/spoken.ts';
import { nearest } from '../../problems/suggest.ts';
import { EntityNames } from '../companies.ts';
import type { ImportOptions } from '../import-options.ts';

/** Ends of an item's name that make it the growth of what is named before. */
const GROWTH: readonly (readonly [RegExp, Basis])[] = [
  [/[\s,，(（-]*(同比(增长率|增长|增速|增幅|变动|变化)?|year[- ]over[- ]year|yoy)( growth| change)?[%)）\s]*$/i, 'yoy'],
  [
    /[\s,，(（-]*(环比(增长率|增长|增速|增幅|变动|变化)?|quarter[- ]over[- ]quarter|qoq)( growth| change)?[%)）\s]*$/i,
    'qoq',
  ],
];

export interface NamedMetric {
  /** More than one where metrics of different kinds share the name. */
  readonly metrics: readonly Metric[];
  readonly basis: readonly Basis[];
}

export class TableNames {
  private readonly own: ImportOptions;
  private readonly entities: ReadonlyMap<EntityId, Entity>;
  private readonly metrics: ReadonlyMap<MetricId, Metric>;
  private readonly entityNames: EntityNames;
  private readonly metricNames = new Map<string, Metric[]>();

  constructor(lexicon: Lexicon, own: ImportOptions) {
    this.own = own;
    this.entities = new Map(lexicon.entities.map((entity) => [entity.id, entity]));
    this.metrics = new Map(lexicon.metrics.map((metric) => [metric.id, metric]));
    this.entityNames = new EntityNames(lexicon.entities);
    for (const metric of lexicon.metrics) {
      for (const name of new Set([metric.id, metric.name.zh, metric.name.en, ...metric.aliases].map(fold))) {
        const known = this.metricNames.get(name);
        if (known) known.push(metric);
        else this.metricNames.set(name, [metric]);
      }
    }
  }

  entity(text: string): Entity | null {
    const id = this.own.entities.get(text) ?? (this.entities.has(text) ? text : this.entityNames.find(text));
    return (id !== null && this.entities.get(id)) || null;
  }

  metric(text: string): NamedMetric | null {
    const plain = this.plainMetric(text);
    if (plain) return { metrics: plain, basis: [] };
    for (const [end, basis] of GROWTH) {
      const grown = end.test(text) ? this.plainMetric(text.replace(end, '')) : null;
      if (grown) return { metrics: grown, basis: [basis] };
    }
    return null;
  }

  private plainMetric(text: string): readonly Metric[] | null {
    const mapped = this.own.metrics.get(text);
    if (mapped !== undefined) {
      const metric = this.metrics.get(mapped);
      return metric ? [metric] : null;
    }
    const exact = this.metrics.get(text);
    return exact ? [exact] : (this.metricNames.get(fold(text.trim())) ?? null);
  }

  unknownEntity(text: string): Words {
    const meant = nearest(text, this.entities.keys());
    return say.notInLexicon('entity', text, meant);
  }

  unknownMetric(text: string): Words {
    const meant = nearest(text, this.metrics.keys());
    return say.notInLexicon('metric', text, meant);
  }
}
