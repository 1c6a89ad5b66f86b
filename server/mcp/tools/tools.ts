// The tools that a language model is given, each with what it takes and gives: one table for the server of its own and for the editor.

import * as z from 'zod';
import { CallError, type Desk } from '../desk.ts';
import { CHECK_RESULT, CLAIMS_RESULT, EXPLANATION, FIGURE, FIXES_RESULT, FORMAT, OCCURRENCE, TEXT } from '../shapes.ts';
import { checkText } from './check-text.ts';
import { explainFigure } from './explain-figure.ts';
import { findClaims } from './find-claims.ts';
import { proposeFix } from './propose-fix.ts';

const FIGURE_CALL = { text: TEXT, format: FORMAT, figure: FIGURE, occurrence: OCCURRENCE };

const CHECK_CALL = {
  text: TEXT,
  format: FORMAT,
  include: z.enum(['problems', 'all']).default('problems').describe('Which figures to list one by one.'),
};

const CLAIMS_CALL = {
  entity: z.string().min(1).describe('A name or an id: "Alibaba Cloud", "阿里云", "alibaba-cloud".'),
  metric: z.string().min(1).optional().describe('A name or an id: "revenue", "营收". Leave out for all.'),
  period: z.string().min(1).optional().describe('2025Q3, 2025, FY2026Q2, 2025-07-01/2025-09-30. Leave out for all.'),
  limit: z.number().int().min(1).max(200).default(20),
};

/** What a tool came to, as data and as text for a client that knows no structured content. */
export interface Answer {
  readonly text: string;
  /** `null` for a call that could not be answered: the text then says what to do. */
  readonly data: Record<string, unknown> | null;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodRawShape;
  readonly output: z.ZodRawShape;
  /** Never throws: what went wrong is an answer too. */
  readonly call: (args: unknown, desk: Desk) => Promise<Answer>;
}

function tool<Input extends z.ZodRawShape>(
  name: string,
  { title, description }: { readonly title: string; readonly description: string },
  input: Input,
  output: z.ZodRawShape,
  run: (call: z.infer<z.ZodObject<Input>>, desk: Desk) => Promise<Record<string, unknown>>,
): Tool {
  const shape = z.object(input);
  const call = async (args: unknown, desk: Desk): Promise<Answer> => {
    const given = shape.safeParse(args);
    if (!given.success) return { text: `${name}: ${z.prettifyError(given.error)}`, data: null };
    try {
      const data = await run(given.data, desk);
      return { text: JSON.stringify(data), data };
    } catch (error) {
      return { text: error instanceof CallError ? error.message : `Nothing was checked: ${reason(error)}`, data: null };
    }
  };
  return { name, title, description, input, output, call };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export const TOOLS: readonly Tool[] = [
  tool(
    'check_text',
    {
      title: 'Check the figures of a text',
      description:
        'Holds every figure of a draft against the claims: which are wrong and what is right, which nothing confirms.',
    },
    CHECK_CALL,
    CHECK_RESULT.shape,
    checkText,
  ),
  tool(
    'explain_figure',
    {
      title: 'Explain one figure',
      description: 'How a figure of a draft was read, whose it is, which claims it was held against, and what decided.',
    },
    FIGURE_CALL,
    EXPLANATION.shape,
    explainFigure,
  ),
  tool(
    'find_claims',
    {
      title: 'Find confirmed figures',
      description:
        'Claims about a company, segment, product or market, with their sources, to be quoted instead of recalled.',
    },
    CLAIMS_CALL,
    CLAIMS_RESULT.shape,
    findClaims,
  ),
  tool(
    'propose_fix',
    {
      title: 'Propose a correction',
      description: 'What to write instead of a wrong figure, in the manner of the draft, or how to cite a right one.',
    },
    FIGURE_CALL,
    FIXES_RESULT.shape,
    proposeFix,
  ),
];
