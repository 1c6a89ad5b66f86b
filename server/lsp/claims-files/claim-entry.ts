// A draft's figure as an entry of a claims file, and where it could go: what the command that adds it works with.

import { createHash } from 'node:crypto';
import type { Position, Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { periodText } from '../../../claims-db/compile/period.ts';
import { appended, openFile } from '../../../claims-db/file/append.ts';
import { loadFile } from '../../../claims-db/file/load.ts';
import { spanToDocument } from '../../core/blocks/block.ts';
import { type CheckedFigure, readingOf } from '../../core/check/result.ts';
import { oneLine } from '../../core/explain/message.ts';
import { claimBasis, daysOf } from '../../core/statements/statement.ts';
import type { Layer } from '../../databases/layer.ts';
import { filePath } from '../../databases/place.ts';
import { isWithin } from '../../files/within.ts';
import { type DraftReport, figureAt } from '../drafts/report.ts';
import { filesAsOpen, type OpenText, uriOf } from './claims-file.ts';

/** The custom request of the command: `{ textDocument, position }` in, `ClaimEntry` out, or `null` where no figure is. */
export const CLAIM_ENTRY_REQUEST = 'tieout/claimEntry';

/** A claims file of the workspace that the entry could be added to. */
interface Receiver {
  readonly uri: string;
  readonly title: string;
  readonly publisher: string;
  readonly edits: readonly TextEdit[];
  /** The figure in the entry, once the edits are made: the curator writes it as the source does. */
  readonly selection: Range;
}

/** What the draft itself names as a figure's source: its words, and its address where they are a link. */
interface CitedSource {
  readonly title: string;
  readonly url: string | null;
}

export interface ClaimEntry {
  readonly id: string;
  /** `null` where the draft names no source. */
  readonly source: CitedSource | null;
  /** Lines of YAML, indented for a list of claims, each ended by a line feed. */
  readonly text: string;
  readonly files: readonly Receiver[];
}

/** A text as one line of YAML. */
export function quoted(text: string): string {
  return JSON.stringify(oneLine(text));
}

/** An id for the figure at its place: the same one each time it is asked for. */
export function entryId(checked: CheckedFigure, { uri, telling }: DraftReport): string {
  const { figure } = checked;
  const reading = readingOf(checked);
  const words = telling.text.slice(figure.span.start, figure.span.end);
  const key = createHash('sha256')
    .update(`${uri}\0${figure.span.start}\0${words.toWellFormed()}`)
    .digest('hex')
    .slice(0, 8);
  return [reading?.entity?.value, reading?.metric?.value, key].filter((part) => part !== undefined).join('-');
}

/** The entry in YAML; a subject that was not told is left for the curator to fill in. */
export function entryText(checked: CheckedFigure, { telling }: DraftReport, id: string): string {
  const { start, end } = checked.figure.core;
  const reading = readingOf(checked);
  const basis = reading ? claimBasis(reading) : [];
  const days = reading && daysOf(reading);
  const lines = [
    `  - id: ${id}`,
    `    entity: ${checked.statement?.stranger ? '' : (reading?.entity?.value ?? '')}`,
    `    metric: ${reading?.metric?.value ?? ''}`,
    ...(days ? [`    period: ${periodText(days)}`] : []),
    ...(basis.length > 0 ? [`    basis: [${basis.join(', ')}]`] : []),
    `    quantity: ${quoted(telling.text.slice(start, end))}`,
    '    status: unverified',
  ];
  return lines.map((line) => `${line}\n`).join('');
}

export function citedSource(
  { figure, statement }: CheckedFigure,
  { checked, telling }: DraftReport,
): CitedSource | null {
  const cited = statement?.cited;
  if (!cited) return null;
  const block = checked.memo.parsed.blocks.findLast(({ span }) => span.start <= figure.span.start);
  const link = block?.content.citations.find(({ kind, span, target }) => {
    const { start, end } = spanToDocument(block, span);
    return kind === 'link' && /^https?:/.test(target) && start < cited.end && cited.start < end;
  });
  return { title: oneLine(telling.text.slice(cited.start, cited.end)), url: link?.target ?? null };
}

function receiver(uri: string, text: string, entry: string): Receiver | null {
  const [source] = loadFile({ name: uri, text }).sources;
  const opened = openFile(text);
  if (!source || 'refused' in opened) return null;
  const splices = appended(opened, text, entry);
  const document = TextDocument.create(uri, 'yaml', 0, text);
  const edits = splices.map(({ start, end, text: newText }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText,
  }));
  const after = TextDocument.create(uri, 'yaml', 1, TextDocument.applyEdits(document, edits));
  const put = splices.at(-1)?.text ?? entry;
  const quantity = /quantity: "(.*)"\r?$/m.exec(put);
  const at = after.getText().indexOf(put) + (quantity ? quantity.index + 'quantity: "'.length : 0);
  const length = quantity?.[1]?.length ?? 0;
  const { title, publisher } = source.record;
  return {
    uri,
    title,
    publisher,
    edits,
    selection: { start: after.positionAt(at), end: after.positionAt(at + length) },
  };
}

/** Files of the workspace that name a source and can be added to. */
function receivers({ desk }: DraftReport, open: OpenText, entry: string): Receiver[] {
  const { databases } = desk;
  const folders = desk.client.folders.flatMap(({ uri }) => databases.access.files.pathOf(uri) ?? []);
  const inWorkspace = (layer: Layer, name: string): boolean =>
    folders.some((folder) => isWithin(filePath(layer.place, name), folder));
  return databases.layers
    .filter(({ place }) => !place.bundled)
    .flatMap((layer) =>
      filesAsOpen(layer, databases, open)
        .filter(({ name }) => inWorkspace(layer, name))
        .flatMap(({ name, text }) => receiver(uriOf(layer, name, databases), text, entry) ?? []),
    );
}

export function claimEntryAt(report: DraftReport, position: Position, open: OpenText): ClaimEntry | null {
  const checked = figureAt(report, report.document.offsetAt(position));
  if (!checked?.statement) return null;
  const id = entryId(checked, report);
  const text = entryText(checked, report, id);
  return { id, source: citedSource(checked, report), text, files: receivers(report, open, text) };
}
