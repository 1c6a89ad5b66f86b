// A compiled database as JSON, and back: exact decimals survive, and each source is written once.

import type { Claim, Lexicon, Source } from '../server/claims/claim.ts';

/** What a checker needs of a compiled database. */
export interface CompiledDatabase {
  readonly revision: string;
  readonly lexicon: Lexicon;
  readonly claims: readonly Claim[];
}

const FORMAT = 1;

type Packed = Omit<Claim, 'source'> & { readonly source: string };

interface File {
  readonly format: number;
  readonly revision: string;
  readonly lexicon: Lexicon;
  readonly sources: readonly Source[];
  readonly claims: readonly Packed[];
}

/** Writes a compiled database as JSON. Whole numbers beyond floating point (`digits` of a decimal) become texts. */
export function writeDatabaseJson({ revision, lexicon, claims }: CompiledDatabase): string {
  const sources = [...new Map(claims.map(({ source }) => [source.id, source])).values()];
  const file: File = {
    format: FORMAT,
    revision,
    lexicon,
    sources,
    claims: claims.map((claim) => ({ ...claim, source: claim.source.id })),
  };
  return JSON.stringify(file, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}

/**
 * Reads what `writeDatabaseJson` wrote.
 *
 * @throws Error where the text is not such a file, or one of another format
 */
export function readDatabaseJson(text: string): CompiledDatabase {
  const file: File = JSON.parse(text, (key, value: unknown) =>
    key === 'digits' && typeof value === 'string' ? BigInt(value) : value,
  );
  if (file.format !== FORMAT)
    throw new Error(`a compiled claims database of format ${String(file.format)}; this version reads ${FORMAT}`);
  const sources = new Map(file.sources.map((source) => [source.id, source]));
  const claims = file.claims.flatMap((claim) => {
    const source = sources.get(claim.source);
    return source ? [{ ...claim, source }] : [];
  });
  return { revision: file.revision, lexicon: file.lexicon, claims };
}
