// Houses that publish figures about others, where a text names them: 据IDC数据, "Omdia put it at", IDC给它的份额则是….

import { any, endsAt, kind, one, opt, type Pattern, role, seq, startsAt, upTo, word } from '../../language/pattern.ts';
import { Lately } from '../../text/lately.ts';
import type { ReadBlock, Sentence } from './block.ts';
import { CLOSE, isSemicolon, OPEN, OWNS } from './lexemes/marks.ts';
import { isPublisher } from './names/publishers.ts';
import { placesIn, type Scope, sentenceAt } from './scope.ts';

const GLOSS: Pattern = seq(
  OPEN,
  upTo(
    6,
    one(({ text }) => text !== ')'),
  ),
  CLOSE,
);
const BESIDE: Pattern = seq(role('joiner'), upTo(3, kind('publisher', 'entity', 'latin', 'han', 'stranger')));
const GIVES: Pattern = any(
  role('tells', 'says', 'forecast', 'shown'),
  word(
    '发布',
    '发布的',
    '料',
    '看好',
    '上调',
    '下调',
    '把',
    '将',
    '称',
    '预期',
    '预计',
    '预测',
    'reported',
    'reports',
    'quotes',
    'valued',
    'values',
    'saw',
    'sees',
    'found',
    'analysts',
    'expects',
    'expected',
    'forecasts',
    'projected',
    'projects',
  ),
);
/** 的, 's, a gloss, a few words, then what a house does with figures. */
const TELLS: Pattern = seq(opt(OWNS), opt(GLOSS), upTo(1, BESIDE), opt(OWNS), untilGives());

function untilGives(): Pattern {
  const skipped = one((lexeme) => lexeme.kind !== 'mark' && lexeme.kind !== 'amount' && !startsAt(GIVES, [lexeme], 0));
  return seq(upTo(4, skipped), GIVES);
}

const CREDITS: Pattern = seq(
  any(
    role('attribution'),
    word('from', 'by', 'per', '由', '来自', '按', '按照', 'analysts at', 'economists at'),
    seq(role('others'), word('at', 'from')),
  ),
  upTo(2, any(role('determiner'), word('the'))),
);
const ATTRIBUTED: Pattern = seq(role('attribution'), upTo(2, any(role('determiner'), word('the'))));
const BRACKETED: Pattern = OPEN;
const AS: Pattern = seq(word('as'), upTo(1, role('determiner')));
const DOES: Pattern = seq(upTo(1, role('adverb')), any(word('do', 'does', 'did'), role('tells', 'says')));

/** "On Morgan Stanley's estimates", "in Goldman's view": what of a house's is what it says. */
const OF_VIEW: Pattern = seq(
  OWNS,
  upTo(2, role('qualifier')),
  any(
    role('tells'),
    word('estimate', 'view', 'reckoning', 'count', 'forecast', 'forecasts', 'model', 'math', 'projections'),
    word('测算', '估算', '估计', '预测', '统计', '口径', '说法', '看法'),
  ),
);
const VIEWED: Pattern = word('on', 'in', 'under', 'by', '按', '按照', '据', '依');

/** Whether a name is there for what it says only: "by Goldman Sachs's estimate, AWS will take in". */
export function isSourceOnly({ lexemes }: ReadBlock, at: number): boolean {
  if (!isPublisher(lexemes[at]?.text ?? '')) return false;
  return endsAt(ATTRIBUTED, lexemes, at) || (endsAt(VIEWED, lexemes, at) && startsAt(OF_VIEW, lexemes, at + 1));
}

/** Whether the words around a name make it the source of what is said rather than somebody spoken of. */
function isCredited({ lexemes }: ReadBlock, at: number): boolean {
  if (endsAt(AS, lexemes, at) && startsAt(DOES, lexemes, at + 1)) return true;
  if (endsAt(VIEWED, lexemes, at) && startsAt(OF_VIEW, lexemes, at + 1)) return true;
  return startsAt(TELLS, lexemes, at + 1) || endsAt(CREDITS, lexemes, at) || endsAt(BRACKETED, lexemes, at);
}

/** What every figure of a sentence would look for again. */
const housesIn = new Lately<Sentence, readonly number[]>();

/** Whether anything in a block may be the name of a house; in most nothing is. */
const housed = new Lately<ReadBlock, boolean>();

