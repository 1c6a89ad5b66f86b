// The checker as tools for language models: the Model Context Protocol, over standard input and output or what stands for them.

import process from 'node:process';
import type { Readable, Writable } from 'node:stream';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { Desk } from './desk.ts';
import { registerResources } from './resources.ts';
import { type Answer, TOOLS } from './tools/tools.ts';

const INSTRUCTIONS = `Tieout holds the figures of a draft against a curated database of claims with sources.
Before you state a figure about a company, call find_claims and quote what it gives, with period and source.
After you have written or edited a text with figures, call check_text, and correct what it says is wrong.
Only "supported" means confirmed. "unsourced", "ambiguous" and "unverified" mean that nothing confirms the figure: never report those as checked.`;

const READS_ONLY = { readOnlyHint: true, openWorldHint: false, idempotentHint: true } as const;

function told({ text, data }: Answer): CallToolResult {
  const content: CallToolResult['content'] = [{ type: 'text', text }];
  return data ? { content, structuredContent: data } : { content, isError: true };
}

/** A server that is not connected yet. */
function mcpServer(desk: Desk, version: string): McpServer {
  const server = new McpServer({ name: 'tieout', title: 'Tieout · 核数', version }, { instructions: INSTRUCTIONS });
  for (const { name, title, description, input, output, call } of TOOLS) {
    const shown = { title, description, inputSchema: input, outputSchema: output, annotations: READS_ONLY };
    server.registerTool(name, shown, async (args: unknown) => told(await call(args, desk)));
  }
  registerResources(server, desk);
  return server;
}

/** What a client writes to and reads from. */
export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

const STANDARD: Streams = { input: process.stdin, output: process.stdout };

/** Serves until the client closes its streams. */
export async function serve(desk: Desk, version: string, { input, output }: Streams = STANDARD): Promise<void> {
  const server = mcpServer(desk, version);
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    for (const event of ['end', 'close']) input.once(event, () => void server.close());
  });
  await server.connect(new StdioServerTransport(input, output));
  await closed;
}
