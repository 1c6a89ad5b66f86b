// A report as Markdown.

import { shown } from '../../core/text/shown.ts';
import type { Item, Line, Page, Piece, Section } from './page.ts';

/** What would be read as markup stands for itself. */
function escaped(text: string): string {
  const plain = shown(text).replace(/\s+/g, ' ');
  return plain.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');
}

function coded(text: string): string {
  const plain = shown(text).replace(/\s+/g, ' ');
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${plain} ${fence}` : `${fence}${plain}${fence}`;
}

function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece);
  if ('strong' in piece) return `**${escaped(piece.strong)}**`;
  if ('code' in piece) return coded(piece.code);
  const { quote, start, end } = piece;
  return `${escaped(quote.slice(0, start))}**${escaped(quote.slice(start, end))}**${escaped(quote.slice(end))}`;
}

function lineText(line: Line): string {
  return line.map(pieceText).join('');
}

function itemText({ line, below }: Item): string {
  return [`- ${lineText(line)}`, ...below.map((each) => `  - ${lineText(each)}`)].join('\n');
}

function sectionText({ heading, lines, items, sections }: Section, level: number): string {
  const parts = [`${'#'.repeat(level)} ${escaped(heading)}`, ...lines.map(lineText)];
  if (items.length > 0) parts.push(items.map(itemText).join('\n'));
  return [...parts, ...sections.map((each) => sectionText(each, level + 1))].join('\n\n');
}

export function markdownOf({ title, lines, sections }: Page): string {
  const head = [`# ${escaped(title)}`, ...lines.map(lineText)];
  return `${[...head, ...sections.map((each) => sectionText(each, 2))].join('\n\n')}\n`;
}
