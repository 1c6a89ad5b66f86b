// Whether the words around a figure are the label of a line and nothing more: a part never answers for the whole.

import type { Phrase, PhraseWord } from '../../statements/phrase.ts';
import { coreOf, isOfAny, type Label, stems } from './label.ts';

/** Words that make nothing another thing: who it is told to, and that it was told. */
const NEUTRAL: ReadonlySet<string> = stems(
  'company consolidated shareholders stockholders fiscal year years quarter period approximately aggregate total totaling outstanding recorded recognized reported',
);

interface SaidWord {
  readonly stems: readonly string[];
  readonly kind: PhraseWord['kind'];
  readonly text: string;
}

const words = new WeakMap<readonly PhraseWord[], readonly SaidWord[]>();

function saidWords(phrase: readonly PhraseWord[]): readonly SaidWord[] {
  const known = words.get(phrase) ?? phrase.map(({ text, kind }) => ({ text, kind, stems: [...stems(text)] }));
  words.set(phrase, known);
  return known;
}

/** The stems of all words on one side of a figure. */
export function stemsOf(side: readonly PhraseWord[]): ReadonlySet<string> {
  return new Set(saidWords(side).flatMap((word) => word.stems));
}

const ACTS = /(?:ed|ing)$/;

/** How the words before or behind a figure say a label: how many of those around it too, or `null` where they say something else. */
class Saying {
  private readonly label: Label;
  private readonly around: ReadonlySet<string>;
  private readonly missing: Set<string>;
  readonly aroundSaid = new Set<string>();
  private begun = false;

  constructor(label: Label) {
    this.label = label;
    this.missing = new Set(coreOf(label));
    this.around = new Set(label.around.flatMap((part) => [...part]));
  }

  get hasBegun(): boolean {
    return this.begun || this.aroundSaid.size > 0;
  }

  get isWhole(): boolean {
    return this.missing.size === 0;
  }

  /** Whether the word is of what the line stands under, or says nothing. */
  isAround({ stems: own }: SaidWord): boolean {
    return own.length > 0 && own.every((each) => this.around.has(each) || NEUTRAL.has(each));
  }

  /** Whether the word is one of the label's. */
  has({ stems: own }: SaidWord): boolean {
    return own.some((each) => this.label.own.has(each));
  }

  /** Takes a word in; false where it is one that the label does not have. */
  takes({ stems: own, kind }: SaidWord): boolean {
    if (kind === 'time') return true;
    let strange = own.length === 0;
    for (const each of own) {
      if (this.label.own.has(each)) this.begun = this.missing.delete(each) || this.begun;
      else if (this.around.has(each)) this.aroundSaid.add(each);
      else if (!NEUTRAL.has(each) && !isOfAny(each, this.label)) strange = true;
    }
    return kind !== 'thing' || !strange;
  }
}

/** Whether what stands beyond the label makes it nothing else: no modifier, no head, nothing that it is added to. */
function isParted(side: readonly SaidWord[], from: number, saying: Saying): boolean {
  let tied = false;
  for (const word of side.slice(from)) {
    switch (word.kind) {
      case 'pause':
      case 'stop':
      case 'time':
      case 'light':
        return !tied || word.kind === 'time';
      case 'joiner':
      case 'part':
        return false;
      case 'tie':
        tied = true;
        break;
      case 'trim':
        break;
      case 'thing':
        if (!saying.takes(word)) return tied && ACTS.test(word.text);
    }
  }
  return !tied;
}

/** What never only adds to what was said. */
const RESTRICTS: ReadonlySet<string> = new Set(['that', 'of which', 'of that', 'of those']);

/** Whether the words behind a figure say that it is only some of what stands before it: "against our foreign assets", "that was included in". */
function isSomeOf(behind: readonly SaidWord[], saying: Saying): boolean {
  let tied = false;
  let paused = false;
  for (const word of behind) {
    if (RESTRICTS.has(word.text)) return true;
    switch (word.kind) {
      case 'pause':
        paused = true;
        break;
      case 'time':
        tied = false;
        break;
      case 'tie':
        tied = true;
        break;
      case 'part':
        return !paused;
      case 'thing':
        return tied && !saying.isAround(word);
      case 'stop':
        return false;
    }
  }
  return false;
}

/** What parts a figure from a label on either side: what is joined to it, or part of it, is another thing. */
const PART_BEFORE: ReadonlySet<PhraseWord['kind']> = new Set(['joiner', 'part']);
const PART_BEHIND: ReadonlySet<PhraseWord['kind']> = new Set(['joiner', 'part', 'pause', 'time']);

/** How far the words of one side say a label; `null` where its own are not said, or more is. */
function saying(side: readonly SaidWord[], label: Label, apart: ReadonlySet<PhraseWord['kind']>): Saying | null {
  const said = new Saying(label);
  for (const [at, word] of side.entries()) {
    if (word.kind === 'stop' || !said.takes(word)) return null;
    if (!said.hasBegun && apart.has(word.kind)) return null;
    if (said.hasBegun && word.kind === 'light' && !said.has(word)) return null;
    if (said.isWhole) return isParted(side, at + 1, said) ? said : null;
  }
  return null;
}

/** How many words around the label are said, on whichever side of the figure; −1 where the label is not what is said. */
export function saidAround(phrase: Phrase, label: Label): number {
  const [before, behind] = [saidWords(phrase.before), saidWords(phrase.behind)];
  if (before[0]?.kind === 'part') return -1;
  const first = saying(before, label, PART_BEFORE);
  if (first && !isSomeOf(behind, first)) return first.aroundSaid.size;
  const isNoun = behind[0]?.kind === 'tie' || behind[0]?.kind === 'thing';
  return (isNoun ? saying(behind, label, PART_BEHIND)?.aroundSaid.size : undefined) ?? -1;
}
