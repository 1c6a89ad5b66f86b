// The end of `tieout mcp --help`: how the clients of language models are told of the server.

import type { Words } from '../../core/text/spoken.ts';

const CLAUDE = `  claude mcp add tieout -- tieout mcp --db claims-db`;

const OF_WORKSPACE = `\${workspaceFolder}/claims-db`;

function clients(database: string): string {
  return `    {
      "mcpServers": {
        "tieout": { "command": "tieout", "args": ["mcp", "--db", "${database}"] }
      }
    }`;
}

const CODE = `    {
      "servers": {
        "tieout": { "type": "stdio", "command": "tieout", "args": ["mcp", "--db", "${OF_WORKSPACE}"] }
      }
    }`;

export const MCP_CLIENTS: Words = {
  zh: `
Claude Code：
${CLAUDE}

Claude 桌面版（claude_desktop_config.json；它不在工作文件夹里运行，路径要写全）：
${clients('/完整路径/claims-db')}

Cursor（.cursor/mcp.json）：
${clients(OF_WORKSPACE)}

VS Code（.vscode/mcp.json；装了核数扩展就不用写）：
${CODE}
`,
  en: `
Claude Code:
${CLAUDE}

Claude Desktop (claude_desktop_config.json; it runs in no folder of yours, so write the whole path):
${clients('/path/to/claims-db')}

Cursor (.cursor/mcp.json):
${clients(OF_WORKSPACE)}

VS Code (.vscode/mcp.json; not needed where the Tieout extension is installed):
${CODE}
`,
};
