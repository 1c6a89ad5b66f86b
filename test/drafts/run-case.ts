// Checks one annotated draft and says where the verdicts differ from its marks.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDatabaseFolder } from '../../claims-db/read-folder.ts';
import { validateDatabase } from '../../claims-db/validate.ts';
import { check } from '../../server/core/check/check.ts';
import { type CheckedFigure, readingOf } from '../../server/core/check/result.ts';
import type { ClaimStore } from '../../server/core/claims/claim.ts';
import { memoryStore } from '../../server/core/claims/memory-store.ts';
import { CODES } from '../../server/core/explain/codes/codes.ts';
import { overGeneral } from '../claims-db/general.ts';
import { type DraftCase, type MarkedFigure, readCases } from './cases.ts';

const ROOT = join(import.meta.dirname, '../..');
export const FIXTURES = join(ROOT, 'test/fixtures/drafts');

/** Verdicts that are reported to the writer. */
export const FLAGGED: ReadonlySet<string> = new Set(['refuted', 'disputed', 'unsourced', 'unverified']);

const stores = new Map<string, Promise<ClaimStore>>();

async function loaded(name: string): Promise<ClaimStore> {
  const folder = name === 'bundled' ? join(ROOT, 'claims-db') : join(ROOT, 'test/fixtures', name);
  const { lexicon, claims } = validateDatabase((await readDatabaseFolder(folder)).files);
  return overGeneral(memoryStore(lexicon, claims, name));
}

/** The claims database that a case names. */
export function databaseOf(name: string): Promise<ClaimStore> {
  const known = stores.get(name) ?? loaded(name);
  stores.set(name, known);
  return known;
}

/** Every annotated draft, by file. */
export async function allCases(): Promise<ReadonlyMap<string, readonly DraftCase[]>> {
  const files = (await readdir(FIXTURES)).filter((file) => file.endsWith('.md')).toSorted();
  const read = await Promise.all(
    files.map(async (file) => [file, readCases(await readFile(join(FIXTURES, file), 'utf8'), file)] as const),
  );
  return new Map(read);
}

/** One marked figure with what the checker made of it. */
export interface MarkResult {
  readonly mark: MarkedFigure;
  readonly found: CheckedFigure | null;
  readonly verdict: string;
  readonly right: boolean;
  /** `null` where the mark names no code or the verdict is another. */
  readonly codeRight: boolean | null;
}

export interface CaseResult {
  readonly draft: DraftCase;
  readonly marks: readonly MarkResult[];
  /** Figures that were reported though nothing marks them. */
  readonly falseFlags: readonly CheckedFigure[];
}

function shared(mark: MarkedFigure, { figure }: CheckedFigure): number {
  return Math.min(mark.end, figure.span.end) - Math.max(mark.start, figure.span.start);
}

export async function runCase(draft: DraftCase): Promise<CaseResult> {
  const checked = check({ text: draft.text, format: draft.format }, await databaseOf(draft.database));
  const marks = draft.figures.map((mark): MarkResult => {
    const over = checked.figures
      .filter((figure) => shared(mark, figure) > 0)
      .toSorted((a, b) => shared(mark, b) - shared(mark, a));
    const found = over.find(({ judgement }) => judgement) ?? over[0] ?? null;
    const verdict = found?.judgement?.verdict ?? 'none';
    const right = mark.verdicts.includes(verdict);
    const told = right && verdict === 'refuted' && mark.codes.length > 0;
    return { mark, found, verdict, right, codeRight: told ? mark.codes.includes(found?.judgement?.code ?? '') : null };
  });
  const falseFlags = checked.findings.flatMap(({ figure, code }) =>
    figure && CODES[code].severity !== 'hint' && !draft.figures.some((mark) => shared(mark, figure) > 0)
      ? [figure]
      : [],
  );
  return { draft, marks, falseFlags };
}

/** How a figure was bound, in a line. */
function bindingText(checked: CheckedFigure | null): string {
  const reading = checked ? readingOf(checked) : null;
  const { statement: s, judgement: j } = checked ?? { statement: null, judgement: null };
  if (!s || !j || !reading) return checked?.figure.kind ?? '';
  const { entity, metric, period, narrowed, sense, basis } = reading;
  const part = (bound: { value: unknown; rule: string; known: string } | null): string =>
    bound
      ? `${typeof bound.value === 'string' ? bound.value : JSON.stringify(bound.value)} (${bound.rule}, ${bound.known})`
      : 'none';
  return `${checked?.figure.kind}; ${s.stranger ? 'unknown' : part(entity)}; ${part(metric)}${metric?.governs ? '' : ' loose'}${narrowed ? ' narrowed' : ''}; ${part(period)}; ${sense.kind} ${s.direction} [${basis.value.join()}] ${s.modality}${s.cited ? ' cited' : ''}; ${j.rule} ${j.claim?.id ?? ''} ${j.culprit?.id ?? ''}`;
}

/** A verdict with its code where it is one of several: `refuted:scale-slip`. */
function outcomeOf(verdict: string, code: string | null | undefined): string {
  return verdict === 'refuted' && code ? `${verdict}:${code}` : verdict;
}

/** What a marked figure gets. */
function gotten({ verdict, found }: MarkResult): string {
  return outcomeOf(verdict, found?.judgement?.code);
}

function isRight({ right, codeRight }: MarkResult): boolean {
  return right && codeRight !== false;
}

function flags({ falseFlags, draft }: CaseResult): string[] {
  return falseFlags.map(
    (figure) =>
      `${draft.text.slice(figure.figure.span.start, figure.figure.span.end)}: reported as ${figure.judgement?.code}, though unmarked — ${bindingText(figure)}`,
  );
}

/** Every difference between what a case's marks ask for and its verdicts, a line each, known gaps among them. */
export function differences(result: CaseResult): string[] {
  const wrong = result.marks
    .filter((mark) => !isRight(mark))
    .map((mark) => `${mark.mark.text}: ${gotten(mark)}, not ${mark.mark.label} — ${bindingText(mark.found)}`);
  return [...wrong, ...flags(result)];
}

/** Every figure that has neither the verdict that its mark asks for nor the gap that it owns to, a line each. */
export function surprises(result: CaseResult): string[] {
  const lines = result.marks.flatMap((mark) => {
    const { text, label, now } = mark.mark;
    const got = gotten(mark);
    if (isRight(mark)) return now === null ? [] : [`${text}: the gap is closed: ${got}, not ${now} as before`];
    if (got === now) return [];
    return [`${text}: ${got}, not ${label}${now === null ? '' : ` (now: ${now})`} — ${bindingText(mark.found)}`];
  });
  return [...lines, ...flags(result)];
}

/** The marks of a case with the gaps that they have today; what is reported and unmarked gets a mark of its own. */
export function withGaps(result: CaseResult): MarkedFigure[] {
  const { text } = result.draft;
  const own = result.marks.map((mark) => ({ ...mark.mark, now: isRight(mark) ? null : gotten(mark) }));
  const strays = result.falseFlags.map(({ figure: { span }, judgement }): MarkedFigure => {
    const now = outcomeOf(judgement?.verdict ?? 'none', judgement?.code);
    return { ...span, text: text.slice(span.start, span.end), label: 'none', verdicts: ['none'], codes: [], now };
  });
  return [...own, ...strays].filter(({ label, now }) => label !== 'none' || now !== null);
}
