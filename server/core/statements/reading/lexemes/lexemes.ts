// A block's prose as a sequence of lexemes: figures, periods, names, words with their roles, unknown words, marks.

import type { EntityId } from '../../../claims/claim.ts';
import type { Figure } from '../../../figures/figure.ts';
import { signOf } from '../../../language/pattern.ts';
import { NO_ROLES } from '../../../language/role-set.ts';
import { WORDS } from '../../../language/words.ts';
import { isHan, isWordUnit } from '../../../text/fold.ts';
import type { Span } from '../../../text/span.ts';
import { isAmount } from '../kinds.ts';
import type { LexiconIndex } from '../names/lexicon-index.ts';
import { type Names, namesIn, without } from '../names/names.ts';
import { publishersIn } from '../names/publishers.ts';
import { withStrangers } from '../names/strangers.ts';
import { withOrdinals } from '../ordinals.ts';
import { HanWords } from './han-words.ts';
import { withHedgesApart } from './hedges-apart.ts';
import type { Lexeme } from './lexeme.ts';
import { POSSESSIVE } from './marks.ts';

/** A lexeme without a figure or a name. All lexemes have their fields in one order, so that reading them costs the same everywhere. */
function plain(kind: Lexeme['kind'], span: Span, text: string, roles = NO_ROLES): Lexeme {
  return { kind, sign: signOf(kind, text), span, text, roles, figure: null, entity: null, metric: null, period: null };
}

function figureLexeme(figure: Figure, text: string): Lexeme {
  const period =
    figure.period !== null && figure.period.type !== 'length' && (figure.kind === 'period' || figure.kind === 'date')
      ? { figure, expression: figure.period }
      : null;
  const kind = period ? 'period' : isAmount(figure) ? 'amount' : 'figure';
  const sign = signOf(kind, text);
  return { kind, sign, span: figure.span, text, roles: NO_ROLES, figure, entity: null, metric: null, period };
}

/** Words and runs of a prose of which `open` has what names and figures cover blanked out. */
function wordsIn(prose: string, open: string): Lexeme[] {
  const han = new HanWords(open);
  let last = -1;
  const known = WORDS.all(open).filter(({ span: { start, end } }) => {
    // 按年|少|赚: what a longer word leaves of a run is a word, however the run would be cut without it.
    const left = start === last && !isHan(open.charCodeAt(end));
    const isWord = end > start + 1 || !isHan(open.charCodeAt(start)) || han.standsAlone(start) || left;
    if (isWord && end > start + 1) last = end;
    return isWord;
  });
  const found: Lexeme[] = [];
  let next = 0;
  for (let at = 0; at < open.length; ) {
    const match = known[next];
    if (match && match.span.start === at) {
      const text = open.slice(at, match.span.end);
      found.push(plain('known', match.span, text, match.values[0] ?? NO_ROLES));
      at = match.span.end;
      next++;
      continue;
    }
    const end = runEnd(open, at, match?.span.start ?? open.length);
    const lexeme = end > at ? unknown(open, at, end) : markAt(prose, open, at);
    if (lexeme) found.push(lexeme);
    at = Math.max(lexeme?.span.end ?? end, at + 1);
  }
  return found;
}

/** The end of the Latin word or the Han run that begins at `at`; `at` itself where none does. */
function runEnd(open: string, at: number, limit: number): number {
  const han = isHan(open.charCodeAt(at));
  let end = at;
  while (end < limit) {
    const unit = open.charCodeAt(end);
    if (han ? !isHan(unit) : !isWordUnit(unit) || isHan(unit)) break;
    end++;
  }
  return end;
}

function unknown(open: string, start: number, end: number): Lexeme {
  const kind = isHan(open.charCodeAt(start)) ? 'han' : 'latin';
  return plain(kind, { start, end }, open.slice(start, end));
}

const SPACE = /\s/;
/** Stands where a name was taken out. */
const TAKEN = '\u0000';

