// How drafts are written: one row a format, with its file endings, the language ids of editors, and how a comment is put in it.

import type { DraftFormat } from './block.ts';

interface FormatRow {
  readonly format: DraftFormat;
  /** File endings, in small letters. */
  readonly endings: readonly string[];
  /** What editors call the language. */
  readonly languages: readonly string[];
  /** What a comment begins and ends with. */
  readonly comment: readonly [open: string, close: string];
}

const FORMATS: readonly FormatRow[] = [
  {
    format: 'markdown',
    endings: ['.md', '.markdown', '.qmd', '.rmd'],
    languages: ['markdown', 'quarto', 'rmd'],
    comment: ['<!-- ', ' -->'],
  },
  { format: 'mdx', endings: ['.mdx'], languages: ['mdx'], comment: ['{/* ', ' */}'] },
  { format: 'html', endings: ['.html', '.htm', '.xhtml'], languages: ['html'], comment: ['<!-- ', ' -->'] },
  { format: 'text', endings: ['.txt', '.text'], languages: ['plaintext', 'text'], comment: ['<!-- ', ' -->'] },
];

/** The format that a file's name tells by its ending; `null` where no draft ends like that. */
export function formatOfName(name: string): DraftFormat | null {
  const ending = name.slice(name.lastIndexOf('.')).toLowerCase();
  return name.includes('.') ? (FORMATS.find(({ endings }) => endings.includes(ending))?.format ?? null) : null;
}

/** The format of a document in an editor: its language tells it; its name where that is unknown or plain text, as editors call what they do not know. */
export function formatOfDocument(name: string, language: string): DraftFormat {
  const told = FORMATS.find(({ languages }) => languages.includes(language))?.format ?? null;
  const named = formatOfName(name);
  if (told === null || told === 'text') return named ?? told ?? 'markdown';
  return told === 'markdown' && named === 'mdx' ? 'mdx' : told;
}

/** Whether links and footnotes are written as Markdown has them. */
export function isMarkdown(format: DraftFormat): boolean {
  return format === 'markdown' || format === 'mdx';
}

/** What a comment in a draft of this format begins and ends with. */
export function commentIn(format: DraftFormat): readonly [open: string, close: string] {
  return FORMATS.find((row) => row.format === format)?.comment ?? ['<!-- ', ' -->'];
}
