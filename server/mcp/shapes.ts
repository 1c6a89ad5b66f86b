// The shapes of what the tools take and give, as a client sees them: JSON Schema is made of these.

import * as z from 'zod';
import { VERDICTS } from '../core/verdicts/verdict.ts';

/** Texts above this many UTF-16 units are refused: a model has a part of a draft at hand, not an archive. */
const LONGEST_TEXT = 2_000_000;

export const TEXT = z
  .string()
  .max(LONGEST_TEXT)
  .describe('The draft, whole, Markdown or plain text, Chinese or English. Front matter with "date:" tells its date.');

export const FORMAT = z.enum(['markdown', 'text']).default('markdown').describe('How the draft is written.');

export const FIGURE = z
  .string()
  .min(1)
  .describe('The figure as the text writes it, such as "34%", "398.24亿元" or "$1.2 billion".');

export const OCCURRENCE = z
  .number()
  .int()
  .min(1)
  .default(1)
  .describe('Which one, where the text has the same figure several times; counts from 1.');

const SOURCE = z.object({
  publisher: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  tier: z.enum(['primary', 'filing-digest', 'secondary', 'self-media']),
});

const CLAIM = z.object({
  id: z.string(),
  entity: z.string().describe('Display name of whose figure it is.'),
  metric: z.string(),
  period: z.string().nullable().describe('First and last day, such as 2025-07-01/2025-09-30.'),
  basis: z.array(z.string()),
  nature: z.enum(['actual', 'guidance', 'estimate']),
  value: z.string().describe('The figure, ready to quote.'),
  status: z.enum(['confirmed', 'disputed', 'unverified', 'superseded']),
  reason: z.string().nullable(),
  source: SOURCE,
  uri: z.string(),
});

const PLACE = {
  line: z.number().int().describe('Counts from 1.'),
  column: z.number().int().describe('Counts from 1, in UTF-16 units.'),
  start: z.number().int().describe('Offset in UTF-16 units.'),
  end: z.number().int(),
};

const FIGURE_RESULT = z.object({
  figure: z.string(),
  ...PLACE,
  verdict: z
    .enum([...VERDICTS, 'ignored', 'not-a-claim'])
    .describe('Only "supported" means that a claim proves the figure; "cited" that the text itself names a source.'),
  code: z.string().nullable().describe('The diagnostic code, where the figure is reported.'),
  message: z.string().nullable(),
  readAs: z.string().nullable().describe('Whose figure of what and when it was taken for.'),
  claim: CLAIM.nullable().describe('The claim that decided.'),
  replacement: z.string().nullable().describe('What to write instead, where that is certain.'),
});

export const CHECK_RESULT = z.object({
  outcome: z
    .enum(['wrong-figures', 'unproven-figures', 'all-proven', 'no-figures'])
    .describe('"unproven-figures" is no pass: nobody has confirmed those figures.'),
  summary: z.string(),
  counts: z.object({
    figures: z.number().int().describe('Figures that state something and were judged.'),
    ignored: z.number().int(),
    notClaims: z.number().int().describe('Dates, ordinals and the like, left alone.'),
    supported: z.number().int(),
    refuted: z.number().int(),
    disputed: z.number().int(),
    unverified: z.number().int(),
    ambiguous: z.number().int(),
    cited: z.number().int(),
    unsourced: z.number().int(),
  }),
  figures: z.array(FIGURE_RESULT),
  omitted: z.number().int().describe('Figures that are not listed; ask with include "all", or a shorter text.'),
});

export const EXPLANATION = z.object({
  result: FIGURE_RESULT,
  explanation: z.string(),
  rows: z.array(z.object({ name: z.string(), label: z.string(), value: z.string(), href: z.string().nullable() })),
});

export const CLAIMS_RESULT = z.object({
  found: z.number().int(),
  claims: z.array(CLAIM),
  omitted: z.number().int(),
  advice: z.string(),
});

export const FIXES_RESULT = z.object({
  result: FIGURE_RESULT,
  fixes: z.array(
    z.object({
      kind: z.enum(['replace-figure', 'cite-source']),
      replace: z.string().describe('The words of the text that go; empty for an insertion.'),
      by: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      because: z.string(),
    }),
  ),
  advice: z.string(),
});

export type ClaimTold = z.infer<typeof CLAIM>;
export type FigureTold = z.infer<typeof FIGURE_RESULT>;
export type CheckTold = z.infer<typeof CHECK_RESULT>;
export type ExplanationTold = z.infer<typeof EXPLANATION>;
export type ClaimsTold = z.infer<typeof CLAIMS_RESULT>;
export type FixesTold = z.infer<typeof FIXES_RESULT>;
