// The message of a diagnostic: what the draft states, what the claim states, whose it is, and what to do, in at most two lines.

import { type CheckedFigure, type Finding, readingOf, type Stranger } from '../check/result.ts';
import type { Claim, ClaimStore } from '../claims/claim.ts';
import { isCurrency } from '../figures/quantity.ts';
import { readFigures } from '../figures/read.ts';
import { lexiconIndex } from '../statements/reading/names/lexicon-index.ts';
import type { Reading, Statement } from '../statements/statement.ts';
import { compare } from '../text/decimal.ts';
import { shown } from '../text/shown.ts';
import type { Language, Tongue } from '../text/spoken.ts';
import { allTraditional, traditional } from '../text/traditional.ts';
import { judge } from '../verdicts/judge.ts';
import { CODES } from './codes/codes.ts';
import { type Facts, NO_FACTS, type Said } from './codes/facts.ts';
import { hedgeReplacement } from './quantities/hedge.ts';
import { claimFigure, isSureOf, mannerAt, type Replacement, replacementFor } from './quantities/replacement.ts';
import { powersBetween } from './quantities/rescale.ts';
import { unitName } from './quantities/units.ts';
import { slipFacts, wordsOfSlip } from './slip-facts.ts';
import { entityText, subjectOfClaim, subjectOfReading, subjectText } from './subject-text.ts';
import { type Draughting, draughting, type Telling } from './telling.ts';
import { unconfirmedAbout } from './unconfirmed.ts';
import type { Wording } from './wording/wording.ts';
import { EN } from './wording/wording-en.ts';
import { ZH } from './wording/wording-zh.ts';

let traditionalWording: Wording | null = null;

export function wordingOf(language: Tongue): Wording {
  if (language === 'zh-Hant') {
    traditionalWording ??= allTraditional(ZH);
    return traditionalWording;
  }
  return language === 'zh' ? ZH : EN;
}

/** One or two lines of plain text for a finding, separated by a line feed. */
export function messageOf(finding: Finding, telling: Telling): string {
  const message = messageIn(finding, draughting(telling));
  return telling.language === 'zh-Hant' ? traditional(message, ownWords(finding, telling)) : message;
}

/** What a message takes over from the draft, and what it proposes to write there. */
function ownWords({ figure, self, stranger }: Finding, telling: Telling): string[] {
  const { text } = telling;
  const words = figure ? [text.slice(figure.figure.span.start, figure.figure.span.end)] : [];
  const fix = figure ? fixOf(figure, telling) : null;
  const slip = self ? wordsOfSlip(slipFacts(self, text, draughting(telling).language)) : [];
  return [...words, ...slip, ...(stranger ? [stranger.words] : []), ...(fix ? [fix.whole] : [])];
}

function messageIn(finding: Finding, telling: Draughting): string {
  const phrase = CODES[finding.code].message[telling.language];
  if (finding.self)
    return shown(phrase({ ...NO_FACTS, slip: slipFacts(finding.self, telling.text, telling.language) }));
  const facts = finding.figure ? factsOf(finding.figure, telling) : NO_FACTS;
  return shown(phrase(finding.stranger ? { ...facts, stranger: strangerOf(finding.stranger, telling) } : facts));
}

/** The unknown subject by its name in the lexicon, or as the draft writes it. */
function strangerOf({ entity, words, figures }: Stranger, { claims, language }: Draughting): Facts['stranger'] {
  return { name: entity ? entityText(entity, claims, language) : oneLine(words), figures };
}

function factsOf(checked: CheckedFigure, telling: Draughting): Facts {
  const { judgement, figure } = checked;
  const { text, claims, language } = telling;
  const claim = judgement?.claim ?? null;
  const better = claim && judgement?.verdict === 'disputed' ? claimsAgainst(claim, claims) : [];
  return {
    ...NO_FACTS,
    units: judgement?.code === 'unit-mismatch' ? unitsOf(checked, language) : null,
    draft: text.slice(figure.span.start, figure.span.end),
    ...subjectFacts(checked, telling),
    said: claim ? saidBy(claim, checked, telling) : null,
    culprit: judgement?.culprit ? saidBy(judgement.culprit, checked, telling) : null,
    better: better.map((each) => saidBy(each, checked, telling)),
    restated: claim?.status === 'superseded' ? (better[0]?.source.date ?? '') : null,
    reason: claim?.reason && claim.status !== 'confirmed' ? oneLine(claim.reason[language]) : null,
    powers: claim ? powersOff(checked, claim) : 0,
    working: claim && judgement?.rule === 'derived' ? workingOf(claim, checked, telling) : null,
    fix: judgement?.verdict === 'refuted' ? (fixOf(checked, telling)?.whole ?? null) : null,
  };
}

