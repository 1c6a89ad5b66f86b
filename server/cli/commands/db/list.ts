// `tieout db list`: the entities, metrics and claims that a check would use, narrowed by --entity and --metric, or their reach.

import type { Claim, ClaimStore } from '../../../core/claims/claim.ts';

import { shown } from '../../../core/text/shown.ts';
import { LIST } from '../../arguments/commands.ts';
import { type Arguments, readArguments } from '../../arguments/read-arguments.ts';

import { Failure } from '../../failure.ts';
import { periodText } from '../../formats/json.ts';
import { table } from '../../formats/table.ts';
import { type ExitStatus, ownLanguage, type Session } from '../../session.ts';
import { openDatabases } from '../open-databases.ts';
import { summaryOf, summaryText } from './summary.ts';

function known(name: string, id: string | null, items: readonly { readonly id: string }[]): void {
  if (id === null || items.some((item) => item.id === id)) return;
  throw new Failure({
    zh: `数据库里没有 ${name}“${id}”；用 tieout db list 看有哪些`,
    en: `the databases have no ${name} "${id}"; tieout db list shows those that there are`,
  });
}

function claimJson(claim: Claim): object {
  const { id, entity, metric, period, basis, nature, written, status, source } = claim;
  return {
    id,
    entity,
    metric,
    period: period && periodText(period),
    basis,
    nature,
    written,
    status,
    source: source.id,
  };
}

function claimTable(claims: readonly Claim[]): string {
  return table(
    claims.map(({ id, entity, metric, period, basis, written, status, source }) => [
      id,
      entity,
      [metric, ...basis].join(' '),
      period ? periodText(period) : '',
      written,
      status,
      source.publisher,
    ]),
  );
}

/** How many claims there are by a word of theirs. One entity is read at a time: a database may be larger than the memory. */
function countedBy(store: ClaimStore, of: (claim: Claim) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of store.lexicon.entities)
    for (const claim of store.claimsAbout(id)) counts.set(of(claim), (counts.get(of(claim)) ?? 0) + 1);
  return counts;
}

function overview(store: ClaimStore, language: 'zh' | 'en'): string {
  const { entities, metrics } = store.lexicon;
  const byEntity = countedBy(store, ({ entity }) => entity);
  const byMetric = countedBy(store, ({ metric }) => metric);
  const heading = language === 'zh' ? ['主体', '指标', '条数字'] : ['entities', 'metrics', 'claims'];
  const rows = (things: readonly Named[], counts: ReadonlyMap<string, number>): string =>
    table(things.map(({ id, name }) => [id, name[language], String(counts.get(id) ?? 0)]));
  const claims = [...byEntity.values()].reduce((sum, count) => sum + count, 0);
  return [
    `${entities.length} ${heading[0]}\n${rows(entities, byEntity)}`,
    `${metrics.length} ${heading[1]}\n${rows(metrics, byMetric)}`,
    `${claims} ${heading[2]}\n`,
  ].join('\n');
}

interface Named {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
}

function chosenClaims(store: ClaimStore, args: Arguments): Claim[] {
  const entities = args.entity === null ? store.lexicon.entities.map(({ id }) => id) : [args.entity];
  return entities.flatMap((id) => store.claimsAbout(id, args.metric));
}

function summaryJson(store: ClaimStore): string {
  const { all, each } = summaryOf(store);
  const told = ({ newestQuarter, ...rest }: typeof all): object => ({
    ...rest,
    newestQuarter: newestQuarter && periodText(newestQuarter),
  });
  const entities = each.map(({ entity, reach }) => ({ id: entity.id, ...told(reach) }));
  return `${JSON.stringify({ version: 1, summary: told(all), entities }, null, 2)}\n`;
}

function listed(store: ClaimStore, args: Arguments, language: 'zh' | 'en'): string {
  if (args.format !== 'json') {
    const narrowed = args.entity !== null || args.metric !== null;
    return shown(narrowed ? claimTable(chosenClaims(store, args)) : overview(store, language));
  }
  const claims = chosenClaims(store, args);
  const { entities, metrics } = store.lexicon;
  const counts = { entities: entities.length, metrics: metrics.length, claims: claims.length };
  return `${JSON.stringify({ version: 1, counts, entities, metrics, claims: claims.map(claimJson) }, null, 2)}\n`;
}

/** `tieout db list [PATH]… [--entity ID] [--metric ID] [--summary]`; a PATH is one more database, as --db. */
export async function listCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, LIST);
  const store = await openDatabases({ ...args, databases: [...args.databases, ...args.paths] }, session.folder);
  known('entity', args.entity, store.lexicon.entities);
  known('metric', args.metric, store.lexicon.metrics);
  const language = ownLanguage(args.language, session.environment);
  if (args.summary) session.out(args.format === 'json' ? summaryJson(store) : shown(summaryText(store, language)));
  else session.out(listed(store, args, language));
  return 0;
}
