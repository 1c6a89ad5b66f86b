// The sources of a table's claims: one for all of it, or as its columns say.

import { basename } from 'node:path';
import type { Source } from '../../../server/core/claims/claim.ts';
import type { Words } from '../../../server/core/text/spoken.ts';
import { TIERS } from '../../file/schema.ts';
import type { Field } from '../import-options.ts';

/** Why there is no source. */
export interface NoSource {
  readonly field: Field;
  readonly expected: Words;
}

const NO_PUBLISHER: Words = {
  zh: '缺少来源：用 --set publisher=… 写明谁发布的，或用 --map publisher=列名',
  en: 'the source is missing: say who published it by --set publisher=… or --map publisher=HEADING',
};

const DATE: Words = {
  zh: '发布日期应为 2025-11-25、2025-11 或 2025',
  en: 'the date of publication takes 2025-11-25, 2025-11 or 2025',
};

const URL: Words = {
  zh: '网址应以 http:// 或 https:// 开头',
  en: 'an address begins with http:// or https://',
};

const TIER: Words = {
  zh: `tier 应为以下之一：${TIERS.join('、')}`,
  en: `tier takes one of ${TIERS.join(', ')}`,
};

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
    if (!publisher) return { field: 'publisher', expected: NO_PUBLISHER };
    if (date && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) return { field: 'date', expected: DATE };
    if (url && !/^https?:\/\/\S+$/.test(url)) return { field: 'url', expected: URL };
    const tier = TIERS.find((each) => each === (tierText ?? 'secondary'));
    if (!tier) return { field: 'tier', expected: TIER };
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
