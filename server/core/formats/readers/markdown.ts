// Markdown: its blocks come from @lezer/markdown, parsed incrementally; what stands inside them from the inline scanner.

import type { SyntaxNode, TreeCursor } from '@lezer/common';
import type { BlockKind } from '../../blocks/block.ts';
import { type RawCell, tableContent, textContent } from '../../blocks/content.ts';
import type { Dialect } from '../../blocks/inline/scan.ts';
import type { Outline } from '../../blocks/outline.ts';
import { linesOf, rawOf } from '../../blocks/raw.ts';
import { flat } from '../../text/flat.ts';
import type { Span } from '../../text/span.ts';
import { addHtml } from './html.ts';
import { treeOf } from './markdown-tree.ts';
import { addParagraph } from './paragraph.ts';
import type { Piece, Row } from './pieces.ts';

/** A leaf block of the tree with what stands around it. */
interface Leaf {
  readonly from: number;
  readonly to: number;
  readonly node: SyntaxNode | null;
  readonly depth: number;
  readonly quotes: number;
  /** Whether it stands in a list, and whether behind another block of the same item. */
  readonly inItem: boolean;
  readonly goesOn: boolean;
  /** The number of its item. */
  readonly number: string;
  /** An HTML table that stands here instead. */
  readonly table: Span | null;
}

interface Around {
  depth: number;
  quotes: number;
  readonly items: { leaves: number; number: string }[];
}

function isLeaf(name: string): boolean {
  return (
    name === 'Paragraph' ||
    name === 'Table' ||
    name === 'Task' ||
    name === 'HTMLBlock' ||
    name.startsWith('ATXHeading') ||
    name.startsWith('SetextHeading')
  );
}

/** The leaf blocks of the node that the cursor stands on. */
function leavesOf(cursor: TreeCursor, body: string): Leaf[] {
  const leaves: Leaf[] = [];
  const around: Around = { depth: 0, quotes: 0, items: [] };
  cursor.iterate(
    (ref) => {
      const { name } = ref;
      if (name === 'Blockquote') {
        around.depth++;
        around.quotes++;
      } else if (name === 'ListItem') {
        const mark = /^\d{1,9}/.exec(body.slice(ref.from, ref.from + 10))?.[0] ?? '';
        around.depth++;
        around.items.push({ leaves: 0, number: mark });
      }
      if (!isLeaf(name)) return true;
      const item = around.items.at(-1);
      const { depth, quotes } = around;
      const goesOn = item !== undefined && item.leaves++ > 0;
      const number = item && !goesOn ? item.number : '';
      leaves.push({
        from: ref.from,
        to: ref.to,
        node: ref.node,
        depth,
        quotes,
        inItem: item !== undefined,
        goesOn,
        number,
        table: null,
      });
      return false;
    },
    ({ name }) => {
      if (name === 'Blockquote' || name === 'ListItem') around.depth--;
      if (name === 'Blockquote') around.quotes--;
      if (name === 'ListItem') around.items.pop();
    },
  );
  return leaves;
}

function kindOf({ inItem, quotes }: Leaf): BlockKind {
  return inItem ? 'list-item' : quotes > 0 ? 'quote' : 'paragraph';
}

/** A reader of one Markdown draft. */
class MarkdownReader {
  private readonly outline: Outline;
  private readonly source: string;
  private readonly dialect: Dialect;
  /** Addresses of link definitions by label. */
  readonly definitions = new Map<string, string>();

  constructor(outline: Outline, source: string, dialect: Dialect) {
    this.outline = outline;
    this.source = source;
    this.dialect = dialect;
  }

  leaf(leaf: Leaf): void {
    const { node, table } = leaf;
    if (table) addHtml(this.outline, this.source, table, this.dialect, leaf.depth);
    else if (!node) return;
    else if (node.name === 'Table') this.table(node, leaf);
    else if (node.name === 'HTMLBlock')
      addHtml(this.outline, this.source, { start: node.from, end: node.to }, this.dialect, leaf.depth);
    else if (/Heading\d$/.test(node.name)) this.heading(node, leaf);
    else this.paragraph(leaf);
  }

