// Hovers in a claims database file: what an id names, what a period and a quantity were read as, what a field takes.

import type { Hover, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readPeriod } from '../../../claims-db/compile/period.ts';
import { readQuantity } from '../../../claims-db/compile/quantity.ts';
import { expectation } from '../../../claims-db/file/fields.ts';
import type { Claim, Entity, Metric } from '../../core/claims/claim.ts';
import { sourceText, wordingOf } from '../../core/explain/message.ts';
import { periodText } from '../../core/explain/period-text.ts';
import { boundsText, plainQuantity } from '../../core/explain/quantities/quantity-text.ts';
import { basisText, entityText, subjectOfClaim, subjectText } from '../../core/explain/subject-text.ts';
import * as say from '../../core/explain/system/editor.ts';
import { STATUS_WORDS } from '../../core/explain/wording/verdict-words.ts';
import { said, type Tongue, type Words } from '../../core/text/spoken.ts';
import { countAbout } from '../../databases/ahead.ts';
import type { ClaimsFile } from './claims-file.ts';
import { fieldTarget, type Place, placeAt, type Target } from './place.ts';

/** A label, and what stands behind it; left out where there is nothing. */
type Row = readonly [label: Words, value: string];

/** As many aliases as are shown. */
const MOST = 20;

function listed(words: readonly string[], language: Tongue): string {
  const shown = words.slice(0, MOST).join(said(say.and, language));
  return words.length > MOST ? `${shown} …` : shown;
}

function rows(heading: string, all: readonly Row[], language: Tongue): string {
  const filled = all.filter(([, value]) => value !== '');
  return [heading, ...filled.map(([label, value]) => said(say.labelled(label, value), language))].join('\n');
}

/** The month in which a fiscal year ends, of the calendar year behind the one that names it where that is so; empty for December. */
function yearEndText(month: number, language: Tongue): string {
  return month === 12 ? '' : said(say.endOfMonth(month), language);
}

function aboutEntity(entity: Entity, { store }: ClaimsFile, language: Tongue): string {
  const count = countAbout(store, entity.id);
  return rows(
    `${entity.id}: ${said(entity.name, language)}`,
    [
      [say.partOf, entity.parent ? entityText(entity.parent, store, language) : ''],
      [say.kind, entity.kind],
      [say.reportsIn, entity.currency ?? ''],
      [say.yearEndsIn, yearEndText(entity.fiscalYearEnd, language)],
      [say.alsoCalled, listed([...entity.aliases, ...entity.localAliases], language)],
      [say.claimsAbout, String(count)],
    ],
    language,
  );
}

function aboutMetric(metric: Metric, { store }: ClaimsFile, language: Tongue): string {
  const names = (ids: readonly string[]): string =>
    listed(
      ids.map((id) => {
        const name = store.lexicon.metrics.find((each) => each.id === id)?.name;
        return name ? said(name, language) : id;
      }),
      language,
    );
  return rows(
    `${metric.id}: ${said(metric.name, language)}`,
    [
      [say.kind, `${metric.kind}, ${metric.periodType}`],
      [say.xbrl, metric.concept ?? ''],
      [say.shareOf, metric.of ? names([metric.of]) : ''],
      [say.notMixedUpWith, names(metric.confusedWith)],
      [say.alsoCalled, listed(metric.aliases, language)],
    ],
    language,
  );
}

function aboutClaim(claim: Claim, { store }: ClaimsFile, language: Tongue): string {
  const { id, written, quantity, status, reason } = claim;
  const read = plainQuantity(quantity, language);
  const figure = read && read !== written ? wordingOf(language).sameAs(written, read) : written;
  return rows(
    `${id}: ${subjectText(subjectOfClaim(claim), store, language)}`,
    [
      [say.figure, figure],
      [say.status, `${said(STATUS_WORDS[status], language)}${reason ? ` (${said(reason, language)})` : ''}`],
      [say.source, sourceText(claim, language)],
    ],
    language,
  );
}

function aboutId(file: ClaimsFile, target: Target, id: string, language: Tongue): string | null {
  const { lexicon } = file.store;
  switch (target) {
    case 'entity': {
      const entity = lexicon.entities.find((each) => each.id === id);
      return entity ? aboutEntity(entity, file, language) : null;
    }
    case 'metric': {
      const metric = lexicon.metrics.find((each) => each.id === id);
      return metric ? aboutMetric(metric, file, language) : null;
    }
    case 'claim': {
      const claim = file.store.claim(id);
      return claim ? aboutClaim(claim, file, language) : null;
    }
  }
}

function aboutValue(file: ClaimsFile, place: Place, language: Tongue): string | null {
  const field = place.field ?? '';
  const { value } = place;
  if (place.section !== 'claims') return null;
  if (field === 'period') {
    const entity = file.store.lexicon.entities.find(({ id }) => id === place.entry.get('entity'));
    const period = readPeriod(value, entity?.fiscalYearEnd ?? 12);
    return period ? `${value}: ${periodText(period, entity?.fiscalYearEnd ?? 12, language)}` : null;
  }
  if (field === 'basis') return `${place.word}: ${basisText(place.word, file.store, language)}`;
  if (field !== 'quantity') return null;
  const quantity = readQuantity(value, place.entry.get('unit'));
  const read = quantity && plainQuantity(quantity, language);
  return quantity && read
    ? rows(`${value}: ${read}`, [[say.standsFor, boundsText(quantity, language) ?? '']], language)
    : null;
}

export function claimsFileHover(
  file: ClaimsFile,
  document: TextDocument,
  position: Position,
  language: Tongue,
): Hover | null {
  const place = placeAt(document, position);
  if (!place) return null;
  const field = place.field ?? place.word;
  const target = place.field ? fieldTarget(place.section, place.field) : undefined;
  const value =
    (target ? aboutId(file, target, place.word, language) : aboutValue(file, place, language)) ??
    said(expectation(place.section, field), language);
  const start = { line: position.line, character: place.start };
  const end = { line: position.line, character: place.start + place.word.length };
  return { contents: { kind: 'plaintext', value }, range: { start, end } };
}
