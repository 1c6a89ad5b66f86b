// A claims file of ingested documents: written anew, or brought up to date so that what a curator wrote stays.

import { type Document, isMap, isSeq, parseAllDocuments, parseDocument, type YAMLMap } from 'yaml';
import type { Entity, Metric } from '../../../server/core/claims/claim.ts';
import * as say from '../../../server/core/explain/system/ingest.ts';
import type { Bilingual, ClaimRecord, EntityRecord, MetricRecord } from '../../file/schema.ts';
import type { EvidenceRecord, SourceRecord } from '../../file/source-record.ts';
import { blockText, STYLE } from './block-text.ts';

/** What one document gives to a claims file. */
export interface IngestedSource {
  readonly entity: Entity | null;
  readonly metrics: readonly Metric[];
  readonly source: SourceRecord;
  readonly claims: readonly ClaimRecord[];
}

export interface UpdatedFile {
  readonly text: string;
  readonly added: number;
  /** Entries that stood there already and were left as they are. */
  readonly kept: number;
  /** Entries whose figure has changed in the document; they are to be looked at again. */
  readonly changed: number;
  /** Entries that the document no longer gives. */
  readonly gone: number;
}

function named({ zh, en }: { readonly zh: string; readonly en: string }): Bilingual {
  return zh === en ? zh : { zh, en };
}

function entityRecord({ id, name, aliases, kind, currency, fiscalYearEnd }: Entity): EntityRecord {
  return {
    id,
    name: named(name),
    ...(aliases.length > 0 ? { aliases } : {}),
    kind,
    ...(currency === null ? {} : { currency }),
    ...(fiscalYearEnd === 12 ? {} : { fiscalYearEnd }),
  };
}

function metricRecord({ id, name, aliases, kind, periodType, concept, confusedWith }: Metric): MetricRecord {
  return {
    id,
    name: named(name),
    ...(aliases.length > 0 ? { aliases } : {}),
    kind,
    periodType,
    ...(confusedWith.length > 0 ? { confusedWith } : {}),
    ...(concept === null ? {} : { concept }),
  };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

/** A new file: names first, then each source with its claims. */
export function newFile(sources: readonly IngestedSource[]): string {
  const entities = byId(sources.flatMap(({ entity }) => entity ?? [])).map(entityRecord);
  const metrics = byId(sources.flatMap((source) => source.metrics)).map(metricRecord);
  const names = { ...(entities.length > 0 ? { entities } : {}), ...(metrics.length > 0 ? { metrics } : {}) };
  const documents: object[] = sources.map(({ source, claims }) => ({ source, claims }));
  const all = Object.keys(names).length > 0 ? [names, ...documents] : documents;
  return all.map(blockText).join('---\n');
}

function entries(document: Document, part: string): YAMLMap[] {
  const list = document.get(part);
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

function sourceId(document: Document): string | null {
  const id = document.getIn(['source', 'id']);
  return typeof id === 'string' ? id : null;
}

function add(document: Document, part: string, record: object): void {
  const node = document.createNode(record);
  const list = document.get(part);
  if (isSeq(list)) list.items.push(node);
  else document.set(part, document.createNode([record]));
}

class FileUpdate {
  added = 0;
  kept = 0;
  changed = 0;
  gone = 0;
  private readonly documents: Document[];

  constructor(text: string) {
    this.documents = [...parseAllDocuments(text)].filter((one): one is Document.Parsed => 'contents' in one);
    if (this.documents.length === 0) this.documents.push(parseDocument('{}'));
  }

  names({ entity, metrics }: IngestedSource): void {
    const has = (part: string, id: string): boolean =>
      this.documents.some((document) => entries(document, part).some((item) => item.get('id') === id));
    const [first] = this.documents;
    if (!first) return;
    if (entity && !has('entities', entity.id)) add(first, 'entities', entityRecord(entity));
    for (const metric of metrics) if (!has('metrics', metric.id)) add(first, 'metrics', metricRecord(metric));
  }

  source({ source, claims }: IngestedSource): void {
    const document = this.documents.find((one) => sourceId(one) === source.id);
    if (!document) {
      this.documents.push(parseDocument(blockText({ source, claims })));
      this.added += claims.length;
      return;
    }
    const items = new Map(entries(document, 'claims').map((item) => [String(item.get('id')), item]));
    if (source.text && document.getIn(['source', 'text', 'sha256']) !== source.text.sha256)
      document.setIn(['source', 'text'], document.createNode(source.text));
    for (const claim of claims) {
      const item = items.get(claim.id);
      if (item) this.claim(document, item, claim);
      else {
        add(document, 'claims', claim);
        this.added++;
      }
      items.delete(claim.id);
    }
    this.gone += items.size;
  }

  /** Only where it stands is brought up to date, and a figure that the document has changed. */
  private claim(document: Document, item: YAMLMap, claim: ClaimRecord): void {
    const before = item.getIn(['evidence', 'exact']);
    if (claim.evidence && !sameEvidence(item, claim.evidence))
      item.set('evidence', document.createNode(claim.evidence));
    if (claim.evidence === undefined || before === undefined || before === claim.evidence.exact) {
      this.kept++;
      return;
    }
    item.set('quantity', claim.quantity);
    item.set('status', 'unverified');
    item.set('note', document.createNode(say.documentChanged(String(before))));
    this.changed++;
  }

  text(): string {
    return this.documents.map((document) => document.toString(STYLE).replace(/^---\n/, '')).join('---\n');
  }
}

/** Whether an entry's evidence says the same already, so that its lines stay as they are written. */
function sameEvidence(item: YAMLMap, evidence: EvidenceRecord): boolean {
  const written = item.get('evidence');
  if (!isMap(written)) return false;
  return Object.entries(evidence).every(([key, value]) => String(written.get(key)) === String(value));
}

/** Brings a file up to date. Comments, statuses, notes and whatever else a curator wrote stay. */
export function updatedFile(text: string, sources: readonly IngestedSource[]): UpdatedFile {
  const update = new FileUpdate(text);
  for (const source of sources) {
    update.names(source);
    update.source(source);
  }
  const { added, kept, changed, gone } = update;
  return { text: update.text(), added, kept, changed, gone };
}
