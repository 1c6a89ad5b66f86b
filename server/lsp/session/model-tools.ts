// The tools for language models, answered by the running server: `{ name, arguments }` in, the answer out. They see the open claims.

import type { ClaimStore } from '../../core/claims/claim.ts';
import type { Desk } from '../../mcp/desk.ts';
import { type Answer, TOOLS } from '../../mcp/tools/tools.ts';
import type { Session } from './session.ts';

/** The custom request of a client that offers the tools to its editor's language models. */
export const TOOL_REQUEST = 'tieout/tool';

export interface ToolCall {
  readonly name: string;
  readonly arguments: unknown;
}

/** What the tools work with: the claims that the server holds, as they are now, and the language of each text. */
export function modelDesk(session: Session): Desk {
  const claims = async (): Promise<ClaimStore> => {
    await session.ready;
    return session.desk.databases.store;
  };
  return { claims, language: null };
}

export async function callTool({ name, arguments: given }: ToolCall, session: Session): Promise<Answer> {
  const tool = TOOLS.find((each) => each.name === name);
  if (!tool)
    return { text: `There is no tool "${name}"; there are ${TOOLS.map((each) => each.name).join(', ')}.`, data: null };
  return tool.call(given, modelDesk(session));
}
