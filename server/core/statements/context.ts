// What a block hands on to the next: title, headings, running subject and period, the caption above a table.

import type { Basis, EntityId, MetricId } from '../claims/claim.ts';
import type { Day, DayInterval } from '../periods/expression.ts';
import type { Sense } from './statement.ts';
import type { HeaderUnit } from './tables/header-unit.ts';

/** What a line may head: what is to come, or a part that nobody here knows. */
export type Heading = 'ahead' | 'part';

/** What a title, heading or caption is about. */
export interface Topic {
  /** 0 the title, 1–6 headings. */
  readonly level: number;
  readonly entity: EntityId | null;
  readonly metric: MetricId | null;
  readonly period: DayInterval | null;
  /** Whether it tells a part of a year, and not of which: "Alibaba's Q2". */
  readonly open: boolean;
  /** Whether its time is told by a label that says neither its year nor whose it is: "Alibaba's Q2" in a dated text. */
  readonly bare: boolean;
  /** Whether it speaks of a fiscal year: bare years below it are fiscal ones. */
  readonly fiscal: boolean;
  /** Whether it heads what is to come (业绩指引, "Outlook for the fourth quarter"), or a part that nobody here knows (海外业务). */
  readonly heads: Heading | null;
  readonly prose: string;
}

/** What a claim has proved of a figure: whose it was, of what and when. */
export interface Proof {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly basis: readonly Basis[];
  readonly days: DayInterval;
  /** The time that the figure's words had been read as, where the proof told better. */
  readonly insteadOf: DayInterval | null;
}

/** As many periods as a text is taken to have spoken of. */
export const MOST_TOLD = 3;

export interface RunningContext {
  readonly draftDate: Day | null;
  readonly topics: readonly Topic[];
  /** The subject that 其 and "the company" point to; set by each sentence that names one. */
  readonly subject: EntityId | null;
  /** The last subjects, the latest first: a metric that only one of them has is that one's. */
  readonly recent: readonly EntityId[];
  /** The house that the text named last for figures of its own. */
  readonly house: string | null;
  /** The market that the text named last. */
  readonly market: EntityId | null;
  /** The market of which a line that ends in a colon says that what follows are shares, or sizes, of it. */
  readonly listedMarket: EntityId | null;
  /** What the line that a list stands under heads: 公司对四季度的指引：, "North America segment:". */
  readonly listedUnder: Heading | null;
  /** Whom the text has named so far, the latest first. */
  readonly named: readonly EntityId[];
  /** What claims have proved so far, the latest first. */
  readonly proved: readonly Proof[];
  /** Whom the sentence that set the subject named beside it: "Alibaba and Alibaba Cloud both …". */
  readonly beside: readonly EntityId[];
  /** Whether the last subject named was somebody the lexicon does not know. */
  readonly unknownSubject: boolean;
  /** How many paragraphs since the last heading have opened with the name of whom they are about. */
  readonly heads: number;
  readonly period: DayInterval | null;
  /** Whether it was told as one of a fiscal year. */
  readonly periodIsFiscal: boolean;
  /** Whether it was told by a label that says neither its year nor whose it is: Q2, 第三季度. */
  readonly periodIsBare: boolean;
  /** Whether it was told above the heading that is being read, whose own section may be of another time. */
  readonly periodIsAbove: boolean;
  /** Whether the text's time is told without its year: 三季度 in an undated text. */
  readonly open: boolean;
  /** The quarter that was over last on the draft's date, where the text speaks of it as 上季 and tells no other time. */
  readonly lastQuarter: DayInterval | null;
  /** The last periods that the text told as somebody's own time, the latest first: what follows may be of any of them. */
  readonly told: readonly DayInterval[];
  /** The last running period that was longer than a month. */
  readonly duration: DayInterval | null;
  /** Whether the text's last label of a period was a fiscal one: bare labels go on as such. */
  readonly fiscal: boolean;
  /** Whose fiscal year that was: nobody else's quarters are counted by it. */
  readonly fiscalFor: EntityId | null;
  readonly metric: MetricId | null;
  /** Whether the sentence right before said this metric of an amount: a parallel one goes on with it. */
  readonly metricIsFresh: boolean;
  /** Whether the amount that it was said of was a loss or an outflow. */
  readonly metricIsLoss: boolean;
  readonly sense: Sense['kind'];
  /** The metrics of which the last sentence with figures told amounts, those before its semicolons among them. */
  readonly levels: readonly MetricId[];
  /** The subjects and the metrics that the sentence before put side by side, in its order: "respectively" may pair with them. */
  readonly listed: {
    readonly entities: readonly EntityId[];
    readonly metrics: readonly MetricId[];
    readonly periods: readonly DayInterval[];
    /** Every amount of it by what it was of. */
    readonly slots: readonly { readonly metric: MetricId; readonly kind: Sense['kind'] }[];
  };
  /** What the figure right before may be a figure of, inside a sentence; its own metric first. */
  readonly lastMetrics: readonly MetricId[];
  /** What it was a part of, where words made it one. */
  readonly lastPart: readonly MetricId[];
  /** Whether it was meant as a loss or an outflow: what it is set beside is one too. */
  readonly lastIsLoss: boolean;
  /** Whose it is, where the words right before it say 公司: what follows it tightly is of the same. */
  readonly lastEntity: EntityId | null;
  /** The senses that narrow its metric: a growth right behind is in the same. */
  readonly lastBasis: readonly string[];
  /** The accounting standard of the last figure of the sentence before: what is told "on the same basis" is on that one. */
  readonly standard: 'gaap' | 'adjusted' | null;
  /** The accounting standard under which a lead-in such as 按非國際財務報告準則： has put what follows it. */
  readonly under: 'gaap' | 'adjusted' | null;
  /** Whether its metric was told for it, or goes on from a parallel sentence; and whether it was only carried over. */
  readonly lastIsSure: boolean;
  readonly lastIsCarried: boolean;
  /** The period of the last figure before the sentence. */
  readonly saidPeriod: DayInterval | null;
  /** Its period, and that of the one before it. */
  readonly lastPeriod: DayInterval | null;
  readonly periodBefore: DayInterval | null;
  /** Abbreviations that the text has given to somebody. */
  readonly defined: Readonly<Record<string, EntityId>>;
  /** A note on units that holds for the bare amounts of its section, and the level of that section's heading. */
  readonly note: (HeaderUnit & { readonly level: number }) | null;
  /** The block right above: a table below it takes its subject and unit from there. */
  readonly caption: Topic | null;
}

