// `tieout db list`: the entities, metrics and claims that a check would use, narrowed by --entity and --metric, or their reach.

import type { Claim, ClaimStore } from '../../../core/claims/claim.ts';
import * as say from '../../../core/explain/system/db.ts';
import { shown } from '../../../core/text/shown.ts';
import { said, type Tongue } from '../../../core/text/spoken.ts';
import { claimsByEntity, countAbout } from '../../../databases/ahead.ts';
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
  throw new Failure(say.notInDatabases(name, id));
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

/** How many claims there are about each entity and of each metric; those on a server are counted there. */
function counted(store: ClaimStore): { readonly entities: Counts; readonly metrics: Counts } {
  const [entities, metrics] = [new Map<string, number>(), new Map<string, number>()];
  for (const { id } of store.lexicon.entities) {
    for (const metric of store.metricsOf(id)) {
      const count = countAbout(store, id, metric);
      entities.set(id, (entities.get(id) ?? 0) + count);
      metrics.set(metric, (metrics.get(metric) ?? 0) + count);
    }
  }
  return { entities, metrics };
}

type Counts = ReadonlyMap<string, number>;

function overview(store: ClaimStore, language: Tongue): string {
  const { entities, metrics } = store.lexicon;
  const { entities: byEntity, metrics: byMetric } = counted(store);
  const heading = [said(say.entities, language), said(say.metrics, language), said(say.claims, language)];
  const rows = (things: readonly Named[], counts: ReadonlyMap<string, number>): string =>
    table(things.map(({ id, name }) => [id, said(name, language), String(counts.get(id) ?? 0)]));
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

async function chosenClaims(store: ClaimStore, { entity, metric }: Arguments): Promise<Claim[]> {
  const having = store.lexicon.entities.filter(({ id }) => metric === null || store.metricsOf(id).includes(metric));
  const chosen: Claim[] = [];
  for await (const [, claims] of claimsByEntity(store, entity === null ? having.map(({ id }) => id) : [entity]))
    for (const claim of claims) if (metric === null || claim.metric === metric) chosen.push(claim);
  return chosen;
}

async function summaryJson(store: ClaimStore): Promise<string> {
  const { all, each } = await summaryOf(store);
  const told = ({ newestQuarter, ...rest }: typeof all): object => ({
    ...rest,
    newestQuarter: newestQuarter && periodText(newestQuarter),
  });
  const entities = each.map(({ entity, reach }) => ({ id: entity.id, ...told(reach) }));
  return `${JSON.stringify({ version: 1, summary: told(all), entities }, null, 2)}\n`;
}

async function listed(store: ClaimStore, args: Arguments, language: Tongue): Promise<string> {
  if (args.format !== 'json') {
    const narrowed = args.entity !== null || args.metric !== null;
    return shown(narrowed ? claimTable(await chosenClaims(store, args)) : overview(store, language));
  }
  const claims = await chosenClaims(store, args);
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
  if (!args.summary) session.out(await listed(store, args, language));
  else session.out(args.format === 'json' ? await summaryJson(store) : shown(await summaryText(store, language)));
  return 0;
}
