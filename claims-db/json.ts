// A compiled database as JSON, and back: exact decimals survive, and each source is written once.

import type { BasisEntry, Claim, Entity, FileLocation, Lexicon, Metric, Source } from '../server/claims/claim.ts';
import { layUnder } from '../server/claims/lay-lexicons.ts';
import type { CompiledLexicon } from './compile-lexicon.ts';

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

const FORMAT = 1;

type Place = readonly [file: number, line: number, column: number];

/** An entry of the lexicon as it is written: its place by the number of its file, and nothing that is empty. */
interface PackedName {
  readonly location?: Place;
}

interface PackedLexicon {
  readonly entities: readonly (Omit<Entity, 'location'> & PackedName)[];
  readonly metrics: readonly (Omit<Metric, 'location'> & PackedName)[];
  readonly bases?: readonly BasisEntry[];
}

type Packed = Omit<Claim, 'source'> & { readonly source: string };

interface File {
  readonly format: number;
  readonly revision: string;
  readonly lexicon: PackedLexicon;
  readonly general?: PackedLexicon;
  readonly files?: readonly string[];
  readonly sources: readonly Source[];
  readonly claims: readonly Packed[];
}

/** Gives each file a number, in the order of first mention. */
function fileNumbers(): { readonly files: string[]; readonly placed: (location: FileLocation) => Place } {
  const files: string[] = [];
  const numbers = new Map<string, number>();
  const placed = ({ file, line, column }: FileLocation): Place => {
    const number = numbers.get(file) ?? files.push(file) - 1;
    numbers.set(file, number);
    return [number, line, column];
  };
  return { files, placed };
}

function packed({ entities, metrics, bases }: Lexicon, placed: (location: FileLocation) => Place): PackedLexicon {
  const pack = <T extends { readonly location?: FileLocation | null }>({ location, ...rest }: T) => ({
    ...rest,
    ...(location ? { location: placed(location) } : {}),
  });
  return { entities: entities.map(pack), metrics: metrics.map(pack), ...(bases?.length ? { bases } : {}) };
}

function unpacked({ entities, metrics, bases }: PackedLexicon, files: readonly string[]): Lexicon {
  const unpack = <T extends PackedName>({ location, ...rest }: T) => {
    const [number, line = 0, column = 0] = location ?? [];
    const file = number === undefined ? undefined : files[number];
    return { ...rest, location: file === undefined ? null : { file, line, column } };
  };
  return { entities: entities.map(unpack), metrics: metrics.map(unpack), ...(bases ? { bases } : {}) };
}

/** Writes a compiled database as JSON. Whole numbers beyond floating point (`digits` of a decimal) become texts. */
export function writeDatabaseJson({ revision, lexicon, claims }: WrittenDatabase): string {
  const sources = [...new Map(claims.map(({ source }) => [source.id, source])).values()];
  const { files, placed } = fileNumbers();
  const own = packed(lexicon.own, placed);
  const general = packed(lexicon.general, placed);
  const file: File = {
    format: FORMAT,
    revision,
    lexicon: own,
    ...(general.metrics.length > 0 || general.bases ? { general } : {}),
    files,
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
  const { files = [], general: under = { entities: [], metrics: [] } } = file;
  const general = unpacked(under, files);
  const lexicon = layUnder({ own: unpacked(file.lexicon, files), general });
  return { revision: file.revision, lexicon, general, claims };
}
