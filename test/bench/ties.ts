// Holds filings against themselves: `node test/bench/ties.ts FILE…`. Each is ingested, its prose checked against its own claims,
// and errors are planted in the figures that were supported. `--show` prints what was refuted, missed or not caught.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ingest } from '../../claims-db/ingest/ingest.ts';
import { newFile } from '../../claims-db/ingest/out/yaml.ts';
import { readSource } from '../../claims-db/ingest/readers/read.ts';
import { validateDatabase } from '../../claims-db/validate.ts';
import { check } from '../../server/core/check/check.ts';
import { type CheckedDraft, type CheckedFigure, readingOf } from '../../server/core/check/result.ts';
import type { Claim, ClaimStore } from '../../server/core/claims/claim.ts';
import { memoryStore, mergedStore } from '../../server/core/claims/memory-store.ts';
import { agree, sameUnit } from '../../server/core/verdicts/held/agreement.ts';
import { databaseOf } from '../drafts/run-case.ts';
import { type OtherYear, type Planted, plantedIn, SLIPS, type Slip, withErrors } from './planted.ts';

const { values: options, positionals: files } = parseArgs({
  options: {
    show: { type: 'boolean', default: false },
    /** Checks the tables of the document too. */
    tables: { type: 'boolean', default: false },
    plant: { type: 'boolean', default: true },
  },
  allowNegative: true,
  allowPositionals: true,
});

const MOST_REFUTED = 0.01;
const LEAST_SUPPORTED = 0.6;
const LEAST_CAUGHT = 0.9;
/** Characters between two errors of one round. */
const APART = 3000;
const MOST_ROUNDS = 6;

interface Filing {
  readonly text: string;
  readonly store: ClaimStore;
  /** Claims that were read from tables. */
  readonly own: readonly Claim[];
  readonly inTable: (offset: number) => boolean;
}

async function opened(path: string, below: ClaimStore): Promise<Filing> {
  const bytes = new Uint8Array(readFileSync(path));
  const { text, blocks } = await readSource(basename(path), bytes, { tags: true });
  const read = await ingest(basename(path), bytes, { tags: true, entity: null, lexicon: below.lexicon });
  const claims = read.claims.map(({ record }) => record);
  const file = newFile([{ entity: read.issuer.entity, metrics: read.metrics, source: read.source, claims }]);
  const own = validateDatabase([{ name: 'own.yaml', text: file }], { lexicon: below.lexicon, claims: [] });
  const places = blocks.filter(({ kind }) => kind === 'table').map(({ place }) => place);
  const inTable = (offset: number): boolean => places.some(({ start, end }) => start <= offset && offset < end);
  return {
    text,
    store: mergedStore([below, memoryStore(own.lexicon, own.claims, 'own')]),
    own: own.claims.filter(({ evidence }) => evidence !== null && inTable(evidence.start)),
    inTable,
  };
}

/** Whether the document states the figure's value in a table: three digits of it at least. */
function stands({ figure }: CheckedFigure, claims: readonly Claim[]): boolean {
  const { quantity } = figure;
  if (!quantity?.value || quantity.value.digits < 100n) return false;
  return claims.some(
    (claim) => sameUnit(quantity, claim.quantity) && agree(quantity, null, claim.quantity, true).agrees,
  );
}

const verdictOf = ({ judgement }: CheckedFigure): string => judgement?.verdict ?? 'none';

function told(text: string, found: CheckedFigure): string {
  const { span } = found.figure;
  const around = text
    .slice(Math.max(0, span.start - 400), span.start)
    .replaceAll(/<[^>]*>?|^[^<]*>/g, '')
    .slice(-110);
  const behind = text
    .slice(span.end, span.end + 300)
    .replaceAll(/<[^>]*>?/g, '')
    .slice(0, 70);
  const reading = readingOf(found);
  const when =
    reading?.period?.value.kind === 'days'
      ? `${reading.period.value.days.start}…${reading.period.value.days.end}`
      : '-';
  const subject = `${reading?.entity?.value ?? '-'} ${reading?.metric?.value ?? '-'} ${when} ${reading?.basis.value.join(',')} ${reading?.sense.kind}`;
  const { judgement } = found;
  return `    ${verdictOf(found)} ${judgement?.code ?? ''} ${judgement?.claim?.id ?? ''}\n      ${around}⟦${text.slice(span.start, span.end).replaceAll(/<[^>]*>/g, '')}⟧${behind}\n      ${subject}`.replaceAll(
    /\n\s*\n/g,
    '\n',
  );
}

const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;

interface Count {
  part: number;
  whole: number;
}

