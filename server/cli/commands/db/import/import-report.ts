// What an import says when it is done: what came in, what did not, and why.

import type { Finding } from '../../../../../claims-db/import/finding.ts';
import type { ImportReport } from '../../../../../claims-db/import/import-files.ts';
import type { ImportOptions } from '../../../../../claims-db/import/import-options.ts';
import * as say from '../../../../core/explain/system/import.ts';
import { said, type Tongue, type Words } from '../../../../core/text/spoken.ts';

/** As many as a person reads; the rest is counted. */
const MOST_FINDINGS = 200;

/** A line for each thing that could not be read, with its place. */
export function findingLines(findings: readonly Finding[], language: Tongue): string[] {
  const lines = findings.slice(0, MOST_FINDINGS).map(({ place, words }) => `${place}: ${said(words, language)}`);
  const left = findings.length - lines.length;
  return left === 0 ? lines : [...lines, said(say.moreOfThisKind(left), language)];
}

function factLines({ facts }: ImportReport, { mappedOnly }: ImportOptions): Words[] {
  const { companies, newCompanies, repeated, superseded, unmapped, unmappedFacts, otherUnit } = facts;
  return [
    ...(companies > 0 ? [say.companiesRead(companies, newCompanies, facts.facts)] : []),
    ...(repeated > 0 ? [say.repeatedFacts(repeated)] : []),
    ...(superseded > 0 ? [say.restatedFacts(superseded)] : []),
    ...(unmapped.size > 0 ? [say.unmappedConcepts(unmapped.size, unmappedFacts, !mappedOnly)] : []),
    ...(otherUnit > 0 ? [say.factsOfOtherUnits(otherUnit)] : []),
  ];
}

function tableLines({ tables }: ImportReport): Words[] {
  if (tables.rows === 0) return [];
  const unused = tables.unused.map(({ place, headings }) => say.columnsNotRead(place, headings));
  return [say.rowsRead(tables.rows, tables.blank), ...unused];
}

/** @param out the file that was written, as given */
export function reportLines(out: string, report: ImportReport, options: ImportOptions, language: Tongue): string[] {
  const claims = report.facts.claims + report.tables.claims;
  const lines = [say.claimsImported(out, claims), ...factLines(report, options), ...tableLines(report)];
  return lines.map((words) => said(words, language));
}
