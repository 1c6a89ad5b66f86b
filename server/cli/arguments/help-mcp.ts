// What `tieout mcp --help` prints: how the clients of language models are told of the server.

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

export const MCP_HELP: Words = {
  zh: `用法：tieout mcp [选项]

把核对工具交给语言模型使用（Model Context Protocol，经标准输入输出）；由客户端启动。工具有 check_text、
explain_figure、find_claims、propose_fix，都只读不写；每条数据也是一个资源。没有核实的数字不会说成通过。

  --db PATH            再加一个数据库（可多次使用）
  --no-bundled-db      不用自带的数据库
  --lang zh|en|auto    用哪种语言说话（默认 auto：随稿件）

Claude Code：
${CLAUDE}

Claude 桌面版（claude_desktop_config.json）和 Cursor（.cursor/mcp.json）：
${CLIENTS}

VS Code（.vscode/mcp.json；装了核数扩展就不用写）：
${CODE}
`,
  en: `Usage: tieout mcp [OPTION]…

Gives the checker to language models as tools (Model Context Protocol, on standard input and output); a client starts
it. The tools are check_text, explain_figure, find_claims and propose_fix; none of them writes. Each claim is a
resource too. A figure that nothing confirms is never told as passed.

  --db PATH            one more database (repeatable)
  --no-bundled-db      leave the bundled database out
  --lang zh|en|auto    the language to speak (auto: the draft's)

Claude Code:
${CLAUDE}

Claude Desktop (claude_desktop_config.json) and Cursor (.cursor/mcp.json):
${CLIENTS}

VS Code (.vscode/mcp.json; not needed where the Tieout extension is installed):
${CODE}
`,
};
