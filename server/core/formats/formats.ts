// Every format of drafts: which files are drafts is told here, for the command line, the server and the editor alike.

import type { DraftFormat } from '../blocks/block.ts';
import type { Format } from './format.ts';
import { readAsciidoc } from './light/asciidoc/asciidoc.ts';
import { readLatex } from './light/latex/latex.ts';
import { readRestructured } from './light/restructuredtext/restructuredtext.ts';
import { readTypst } from './light/typst/typst.ts';
import { readHtmlDraft, readMarkdownDraft, readMdxDraft, readTextDraft } from './readers/documents.ts';

const markdownLink = (words: string, address: string): string => `[${words}](${address})`;

const FORMATS: Readonly<Record<DraftFormat, Omit<Format, 'name'>>> = {
  markdown: {
    endings: ['.md', '.markdown', '.qmd', '.rmd'],
    languages: ['markdown', 'quarto', 'rmd', 'pandoc'],
    comment: ['<!-- ', ' -->'],
    commentPlace: 'anywhere',
    link: markdownLink,
    read: readMarkdownDraft,
  },
  mdx: {
    endings: ['.mdx'],
    languages: ['mdx'],
    comment: ['{/* ', ' */}'],
    commentPlace: 'anywhere',
    link: markdownLink,
    read: readMdxDraft,
  },
  html: {
    endings: ['.html', '.htm', '.xhtml'],
    languages: ['html'],
    comment: ['<!-- ', ' -->'],
    commentPlace: 'anywhere',
    link: (words, address) => `<a href="${address.replaceAll('"', '%22')}">${words}</a>`,
    read: readHtmlDraft,
  },
  asciidoc: {
    endings: ['.adoc', '.asciidoc'],
    languages: ['asciidoc'],
    comment: ['// ', ''],
    commentPlace: 'line',
    link: (words, address) => `link:${address}[${words}]`,
    read: readAsciidoc,
  },
  restructuredtext: {
    endings: ['.rst'],
    languages: ['restructuredtext'],
    comment: ['.. ', ''],
    commentPlace: 'block',
    link: (words, address) => `\`${words} <${address}>\`__`,
    read: readRestructured,
  },
  typst: {
    endings: ['.typ'],
    languages: ['typst'],
    comment: ['/* ', ' */'],
    commentPlace: 'anywhere',
    link: (words, address) => `#link("${address}")[${words}]`,
    read: readTypst,
  },
  latex: {
    endings: ['.tex', '.ltx'],
    languages: ['latex', 'tex'],
    comment: ['% ', ''],
    commentPlace: 'line',
    link: (words, address) => `\\href{${address.replace(/[%#]/g, '\\$&')}}{${words.replace(/[&%$#_]/g, '\\$&')}}`,
    read: readLatex,
  },
  text: {
    endings: ['.txt', '.text'],
    languages: ['plaintext', 'text'],
    comment: ['<!-- ', ' -->'],
    commentPlace: 'anywhere',
    link: null,
    read: readTextDraft,
  },
};

const NAMES = Object.keys(FORMATS) as DraftFormat[];

/** The ending of every file that is a draft, in small letters. */
export const DRAFT_ENDINGS: readonly string[] = NAMES.flatMap((name) => FORMATS[name].endings);

/** What editors call the languages that drafts are written in. */
export const DRAFT_LANGUAGES: readonly string[] = NAMES.flatMap((name) => FORMATS[name].languages);

export function formatNamed(name: DraftFormat): Format {
  return { name, ...FORMATS[name] };
}

/** The format that a file's name tells by its ending; `null` where no draft ends like that. */
export function formatOfName(name: string): DraftFormat | null {
  const ending = name.slice(name.lastIndexOf('.')).toLowerCase();
  return name.includes('.') ? (NAMES.find((each) => FORMATS[each].endings.includes(ending)) ?? null) : null;
}

/** Endings whose language is not the first of their format. */
const LANGUAGES: Readonly<Record<string, string>> = { '.qmd': 'quarto', '.rmd': 'rmd' };

/** What editors call the language of a file of this name; `null` where no draft ends like that. */
export function languageOfName(name: string): string | null {
  const format = formatOfName(name);
  const ending = name.slice(name.lastIndexOf('.')).toLowerCase();
  return format === null ? null : (LANGUAGES[ending] ?? FORMATS[format].languages[0] ?? null);
}

/** The format of a document in an editor: its language tells it; its name where that is unknown or plain text, as editors call what they do not know. */
export function formatOfDocument(name: string, language: string): DraftFormat {
  const told = NAMES.find((each) => FORMATS[each].languages.includes(language)) ?? null;
  const named = formatOfName(name);
  if (told === null || told === 'text') return named ?? told ?? 'markdown';
  return told === 'markdown' && named === 'mdx' ? 'mdx' : told;
}

/** Whether links and footnotes are written as Markdown has them. */
export function isMarkdown(format: DraftFormat): boolean {
  return format === 'markdown' || format === 'mdx';
}
