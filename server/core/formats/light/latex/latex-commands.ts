// The commands and environments of LaTeX by what they are to a reader of figures.

/** Environments whose inside is no prose, passed over whole. */
export const PASSED: ReadonlySet<string> = new Set(
  'verbatim Verbatim lstlisting minted comment filecontents tikzpicture pgfpicture algorithm algorithmic algorithmic2e equation align gather multline eqnarray displaymath math flalign alignat split forest picture'.split(
    ' ',
  ),
);

export const TABLES: ReadonlySet<string> = new Set(
  'tabular tabularx tabulary longtable supertabular tblr longtblr NiceTabular xltabular'.split(' '),
);

export const LISTS: ReadonlySet<string> = new Set('itemize enumerate description compactitem compactenum'.split(' '));

export const QUOTES: ReadonlySet<string> = new Set('quote quotation displayquote verse'.split(' '));

/** Commands whose words are a heading, with its level. */
export const HEADINGS: Readonly<Record<string, number>> = {
  part: 1,
  chapter: 1,
  section: 2,
  subsection: 3,
  subsubsection: 4,
  paragraph: 5,
  subparagraph: 6,
};

/** Commands that only set their words another way: the words stay. */
export const SETTING: ReadonlySet<string> = new Set(
  'multicolumn multirow textbf textit texttt textsc textsf textrm textsl textmd textup emph underline uline textnormal mbox hbox text caption subcaption captionof footnotesize enquote num textcolor colorbox highlight hl boxed fbox makecell thead shortstack center centerline uppercase lowercase MakeUppercase sout title textsuperscript'.split(
    ' ',
  ),
);

/** How many arguments stand before the words: a colour, a kind. */
export const LEADING_ARGUMENTS: Readonly<Record<string, number>> = {
  textcolor: 1,
  colorbox: 1,
  captionof: 1,
  multicolumn: 2,
  multirow: 2,
};

/** Commands that name a source by a key. */
export const CITING: RegExp =
  /^(?:[cC]ite\w*|nocite|parencite|textcite|autocite|footcite\w*|fullcite|supercite|smartcite)$/;

/** Commands that stand for a sign; the sign is put in their place. */
export const SIGNS: Readonly<Record<string, string>> = {
  textdollar: '$',
  euro: '€',
  texteuro: '€',
  EUR: '€',
  pounds: '£',
  textsterling: '£',
  textyen: '¥',
  yen: '¥',
  textpercent: '%',
  textendash: '–',
  textemdash: '—',
  textasciitilde: '~',
  approx: '≈',
  sim: '~',
  ldots: '…',
  dots: '…',
  pm: '±',
  times: '×',
  leq: '≤',
  geq: '≥',
  quad: ' ',
  qquad: ' ',
  newline: '\u2028',
  linebreak: '\u2028',
};
