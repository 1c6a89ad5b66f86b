// What a block is in the draft beyond its kind: a caption, an entry of a list of sources; and which marks are answered.

import type { Block, BlockContent, BlockRole, Citation } from './block.ts';

const REFERENCES =
  /^(?:\d{1,2}[.、]\s*)?(?:参考(?:资料|文献|来源|链接)?|參考(?:資料|文獻|來源)|(?:资料|資料|数据|數據|信息)?(?:来源|來源)|引用(?:来源|來源)?|注释|註釋|附注|附註|脚注|腳註|尾注|references?|sources?|notes?|citations?|bibliography|works cited|end ?notes?|foot ?notes?)\s*[:：]?$/i;

/** A caption is no longer, in UTF-16 units. */
const LONGEST_CAPTION = 160;

const heads = new WeakMap<BlockContent, boolean>();

function headsReferences(content: BlockContent): boolean {
  const { kind, prose } = content;
  if (kind === 'table' || kind === 'list-item' || prose.length >= 40) return false;
  const known = heads.get(content) ?? REFERENCES.test(prose.trim());
  heads.set(content, known);
  return known;
}

/** Whether a mark such as `[1]` or ¹ leads to the block: its label is kept in square brackets. */
function isNote({ label }: BlockContent): boolean {
  return label.startsWith('[');
}

function isCaptionLike({ kind, prose }: BlockContent): boolean {
  const text = prose.trim();
  return (
    (kind === 'paragraph' || kind === 'quote') &&
    text.length <= LONGEST_CAPTION &&
    !/\n|[。！？].|[.!?] +\p{Lu}/u.test(text)
  );
}

function captions({ content }: Block, next: Block | undefined, nextIsCaption: boolean): boolean {
  if (!next) return false;
  const above = next.content.kind === 'table' || (nextIsCaption && content.strong);
  if (!(above || next.content.kind === 'list-item') || !isCaptionLike(content)) return false;
  const text = content.prose.trim();
  return above ? !/[。.!！?？;；]$/.test(text) : /[:：]$/.test(text) || content.strong;
}

/** Whether a block from the place on is a caption: it is told by the two blocks below. */
function captionRoles(blocks: readonly Block[], from: number, to: number): BlockRole[] {
  const roles: BlockRole[] = [];
  for (let at = to - 1; at >= from; at--) {
    const [block, below] = [blocks[at], blocks[at + 1]];
    const chained =
      below !== undefined && blocks[at + 2]?.content.kind === 'table' && captions(below, blocks[at + 2], false);
    roles[at - from] = block && captions(block, below, chained) ? 'caption' : 'body';
  }
  return roles;
}

/** Whether a list of sources is open behind a block, where it is or is not before it. */
function opensBehind(content: BlockContent, isOpen: boolean): boolean {
  return headsReferences(content) || (isOpen && content.kind !== 'heading');
}

/** The roles of blocks from one to before another. */
function rolesIn(blocks: readonly Block[], from: number, to: number, isOpen: boolean): readonly BlockRole[] {
  const roles = captionRoles(blocks, from, to);
  let open = isOpen;
  for (let at = from; at < to; at++) {
    const content = blocks[at]?.content;
    if (!content) continue;
    open = opensBehind(content, open);
    if (headsReferences(content) || content.kind === 'heading') continue;
    if (isNote(content) || (open && content.kind !== 'table')) roles[at - from] = 'reference';
  }
  return roles;
}

/** Whether a list of sources is open where a block stands: mostly told by the role of the one above, which has its own already. */
function isOpenAt(blocks: readonly Block[], at: number): boolean {
  for (let above = at - 1; above >= 0; above--) {
    const block = blocks[above];
    if (!block) break;
    const { content, role } = block;
    if (headsReferences(content)) return true;
    if (content.kind === 'heading') return false;
    // A table stands in no list of sources, and a note is one without a list, too.
    if (content.kind !== 'table' && !isNote(content)) return role === 'reference';
  }
  return false;
}

