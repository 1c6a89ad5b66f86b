// Ranges of the language server as VS Code's.

import { Position, Range } from 'vscode';
import type { Range as LspRange } from 'vscode-languageclient';

export function rangeOf({ start, end }: LspRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}
