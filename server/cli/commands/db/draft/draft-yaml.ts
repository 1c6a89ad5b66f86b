// Writes drafted claims into a claims file: what stands there stays as it is, byte for byte; only offsets and a digest are brought up to date.

import { isMap, isScalar, type YAMLMap, type YAMLSeq } from 'yaml';
import {
  appended,
  hasRange,
  isNothing,
  lineAt,
  lineEnd,
  type OpenFile,
  openFile,
  type Splice,
  spliced,
} from '../../../../../claims-db/file/append.ts';
import type { EvidenceRecord } from '../../../../../claims-db/file/source-record.ts';
import { whoPublished } from '../../../../core/explain/system/claims-files.ts';
import * as say from '../../../../core/explain/system/db.ts';
import { said, type Tongue, type Words } from '../../../../core/text/spoken.ts';
import type { DraftedClaim } from './draft-claims.ts';

/** The text that the claims were drafted from. */
export interface Article {
  readonly name: string;
  readonly sha256: string;
  readonly title: string;
  readonly text: string;
  /** The day that it tells of itself, `yyyy-mm-dd`. */
  readonly date: string | null;
}

export interface DraftedFile {
  readonly text: string;
  /** Those that are new, by the id that they got. */
  readonly fresh: ReadonlyMap<string, DraftedClaim>;
  readonly added: number;
  /** Those of the added ones whose subject a curator has to find. */
  readonly open: number;
  readonly kept: number;
  /** Entries whose words the text has no more. */
  readonly lost: readonly string[];
}

/** An entry that is in the file already and has evidence. */
interface Standing {
  readonly id: string;
  readonly node: YAMLMap;
  readonly evidence: EvidenceRecord;
}

const quoted = (text: string): string => JSON.stringify(text);

/** What a source must have, as far as the article tells it; the rest is for a curator. */
function sourceFields(article: Article, language: Tongue): ReadonlyMap<string, string> {
  return new Map([
    ['title', quoted(article.title)],
    ['publisher', quoted(said(whoPublished, language))],
    ...(article.date === null ? [] : [['date', article.date] as const]),
    ['tier', 'secondary'],
  ]);
}

function fieldLines(fields: Iterable<readonly [string, string]>, indent = '  '): string {
  return [...fields].map(([name, value]) => `${indent}${name}: ${value}\n`).join('');
}

/** Which text the source's offsets point into. */
function textLines({ name, sha256 }: Article, indent: string): string {
  const fields = [['name', quoted(name)] as const, ['sha256', quoted(sha256)] as const];
  return `${indent}text:\n${fieldLines(fields, `${indent}  `)}`;
}

/** A file with its source and no claims yet, behind the comments that stand in it. */
function newFile(comments: string, article: Article, language: Tongue): string {
  return spliced(comments, [lineAt(comments.length, `${sourceLines(article, language)}\nclaims:\n`, comments)]);
}

const sourceLines = (article: Article, language: Tongue): string =>
  `source:\n${fieldLines(sourceFields(article, language))}${textLines(article, '  ')}`;

function entryText(claim: DraftedClaim, id: string, language: Tongue): string {
  const { entity, metric, period, basis, nature, quantity, unit, open, evidence } = claim;
  const lines = [
    `  - id: ${id}`,
    ...claim.remarks.map((remark) => `    # ${said(remark, language).replace(/\s+/gu, ' ')}`),
    ...(entity === null ? [] : [`    entity: ${entity}`]),
    ...(metric === null ? [] : [`    metric: ${metric}`]),
    ...(period === null ? [] : [`    period: ${period}`]),
    ...(basis.length > 0 ? [`    basis: [${basis.join(', ')}]`] : []),
    ...(nature === null ? [] : [`    nature: ${nature}`]),
    `    quantity: ${quoted(quantity)}`,
    ...(unit === null ? [] : [`    unit: ${quoted(unit)}`]),
    ...(open ? ['    numeric: false'] : []),
    '    status: unverified',
    `    evidence: { exact: ${quoted(evidence.exact)}, start: ${evidence.start}, end: ${evidence.end} }`,
  ];
  return `${lines.join('\n')}\n`;
}

function scalarText(map: YAMLMap, key: string): string | null {
  const value = map.get(key);
  return typeof value === 'string' ? value : null;
}

function standingIn(claims: YAMLSeq | null): Standing[] {
  return (claims?.items ?? []).flatMap((node) => {
    if (!isMap(node)) return [];
    const evidence = node.get('evidence');
    const exact = isMap(evidence) ? scalarText(evidence, 'exact') : null;
    if (!isMap(evidence) || exact === null) return [];
    const [start, end] = [Number(scalarText(evidence, 'start')), Number(scalarText(evidence, 'end'))];
    return [{ id: scalarText(node, 'id') ?? '', node, evidence: { exact, start, end } }];
  });
}

/** Where each standing entry's words stand in the text now: where they stood, or at the nearest place that no other entry has. */
function located(standing: readonly Standing[], text: string): Map<Standing, EvidenceRecord> {
  const found = new Map<Standing, EvidenceRecord>();
  const taken = new Set<number>();
  const take = (entry: Standing, start: number): void => {
    taken.add(start);
    found.set(entry, { ...entry.evidence, start, end: start + entry.evidence.exact.length });
  };
  for (const entry of standing) {
    const { exact, start } = entry.evidence;
    if (text.startsWith(exact, start)) take(entry, start);
  }
  for (const entry of standing.filter((each) => !found.has(each))) {
    const { exact, start } = entry.evidence;
    const places: number[] = [];
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) if (!taken.has(at)) places.push(at);
    const nearest = places.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start))[0];
    if (nearest !== undefined) take(entry, nearest);
  }
  return found;
}