/** The mark at `at`, if it is one; a hyphen between letters is none. */
function markAt(prose: string, open: string, at: number): Lexeme | null {
  const text = open[at] ?? '';
  if (text === TAKEN || (text !== '\n' && SPACE.test(text))) return null;
  const joins = isWordUnit(prose.charCodeAt(at - 1)) && isWordUnit(prose.charCodeAt(at + 1));
  if (text === '-' && joins) return null;
  const possessive = text === "'" && open[at + 1] === 's' && !isWordUnit(prose.charCodeAt(at + 2));
  const whole = possessive ? POSSESSIVE : text;
  return plain('mark', { start: at, end: at + whole.length }, whole);
}

const NOWHERE: ReadonlySet<number> = new Set();

/** A prose with what was read of it. */
export interface ReadText {
  readonly prose: string;
  readonly folded: string;
  readonly figures: readonly Figure[];
  /** The sentences. */
  readonly spans: readonly Span[];
}

/** The names and figures of a prose as lexemes. */
function namesOf({ folded }: ReadText, { figures, entities, metrics }: Names): Lexeme[] {
  const textAt = ({ start, end }: Span): string => folded.slice(start, end);
  const found = figures.map((figure) => figureLexeme(figure, textAt(figure.span)));
  for (const entity of entities) {
    found.push({ ...plain('entity', entity.span, textAt(entity.span)), entity });
  }
  for (const metric of metrics) {
    found.push({ ...plain('metric', metric.span, textAt(metric.span)), metric });
  }
  return found;
}

/** With the words between the names. */
function withWords({ prose, folded }: ReadText, names: readonly Lexeme[]): Lexeme[] {
  const taken = names.map(({ span }) => span);
  const open = without(folded, taken);
  const publishers = publishersIn(without(prose, taken), open).map(
    (span): Lexeme => plain('publisher', span, folded.slice(span.start, span.end)),
  );
  const rest = publishers.length === 0 ? open : without(open, publishers.map(spanOf));
  return merged([...names, ...publishers].sort(byPlace), wordsIn(prose, rest));
}

const spanOf = ({ span }: Lexeme): Span => span;
const byPlace = (a: Lexeme, b: Lexeme): number => a.span.start - b.span.start;

/** Two rows in the order of the text as one. */
function merged(names: readonly Lexeme[], words: readonly Lexeme[]): Lexeme[] {
  const all: Lexeme[] = [];
  let next = 0;
  for (const word of words) {
    for (let name = names[next]; name && name.span.start <= word.span.start; name = names[++next]) all.push(name);
    all.push(word);
  }
  for (; next < names.length; next++) all.push(names[next] as Lexeme);
  return all;
}

/** With what some lexemes are by those around them. */
function readOn(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  return withHedgesApart(withOrdinals(lexemes));
}

/**
 * Reads a prose's lexemes, in order and without overlaps.
 *
 * @param nobodys where local names begin that mean nobody here; UTF-16 offsets
 */
export function lexemesOf(
  text: ReadText,
  index: LexiconIndex,
  defined: Readonly<Record<string, EntityId>>,
  nobodys: ReadonlySet<number> = NOWHERE,
): readonly Lexeme[] {
  const names = namesIn(text.prose, text.folded, text.figures, index, text.spans, defined, nobodys);
  return readOn(withStrangers(withWords(text, namesOf(text, names)), text.prose, text.spans));
}

/** The lexemes of some proses: each step is done for all of them. */
export function lexemesOfAll(
  texts: readonly ReadText[],
  index: LexiconIndex,
  defined: Readonly<Record<string, EntityId>>,
): (readonly Lexeme[])[] {
  const names = texts.map((text) =>
    namesOf(text, namesIn(text.prose, text.folded, text.figures, index, text.spans, defined, NOWHERE)),
  );
  const words = texts.map((text, nth) => withWords(text, names[nth] ?? []));
  return texts.map(({ prose, spans }, nth) => readOn(withStrangers(words[nth] ?? [], prose, spans)));
}
