// One claims database of the several that are laid over one another: opened as what it is, its last good state kept.

import { createHash } from 'node:crypto';
import type { Base } from '../../claims-db/compile/compile.ts';
import type { Problem } from '../../claims-db/problems/problem.ts';
import type { ReadFailure } from '../../claims-db/read-folder.ts';
import type { ClaimStore } from '../core/claims/claim.ts';
import { memoryStore } from '../core/claims/memory-store.ts';
import type { Words } from '../core/text/spoken.ts';
import { type DatabaseKind, type Following, NOTHING_OPENED, type Opened } from './kinds/kind.ts';
import type { DatabasePlace } from './place.ts';
import type { Away } from './postgres/database.ts';

export interface Layer extends Opened {
  readonly place: DatabasePlace;
  /** Something to tell the user once; `null` where all is well. */
  readonly notice: Words | null;
}

/**
 * Reads a database anew.
 *
 * @param kinds the first that opens the place is its kind
 * @param following its last good state, kept where the files on disk are broken or gone
 */
export async function readLayer(
  place: DatabasePlace,
  base: Base,
  kinds: readonly DatabaseKind[],
  following: Following & { readonly last: Layer | null },
): Promise<Layer> {
  const { last } = following;
  if (last && place.bundled) return last;
  const kind = kinds.find((each) => each.opens(place));
  if (!kind) throw new Error(`no kind of database opens ${place.path}`);
  const opened = await kind.open(place, base, following);
  if (opened === last) return last;
  const unread = opened.failures.length > 0 ? unreadable(opened.failures) : null;
  if (isEmpty(opened)) return withoutAny(place, opened, last, unread);
  const kept = opened.away ? awayText(place, opened.away) : unread;
  const notice = opened.gone.length > 0 ? goneText(opened) : kept;
  const broken = opened.problems.find(({ level }) => level === 'error');
  if (!broken) return { ...opened, place, notice };
  if (last && last.files.length > 0) {
    const { problems, failures } = opened;
    return { ...last, problems, failures, notice: keptLastGood(broken, notice) };
  }
  return { ...opened, place, notice: leftOut(broken, notice) };
}

function isEmpty({ files, file, stamp }: Opened): boolean {
  return files.length === 0 && file === null && stamp === '';
}

/** A place that holds nothing: nothing to speak of where it is only one that could, a workspace's own folder. */
function withoutAny(place: DatabasePlace, opened: Opened, last: Layer | null, unread: Words | null): Layer {
  const told = place.named || place.bundled ? unread : null;
  const kept = last && !isEmpty(last) && last.files.length === 0 ? last : NOTHING_OPENED;
  return { ...kept, place, failures: opened.failures, notice: told };
}

/** The claims of a layer alone. */
export function storeOf({ file, lexicon, claims, revision }: Layer): ClaimStore {
  return file ?? memoryStore(lexicon, claims, revision ?? digestOf([lexicon, claims]));
}

function digestOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content, asText)).digest('hex').slice(0, 16);
}

const asText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

function joined(first: Words, second: Words | null): Words {
  return second ? { zh: `${first.zh}${second.zh}`, en: `${first.en} ${second.en}` } : first;
}

function keptLastGood(problem: Problem, more: Words | null): Words {
  const line = problem.range.start.line + 1;
  const first = {
    zh: `数据库文件 ${problem.file} 第 ${line} 行有误（${problem.message.zh}），暂时沿用上一次正确的内容。`,
    en: `${problem.file}, line ${line}: ${problem.message.en}. The last good state of this claims database stays in use until it is mended.`,
  };
  return joined(first, more);
}

function leftOut(problem: Problem, more: Words | null): Words {
  const line = problem.range.start.line + 1;
  const first = {
    zh: `数据库文件 ${problem.file} 第 ${line} 行有误（${problem.message.zh}）；有误的条目没有采用，其余照常。`,
    en: `${problem.file}, line ${line}: ${problem.message.en}. Entries with an error are left out of the claims database.`,
  };
  return joined(first, more);
}

function awayText({ path }: DatabasePlace, { words }: Away): Words {
  return {
    zh: `${path}：${words.zh}；连上之前沿用最后读到的数据。`,
    en: `${path}: ${words.en}. The claims that were read last stay in use until it is back.`,
  };
}

function goneText({ gone, emptied, failures }: Opened): Words {
  if (emptied.length > 0)
    return {
      zh: `数据库文件 ${emptied.join('、')} 变成空的了，暂时沿用它最后的内容；若确要清空，请弃用它的数据，或重启核对服务。`,
      en: `${emptied.join(', ')} is empty now; its last claims stay in use. If they were meant to go, drop its claims, or restart the server.`,
    };
  const reason = failures[0]?.message;
  return {
    zh: `读不到数据库文件 ${gone.join('、')}${reason ? `（${reason.zh}）` : ''}，暂时沿用它最后的内容；若确已删去，请弃用它的数据，或重启核对服务。`,
    en: `Cannot find ${gone.join(', ')}${reason ? ` (${reason.en})` : ''}; its last claims stay in use. If it was meant to go, drop its claims, or restart the server.`,
  };
}

/** Why a database cannot be read, as a sentence. */
export function unreadable(failures: readonly ReadFailure[]): Words {
  const each = (language: 'zh' | 'en'): string =>
    failures.map(({ path, message }) => `${path}: ${message[language]}`).join('; ');
  return { zh: `读不了数据库：${each('zh')}`, en: `Cannot read a claims database: ${each('en')}` };
}