  private paragraph(leaf: Leaf): void {
    const from = this.definitionsAt(leaf.from, leaf.to);
    const head = this.source.slice(from, Math.min(leaf.to, from + 90));
    const note = /^\[\^([^[\]\n]{1,80})\]:\s?/.exec(head);
    const { depth, quotes, goesOn } = leaf;
    addParagraph(this.outline, this.source, from + (note?.[0].length ?? 0), leaf.to, this.dialect, {
      kind: note ? 'footnote' : kindOf(leaf),
      level: 0,
      depth,
      quotes,
      label: note?.[1] ?? leaf.number,
      goesOn,
    });
  }

  /** Takes the definitions of links, `[label]: address`, at the head of a paragraph; gives where its words start. */
  private definitionsAt(from: number, to: number): number {
    let at = from;
    for (let found = definitionAt(this.source, at); found && found.end <= to; found = definitionAt(this.source, at)) {
      this.definitions.set(normalLabel(found.label), found.address);
      at = found.end;
    }
    return at;
  }

  private heading(node: SyntaxNode, leaf: Leaf): void {
    const marks = node.getChildren('HeaderMark');
    const atx = node.name.startsWith('ATX');
    const from = atx ? (marks[0]?.to ?? node.from) : node.from;
    const to = marks.at(atx ? 1 : 0)?.from ?? node.to;
    const level = Number(node.name.slice(-1));
    const span = { start: node.from, end: node.to };
    const key = `heading${level}\0${leaf.quotes}\0${this.source.slice(node.from, node.to)}`;
    const content = this.outline.content(key, () => {
      const lines = linesOf(this.source, from, to, leaf.quotes);
      return textContent(
        rawOf(lines, () => false),
        node.from,
        this.dialect,
        { kind: 'heading', level },
      );
    });
    this.outline.add(span, leaf.depth, content);
  }

  private table(node: SyntaxNode, leaf: Leaf): void {
    const key = `table\0${leaf.quotes}\0${this.source.slice(node.from, node.to)}`;
    const content = this.outline.content(key, () =>
      tableContent(cellsOf(node, this.source), node.from, this.dialect, true),
    );
    this.outline.add({ start: node.from, end: node.to }, leaf.depth, content, leaf.inItem);
  }
}

const DEFINITION =
  /[\s>]*\[(?!\^)([^[\]\n]{1,200})\]:[ \t]*<?([^\s<>]{1,2000})>?(?:[ \t]+(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|\([^()\n]{0,500}\)))?[ \t\r]*(?:\n|$)/y;

function definitionAt(source: string, at: number): { label: string; address: string; end: number } | null {
  DEFINITION.lastIndex = at;
  const found = DEFINITION.exec(source);
  if (!found) return null;
  const end = at + found[0].trimEnd().length;
  return { label: found[1] ?? '', address: found[2] ?? '', end };
}

function cellsOf(table: SyntaxNode, source: string): RawCell[] {
  const cells: RawCell[] = [];
  let row = 0;
  for (let line = table.firstChild; line; line = line.nextSibling) {
    if (line.name !== 'TableHeader' && line.name !== 'TableRow') continue;
    let column = source[line.from] === '|' ? -1 : 0;
    for (let part = line.firstChild; part; part = part.nextSibling) {
      if (part.name === 'TableDelimiter') column++;
      if (part.name !== 'TableCell') continue;
      const raw = rawOf(linesOf(source, part.from, part.to, 0), () => false);
      cells.push({ raw, row, column, columns: 1, rows: 1, marked: false, end: part.to });
    }
    row++;
  }
  return cells;
}

