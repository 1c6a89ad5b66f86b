// `tieout db draft ARTICLE --source FILE`: reads a text and writes its figures into a claims file, for a curator to go through.

import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { writeWhole } from '../../../../../claims-db/build-database.ts';
import { loadFile } from '../../../../../claims-db/file/load.ts';
import type { SourceRecord } from '../../../../../claims-db/file/source-record.ts';
import { readYaml } from '../../../../../claims-db/file/yaml-text.ts';
import { problemLine } from '../../../../../claims-db/problems/problem.ts';
import { reasonOf } from '../../../../../claims-db/problems/reasons.ts';
import type { Blocks } from '../../../../core/blocks/block.ts';
import { check } from '../../../../core/check/check.ts';
import type { Claim, ClaimStore } from '../../../../core/claims/claim.ts';
import * as say from '../../../../core/explain/system/db.ts';
import { draftTooLarge } from '../../../../core/explain/system/files.ts';
import { parseBlocks } from '../../../../core/formats/parse.ts';
import { shown } from '../../../../core/text/shown.ts';
import { said, type Tongue } from '../../../../core/text/spoken.ts';
import { withClaims } from '../../../../databases/ahead.ts';
import { isPostgresAddress } from '../../../../databases/postgres/address.ts';
import { readRegularSync } from '../../../../files/read-regular.ts';
import { decodeDraft, formatOf, LARGEST_DRAFT } from '../../../../workspace/read-draft.ts';
import { DRAFT } from '../../../arguments/commands.ts';
import { type Arguments, readArguments } from '../../../arguments/read-arguments.ts';
import { Failure, failureAt } from '../../../failure.ts';
import { type ExitStatus, languageFor, ownLanguage, type Session } from '../../../session.ts';
import { openBase, openDatabases, wantedFor } from '../../open-databases.ts';
import { readDatabase } from '../read.ts';
import { type DraftedClaim, draftedClaims } from './draft-claims.ts';
import { validated } from './draft-validated.ts';
import { type Article, type DraftedFile, draftedFile } from './draft-yaml.ts';

function bytesAt(path: string, session: Session): Uint8Array | null {
  try {
    return readRegularSync(resolve(session.folder, path), LARGEST_DRAFT, draftTooLarge);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw failureAt(path, reasonOf(error));
  }
}

function textAt(path: string, bytes: Uint8Array): string {
  const decoded = decodeDraft(bytes);
  if ('refused' in decoded) throw failureAt(path, decoded.refused);
  return decoded.text;
}

/** Longer ones are cut. Characters. */
const LONGEST_TITLE = 120;

/** As the front matter says, else the first heading, else the first line of the text. */
function titleOf({ frontMatter, blocks }: Blocks): string | null {
  const heads = blocks.find(({ content }) => content.kind === 'heading' && /\p{L}/u.test(content.prose));
  const first = heads ?? blocks.find(({ content }) => content.kind !== 'table' && /\p{L}/u.test(content.prose));
  const line = frontMatter.title ?? first?.content.prose.trim().split('\n')[0];
  return line?.slice(0, LONGEST_TITLE) || null;
}

function articleAt(path: string, session: Session): Article {
  const bytes = bytesAt(path, session);
  if (!bytes) throw failureAt(path, say.noSuchFile);
  const text = textAt(path, bytes);
  const parsed = parseBlocks({ text, format: formatOf(path) });
  return {
    name: basename(path),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    title: titleOf(parsed) ?? basename(path),
    text,
    date: parsed.frontMatter.date,
  };
}

/** The claims file as it stands, if it does; a slip of syntax in it ends the command before anything is written. */
function claimsFileAt(path: string, session: Session, args: Arguments): string | null {
  const bytes = bytesAt(path, session);
  if (!bytes) return null;
  const text = textAt(path, bytes);
  const { documents, problems } = readYaml(path, text);
  const [slip] = problems;
  const language = ownLanguage(args.language, session.environment);
  if (slip) {
    const line = problemLine(slip, language);
    throw new Failure({ zh: line, en: line });
  }
  if (documents.length > 1) throw failureAt(path, say.severalDocuments);
  return text;
}

