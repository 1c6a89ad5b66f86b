// The door for shells: files of any kind that can be imported in; claims to a sink, and what came of it, out.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../../server/core/claims/claim.ts';
import * as say from '../../server/core/explain/system/import.ts';
import { importCompanyFacts, noFacts } from './facts/company-facts.ts';
import type { FactsReport } from './facts/facts-report.ts';
import { ImportFailure, type ImportOutput } from './finding.ts';
import type { ImportOptions } from './import-options.ts';
import { importTables, type TablesReport } from './tables/tables.ts';

export interface ImportReport {
  readonly facts: FactsReport;
  readonly tables: TablesReport;
}

export interface FilesToImport {
  readonly tables: readonly string[];
  readonly companyFacts: readonly string[];
  /** Bytes of all of them. */
  readonly size: number;
}

const TABLE = /\.(csv|tsv|txt|xlsx)$/i;
const COMPANY_FACTS = /^CIK\d{10}\.json$/i;

function factsIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => COMPANY_FACTS.test(name));
  if (names.length > 0) return names.sort().map((name) => join(folder, name));
  throw new ImportFailure(folder, say.noFactsInFolder);
}

/**
 * Sorts files by what they are.
 *
 * @param paths .csv, .tsv, .xlsx, company facts as .json, or folders of those
 * @throws ImportFailure for a file of another kind; a plain system error for one that is not there
 */
export function filesToImport(paths: readonly string[]): FilesToImport {
  const tables: string[] = [];
  const companyFacts: string[] = [];
  for (const path of paths) {
    if (statSync(path).isDirectory()) {
      for (const fact of factsIn(path)) companyFacts.push(fact);
    } else if (TABLE.test(path)) tables.push(path);
    else if (/\.json$/i.test(path)) companyFacts.push(path);
    else {
      throw new ImportFailure(path, say.cannotBeImported);
    }
  }
  const size = [...tables, ...companyFacts].reduce((sum, path) => sum + statSync(path).size, 0);
  return { tables, companyFacts, size };
}

/** @throws ImportFailure where a file cannot be read at all */
export async function importFiles(
  files: FilesToImport,
  options: ImportOptions,
  lexicon: Lexicon,
  to: ImportOutput,
): Promise<ImportReport> {
  const tables = await importTables(files.tables, options, lexicon, to);
  if (files.companyFacts.length === 0) return { facts: noFacts(), tables };
  const { entities, concepts, mappedOnly } = options;
  const facts = importCompanyFacts(files.companyFacts, { lexicon, entities, concepts, mappedOnly }, to);
  return { facts, tables };
}