/** Labels of links are equal whatever their case and white space. */
function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The leaves without the HTML tables that stand on their lines: a paragraph goes on behind one as another. */
function besideTables(leaves: readonly Leaf[], source: string, tables: readonly Span[]): readonly Leaf[] {
  let next = 0;
  return leaves.flatMap((leaf) => {
    while (next < tables.length && (tables[next]?.end ?? 0) <= leaf.from) next++;
    if (leaf.node?.name !== 'Paragraph') return [leaf];
    const parts: Leaf[] = [];
    let from = leaf.from;
    for (let at = next; at < tables.length; at++) {
      const table = tables[at];
      if (!table || table.start >= leaf.to) break;
      parts.push({ ...leaf, from, to: Math.max(from, table.start) });
      from = table.end;
    }
    return [...parts, { ...leaf, from, to: leaf.to }].filter(
      (part) => part.from < part.to && source.slice(part.from, part.to).trim() !== '',
    );
  });
}

/** A block of the outermost level, and the HTML tables that stand on its lines; places are counted from the start of the stretch. */
interface Group extends Span {
  /** What the grammar calls its nodes. */
  readonly name: string;
  readonly nodes: readonly SyntaxNode[];
  readonly tables: readonly Span[];
}

function inGroups(nodes: readonly SyntaxNode[], tables: readonly Span[]): Group[] {
  const ofNodes = nodes.map(
    (node): Group => ({ start: node.from, end: node.to, name: node.name, nodes: [node], tables: [] }),
  );
  if (tables.length === 0) return ofNodes;
  const ofTables = tables.map((table): Group => ({ ...table, name: 'table', nodes: [], tables: [table] }));
  const groups: Group[] = [];
  for (const each of [...ofNodes, ...ofTables].sort((a, b) => a.start - b.start)) {
    const last = groups.at(-1);
    if (!last || last.end <= each.start) groups.push(each);
    else
      groups[groups.length - 1] = {
        start: last.start,
        end: Math.max(last.end, each.end),
        name: `${last.name} ${each.name}`,
        nodes: [...last.nodes, ...each.nodes],
        tables: [...last.tables, ...each.tables],
      };
  }
  return groups;
}

function leafOfTable(table: Span): Leaf {
  const { start: from, end: to } = table;
  return { from, to, node: null, depth: 0, quotes: 0, inItem: false, goesOn: false, number: '', table };
}

/** What a reader of the draft sees of a stretch, and that as the parser takes it: without what breaks its blocks. */
export interface Stretch {
  readonly source: string;
  readonly body: string;
  /** HTML tables, which are blanked in the body. */
  readonly tables: readonly Span[];
}

function pieceOf(outline: Outline, { source, body }: Stretch, group: Group, dialect: Dialect): Piece {
  const { start, end, name, nodes, tables } = group;
  const reader = new MarkdownReader(outline, source, dialect);
  const leaves = besideTables(
    nodes.flatMap((node) => leavesOf(node.cursor(), body)),
    source,
    tables,
  );
  const all = tables.length === 0 ? leaves : [...leaves, ...tables.map(leafOfTable)].sort((a, b) => a.from - b.from);
  const added = outline.recorded(() => {
    for (const leaf of all) reader.leaf(leaf);
  });
  return {
    name,
    length: end - start,
    added: added.map((each) => ({ ...each, start: each.start - start, end: each.end - start })),
    definitions: [...reader.definitions].map(([label, address]) => [flat(label), flat(address)]),
  };
}

/**
 * The pieces of a stretch of a Markdown draft.
 *
 * @param outline knows the contents of blocks; what it adds up to is of no account
 * @param base where the stretch starts in the draft
 */
export function readPieces(outline: Outline, stretch: Stretch, base: number, dialect: Dialect): Row {
  const nodes: SyntaxNode[] = [];
  for (let node = treeOf(stretch.body).topNode.firstChild; node; node = node.nextSibling) nodes.push(node);
  const groups = inGroups(nodes, stretch.tables);
  return {
    pieces: groups.map((group) => pieceOf(outline, stretch, group, dialect)),
    starts: groups.map(({ start }) => start + base),
  };
}
