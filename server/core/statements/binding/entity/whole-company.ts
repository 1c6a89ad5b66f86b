// All of a company, in a text that speaks of one of its parts: "total revenue", 整体营收.

import { fromTopics } from '../../context.ts';
import type { ReadBlock } from '../../reading/block.ts';
import { ancestry } from '../../reading/names/lexicon-index.ts';
import { firstIn, hasRole, lastIn } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { type EntityBinding, type Names, of, type Rule } from './entity-behind.ts';

const OVERALL: ReadonlySet<string> = new Set([
  'total',
  'overall',
  'consolidated',
  'companywide',
  'company wide',
  '全公司',
  '全集团',
]);

/** All of what is spoken of: of a part, or of the company that it belongs to. */
const ALL_TOLD: ReadonlySet<string> = new Set(['整体', '总体']);

/** The sign that Chinese names of a whole begin with: 总收入, 總營收 as it is folded. */
const OF_ALL = '总';

/** Whether the metric at `at` is told of the whole: "total revenue", "consolidated operating income", 总营收. */
function isOverall({ lexemes }: ReadBlock, at: number): boolean {
  const name = lexemes[at]?.text ?? '';
  const before = lexemes[at - 1]?.text ?? '';
  if (name.startsWith(OF_ALL) || OVERALL.has(before) || ALL_TOLD.has(before)) return true;
  return OVERALL.has(name.slice(0, Math.max(0, name.indexOf(' '))));
}

/** 微软云收入545亿美元，总营收⟦829亿美元⟧: behind the figure of one of its parts, the whole is the company's. */
function wholeOfPart(
  { block, scope, index }: Search,
  at: number,
  { gap, own, inSentence }: Names,
): EntityBinding | null {
  if (own || !inSentence || inSentence.at > at || hasRole(block, gap, 'share', 'times')) return null;
  if (scope.previous === null || scope.previous.at < inSentence.at) return null;
  const [, ...owners] = ancestry(index, inSentence.entity);
  const owner = owners.find((id) => index.entities.get(id)?.kind === 'company');
  if (!owner || index.entities.get(inSentence.entity)?.kind === 'company') return null;
  const from = block.lexemes[at]?.span ?? null;
  if (ALL_TOLD.has(block.lexemes[at - 1]?.text ?? ''))
    return of({ value: inSentence.entity, from, rule: 'sentence', known: 'shared' }, [owner]);
  return of({ value: owner, from, rule: 'group', known: 'shared' }, [inSentence.entity]);
}

/** "Microsoft Cloud took in …. Total revenue was": behind one of its parts, or somebody unknown, the whole is the company that the text is about. */
export const wholeCompany: Rule = (search, names) => {
  const { scope, block, index, context } = search;
  const before = { from: scope.sentence.from, to: scope.at };
  const at = lastIn(block, before, ({ metric }, place) => metric !== null && isOverall(block, place));
  if (at < 0) return null;
  const named = firstIn(block, before, ({ kind }) => kind === 'entity' || kind === 'stranger' || kind === 'publisher');
  if (named >= 0) return at >= names.gap.from ? wholeOfPart(search, at, names) : null;
  const titled = fromTopics(context, ({ entity }) => entity)?.value ?? null;
  const company = context.recent.find((id) => index.entities.get(id)?.kind === 'company') ?? null;
  const topic = titled ?? (context.unknownSubject ? company : null);
  const running = context.unknownSubject ? topic : (context.subject ?? topic);
  if (!running) return null;
  const owner = ancestry(index, running).find((id) => index.entities.get(id)?.kind === 'company');
  if (running === topic && context.unknownSubject)
    return of({ value: running, from: null, rule: 'title', known: 'carried' });
  if (!owner || owner === running) return null;
  // A text about a part may mean all of that part.
  if (running === topic) return of({ value: running, from: null, rule: 'running-subject', known: 'carried' }, [owner]);
  return of({ value: owner, from: block.lexemes[at]?.span ?? null, rule: 'group', known: 'carried' }, [running]);
};