/** The draft's words that make a subject narrower than what it is called: 增值服务 of 收入; empty where there are none beside the figure. */
export function narrowingWords({ narrowed }: Reading, { figure }: CheckedFigure, { text }: Draughting): string {
  if (!narrowed || (narrowed.start < figure.span.end && figure.span.start < narrowed.end)) return '';
  return shown(text.slice(narrowed.start, narrowed.end)).trim();
}

/** Whose figure it is and of what; for one without a source, what an unconfirmed claim says about that. */
function subjectFacts(checked: CheckedFigure, telling: Draughting): Pick<Facts, 'subject' | 'unconfirmed'> {
  const { judgement, statement } = checked;
  const { claims, language } = telling;
  const reading = readingOf(checked);
  if (!statement || !reading?.metric) return { subject: '', unconfirmed: null };
  const subject = subjectOfReading(reading, statement);
  const part = narrowingWords(reading, checked, telling);
  const open = judgement?.verdict === 'unsourced' && !part ? unconfirmedAbout(subject, claims) : null;
  const named = subjectText(subject, claims, language);
  return {
    subject: part ? wordingOf(language).narrowed(named, part) : named,
    unconfirmed: open && saidBy(open, checked, telling),
  };
}

/** The unit that the draft gives and the one that the source has, where both have a name and they differ. */
function unitsOf(checked: CheckedFigure, language: Language): Facts['units'] {
  const right = checked.judgement?.culprit ?? checked.judgement?.claim;
  const draft = unitName(readingOf(checked)?.meant.unit ?? '', language);
  const source = right ? unitName(right.quantity.unit, language) : null;
  return draft && source && draft !== source ? { draft, source } : null;
}

/** The arithmetic with its result as the draft writes amounts; rates and multiples keep the digits that they come out with. */
function workingOf(claim: Claim, checked: CheckedFigure, telling: Draughting): string {
  const [parts = ''] = claim.written.split(' = ');
  const amount = isCurrency(claim.quantity.unit);
  return amount ? `${parts} = ${saidBy(claim, checked, telling).figure}` : claim.written;
}

/** The claims that contradict a disputed or superseded one, at most two of them. */
export function claimsAgainst(claim: Claim, claims: ClaimStore): readonly Claim[] {
  return claim.against.flatMap((id) => claims.claim(id) ?? []).slice(0, 2);
}

function saidBy(claim: Claim, checked: CheckedFigure, telling: Draughting): Said {
  const { claims, language } = telling;
  const { text, declines } = claimFigure(claim, checked, mannerAt(checked, telling), language);
  return {
    subject: subjectText(subjectOfClaim(claim, declines), claims, language),
    figure: text,
    source: sourceText(claim, language),
    origin: originText(claim, language),
  };
}

/** The publisher, with tier and date in brackets. */
function originText(claim: Claim, language: Language): string {
  const wording = wordingOf(language);
  const { publisher, tier, date } = claim.source;
  return wording.bracketed(publisher, wording.list([wording.tiers[tier], ...(date ? [date] : [])]));
}

/** Publisher, tier and date of a claim's source. */
export function sourceText(claim: Claim, language: Tongue): string {
  const wording = wordingOf(language);
  const { publisher, tier, date } = claim.source;
  return wording.list([publisher, wording.tiers[tier], ...(date ? [date] : [])]);
}

/**
 * Whether the figure would be supported with the fix in its place: another claim may speak against that, or the subject be what
 * is wrong. What a table's headers or the words around it make of a number is taken to stay.
 */
function wouldStand(checked: CheckedFigure, { whole }: Replacement, { claims }: Telling): boolean {
  const { statement, figure } = checked;
  const [read] = readFigures(whole);
  const [old, quantity] = [figure.quantity?.value, read?.quantity];
  if (!statement || !old || !read || !quantity) return true;
  const isBare = quantity.unit === '' || quantity.unit === 'count';
  const isAsWritten = ({ meant }: Reading): boolean => meant.value !== null && compare(meant.value, old) === 0;
  if (!statement.readings.all.every(isAsWritten)) return true;
  const readings = statement.readings.map((each) => ({
    ...each,
    meant: { ...each.meant, ...quantity, unit: isBare ? each.meant.unit : quantity.unit },
  }));
  const hedged = { ...figure, quantity, hedge: read.hedge };
  const fixed: Statement = { ...statement, figure: hedged, readings };
  return judge(fixed, lexiconIndex(claims)).verdict === 'supported';
}

/** What to put in a refuted figure's place, where its reading is sure enough to say so. */
export function fixOf(checked: CheckedFigure, telling: Telling): Replacement | null {
  if (!isSureOf(checked)) return null;
  const fix = hedgeReplacement(checked, telling) ?? replacementFor(checked, telling);
  return fix && wouldStand(checked, fix, telling) ? fix : null;
}

function powersOff(checked: CheckedFigure, claim: Claim): number {
  const stated = checked.figure.quantity?.value;
  const right = claim.quantity.value;
  return stated && right ? powersBetween(stated, right) : 0;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
