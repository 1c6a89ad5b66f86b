// A client of `tieout mcp` as strict as the SDK's own: it validates every answer against the tool's output schema.

import { resolve } from 'node:path';
import process from 'node:process';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const main = resolve(import.meta.dirname, '../../server/cli/main.ts');

export interface Answer {
  readonly isError: boolean;
  readonly text: string;
  readonly data: Record<string, unknown>;
}

/** A client with its server, which runs in `folder`. */
export async function connect(folder: string, args: readonly string[] = []): Promise<Client> {
  const client = new Client({ name: 'strict', version: '1.0.0' });
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [main, 'mcp', ...args], cwd: folder, stderr: 'pipe' }),
  );
  return client;
}

/** Calls a tool. An answer that does not fit the tool's schema is thrown by the SDK. */
export async function call(client: Client, name: string, args: Record<string, unknown>): Promise<Answer> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  const [first] = content as readonly { readonly type: string; readonly text?: string }[];
  return {
    isError: isError === true,
    text: first?.text ?? '',
    data: (structuredContent ?? {}) as Record<string, unknown>,
  };
}
