// Which entity a filer or a name in a table is: one of the lexicon, or a new one.

import type { Entity, EntityId } from '../../server/core/claims/claim.ts';
import { fold } from '../../server/core/text/fold.ts';

/** Words of a legal form, and the state that the SEC adds: Apple Inc, BERKSHIRE HATHAWAY INC /DE/. */
const LEGAL_FORM = new Set(
  'inc incorporated corp corporation co company ltd limited llc lp plc sa nv ag se ab asa spa oyj kk bhd the holdings holding'.split(
    ' ',
  ),
);

function wordsOf(name: string): string[] {
  return fold(name)
    .replace(/\/[a-z]{2,3}\/?\s*$/, '')
    .replaceAll(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '');
}

/** A name without its legal form, for comparison: `alibaba group` for Alibaba Group Holding Limited. */
function nameKey(name: string): string {
  const words = wordsOf(name);
  while (words.length > 1 && LEGAL_FORM.has(words.at(-1) ?? '')) words.pop();
  if (words.length > 1 && words[0] === 'the') words.shift();
  return words.join(' ');
}

/** A filer's name without its legal form, as written; `null` where nothing is left out. */
function shortName(name: string): string | null {
  const words = name.replace(/\s*\/[A-Z]{2,3}\/?\s*$/, '').split(/\s+/);
  const isForm = (word: string): boolean => LEGAL_FORM.has(fold(word).replaceAll(/[.,]/g, ''));
  while (words.length > 1 && isForm(words.at(-1) ?? '')) words.pop();
  const short = words.join(' ').replace(/[,.]$/, '');
  return short === name || short.length < 2 ? null : short;
}

/** The lexicon's entities by the names that they go by, and new ones beside them. */
export class EntityNames {
  private readonly byKey = new Map<string, Set<EntityId>>();
  private readonly ids = new Set<EntityId>();
  private readonly newKeys = new Set<string>();

  constructor(entities: readonly Entity[]) {
    for (const { id, name, aliases } of entities) {
      this.ids.add(id);
      for (const each of [id, name.zh, name.en, ...aliases]) {
        const key = nameKey(each);
        const known = this.byKey.get(key);
        if (known) known.add(id);
        else this.byKey.set(key, new Set([id]));
      }
    }
  }

  /** The one entity of the lexicon that goes by the name; `null` where there is none, or more than one. */
  find(name: string): EntityId | null {
    const found = this.byKey.get(nameKey(name));
    const [only] = found ?? [];
    return found?.size === 1 ? (only ?? null) : null;
  }

  /** A new id for a name: `apple`, or with the number behind it where that is taken. */
  idFor(name: string, number: string): EntityId {
    const slug = nameKey(name)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '');
    const id = slug === '' ? `cik-${number}` : this.ids.has(slug) ? `${slug}-${number}` : slug;
    this.ids.add(id);
    return id;
  }

  /** An entity for a filer that the lexicon does not have. Its short name stands beside the full one where nobody else has it. */
  make(id: EntityId, name: string, currency: string | null, fiscalYearEnd: number): Entity {
    const short = shortName(name);
    const key = nameKey(name);
    const free = !this.byKey.has(key) && !this.newKeys.has(key);
    this.newKeys.add(key);
    return {
      id,
      name: { zh: name, en: name },
      aliases: short !== null && free ? [short] : [],
      localAliases: [],
      kind: 'company',
      parent: null,
      currency,
      fiscalYearEnd,
    };
  }
}
