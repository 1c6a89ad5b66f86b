// `tieout db history ID --db postgres://…`: who made a claim, who changed it when, and what it said before and after.

import type { Claim } from '../../../core/claims/claim.ts';
import * as say from '../../../core/explain/system/db.ts';
import { shown } from '../../../core/text/shown.ts';
import { said, type Tongue } from '../../../core/text/spoken.ts';
import { isPostgresAddress } from '../../../databases/postgres/address.ts';
import { type ClaimState, claimHistory } from '../../../databases/postgres/claim-history.ts';
import { checkSchema } from '../../../databases/postgres/migrate.ts';
import { CLAIMS } from '../../../databases/postgres/migrations/claims.ts';
import { HISTORY } from '../../arguments/commands.ts';
import { type Arguments, readArguments } from '../../arguments/read-arguments.ts';
import { Failure } from '../../failure.ts';
import { periodText } from '../../formats/json.ts';
import { table } from '../../formats/table.ts';
import { type ExitStatus, ownLanguage, type Session } from '../../session.ts';
import { atServer } from './on-server.ts';

/** What a reader of a history holds against each other, in this order. */
const FIELDS: readonly (readonly [name: string, of: (claim: Claim) => string])[] = [
  ['quantity', ({ written }) => written],
  ['status', ({ status }) => status],
  ['entity', ({ entity }) => entity],
  ['metric', ({ metric }) => metric],
  ['period', ({ period }) => (period ? periodText(period) : '')],
  ['basis', ({ basis }) => basis.join(' ')],
  ['nature', ({ nature }) => nature],
  ['source', ({ source }) => source.title],
  ['against', ({ against }) => against.join(' ')],
  ['reason', ({ reason }) => reason?.en ?? ''],
];

interface Step {
  readonly at: string;
  readonly by: string;
  readonly what: string;
}

function summary(claim: Claim): string {
  const { written, status, period, metric, entity } = claim;
  return [entity, metric, period ? periodText(period) : '', written, status].filter((part) => part !== '').join(' ');
}

function difference(before: Claim, after: Claim, tongue: Tongue): string {
  const changed = FIELDS.filter(([, of]) => of(before) !== of(after));
  const told = changed.map(([name, of]) => `${name} ${of(before) || '–'} → ${of(after) || '–'}`);
  return told.join('; ') || said(say.otherFields, tongue);
}

/** Each thing that was done, the oldest first. A claim that was deleted and came back was made anew. */
function stepsOf(states: readonly ClaimState[], tongue: Tongue): Step[] {
  return states.flatMap((state, at) => {
    const before = states[at - 1];
    const isNew = !before || before.ended?.deleted === true;
    const what = isNew
      ? `${said(say.made, tongue)} ${summary(state.claim)}`
      : difference(before.claim, state.claim, tongue);
    const steps: Step[] = [{ ...state.made, what }];
    if (state.ended?.deleted) steps.push({ at: state.ended.at, by: state.ended.by, what: said(say.deleted, tongue) });
    return steps;
  });
}

function stateJson({ claim, made, ended }: ClaimState): object {
  return { ...Object.fromEntries(FIELDS.map(([name, of]) => [name, of(claim)])), made, ended };
}

function askedFor({ paths, databases }: Arguments): { readonly id: string; readonly addresses: readonly string[] } {
  const addresses = [...paths, ...databases].filter(isPostgresAddress);
  const [id, ...more] = paths.filter((path) => !isPostgresAddress(path));
  if (id === undefined || more.length > 0) throw new Failure(say.noClaimNamed);
  if (addresses.length === 0) throw new Failure(say.noHistoryKept);
  return { id, addresses };
}

/** Exit status 0 where there is or was such a claim. */
export async function historyCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, HISTORY);
  const language = ownLanguage(args.language, session.environment);
  const { id, addresses } = askedFor(args);
  const states: ClaimState[] = [];
  for (const address of addresses) {
    const found = await atServer(address, async (postgres) => {
      await checkSchema(postgres, CLAIMS);
      return claimHistory(postgres, id);
    });
    for (const state of found) states.push(state);
  }
  if (states.length === 0) throw new Failure(say.neverWas(id));
  if (args.format === 'json')
    session.out(`${JSON.stringify({ version: 1, id, states: states.map(stateJson) }, null, 2)}\n`);
  else session.out(shown(table(stepsOf(states, language).map(({ at, by, what }) => [at, by, what]))));
  return 0;
}
