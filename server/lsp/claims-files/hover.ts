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
import { said, type Tongue } from '../../core/text/spoken.ts';
import { countAbout } from '../../databases/ahead.ts';
import type { ClaimsFile } from './claims-file.ts';
import { fieldTarget, type Place, placeAt, type Target } from './place.ts';

/** A label in both languages, and what stands behind it; left out where there is nothing. */
type Row = readonly [zh: string, en: string, value: string];

/** As many aliases as are shown. */
const MOST = 20;

function listed(words: readonly string[], language: Tongue): string {
  const shown = words.slice(0, MOST).join(said({ zh: '、', en: ', ' }, language));
  return words.length > MOST ? `${shown} …` : shown;
}

function rows(heading: string, all: readonly Row[], language: Tongue): string {
  const filled = all.filter(([, , value]) => value !== '');
  return [
    heading,
    ...filled.map(([zh, en, value]) => said({ zh: `${zh}：${value}`, en: `${en}: ${value}` }, language)),
  ].join('\n');
}

function englishMonth(month: number): string {
  return (
    [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ][month - 1] ?? ''
  );
}

/** The month in which a fiscal year ends, of the calendar year behind the one that names it where that is so; empty for December. */
function yearEndText(month: number, language: Tongue): string {
  if (month === 12) return '';
  const of = ((month - 1) % 12) + 1;
  const words = { zh: `${of}月底`, en: englishMonth(of) };
  return said(month < 12 ? words : { zh: `次年${words.zh}`, en: `${words.en} of the next year` }, language);
}

function aboutEntity(entity: Entity, { store }: ClaimsFile, language: Tongue): string {
  const count = countAbout(store, entity.id);
  return rows(
    `${entity.id}: ${said(entity.name, language)}`,
    [
      ['属于', 'Part of', entity.parent ? entityText(entity.parent, store, language) : ''],
      ['类别', 'Kind', entity.kind],
      ['报告货币', 'Reports in', entity.currency ?? ''],
      ['财年结束', 'Fiscal year ends in', yearEndText(entity.fiscalYearEnd, language)],
      ['别名', 'Also', listed([...entity.aliases, ...entity.localAliases], language)],
      ['数字', 'Claims', String(count)],
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
      ['类别', 'Kind', `${metric.kind}, ${metric.periodType}`],
      ['XBRL', 'XBRL', metric.concept ?? ''],
      ['占谁的比', 'Share of', metric.of ? names([metric.of]) : ''],
      ['不要混淆', 'Not to be mixed up with', names(metric.confusedWith)],
      ['别名', 'Also', listed(metric.aliases, language)],
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
      ['数字', 'Figure', figure],
      ['状态', 'Status', `${wordingOf(language).statuses[status]}${reason ? ` (${said(reason, language)})` : ''}`],
      ['来源', 'Source', sourceText(claim, language)],
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
    ? rows(`${value}: ${read}`, [['代表的范围', 'Stands for', boundsText(quantity, language) ?? '']], language)
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
