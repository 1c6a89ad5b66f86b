// Figures that are told in one breath with one that a claim has proved: "were $86.8 billion and $101.2 billion as of 2023 and 2024" are of one line.

import type { Claim } from '../../claims/claim.ts';
import { samePeriod } from '../../periods/days.ts';
import type { LexiconIndex } from '../../statements/reading/names/lexicon-index.ts';
import { daysOf, type Reading, type Statement } from '../../statements/statement.ts';
import { fitsPeriod, isGrowthClaim } from '../held/candidates.ts';
import { held, significantDigits } from '../held/held.ts';
import type { Question } from '../held/question.ts';
import type { AgreementRule } from '../rules.ts';
import type { Judgement } from '../verdict.ts';
import { labelSaid } from './worded.ts';

/** A figure of the same list with what it came to. */
export interface Sibling {
  readonly statement: Statement;
  readonly judgement: Judgement;
}

/** So many figures of a list that meet one line do not so by chance. */
const PROVED = 2;
/** As many digits as a figure must have to prove anything. */
const LEAST = 3;
/** As many digits as meet a claim by chance hardly ever. */
const FINE = 4;
/** By what an equal amount agrees: never by a bound, and never by nearness. */
const EXACTLY: ReadonlySet<AgreementRule> = new Set(['equal', 'written-precision', 'truncation', 'source-precision']);

const questionOf = (statement: Statement, index: LexiconIndex): Question => ({
  statement,
  reading: statement.readings.best,
  index,
  proved: null,
});

/** The claim that a figure has been found to be. */
function claimOf({ statement, judgement }: Sibling, index: LexiconIndex): Claim | null {
  const { best } = statement.readings;
  const { claim, verdict } = judgement;
  if (verdict !== 'supported' || claim === null || claim.period === null || daysOf(best) === null) return null;
  const question = questionOf(statement, index);
  const { agrees, rule } = held(question, claim);
  return agrees && EXACTLY.has(rule) && significantDigits(question) >= LEAST ? claim : null;
}

/** The claims about one subject and time that a figure equals: it may be any of them. */
function equalTo(claim: Claim, { statement }: Sibling, index: LexiconIndex): readonly Claim[] {
  const question = questionOf(statement, index);
  const others = index.store.claimsAbout(claim.entity, null, claim.period).filter((each) => {
    if (each === claim || each.status !== 'confirmed' || !claim.period || !each.period) return false;
    if (isGrowthClaim(each) || !samePeriod(each.period, claim.period)) return false;
    return held(question, each).agrees;
  });
  return [claim, ...others];
}

/** Whether the siblings' claims tell of which line the list is: several do, or the words say that line. */
function isSure(siblings: readonly Sibling[], claim: Claim, index: LexiconIndex): boolean {
  const same = siblings.filter((each) => claimOf(each, index)?.metric === claim.metric);
  if (new Set(same.map(({ judgement }) => judgement.claim?.id)).size >= PROVED) return true;
  return same.some(({ statement, judgement: { reading, rule } }) => {
    const { best } = statement.readings;
    const { metric } = statement.readings.at(reading) ?? best;
    if (metric?.value === claim.metric && metric.governs && metric.known !== 'guessed') return true;
    const fine = significantDigits(questionOf(statement, index)) >= FINE;
    return rule === 'worded' || isSaid(statement, claim, index, fine);
  });
}

/** Whether the words say the label of a claim's line: half of it, two words of a long one, or any where the figure is fine. */
function isSaid(statement: Statement, claim: Claim, index: LexiconIndex, fine: boolean): boolean {
  const { share, count } = labelSaid(statement, claim, index);
  return share >= HALF || count >= MANY || (fine && count > 0);
}

const HALF = 1 / 2;
const MANY = 2;

export interface Beside {
  /** One for each line that the figure of the list may be of, the likeliest first. */
  readonly readings: readonly Reading[];
  /** Whether these lines may speak against the figure, where all of them do. */
  readonly isSure: boolean;
}

const TOLD: ReadonlySet<string> = new Set(['stated', 'shared']);

function readAs(best: Reading, claim: Claim): Reading {
  return {
    ...best,
    period: best.period && { ...best.period, known: best.period.known === 'guessed' ? 'shared' : best.period.known },
    entity: { value: claim.entity, from: null, rule: 'parallel', known: 'shared' },
    metric: { value: claim.metric, from: null, rule: 'parallel', known: 'stated', governs: true },
    basis: { ...best.basis, value: claim.basis },
    narrowed: null,
  };
}

/** A figure as of the lines that another of its list was found to be of, each at the figure's own time. */
export function besideReadings(
  statement: Statement,
  siblings: readonly Sibling[],
  index: LexiconIndex,
): readonly Beside[] {
  const { best } = statement.readings;
  const { period, sense } = best;
  if (sense.kind !== 'level' || !period || !(TOLD.has(period.known) || period.rule === 'parallel')) return [];
  return siblings.flatMap((sibling) => {
    const claim = claimOf(sibling, index);
    const same = sibling.statement.readings.best.meant.unit === best.meant.unit;
    if (!claim || !same || fitsPeriod(claim, questionOf(statement, index))) return [];
    const readings = equalTo(claim, sibling, index).map((each) => readAs(best, each));
    return [{ readings, isSure: isSure(siblings, claim, index) }];
  });
}
