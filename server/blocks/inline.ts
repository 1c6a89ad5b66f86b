// Turns one leaf block of the Markdown tree into prose, citations and table cells.

import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import type { BlockContent, BlockKind, Citation, TableCell } from './block.ts';
import { footnoteReferenceAt, mathAt } from './marks.ts';
import { PLACEHOLDER, ProseBuilder } from './prose.ts';

/** Markup that leaves nothing behind: the words around it stay joined. */
const DROPPED = new Set([
  'EmphasisMark',
  'StrikethroughMark',
  'HeaderMark',
  'QuoteMark',
  'ListMark',
  'LinkMark',
  'LinkTitle',
  'LinkLabel',
  'TaskMarker',
  'HTMLTag',
  'Comment',
  'ProcessingInstruction',
  'CommentBlock',
  'ProcessingInstructionBlock',
]);

/** What a reader sees as one thing that is no prose. */
const REPLACED = new Set(['InlineCode', 'Image', 'FencedCode', 'CodeBlock']);

interface Collected {
  readonly citations: Citation[];
  readonly cells: TableCell[];
}

/** Writes the source between inline nodes, footnote references and math taken out. */
function keepText(out: ProseBuilder, source: string, from: number, to: number, citations: Citation[]): void {
  let kept = from;
  for (let at = from; at < to; at++) {
    const mark = source[at];
    if (mark !== '[' && mark !== '$') continue;
    const note = mark === '[' ? footnoteReferenceAt(source, at, to) : null;
    if (note) {
      out.keep(kept, at);
      citations.push({ kind: 'footnote', span: { start: out.length, end: out.length }, target: note.label });
      kept = note.end;
      at = note.end - 1;
      continue;
    }
    const end = mark === '$' ? mathAt(source, at, to) : null;
    if (end === null) continue;
    out.keep(kept, at);
    out.replace(at, PLACEHOLDER);
    kept = end;
    at = end - 1;
  }
  out.keep(kept, to);
}

function addressOf(node: SyntaxNode, source: string): string {
  const url = node.name === 'URL' ? node : node.getChild('URL');
  return url ? source.slice(url.from, url.to) : '';
}

function writeNode(node: SyntaxNode, source: string, out: ProseBuilder, found: Collected): void {
  if (DROPPED.has(node.name)) return;
  if (REPLACED.has(node.name)) {
    out.replace(node.from, PLACEHOLDER);
    return;
  }
  if (node.name === 'URL' || node.name === 'Autolink') {
    const inLink = node.parent?.name === 'Link';
    if (!inLink) {
      found.citations.push({
        kind: 'link',
        span: { start: out.length, end: out.length + 1 },
        target: addressOf(node, source),
      });
      out.replace(node.from, PLACEHOLDER);
    }
    return;
  }
  if (node.name === 'Escape') {
    out.keep(node.from + 1, node.to);
    return;
  }
  const start = out.length;
  writeChildren(node, node.from, node.to, source, out, found);
  if (node.name === 'Link') {
    const target = addressOf(node, source) || (node.getChild('LinkLabel') ? 'reference' : '');
    if (target) found.citations.push({ kind: 'link', span: { start, end: out.length }, target });
  }
}

function writeChildren(
  node: SyntaxNode,
  from: number,
  to: number,
  source: string,
  out: ProseBuilder,
  found: Collected,
): void {
  const note = node.name === 'Link' ? footnoteReferenceAt(source, node.from, node.to) : null;
  if (note) {
    found.citations.push({ kind: 'footnote', span: { start: out.length, end: out.length }, target: note.label });
    return;
  }
  let at = from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    keepText(out, source, at, child.from, found.citations);
    writeNode(child, source, out, found);
    at = child.to;
  }
  keepText(out, source, at, to, found.citations);
}

function writeTable(node: SyntaxNode, source: string, out: ProseBuilder, found: Collected): void {
  let row = 0;
  for (let line = node.firstChild; line; line = line.nextSibling) {
    if (line.name !== 'TableHeader' && line.name !== 'TableRow') continue;
    let column = source[line.from] === '|' ? -1 : 0;
    for (let part = line.firstChild; part; part = part.nextSibling) {
      if (part.name === 'TableDelimiter') {
        column++;
        continue;
      }
      if (part.name !== 'TableCell') continue;
      const start = out.length;
      writeChildren(part, part.from, part.to, source, out, found);
      found.cells.push({ row, column, span: { start, end: out.length } });
      out.replace(part.to, '\n');
    }
    row++;
  }
}

/** Skips what starts a footnote definition, `[^label]:`, and says its label. */
function definitionAt(source: string, from: number, to: number): { label: string; from: number } | null {
  const note = footnoteReferenceAt(source, from, to);
  return note && source[note.end] === ':' ? { label: note.label, from: note.end + 1 } : null;
}

/**
 * The inside of a leaf block.
 *
 * @param node a paragraph, heading, table or HTML block of the tree
 * @param source the whole document
 */
export function contentOf(node: SyntaxNode, kind: BlockKind, level: number, source: string): BlockContent {
  const out = new ProseBuilder(source, node.from);
  const found: Collected = { citations: [], cells: [] };
  const definition = kind === 'table' || kind === 'heading' ? null : definitionAt(source, node.from, node.to);
  if (kind === 'table') writeTable(node, source, out, found);
  else if (definition && node.name === 'LinkReference') writeOneWord(definition.from, node.to, source, out, found);
  else if (definition) writeFrom(node, definition.from, source, out, found);
  else writeChildren(node, node.from, node.to, source, out, found);
  const label = definition?.label ?? '';
  return {
    ...out.finish(),
    kind: definition ? 'footnote' : kind,
    level,
    cells: found.cells,
    citations: found.citations,
    label,
  };
}

/** A footnote of one word, which the grammar takes for a link reference: an address, or a source's name. */
function writeOneWord(from: number, to: number, source: string, out: ProseBuilder, found: Collected): void {
  const word = source.slice(from, to).trim();
  if (word.includes('://')) {
    found.citations.push({ kind: 'link', span: { start: out.length, end: out.length + 1 }, target: word });
    out.replace(from, PLACEHOLDER);
  } else out.keep(from, to);
}

function writeFrom(node: SyntaxNode, from: number, source: string, out: ProseBuilder, found: Collected): void {
  let at = from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.from < from) continue;
    keepText(out, source, at, child.from, found.citations);
    writeNode(child, source, out, found);
    at = child.to;
  }
  keepText(out, source, at, node.to, found.citations);
}

/** Whether the node is one of the leaf blocks that hold prose. */
export function isProse(node: SyntaxNodeRef): boolean {
  return (
    node.name === 'Paragraph' ||
    node.name === 'Table' ||
    node.name === 'Task' ||
    node.name === 'HTMLBlock' ||
    node.name === 'LinkReference' ||
    node.name.startsWith('ATXHeading') ||
    node.name.startsWith('SetextHeading')
  );
}
