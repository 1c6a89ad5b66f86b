// Puts the blocks of a draft together that was read in pieces. After an edit only those of pieces around it are put together anew.

import type { Block, BlockContent } from '../blocks/block.ts';
import { type KeptContent, keptContents, Outline, startsAnew } from '../blocks/outline.ts';
import { type Answers, CAPTION_REACH, giveRoles, withRoles } from '../blocks/roles.ts';
import type { Parsed, Piece, Row } from './readers/pieces.ts';

/** The blocks of a draft with what the next state of it is put together from. */
export interface Assembled {
  readonly blocks: readonly Block[];
  readonly answers: Answers;
  /** By piece, which block its first one is. */
  readonly firsts: readonly number[];
  readonly contents: Map<string, KeptContent>;
}

/** Whether the first block of a piece starts anew, whatever stands above it. */
function isFree({ added }: Piece): boolean {
  for (const each of added) {
    const free = startsAnew(each);
    if (free !== null) return free;
  }
  return false;
}

/** Adds pieces; gives which block is the first of each. */
function add(outline: Outline, { pieces, starts }: Row, from: number, to: number, before: number): number[] {
  const firsts: number[] = [];
  for (let at = from; at < to; at++) {
    const [piece, base] = [pieces[at], starts[at] ?? 0];
    firsts.push(before + outline.blocks.length);
    for (const { start, end, depth, content, goesOn, role } of piece?.added ?? [])
      outline.add({ start: start + base, end: end + base }, depth, content, goesOn, role);
  }
  return firsts;
}

function definitionsOf(pieces: readonly Piece[]): ReadonlyMap<string, string> {
  return new Map(pieces.flatMap(({ definitions }) => definitions));
}

function contentsIn(pieces: readonly Piece[]): BlockContent[] {
  return pieces.flatMap(({ added }) => added.map(({ content }) => content));
}

function whole(parsed: Parsed, contents: Map<string, KeptContent>, known: Answers | null): Assembled {
  const outline = new Outline(contents);
  const firsts = add(outline, parsed, 0, parsed.pieces.length, 0);
  return { ...withRoles(outline.blocks, definitionsOf(parsed.pieces), known), firsts, contents };
}

function movedBy(blocks: readonly Block[], units: number, places: number): readonly Block[] {
  if (units === 0 && places === 0) return blocks;
  return blocks.map(({ span: { start, end }, depth, parent, role, content }) => ({
    span: { start: start + units, end: end + units },
    depth,
    parent: parent === null ? null : parent + places,
    role,
    content,
  }));
}

/** `null` where the edit may change blocks that are far from it. */
function after(parsed: Parsed, old: Assembled, oldPieces: readonly Piece[]): Assembled | null {
  const { change, pieces } = parsed;
  if (!change) return null;
  const { from, gone, fresh, moved } = change;
  const hasDefinitions = ({ definitions }: Piece): boolean => definitions.length > 0;
  if (pieces.slice(from, from + fresh).some(hasDefinitions) || oldPieces.slice(from, from + gone).some(hasDefinitions))
    return null;
  const firstOf = (piece: number): number => old.firsts[piece] ?? old.blocks.length;
  let start = from;
  while (start > 0 && !(firstOf(start) <= firstOf(from) - CAPTION_REACH && isFree(pieces[start] as Piece))) start--;
  let to = from + fresh;
  while (to < pieces.length && !isFree(pieces[to] as Piece)) to++;
  const first = start === 0 ? 0 : firstOf(start);
  const end = firstOf(to - fresh + gone);
  const outline = new Outline(old.contents, first);
  const firsts = add(outline, parsed, start, to, first);
  const places = outline.blocks.length - (end - first);
  const blocks = old.blocks.slice(0, first).concat(outline.blocks, movedBy(old.blocks.slice(end), moved, places));
  const replaced = { from: first, fresh: outline.blocks.length, gone: old.blocks.slice(first, end) };
  if (!giveRoles(blocks, replaced, old.answers)) return null;
  const behind = old.firsts.slice(to - fresh + gone);
  const all = old.firsts.slice(0, start).concat(firsts, places === 0 ? behind : behind.map((each) => each + places));
  return { blocks, answers: old.answers, firsts: all, contents: old.contents };
}

/**
 * The blocks of a draft that was read in pieces.
 *
 * @param previous an earlier state of it
 */
export function assembled(
  parsed: Parsed,
  contents: Map<string, KeptContent>,
  previous: { readonly assembled: Assembled; readonly pieces: readonly Piece[] } | null,
): Assembled {
  const made =
    (previous && after(parsed, previous.assembled, previous.pieces)) ??
    whole(parsed, contents, previous?.assembled.answers ?? null);
  return { ...made, contents: keptContents(made.contents, made.blocks.length, () => contentsIn(parsed.pieces)) };
}
