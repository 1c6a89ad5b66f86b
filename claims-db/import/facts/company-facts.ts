// SEC company facts as claims: concepts become metrics, filings sources, and later filings supersede earlier ones.

import type { EntityId, Lexicon, MetricId } from '../../../server/core/claims/claim.ts';
import * as say from '../../../server/core/explain/system/import.ts';
import { EntityNames } from '../companies.ts';
import { ImportFailure, type ImportOutput } from '../finding.ts';
import { CompanyFacts } from './company-claims.ts';
import { type Company, readCompany, readConcepts } from './company-facts-file.ts';
import { conceptMetrics, NewMetrics } from './concept-metrics.ts';
import type { FactsReport } from './facts-report.ts';

export interface FactsOptions {
  /** The lexicon that the claims are to be read with. */
  readonly lexicon: Lexicon;
  /** Entity ids by CIK (ten digits) or name, over what the lexicon says. */
  readonly entities: ReadonlyMap<string, EntityId>;
  /** Metric ids by concept, over what the lexicon says. */
  readonly concepts: ReadonlyMap<string, MetricId>;
  /** Leaves out concepts that no metric of the lexicon has. */
  readonly mappedOnly: boolean;
}

export function noFacts(): FactsReport {
  return {
    facts: 0,
    claims: 0,
    repeated: 0,
    superseded: 0,
    companies: 0,
    newCompanies: 0,
    unmapped: new Set(),
    unmappedFacts: 0,
    otherUnit: 0,
  };
}

interface Filer {
  readonly path: string;
  readonly company: Company;
}

/** @throws ImportFailure where two files are about one company */
function filersOf(paths: readonly string[]): Filer[] {
  const byCik = new Map<string, string>();
  return paths.map((path) => {
    const company = readCompany(path);
    const other = byCik.get(company.cik);
    if (other !== undefined) {
      throw new ImportFailure(path, say.sameCompany(other, company.cik));
    }
    byCik.set(company.cik, path);
    return { path, company };
  });
}

/** Entities for the filers of one import; the second filer of one entity (a predecessor under the same name) is one of its own. */
class Filers {
  private readonly names: EntityNames;
  private readonly own: ReadonlyMap<string, EntityId>;
  private readonly taken = new Set<EntityId>();

  constructor({ lexicon, entities }: FactsOptions) {
    this.names = new EntityNames(lexicon.entities);
    this.own = entities;
  }

  known({ cik, name }: Company): EntityId | null {
    const id = this.own.get(cik) ?? this.own.get(name) ?? this.names.find(name);
    if (id === null || this.taken.has(id)) return null;
    this.taken.add(id);
    return id;
  }

  get maker(): EntityNames {
    return this.names;
  }
}

/**
 * Brings in company facts files.
 *
 * @throws ImportFailure where a file is broken, or two are about one company
 */
export function importCompanyFacts(
  paths: readonly string[],
  options: FactsOptions,
  { sink, refused, bytes }: ImportOutput,
): FactsReport {
  const report = noFacts();
  const filers = new Filers(options);
  const metrics = {
    mapped: conceptMetrics(options.lexicon.metrics, options.concepts),
    made: new NewMetrics(options.lexicon.metrics),
    mappedOnly: options.mappedOnly,
  };
  for (const { path, company } of filersOf(paths)) {
    const known = filers.known(company);
    const entity = known ?? filers.maker.idFor(company.name, company.cik);
    const facts = new CompanyFacts(company, entity, metrics, sink, report);
    readConcepts(path, {
      concept: (concept) => facts.concept(concept),
      refused,
      bytes,
    });
    const { currency, fiscalYearEnd } = facts.finish();
    report.companies++;
    if (known !== null) continue;
    report.newCompanies++;
    sink.entity(filers.maker.make(entity, company.name, currency, fiscalYearEnd));
  }
  return report;
}
