// Writes drafted claims into a claims file: what stands there stays as it is, byte for byte; only offsets and a digest are brought up to date.

import { isMap, isScalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { appended, hasRange, lineEnd, openFile, type Splice, spliced } from '../../../../claims-db/append.ts';
import type { EvidenceRecord } from '../../../../claims-db/source-record.ts';
import type { Language, Words } from '../../../core/text/spoken.ts';
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

const PUBLISHER: Words = { zh: '谁发布的', en: 'Who published it' };

const quoted = (text: string): string => JSON.stringify(text);

function skeleton(article: Article, language: Language): string {
  return [
    'source:',
    `  title: ${quoted(article.title)}`,
    `  publisher: ${quoted(PUBLISHER[language])}`,
    ...(article.date === null ? [] : [`  date: ${article.date}`]),
    '  tier: secondary',
    '',
    'claims:',
    '',
  ].join('\n');
}

function entryText(claim: DraftedClaim, id: string, language: Language): string {
  const { entity, metric, period, basis, nature, quantity, unit, open, evidence } = claim;
  const lines = [
    `  - id: ${id}`,
    ...claim.remarks.map((remark) => `    # ${remark[language].replace(/\s+/gu, ' ')}`),
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

/** The source's `text`, made or brought up to date. */
function digest(root: YAMLMap, article: Article, file: string): Splice[] {
  const source = root.get('source');
  if (!isMap(source)) return [];
  const text = source.get('text');
  if (isMap(text)) {
    return [
      ...(scalarText(text, 'sha256') === article.sha256
        ? []
        : replaced(text.get('sha256', true), quoted(article.sha256))),
    ];
  }
  const last = source.items.at(-1)?.value;
  const range = hasRange(last) ? last.range : null;
  if (!range || source.flow) return [];
  const at = lineEnd(file, Math.max(range[0], range[1] - 1));
  const indent = ' '.repeat(columnOf(file, source.range?.[0] ?? 0));
  const lines = [`text:`, `  name: ${quoted(article.name)}`, `  sha256: ${quoted(article.sha256)}`];
  return [{ start: at, end: at, text: lines.map((line) => `${indent}${line}\n`).join('') }];
}

function columnOf(file: string, offset: number): number {
  return offset - (file.lastIndexOf('\n', offset - 1) + 1);
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
  language: Language,
): DraftedFile | { readonly refused: Words } {
  const before = file === null || file.trim() === '' ? skeleton(article, language) : file;
  const opened = openFile(before);
  if ('refused' in opened) return opened;
  const { root, claims } = opened;
  const standing = standingIn(claims);
  const found = located(standing, article.text);
  const fresh = drafted.filter(({ evidence }) => ![...found.values()].some((each) => overlap(each, evidence)));
  const taken = new Set((claims?.items ?? []).flatMap((node) => (isMap(node) ? (scalarText(node, 'id') ?? []) : [])));
  const nextId = freeIds(base, taken);
  const named = new Map(fresh.map((claim) => [nextId(), claim]));
  const entries = [...named].map(([id, claim]) => entryText(claim, id, language)).join('');
  return {
    fresh: named,
    text: spliced(before, [
      ...digest(root, article, before),
      ...movedOffsets(found),
      ...appended(opened, before, entries),
    ]),
    added: fresh.length,
    open: fresh.filter(({ open }) => open).length,
    kept: claims?.items.length ?? 0,
    lost: standing.filter((entry) => !found.has(entry)).map(({ id }) => id),
  };
}
