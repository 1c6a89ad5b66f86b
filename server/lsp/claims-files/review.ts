// Claims that were made from documents, for a curator to confirm or reject: the list, the edits, and where each one stands.

import type { Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Decision, decided } from '../../../claims-db/file/decide.ts';
import type { ClaimEntry } from '../../../claims-db/file/load.ts';
import type { EvidenceRecord } from '../../../claims-db/file/source-record.ts';
import { said, type Tongue } from '../../core/text/spoken.ts';
import type { Layer } from '../../databases/layer.ts';
import type { Databases } from '../session/databases.ts';
import { claimsFileAt, filesAsOpen, type OpenText, uriOf } from './claims-file.ts';
import { lspRange } from './names.ts';

/** `{}` in, `DocumentForReview[]` out: every claims file of the workspace that was made from a document. */
export const REVIEW_REQUEST = 'tieout/review';
/** `{ uri, decisions: [{ id, status }] }` in, `TextEdit[]` out. */
export const DECIDE_REQUEST = 'tieout/decide';
/** `{ id }` in, `ClaimPlace` out, or `null` where no document is known for the claim. */
export const PLACE_REQUEST = 'tieout/claimPlace';

interface ClaimForReview {
  readonly id: string;
  /** The metric's name. */
  readonly metric: string;
  readonly period: string;
  readonly quantity: string;
  readonly status: Decision;
  /** Table, row and column in words. */
  readonly locator: string;
  /** The row as it is printed, its cells parted by bars, the claim's own in ⟦ ⟧; empty for a figure in prose. */
  readonly row: string;
  /** The arithmetic that proves it, or that it does not come to. */
  readonly working: string;
  /** Where the entry stands in its file. */
  readonly range: Range;
}

interface DocumentForReview {
  /** The claims file. */
  readonly uri: string;
  readonly title: string;
  /** The document's own name. */
  readonly document: string;
  readonly claims: readonly ClaimForReview[];
}

/** Where a claim stands in its document. */
interface ClaimPlace {
  /** The claims file, beside which the document is looked for first. */
  readonly uri: string;
  readonly document: string;
  readonly evidence: EvidenceRecord;
}

function forReview({ record, at }: ClaimEntry, names: ReadonlyMap<string, string>): ClaimForReview {
  return {
    id: record.id,
    metric: names.get(record.metric ?? '') ?? record.metric ?? '',
    period: record.period ?? '',
    quantity: record.quantity ?? '',
    status: record.status ?? 'confirmed',
    locator: record.locator ?? '',
    row: record.evidence?.row ?? '',
    working: record.working ?? '',
    range: lspRange(at(['id'])),
  };
}

function inLayer(layer: Layer, databases: Databases, open: OpenText, language: Tongue): DocumentForReview[] {
  return filesAsOpen(layer, databases, open).flatMap(({ name, text }) => {
    if (!/^ +sha256:/m.test(text)) return [];
    const uri = uriOf(layer, name, databases);
    const file = claimsFileAt(uri, databases, open);
    const loaded = file?.loaded.find((each) => each.name === name);
    if (!file || !loaded) return [];
    const names = new Map(file.store.lexicon.metrics.map((metric) => [metric.id, said(metric.name, language)]));
    return loaded.sources.flatMap(({ record }) => {
      if (!record.text) return [];
      const claims = loaded.claims.filter(({ source }) => source?.record === record);
      return [
        {
          uri,
          title: record.title,
          document: record.text.name,
          claims: claims.map((claim) => forReview(claim, names)),
        },
      ];
    });
  });
}

export function claimsForReview(databases: Databases, open: OpenText, language: Tongue): DocumentForReview[] {
  return databases.layers
    .filter(({ place }) => !place.bundled)
    .flatMap((layer) => inLayer(layer, databases, open, language));
}

/** The edits of a claims file that write what was decided; none where the file is not one of a database in use. */
export function decisionEdits(
  uri: string,
  decisions: readonly { readonly id: string; readonly status: Decision }[],
  databases: Databases,
  open: OpenText,
): TextEdit[] {
  const file = claimsFileAt(uri, databases, open);
  const text = file?.files.find(({ name }) => name === file.name)?.text;
  if (text === undefined) return [];
  const document = TextDocument.create(uri, 'yaml', 0, text);
  return decided(text, new Map(decisions.map(({ id, status }) => [id, status]))).map(
    ({ start, end, text: newText }) => ({
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      newText,
    }),
  );
}

/** Where a claim stands in the document that it was made from. */
export function placeOfClaim(id: string, databases: Databases, open: OpenText): ClaimPlace | null {
  for (const layer of databases.layers.filter(({ place }) => !place.bundled)) {
    for (const { name, text } of filesAsOpen(layer, databases, open)) {
      if (!text.includes(id)) continue;
      const uri = uriOf(layer, name, databases);
      const loaded = claimsFileAt(uri, databases, open)?.loaded.find((each) => each.name === name);
      const entry = loaded?.claims.find(({ record }) => record.id === id);
      const document = entry?.source?.record.text?.name;
      const evidence = entry?.record.evidence;
      if (document !== undefined && evidence) return { uri, document, evidence };
    }
  }
  return null;
}