function sourceIn(path: string, text: string | null): SourceRecord | undefined {
  return text === null ? undefined : loadFile({ name: path, text }).sources[0]?.record;
}

function sourceIdOf(path: string, source: SourceRecord | undefined): string {
  return source?.id ?? basename(path).replace(/\.ya?ml$/i, '');
}

/** The databases without what this source says: a text is no witness for itself. */
function withoutSource(store: ClaimStore, source: string): ClaimStore {
  const isOther = (claim: Claim): boolean => claim.source.id !== source;
  const claimsAbout: ClaimStore['claimsAbout'] = (...about) => store.claimsAbout(...about).filter(isOther);
  return {
    lexicon: store.lexicon,
    revision: `${store.revision}-without-${source}`,
    claim: (id) => [store.claim(id)].find((claim) => claim && isOther(claim)),
    claimsAbout,
    metricsOf: (entity) => store.metricsOf(entity).filter((metric) => claimsAbout(entity, metric).length > 0),
  };
}

function report(path: string, file: DraftedFile, language: Tongue): string {
  const { added, open, kept, lost } = file;
  return said(say.claimsDrafted(path, added, open, kept, lost), language);
}

/** Says what is still wrong with the file as it was written, errors of its own that stood in it before among them. */
async function afterwards(path: string, args: Arguments, session: Session): Promise<ExitStatus> {
  const { problems } = await readDatabase(path, args, session);
  const errors = problems.filter(({ level }) => level === 'error');
  const language = ownLanguage(args.language, session.environment);
  for (const problem of errors) session.error(`tieout: ${shown(problemLine(problem, language))}\n`);
  return errors.length > 0 ? 1 : 0;
}

/** Never changes or removes an entry that is there; writes nothing where nothing is new. */
export async function draftCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, DRAFT);
  const [path, ...more] = args.paths;
  if (path === undefined || more.length > 0) throw new Failure(say.noArticle);
  if (args.source === null) throw new Failure(say.noDraftTarget);
  const article = articleAt(path, session);
  const onServer = isPostgresAddress(args.source);
  const standing = onServer ? null : claimsFileAt(args.source, session, args);
  const record = sourceIn(args.source, standing);
  const source = onServer ? sourceIdOf(article.title, undefined) : sourceIdOf(args.source, record);
  const wanted = wantedFor(args, args.source, session.folder);
  const databases = await openDatabases(onServer ? wanted : args, session.folder);
  const store = withoutSource(databases, source);
  const day = record?.date;
  const draft = {
    text: article.text,
    format: formatOf(path),
    ...(day && /^\d{4}-\d\d-\d\d$/.test(day) ? { date: day } : {}),
  };
  const drafted = await withClaims(databases, article.text, () => draftedClaims(check(draft, store), store));
  const base = source.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+|-+$/g, '') || 'claim';
  const language = languageFor(article.text, args.language, session.environment);
  const write = (claims: readonly DraftedClaim[]): DraftedFile => {
    const written = draftedFile(standing, article, claims, base, language);
    if ('refused' in written) throw failureAt(args.source ?? '', written.refused);
    return written;
  };
  const unchecked = write(drafted);
  const target = resolve(session.folder, args.source);
  const below = unchecked.added > 0 || onServer ? await openBase(wanted, session.folder) : null;
  const file = below ? write(validated(unchecked, drafted, basename(args.source), below)) : unchecked;
  const spoken = ownLanguage(args.language, session.environment);
  if (onServer && below) {
    const { draftToServer } = await import('./draft-to-server.ts');
    session.out(shown(await draftToServer(args.source, file.text, base, below, file.open, spoken)));
    return 0;
  }
  if (file.added > 0 || (standing !== null && file.kept > 0 && file.text !== standing))
    await writeWhole(target, file.text);
  session.out(shown(report(args.source, file, spoken)));
  return standing === null && file.added === 0 ? 0 : afterwards(args.source, args, session);
}