/** What marks may lead to: addresses of definitions, and entries of lists of sources, by label. */
function answersIn(
  blocks: readonly Block[],
  roles: readonly BlockRole[],
  definitions: ReadonlyMap<string, string>,
): Map<string, string> {
  const answers = new Map(definitions);
  blocks.forEach(({ content }, at) => {
    const label = roles[at] === 'reference' ? content.label.replace(/^\[|\]$/g, '') : '';
    if (label !== '' && !answers.has(label)) answers.set(label, '');
  });
  return answers;
}

function answered(citation: Citation, answers: ReadonlyMap<string, string>): Citation[] {
  if (citation.kind !== 'mark') return [citation];
  const address = answers.get(citation.target.trim().replace(/\s+/g, ' ').toLowerCase());
  if (address === undefined) return [];
  const words = citation.span.end > citation.span.start;
  return [address !== '' && words ? { ...citation, kind: 'link', target: address } : citation];
}

/** What the marks of a draft are answered by, and contents whose marks have been looked up, which stay the same objects while the answers are. */
export interface Answers {
  readonly byLabel: ReadonlyMap<string, string>;
  readonly resolved: WeakMap<BlockContent, BlockContent>;
}

function isEqual(a: readonly Citation[], b: readonly Citation[]): boolean {
  return a.length === b.length && a.every((each, at) => each.kind === b[at]?.kind && each.target === b[at]?.target);
}

function withRole(block: Block, role: BlockRole, { byLabel, resolved }: Answers): Block {
  const { content } = block;
  if (!content.citations.some(({ kind }) => kind === 'mark')) return role === 'body' ? block : { ...block, role };
  const citations = content.citations.flatMap((citation) => answered(citation, byLabel));
  const before = resolved.get(content);
  const own = before && isEqual(before.citations, citations) ? before : { ...content, citations };
  resolved.set(content, own);
  return { ...block, role, content: own };
}

/** Gives every block its role, and keeps of the marks in it those that something in the draft answers. */
export function withRoles(
  blocks: readonly Block[],
  definitions: ReadonlyMap<string, string>,
  known: Answers | null,
): { readonly blocks: readonly Block[]; readonly answers: Answers } {
  const roles = rolesIn(blocks, 0, blocks.length, false);
  const answers = { byLabel: answersIn(blocks, roles, definitions), resolved: known?.resolved ?? new WeakMap() };
  return { blocks: blocks.map((block, at) => withRole(block, roles[at] ?? 'body', answers)), answers };
}

/** A block may be a caption for what stands so many blocks below it. */
export const CAPTION_REACH = 2;

/**
 * The same after an edit, in place, for those that are new.
 *
 * @param blocks all of them; from one on, so many are new and have no role yet, the first of them as they were before
 * @param gone those that were there before instead
 * @returns whether that was all: not where sources or notes have come, gone or changed, which any mark may lead to
 */
export function giveRoles(
  blocks: Block[],
  { from, fresh, gone }: { readonly from: number; readonly fresh: number; readonly gone: readonly Block[] },
  answers: Answers,
): boolean {
  const to = from + fresh;
  const isOpen = isOpenAt(blocks, from);
  const behind = (all: readonly Block[]): boolean =>
    all.reduce((open, { content }) => opensBehind(content, open), isOpen);
  const roles = rolesIn(blocks, from, to, isOpen);
  const isReference = (role: BlockRole): boolean => role === 'reference';
  if (gone.some(({ role }) => isReference(role)) || roles.some(isReference)) return false;
  if (behind(gone) !== behind(blocks.slice(from, to))) return false;
  for (let at = from; at < to; at++) {
    const block = blocks[at];
    if (block) blocks[at] = withRole(block, roles[at - from] ?? 'body', answers);
  }
  return true;
}
