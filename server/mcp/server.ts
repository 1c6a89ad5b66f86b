// The checker as tools for language models: the Model Context Protocol, over standard input and output.

import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { CallError, type Desk } from './desk.ts';
import { registerResources } from './resources.ts';
import { CHECK_RESULT, CLAIMS_RESULT, EXPLANATION, FIGURE, FIXES_RESULT, FORMAT, OCCURRENCE, TEXT } from './shapes.ts';
import { checkText } from './tools/check-text.ts';
import { explainFigure } from './tools/explain-figure.ts';
import { findClaims } from './tools/find-claims.ts';
import { proposeFix } from './tools/propose-fix.ts';

const INSTRUCTIONS = `Tieout holds the figures of a draft against a curated database of claims with sources.
Before you state a figure about a company, call find_claims and quote what it gives, with period and source.
After you have written or edited a text with figures, call check_text, and correct what it says is wrong.
Only "supported" means confirmed. "unsourced", "ambiguous" and "unverified" mean that nothing confirms the figure: never report those as checked.`;

const READS_ONLY = { readOnlyHint: true, openWorldHint: false, idempotentHint: true } as const;

/** The tool's answer as data, and as text for clients that know no structured content; a call that was wrong says how to make it. */
async function answered(work: () => Promise<Record<string, unknown>>): Promise<CallToolResult> {
  try {
    const data = await work();
    return { content: [{ type: 'text', text: JSON.stringify(data) }], structuredContent: data };
  } catch (error) {
    const message = error instanceof CallError ? error.message : `Nothing was checked: ${reason(error)}`;
    return { content: [{ type: 'text', text: message }], isError: true };
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function registerTools(server: McpServer, desk: Desk): void {
  const figure = { text: TEXT, format: FORMAT, figure: FIGURE, occurrence: OCCURRENCE };
  server.registerTool(
    'check_text',
    {
      title: 'Check the figures of a text',
      description:
        'Holds every figure of a draft against the claims: which are wrong and what is right, which nothing confirms.',
      inputSchema: {
        text: TEXT,
        format: FORMAT,
        include: z.enum(['problems', 'all']).default('problems').describe('Which figures to list one by one.'),
      },
      outputSchema: CHECK_RESULT.shape,
      annotations: READS_ONLY,
    },
    (call) => answered(() => checkText(call, desk)),
  );
  server.registerTool(
    'explain_figure',
    {
      title: 'Explain one figure',
      description: 'How a figure of a draft was read, whose it is, which claims it was held against, and what decided.',
      inputSchema: figure,
      outputSchema: EXPLANATION.shape,
      annotations: READS_ONLY,
    },
    (call) => answered(() => explainFigure(call, desk)),
  );
  server.registerTool(
    'find_claims',
    {
      title: 'Find confirmed figures',
      description:
        'Claims about a company, segment, product or market, with their sources, to be quoted instead of recalled.',
      inputSchema: {
        entity: z.string().min(1).describe('A name or an id: "Alibaba Cloud", "阿里云", "alibaba-cloud".'),
        metric: z.string().min(1).optional().describe('A name or an id: "revenue", "营收". Leave out for all.'),
        period: z
          .string()
          .min(1)
          .optional()
          .describe('2025Q3, 2025, FY2026Q2, 2025-07-01/2025-09-30. Leave out for all.'),
        limit: z.number().int().min(1).max(200).default(20),
      },
      outputSchema: CLAIMS_RESULT.shape,
      annotations: READS_ONLY,
    },
    (call) => answered(() => findClaims(call, desk)),
  );
  server.registerTool(
    'propose_fix',
    {
      title: 'Propose a correction',
      description: 'What to write instead of a wrong figure, in the manner of the draft, or how to cite a right one.',
      inputSchema: figure,
      outputSchema: FIXES_RESULT.shape,
      annotations: READS_ONLY,
    },
    (call) => answered(() => proposeFix(call, desk)),
  );
}

/** A server that is not connected yet. */
export function mcpServer(desk: Desk, version: string): McpServer {
  const server = new McpServer({ name: 'tieout', title: 'Tieout · 核数', version }, { instructions: INSTRUCTIONS });
  registerTools(server, desk);
  registerResources(server, desk);
  return server;
}

/** Serves over standard input and output until the client closes them. */
export async function serve(desk: Desk, version: string): Promise<void> {
  const server = mcpServer(desk, version);
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once('end', () => void server.close());
  });
  await server.connect(new StdioServerTransport());
  await closed;
}
