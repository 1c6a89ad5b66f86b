// The sources of a table's claims: one for all of it, or as its columns say.

import { basename } from 'node:path';
import type { Source } from '../../../server/core/claims/claim.ts';
import * as say from '../../../server/core/explain/system/tables.ts';
import type { Words } from '../../../server/core/text/spoken.ts';
import { TIERS } from '../../file/schema.ts';
import type { Field } from '../import-options.ts';

/** Why there is no source. */
export interface NoSource {
  readonly field: Field;
  readonly expected: Words;
}

/** A file's name as an id: letters and digits of any script do not all pass, so that a Chinese name falls back on `table`. */
function slugOf(path: string): string {
  const slug = basename(path)
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return slug === '' ? 'table' : slug;
}

export class TableSources {
  private readonly path: string;
  private readonly ids: Set<string>;
  private readonly known = new Map<string, Source>();

  /** @param ids ids of sources that are taken; those made here are added */
  constructor(path: string, ids: Set<string>) {
    this.path = path;
    this.ids = ids;
  }

  /** @param told what a row says of a field of the source */
  of(told: (field: Field) => string | null): Source | NoSource {
    const [title, publisher, date, url, tierText] = (['title', 'publisher', 'date', 'url', 'tier'] as const).map(told);
    const key = JSON.stringify([title, publisher, date, url, tierText]);
    const known = this.known.get(key);
    if (known) return known;
    if (!publisher) return { field: 'publisher', expected: say.noPublisher };
    if (date && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) return { field: 'date', expected: say.noDate };
    if (url && !/^https?:\/\/\S+$/.test(url)) return { field: 'url', expected: say.noAddress };
    const tier = TIERS.find((each) => each === (tierText ?? 'secondary'));
    if (!tier) return { field: 'tier', expected: say.noTier(TIERS) };
    const source = {
      id: this.newId(),
      title: title ?? basename(this.path),
      publisher,
      date: date ?? null,
      url: url ?? null,
      tier,
    };
    this.known.set(key, source);
    return source;
  }

  private newId(): string {
    const slug = slugOf(this.path);
    let id = slug;
    for (let n = 2; this.ids.has(id); n++) id = `${slug}-${n}`;
    this.ids.add(id);
    return id;
  }
}
