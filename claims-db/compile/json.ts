// A compiled database as JSON, and back: exact decimals survive, and each source is written once.

import type { Claim, Lexicon, Source } from '../../server/core/claims/claim.ts';
import { layUnder } from '../../server/core/claims/lay-lexicons.ts';
import { webAddress } from '../../server/core/claims/web-address.ts';
import type { CompiledLexicon } from './compile-lexicon.ts';
import {
  FileNumbers,
  type PackedClaim,
  type PackedLaid,
  type PackedLexicon,
  packedClaim,
  packedLaid,
  packedLexicon,
  readClaim,
  readLaid,
  readLexicon,
} from './packed.ts';

/** What a compiled database is written from. */
export interface WrittenDatabase {
  readonly revision: string;
  readonly lexicon: CompiledLexicon;
  readonly claims: readonly Claim[];
}

/** What a checker needs of a compiled database. */
export interface CompiledDatabase {
  readonly revision: string;
  readonly lexicon: Lexicon;
  /** The part of it that lies under every database, and serves alone where this one is not in use. */
  readonly general: Lexicon;
  readonly claims: readonly Claim[];
}

const FORMAT = 3;
/**
 * In files up to format 2 the general lexicon is still to be laid under the other; those of format 1 write out what goes without
 * saying, and have no general part.
 */
const READABLE: readonly number[] = [1, 2, FORMAT];

interface File {
  readonly format: number;
  readonly revision: string;
  readonly files?: readonly string[];
  readonly lexicon: PackedLaid;
  readonly general?: PackedLexicon;
  readonly sources: readonly Source[];
  readonly claims: readonly PackedClaim[];
}

/** Writes a compiled database as JSON. */
export function writeDatabaseJson({ revision, lexicon, claims }: WrittenDatabase): string {
  const sources = [...new Map(claims.map(({ source }) => [source.id, source])).values()];
  const numbers = new FileNumbers();
  const laid = packedLaid(layUnder(lexicon), numbers);
  const general = packedLexicon(lexicon.general, numbers);
  const file: File = {
    format: FORMAT,
    revision,
    files: numbers.files,
    lexicon: laid,
    ...(general.metrics.length > 0 || general.bases ? { general } : {}),
    sources,
    claims: claims.map((claim) => packedClaim(claim, numbers)),
  };
  return JSON.stringify(file);
}

/**
 * Reads what `writeDatabaseJson` wrote.
 *
 * @throws Error where the text is not such a file, or one of another format
 */
export function readDatabaseJson(text: string): CompiledDatabase {
  const file: File = JSON.parse(text);
  if (!READABLE.includes(file.format))
    throw new Error(`a compiled claims database of format ${String(file.format)}; this version reads ${FORMAT}`);
  const sources = new Map(file.sources.map((source) => [source.id, { ...source, url: webAddress(source.url) }]));
  const numbers = new FileNumbers(file.files);
  const claims = file.claims.flatMap((claim) => {
    const source = sources.get(claim.source);
    return source ? [readClaim(claim, source, numbers)] : [];
  });
  const { general: under = { entities: [], metrics: [] } } = file;
  let general: Lexicon | null = null;
  const generalLexicon = (): Lexicon => {
    general ??= readLexicon(under, numbers, true);
    return general;
  };
  const lexicon =
    file.format === FORMAT
      ? readLaid(file.lexicon, numbers)
      : layUnder({ own: readLexicon(file.lexicon, numbers, false), general: generalLexicon() });
  return {
    revision: file.revision,
    lexicon,
    get general() {
      return generalLexicon();
    },
    claims,
  };
}
