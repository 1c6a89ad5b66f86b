// The end of `tieout mcp --help`: how the clients of language models are told of the server.

import type { Words } from '../../core/text/spoken.ts';

const CLAUDE = `  claude mcp add tieout -- tieout mcp --db claims-db`;

const CLIENTS = `    {
      "mcpServers": {
        "tieout": { "command": "tieout", "args": ["mcp", "--db", "claims-db"] }
      }
    }`;

const CODE = `    {
      "servers": {
        "tieout": { "type": "stdio", "command": "tieout", "args": ["mcp", "--db", "\${workspaceFolder}/claims-db"] }
      }
    }`;

export const MCP_CLIENTS: Words = {
  zh: `
Claude Code：
${CLAUDE}

Claude 桌面版（claude_desktop_config.json）和 Cursor（.cursor/mcp.json）：
${CLIENTS}

VS Code（.vscode/mcp.json；装了核数扩展就不用写）：
${CODE}
`,
  en: `
Claude Code:
${CLAUDE}

Claude Desktop (claude_desktop_config.json) and Cursor (.cursor/mcp.json):
${CLIENTS}

VS Code (.vscode/mcp.json; not needed where the Tieout extension is installed):
${CODE}
`,
};