/** The context at the start of a draft. */
export function startContext(draftDate: Day | null): RunningContext {
  return {
    draftDate,
    topics: [],
    subject: null,
    beside: [],
    recent: [],
    house: null,
    market: null,
    listedMarket: null,
    listedUnder: null,
    named: [],
    proved: [],
    unknownSubject: false,
    heads: 0,
    period: null,
    periodIsFiscal: false,
    periodIsBare: false,
    periodIsAbove: false,
    open: false,
    lastQuarter: null,
    told: [],
    duration: null,
    fiscal: false,
    fiscalFor: null,
    metric: null,
    metricIsFresh: false,
    metricIsLoss: false,
    sense: 'level',
    lastMetrics: [],
    lastPart: [],
    lastIsSure: false,
    lastIsCarried: false,
    lastEntity: null,
    lastIsLoss: false,
    lastBasis: [],
    standard: null,
    under: null,
    listed: { entities: [], metrics: [], periods: [], slots: [] },
    levels: [],
    saidPeriod: null,
    lastPeriod: null,
    periodBefore: null,
    defined: {},
    note: null,
    caption: null,
  };
}

/** The nearest topic, from the innermost heading out to the title, that tells the wanted part. */
export function fromTopics<T>(
  context: RunningContext,
  part: (topic: Topic) => T | null,
): { value: T; level: number } | null {
  for (let at = context.topics.length - 1; at >= 0; at--) {
    const topic = context.topics[at];
    const value = topic ? part(topic) : null;
    if (topic && value !== null) return { value, level: topic.level };
  }
  return null;
}

/** The context after a heading: deeper topics end, the running period with them, and the running subject where a title says who the text is about. */
export function withTopic(context: RunningContext, topic: Topic): RunningContext {
  const topics = [...context.topics.filter(({ level }) => level < topic.level), topic];
  return {
    ...context,
    topics,
    subject: topics.some(({ entity }) => entity !== null) ? null : context.subject,
    beside: [],
    unknownSubject: false,
    heads: 0,
    period: null,
    periodIsFiscal: false,
    periodIsBare: false,
    lastQuarter: null,
    duration: null,
    fiscal: topic.fiscal || topics.some(({ fiscal }) => fiscal),
    fiscalFor: topics.findLast(({ fiscal }) => fiscal)?.entity ?? null,
    metric: null,
    metricIsFresh: false,
    metricIsLoss: false,
    under: null,
    sense: 'level',
    note: context.note && context.note.level < topic.level ? context.note : null,
    caption: null,
  };
}

/** Two contexts with equal keys bind every block alike. */
export function contextKey(context: RunningContext): string {
  return JSON.stringify(context);
}
