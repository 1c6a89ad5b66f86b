// Periods to choose from in a claims file: those that the entity's claims have, and those of the years around them.

import { readPeriod } from '../../../claims-db/compile/period.ts';
import { periodText } from '../../core/explain/period-text.ts';
import type { Tongue } from '../../core/text/spoken.ts';
import type { ClaimsFile } from './claims-file.ts';

const PARTS = ['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2', '9M', ''];

/** The calendar years that claims end in, and the one after the last: a new report is about the time after the newest claim. */
function yearsOf(file: ClaimsFile, entity: string | null): number[] {
  const claims = [...file.database.claims, ...file.layer.claims, ...file.base.claims];
  const about = claims.filter((claim) => entity === null || claim.entity === entity);
  const years = about.flatMap(({ period }) => (period ? [Number(period.end.slice(0, 4))] : []));
  if (years.length === 0) return [];
  const last = Math.max(...years);
  return [last, last + 1, last - 1];
}

/** Labels as the format writes them, each with its days in words; fiscal ones where the entity's year is not the calendar's. */
export function periodChoices(
  file: ClaimsFile,
  entity: string | null,
  language: Tongue,
): { readonly text: string; readonly detail: string }[] {
  const fiscalYearEnd = file.store.lexicon.entities.find(({ id }) => id === entity)?.fiscalYearEnd ?? 12;
  const written = file.loaded.flatMap(({ claims }) =>
    claims.flatMap(({ record }) => (record.period && record.entity === entity ? [record.period] : [])),
  );
  const years = yearsOf(file, entity);
  const calendar = years.flatMap((year) => PARTS.map((part) => `${year}${part}`));
  const fiscal = fiscalYearEnd === 12 ? [] : calendar.map((label) => `FY${label}`);
  return [...new Set([...written.toReversed(), ...calendar, ...fiscal])].flatMap((text) => {
    const period = readPeriod(text, fiscalYearEnd);
    return period ? [{ text, detail: periodText(period, fiscalYearEnd, language) }] : [];
  });
}
