// What an import of company facts came to.

/** What came of the facts of an import. */
export interface FactsReport {
  facts: number;
  claims: number;
  /** Facts that only repeat one from another filing. */
  repeated: number;
  superseded: number;
  companies: number;
  /** Companies that the lexicon does not have. */
  newCompanies: number;
  /** Concepts that no metric of the lexicon has, and their facts. */
  readonly unmapped: Set<string>;
  unmappedFacts: number;
  /** Facts in a unit of another kind than their metric, or whose filings contradict each other beyond telling. */
  otherUnit: number;
}
