// A store that notes what is asked of it. A check is a function of the text, the lexicon and these answers, so a result can only change where one of the answers does.

import type { ClaimStore, EntityId, MetricId } from '../../core/claims/claim.ts';
import type { DayInterval } from '../../core/periods/expression.ts';
import { type LexiconIndex, lexiconIndex } from '../../core/statements/reading/names/lexicon-index.ts';
import { ANY_METRIC, keyOf, type Subject, subjectOf, WHICH_METRICS } from './subject.ts';

/** What was done, and what the claims were asked meanwhile, each subject once. */
interface Recorded<T> {
  readonly done: T;
  readonly asked: readonly Subject[];
}

export interface RecordedStore {
  /** Answers as the store beneath does. */
  readonly store: ClaimStore;
  readonly index: LexiconIndex;
  record<T>(act: () => T): Recorded<T>;
}

/** One for each state of the claims: what is made of a lexicon is kept by the store. */
export function recordedStore(beneath: ClaimStore): RecordedStore {
  let asked: Map<string, Subject> | null = null;
  const { sameAs } = beneath.lexicon;
  // Under the ids that claims come by, where two databases have several for one.
  const note = (entity: EntityId, metric: MetricId, during: DayInterval | null): void => {
    if (!asked) return;
    const [whose, what] = [sameAs?.entities.get(entity) ?? entity, sameAs?.metrics.get(metric) ?? metric];
    const subject = subjectOf(whose, what, during);
    asked.set(keyOf(subject), subject);
  };
  // It does not say that it is in memory: then nothing keeps its answers, and each check asks for itself.
  const store: ClaimStore = {
    lexicon: beneath.lexicon,
    revision: beneath.revision,
    far: beneath.far ?? [],
    claim: (id) => {
      const claim = beneath.claim(id);
      if (claim) note(claim.entity, claim.metric, claim.period);
      return claim;
    },
    claimsAbout: (entity, metric, during) => {
      note(entity, metric ?? ANY_METRIC, during ?? null);
      return beneath.claimsAbout(entity, metric, during);
    },
    metricsOf: (entity) => {
      note(entity, WHICH_METRICS, null);
      return beneath.metricsOf(entity);
    },
  };
  return {
    store,
    // Made before anything is noted: what it takes from all claims is nobody's question (see fingerprints.ts).
    index: lexiconIndex(store),
    record: (act) => {
      asked = new Map();
      try {
        const done = act();
        return { done, asked: [...asked.values()] };
      } finally {
        asked = null;
      }
    },
  };
}
