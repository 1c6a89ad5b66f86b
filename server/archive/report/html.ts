// A report as one HTML page that needs nothing beside it.

import { shown } from '../../core/text/shown.ts';
import type { Item, Line, Page, Piece, Section } from './page.ts';

const STYLE = `
  :root { color-scheme: light dark; }
  body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, "Noto Sans CJK SC", sans-serif; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; } h3 { font-size: 1.05rem; margin-top: 1.75rem; }
  li { margin: .35rem 0; } q { quotes: none; } mark { padding: 0 .15em; border-radius: .2em; }
  code { font-size: .9em; overflow-wrap: anywhere; }
`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return shown(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece);
  if ('strong' in piece) return `<strong>${escaped(piece.strong)}</strong>`;
  if ('code' in piece) return `<code>${escaped(piece.code)}</code>`;
  const { quote, start, end } = piece;
  const figure = `<mark>${escaped(quote.slice(start, end))}</mark>`;
  return `<q>${escaped(quote.slice(0, start))}${figure}${escaped(quote.slice(end))}</q>`;
}

function lineText(line: Line): string {
  return line.map(pieceText).join('');
}

function itemText({ line, below }: Item): string {
  const inner = below.length > 0 ? `<ul>${below.map((each) => `<li>${lineText(each)}</li>`).join('')}</ul>` : '';
  return `<li>${lineText(line)}${inner}</li>`;
}

function sectionText({ heading, lines, items, sections }: Section, level: number): string {
  const list = items.length > 0 ? [`<ul>\n${items.map(itemText).join('\n')}\n</ul>`] : [];
  return [
    `<section>\n<h${level}>${escaped(heading)}</h${level}>`,
    ...lines.map((line) => `<p>${lineText(line)}</p>`),
    ...list,
    ...sections.map((each) => sectionText(each, level + 1)),
    '</section>',
  ].join('\n');
}

export function htmlOf({ language, title, lines, sections }: Page): string {
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${lines.map((line) => `<p>${lineText(line)}</p>`).join('\n')}
${sections.map((each) => sectionText(each, 2)).join('\n')}
</body>
</html>
`;
}
