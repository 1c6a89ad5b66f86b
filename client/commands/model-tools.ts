// The checker as a tool of the editor's language models (#tieout), and as an MCP server: both answered by the server that runs.

import {
  type CancellationToken,
  type Disposable,
  LanguageModelTextPart,
  type LanguageModelTool,
  type LanguageModelToolInvocationOptions,
  LanguageModelToolResult,
  lm,
  type McpServerDefinition,
  McpStdioServerDefinition,
  Uri,
  workspace,
} from 'vscode';
import { activeDraft } from '../drafts.ts';
import { isRecord } from '../is-record.ts';
import { SECTION } from '../settings.ts';

/** The names that the server knows the tools by; package.json declares each as `tieout_NAME`. */
const TOOLS = ['check_text', 'explain_figure', 'find_claims', 'propose_fix'] as const;

/** Tools that are about a text. */
const ABOUT_TEXT: readonly string[] = ['check_text', 'explain_figure', 'propose_fix'];

interface Answer {
  readonly text: string;
  readonly data: unknown;
}

/** Asks the server. */
type Ask = <Result>(method: string, parameters: unknown) => Promise<Result>;

export function offerModelTools(ask: Ask, extensionUri: Uri): Disposable[] {
  return [
    ...TOOLS.map((name) => lm.registerTool(`${SECTION}_${name}`, new ServerTool(name, ask))),
    lm.registerMcpServerDefinitionProvider(SECTION, {
      provideMcpServerDefinitions: () => [mcpServer(extensionUri)],
      resolveMcpServerDefinition: (server) => attachedTo(server, ask),
    }),
  ];
}

class ServerTool implements LanguageModelTool<unknown> {
  private readonly name: string;
  private readonly ask: Ask;

  constructor(name: string, ask: Ask) {
    this.name = name;
    this.ask = ask;
  }

  async invoke(
    { input }: LanguageModelToolInvocationOptions<unknown>,
    _token: CancellationToken,
  ): Promise<LanguageModelToolResult> {
    const call = { name: this.name, arguments: withDraft(this.name, input) };
    const answer = await this.ask<Answer>('tieout/tool', call);
    // A call that could not be answered is an error to the model, never an empty result that reads like a pass.
    if (answer.data === null) throw new Error(answer.text);
    return new LanguageModelToolResult([new LanguageModelTextPart(answer.text)]);
  }
}

/** The call with the text of the draft in the active editor, where it gives none. */
function withDraft(name: string, input: unknown): Record<string, unknown> {
  const given = isRecord(input) ? input : {};
  const draft = activeDraft();
  if (!ABOUT_TEXT.includes(name) || typeof given['text'] === 'string' || !draft) return given;
  return { ...given, text: draft.getText(), format: draft.languageId === 'plaintext' ? 'text' : 'markdown' };
}

/** Joined to the server that runs, as it is started; one of its own, with the databases of the settings, where none answers. */
export async function attachedTo(server: McpServerDefinition, ask: Ask): Promise<McpServerDefinition> {
  if (!(server instanceof McpStdioServerDefinition)) return server;
  const pipe = await ask<string>('tieout/modelPipe', null).catch(() => null);
  const [cli = ''] = server.args;
  if (pipe !== null) server.args = [cli, 'mcp', '--attach', pipe];
  return server;
}

/** `tieout mcp` on VS Code's own Node, in the first folder, with the databases of the settings. */
function mcpServer(extensionUri: Uri): McpStdioServerDefinition {
  const cli = Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath;
  const [folder] = workspace.workspaceFolders ?? [];
  const databases = workspace.isTrusted
    ? workspace.getConfiguration(SECTION).get<readonly string[]>('databases', [])
    : [];
  const args = [cli, 'mcp', ...databases.flatMap((path) => ['--db', path])];
  const server = new McpStdioServerDefinition('Tieout · 核数', process.execPath, args, { ELECTRON_RUN_AS_NODE: '1' });
  if (folder?.uri.scheme === 'file') server.cwd = folder.uri;
  return server;
}