const overlap = (a: EvidenceRecord, b: EvidenceRecord): boolean => a.start < b.end && b.start < a.end;

function replaced(node: unknown, text: string): Splice[] {
  const range = isScalar(node) ? node.range : null;
  return range ? [{ start: range[0], end: range[1], text }] : [];
}

/** Offsets of words that have moved. */
function movedOffsets(found: ReadonlyMap<Standing, EvidenceRecord>): Splice[] {
  return [...found].flatMap(([{ node, evidence }, now]) => {
    const map = node.get('evidence');
    if (!isMap(map) || (now.start === evidence.start && now.end === evidence.end)) return [];
    return [...replaced(map.get('start', true), String(now.start)), ...replaced(map.get('end', true), String(now.end))];
  });
}

/** A source of its own where the file has none yet, before its claims or at its end. */
function sourceMade({ root, end }: OpenFile, article: Article, file: string, language: Tongue): Splice[] {
  const lines = sourceLines(article, language);
  const node = root.get('source', true);
  if (!root.has('source')) {
    const claims = root.items.find(({ key }) => isScalar(key) && key.value === 'claims')?.key;
    return [lineAt(hasRange(claims) ? claims.range[0] : end, claims ? `${lines}\n` : `\n${lines}`, file)];
  }
  if (!isScalar(node) || !isNothing(node.value) || !node.range) return [];
  const [from, to] = node.range;
  const gone = from < to ? [{ start: from, end: to, text: '' }] : [];
  return [
    ...gone,
    lineAt(lineEnd(file, to), `${fieldLines(sourceFields(article, language))}${textLines(article, '  ')}`, file),
  ];
}

/** The source's `text`, made or brought up to date, and what every source must have where this one lacks it. */
function sourceFilled(opened: OpenFile, article: Article, file: string, language: Tongue): Splice[] {
  const source = opened.root.get('source');
  if (!isMap(source)) return sourceMade(opened, article, file, language);
  const text = source.get('text');
  const known = isMap(text) ? text.get('sha256', true) : null;
  const renewed = isScalar(known) && known.value !== article.sha256 ? replaced(known, quoted(article.sha256)) : [];
  const last = source.items.at(-1)?.value;
  const range = hasRange(last) ? last.range : null;
  if (!range || source.flow) return renewed;
  const indent = ' '.repeat(columnOf(file, source.range?.[0] ?? 0));
  const missing = [...sourceFields(article, language)].filter(([name]) => !source.has(name));
  const lines = `${fieldLines(missing, indent)}${isMap(text) ? '' : textLines(article, indent)}`;
  return [...renewed, ...(lines === '' ? [] : [lineAt(lineEnd(file, Math.max(range[0], range[1] - 1)), lines, file)])];
}

function columnOf(file: string, offset: number): number {
  return offset - (file.lastIndexOf('\n', offset - 1) + 1);
}

/** Whether a file says anything, comments aside. */
function hasContent(file: string): boolean {
  return file.split('\n').some((line) => !/^\s*(#|---\s*$|$)/.test(line));
}

function freeIds(base: string, taken: ReadonlySet<string>): () => string {
  let number = 0;
  return () => {
    let id: string;
    do id = `${base}-${String(++number).padStart(2, '0')}`;
    while (taken.has(id));
    return id;
  };
}

/**
 * The claims file with the drafted claims in it.
 *
 * @param file the file as it is; `null` where there is none yet
 * @param base what new ids begin with
 * @returns the new text, or what keeps the file from being added to
 */
export function draftedFile(
  file: string | null,
  article: Article,
  drafted: readonly DraftedClaim[],
  base: string,
  language: Tongue,
): DraftedFile | { readonly refused: Words } {
  const before = file !== null && hasContent(file) ? file : newFile(file ?? '', article, language);
  const opened = openFile(before);
  if ('refused' in opened) return opened;
  const { claims } = opened;
  const standing = standingIn(claims);
  const found = located(standing, article.text);
  const fresh = drafted.filter(({ evidence }) => ![...found.values()].some((each) => overlap(each, evidence)));
  const taken = new Set((claims?.items ?? []).flatMap((node) => (isMap(node) ? (scalarText(node, 'id') ?? []) : [])));
  const nextId = freeIds(base, taken);
  const named = new Map(fresh.map((claim) => [nextId(), claim]));
  const entries = [...named].map(([id, claim]) => entryText(claim, id, language)).join('');
  const text = spliced(before, [
    ...sourceFilled(opened, article, before, language),
    ...movedOffsets(found),
    ...appended(opened, before, entries),
  ]);
  if ('refused' in openFile(text)) return { refused: say.cannotBeAddedTo };
  return {
    fresh: named,
    text,
    added: fresh.length,
    open: fresh.filter(({ open }) => open).length,
    kept: claims?.items.length ?? 0,
    lost: standing.filter((entry) => !found.has(entry)).map(({ id }) => id),
  };
}
