// Judged figures at their places in the document: each is worked out when somebody asks, since most are never asked for.

import { type Block, spanToDocument } from '../blocks/block.ts';
import type { Claim } from '../claims/claim.ts';
import type { Figure } from '../figures/figure.ts';
import { movedFigure, movedStatement } from '../statements/moved.ts';
import type { Statement } from '../statements/statement.ts';
import type { Span } from '../text/span.ts';
import type { Judged, JudgedFigure } from './judged.ts';
import type { CheckedFigure } from './result.ts';

/** The figures of a draft, by block: as they were judged, with offsets into their blocks' prose, and as they stand in the document. */
export class PlacedFigures {
  readonly blocks: readonly Block[];
  /** By block. */
  readonly judged: readonly (readonly Judged[])[];
  private readonly ignored = new Map<number, Map<number, string>>();
  private readonly made: CheckedFigure[][] = [];
  private all: readonly CheckedFigure[] | null = null;

  /** @param judged for each block its figures */
  constructor(blocks: readonly Block[], judged: readonly (readonly Judged[])[]) {
    this.blocks = blocks;
    this.judged = judged;
  }

  /** Where a span of a block's prose stands in the document. */
  place(at: number, span: Span): Span {
    const block = this.blocks[at];
    return block ? spanToDocument(block, span) : span;
  }

  /** An ignore comment that gives this reason covers the figure, the nth of its block. */
  ignore(at: number, nth: number, reason: string): void {
    const own = this.ignored.get(at) ?? new Map<number, string>();
    this.ignored.set(at, own.set(nth, reason));
    delete this.made[at]?.[nth];
    this.all = null;
  }

  /** A figure of the document: whenever it is asked for, the same object. */
  checked(at: number, nth: number, judged: JudgedFigure): CheckedFigure {
    const own = this.made[at] ?? [];
    this.made[at] = own;
    own[nth] ??= this.checkedAs(at, judged, this.ignored.get(at)?.get(nth) ?? null);
    return own[nth];
  }

  /** A figure of the document by itself, as if no ignore comment covered it. */
  reported(at: number, nth: number, judged: JudgedFigure): CheckedFigure {
    return this.ignored.get(at)?.has(nth) ? this.checkedAs(at, judged, null) : this.checked(at, nth, judged);
  }

  private checkedAs(at: number, judged: JudgedFigure, reason: string | null): CheckedFigure {
    const checked = checkedFigure(judged, reason, (span) => this.place(at, span));
    judgedFigures.set(checked, judged);
    return checked;
  }

  /** The claim that proves a figure right; `null` where none does. */
  proofOf(at: number, { span: { start } }: Figure): Claim | null {
    const judged = this.judged[at]?.find(({ figure }) => figure.span.start === start);
    return judged?.judgement?.verdict === 'supported' ? judged.judgement.claim : null;
  }

  /** Those of one block. */
  of(at: number): readonly CheckedFigure[] {
    return (this.judged[at] ?? []).map((judged, nth) => this.checked(at, nth, judged));
  }

  /** All of them, in the order of the text. */
  get list(): readonly CheckedFigure[] {
    this.all ??= this.judged.flatMap((_, at) => this.of(at));
    return this.all;
  }
}

const judgedFigures = new WeakMap<CheckedFigure, JudgedFigure>();

/** What a figure of a document was placed from: the same object after every edit that leaves the figure and its block as they are. */
export function judgedFigureOf(checked: CheckedFigure): JudgedFigure | undefined {
  return judgedFigures.get(checked);
}

/** @param reason that of the ignore comment that covers it; `null` where none does */
function checkedFigure(judged: JudgedFigure, reason: string | null, place: (span: Span) => Span): CheckedFigure {
  // What is placed is a copy of all that was read of the figure. Few are asked for again once a message is written.
  let figure: WeakRef<Figure> | null = null;
  let statement: WeakRef<Statement> | null = null;
  return {
    get figure() {
      const made = figure?.deref() ?? movedFigure(judged.figure, place);
      if (!figure?.deref()) figure = new WeakRef(made);
      return made;
    },
    get statement() {
      if (!judged.statement) return null;
      const made = statement?.deref() ?? movedStatement(judged.statement, this.figure, place);
      if (!statement?.deref()) statement = new WeakRef(made);
      return made;
    },
    judgement: judged.judgement,
    ignored: reason !== null,
    ignoreReason: reason ?? '',
  };
}
