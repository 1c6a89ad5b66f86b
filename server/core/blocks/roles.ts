// What a block is in the draft beyond its kind: a caption, an entry of a list of sources; and which marks are answered.

import type { Block, BlockContent, BlockRole, Citation } from './block.ts';

const REFERENCES =
  /^(?:\d{1,2}[.、]\s*)?(?:参考(?:资料|文献|来源|链接)?|參考(?:資料|文獻|來源)|(?:资料|資料|数据|數據|信息)?(?:来源|來源)|引用(?:来源|來源)?|注释|註釋|附注|附註|脚注|腳註|尾注|references?|sources?|notes?|citations?|bibliography|works cited|end ?notes?|foot ?notes?)\s*[:：]?$/i;

/** A caption is no longer, in UTF-16 units. */
const LONGEST_CAPTION = 160;

function headsReferences({ kind, prose }: BlockContent): boolean {
  return kind !== 'table' && kind !== 'list-item' && prose.length < 40 && REFERENCES.test(prose.trim());
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

/** The role of every block. */
function rolesOf(blocks: readonly Block[]): BlockRole[] {
  const roles: BlockRole[] = blocks.map(() => 'body');
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at];
    const below = blocks[at + 1];
    const chained = roles[at + 1] === 'caption' && blocks[at + 2]?.content.kind === 'table';
    if (block && captions(block, below, chained)) roles[at] = 'caption';
  }
  let open = false;
  blocks.forEach(({ content }, at) => {
    if (headsReferences(content)) open = true;
    else if (content.kind === 'heading') open = false;
    else if (isNote(content) || (open && content.kind !== 'table')) roles[at] = 'reference';
  });
  return roles;
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

/** Contents whose marks have been looked up, so that they stay the same objects while the answers are. */
export type Resolved = Map<BlockContent, BlockContent>;

function isEqual(a: readonly Citation[], b: readonly Citation[]): boolean {
  return a.length === b.length && a.every((each, at) => each.kind === b[at]?.kind && each.target === b[at]?.target);
}

/** Gives every block its role, and keeps of the marks in it those that something in the draft answers. */
export function withRoles(
  blocks: readonly Block[],
  definitions: ReadonlyMap<string, string>,
  known: Resolved,
): { blocks: Block[]; resolved: Resolved } {
  const roles = rolesOf(blocks);
  const answers = answersIn(blocks, roles, definitions);
  const resolved: Resolved = new Map();
  const all = blocks.map((block, at): Block => {
    const role = roles[at] ?? 'body';
    const { content } = block;
    if (!content.citations.some(({ kind }) => kind === 'mark')) return role === 'body' ? block : { ...block, role };
    const citations = content.citations.flatMap((citation) => answered(citation, answers));
    const before = resolved.get(content) ?? known.get(content);
    const own = before && isEqual(before.citations, citations) ? before : { ...content, citations };
    resolved.set(content, own);
    return { ...block, role, content: own };
  });
  return { blocks: all, resolved };
}
