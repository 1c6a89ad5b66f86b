// The tools for language models, answered by the running server: `{ name, arguments }` in, the answer out. They see the open claims.

import { type Answer, TOOLS } from '../../mcp/tools/tools.ts';
import type { Session } from './session.ts';

/** The custom request of a client that offers the tools to its editor's language models. */
export const TOOL_REQUEST = 'tieout/tool';

export interface ToolCall {
  readonly name: string;
  readonly arguments: unknown;
}

export async function callTool({ name, arguments: given }: ToolCall, session: Session): Promise<Answer> {
  await session.ready;
  const tool = TOOLS.find((each) => each.name === name);
  if (!tool)
    return { text: `There is no tool "${name}"; there are ${TOOLS.map((each) => each.name).join(', ')}.`, data: null };
  const { store } = session.desk.databases;
  return tool.call(given, { claims: async () => store, language: null });
}