/** The year before or after for which the filing has a claim of the same line that says something else. */
function otherYearIn({ store }: Filing): OtherYear {
  return ({ judgement }, year) => {
    const claim = judgement?.claim;
    if (!claim?.period || judgement?.rule === 'derived') return null;
    const { start, end } = claim.period;
    const moved = (day: string, by: number): string => `${Number(day.slice(0, 4)) + by}${day.slice(4, 7)}`;
    const isTold = (by: number): boolean =>
      store
        .claimsAbout(claim.entity, claim.metric)
        .some(
          ({ period, quantity }) =>
            period?.start.startsWith(moved(start, by)) &&
            period.end.startsWith(moved(end, by)) &&
            !agree(claim.quantity, null, quantity, true).agrees,
        );
    const by = [-1, 1].find(isTold);
    return by === undefined ? null : year + by;
  };
}

/** Plants one kind of error, and counts those that are refuted. */
function caught(filing: Filing, checked: CheckedDraft, right: readonly CheckedFigure[], slip: Slip): Count {
  const count: Count = { part: 0, whole: 0 };
  const other = otherYearIn(filing);
  for (const errors of plantedIn(filing.text, right, slip, APART, other).slice(0, MOST_ROUNDS)) {
    const wrong = withErrors(filing.text, errors);
    const result = check({ text: wrong.text, format: 'html' }, filing.store, checked);
    const at = new Map(result.figures.map((found) => [found.figure.core.start, found]));
    // What the draft says against itself there is told too.
    const slips = result.findings.flatMap(({ self, span }) => (self ? [span] : []));
    const isTold = (each: CheckedFigure): boolean =>
      verdictOf(each) === 'refuted' ||
      slips.some(({ start, end }) => start < each.figure.span.end && each.figure.span.start < end);
    for (const error of errors) {
      const found = error.figures.flatMap(({ figure }) => at.get(wrong.moved(figure.core.start)) ?? []);
      const [from, to] = [wrong.moved(error.start), found.at(-1)?.figure.span.end ?? 0];
      // A direction or a year that was turned is told where the clause's rate is: "increased 3.2 percent to $293.6 million".
      const clause = result.figures.filter(({ figure: { span } }) => from <= span.start && span.end <= to);
      count.whole++;
      if ([...found, ...clause].some(isTold)) count.part++;
      else if (options.show) showMissed(slip, error, wrong.text, found[0]);
    }
  }
  return count;
}

function showMissed(slip: Slip, { words }: Planted, text: string, found: CheckedFigure | undefined): void {
  console.log(`  ${slip} not caught: ${words}\n${found ? told(text, found) : ''}`);
}

async function measure(path: string, below: ClaimStore): Promise<boolean> {
  const filing = await opened(path, below);
  const checked = check({ text: filing.text, format: 'html' }, filing.store);
  const worthy = checked.figures.filter(({ judgement }) => judgement);
  const all = worthy.filter(({ figure }) => options.tables === filing.inTable(figure.span.start));
  const refuted = all.filter((found) => verdictOf(found) === 'refuted');
  const tieable = all.filter((found) => stands(found, filing.own));
  const supported = tieable.filter((found) => verdictOf(found) === 'supported');
  console.log(`${basename(path)}: ${all.length} figures in ${options.tables ? 'tables' : 'prose'}`);
  if (options.show) {
    for (const found of refuted) console.log(told(filing.text, found));
    for (const found of tieable)
      if (!supported.includes(found) && !refuted.includes(found)) console.log(told(filing.text, found));
  }
  console.log(
    `  refuted ${share(refuted.length, all.length)}; of those that stand in a table supported ${share(supported.length, tieable.length)}`,
  );
  if (!options.plant) return true;
  const counts = SLIPS.map((slip) => ({ slip, ...caught(filing, checked, supported, slip) }));
  for (const { slip, part, whole } of counts) console.log(`  ${slip}: caught ${share(part, whole)}`);
  const sum = counts.reduce((total, { part, whole }) => ({ part: total.part + part, whole: total.whole + whole }), {
    part: 0,
    whole: 0,
  });
  return (
    refuted.length <= MOST_REFUTED * all.length &&
    supported.length >= LEAST_SUPPORTED * tieable.length &&
    sum.part >= LEAST_CAUGHT * sum.whole
  );
}

if (files.length === 0) {
  console.error('name the filings: node test/bench/ties.ts FILE…');
  process.exit(2);
}
const below = await databaseOf('bundled');
let holds = true;
for (const path of files) holds = (await measure(path, below)) && holds;
process.exitCode = holds ? 0 : 1;