function isBody({ who, index }: ReadBlock, at: number): boolean {
  const id = who[at];
  return id != null && index.entities.get(id)?.kind === 'body';
}

/** Whether a house that gives figures may be named here. */
function isHouse(block: ReadBlock, at: number): boolean {
  const lexeme = block.lexemes[at];
  return lexeme?.kind === 'publisher' || isBody(block, at) || (lexeme?.kind === 'entity' && isPublisher(lexeme.text));
}

function mayNameHouses(block: ReadBlock): boolean {
  return housed.of(block, () => block.lexemes.some((_, at) => isHouse(block, at)));
}

const NOWHERE: readonly number[] = [];

/** Houses of the sentence that give its figures, by their lexemes. */
export function allCredited(block: ReadBlock, sentence: Sentence): readonly number[] {
  if (!mayNameHouses(block)) return NOWHERE;
  return housesIn.of(sentence, () =>
    placesIn(block, sentence, (_, at) => isHouse(block, at)).filter((at) => isCredited(block, at)),
  );
}

const throughs = new Lately<Sentence, Sentence>();

/** The whole sentence, past the semicolons at which binding parts it. */
export function throughSemicolons(block: ReadBlock, sentence: Sentence): Sentence {
  return throughs.of(sentence, () => joined(block, sentence));
}

function joined({ sentences, lexemes }: ReadBlock, sentence: Sentence): Sentence {
  const parted = ({ to }: Sentence): boolean => isSemicolon(lexemes[to - 1]);
  let [first, last] = [sentences.indexOf(sentence), sentences.indexOf(sentence)];
  for (let before = sentences[first - 1]; before && parted(before); before = sentences[first - 1]) first--;
  for (let at = sentences[last]; at && parted(at) && sentences[last + 1]; at = sentences[last]) last++;
  return { ...sentence, from: sentences[first]?.from ?? sentence.from, to: sentences[last]?.to ?? sentence.to };
}

const houseMentions = new Lately<Sentence, readonly number[]>();

/** Where a sentence names houses: those that it credits, and those that only measure others (IDC给它的份额则是…). */
function housesNamed(block: ReadBlock, sentence: Sentence): readonly number[] {
  if (!mayNameHouses(block)) return NOWHERE;
  return houseMentions.of(sentence, () => {
    const credited = allCredited(block, sentence);
    return placesIn(block, sentence, (_, at) => isBody(block, at) || credited.includes(at));
  });
}

function houseAt({ lexemes }: ReadBlock, at: number | undefined): string | null {
  return at === undefined ? null : (lexemes[at]?.text ?? null);
}

/** The house that a sentence names last, folded, or `null`. */
export function houseIn(block: ReadBlock, sentence: Sentence): string | null {
  return houseAt(block, housesNamed(block, sentence).at(-1));
}

/** The house named last up to the end of each sentence of a block. */
const housesUpTo = new Lately<ReadBlock, ReadonlyMap<Sentence, string | null>>();

function housesOf(block: ReadBlock): ReadonlyMap<Sentence, string | null> {
  return housesUpTo.of(block, () => readHouses(block));
}

function readHouses(block: ReadBlock): ReadonlyMap<Sentence, string | null> {
  let last: string | null = null;
  const houses = new Map<Sentence, string | null>();
  for (const sentence of block.sentences) {
    last = houseIn(block, sentence) ?? last;
    houses.set(sentence, last);
  }
  return houses;
}

/** The house that a block names last up to the end of the sentence of a lexeme. */
export function houseUpTo(block: ReadBlock, at: number): string | null {
  const sentence = sentenceAt(block, at);
  return sentence ? (housesOf(block).get(sentence) ?? null) : null;
}

/** The house that the figure's sentence names: the last one before it (Omdia统计阿里云占35.8%，IDC统计占⟦30%⟧), else the first one behind it. */
export function houseOf({ scope, block }: { readonly scope: Scope; readonly block: ReadBlock }): string | null {
  const houses = housesNamed(block, throughSemicolons(block, scope.sentence));
  return houseAt(block, houses.findLast((at) => at < scope.at) ?? houses[0]);
}

/** What every figure of a block would look for again. */
const firstHouses = new Lately<ReadBlock, string | null>();

export function firstHouse(block: ReadBlock): string | null {
  return firstHouses.of(
    block,
    () => block.sentences.map((each) => houseIn(block, each)).find((each) => each !== null) ?? null,
  );
}
