// A draft in an editor that somebody works on without a pause: types, deletes, undoes, pastes and looks around.

import { chineseProse, englishProse } from '../bench/prose.ts';
import type { Started } from '../protocol/client.ts';

export interface SoakedDraft {
  open(): Promise<void>;
  /** One edit, and all that an editor asks behind it. */
  edit(): Promise<void>;
  reopen(): Promise<void>;
}

const SIZE = 20_000;
const TABLE = '\n\n| 2025年三季度 | AWS | 微软 |\n|---|---|---|\n| 营收（亿美元） | 330 | 777 |\n\n';
const TYPED = [
  '9',
  '亿',
  '阿里云2025年第三季度收入398亿元。',
  ' AWS revenue rose 20%. ',
  '- 增长34%\n',
  TABLE,
  '\r\n',
  '# 三季度\n\n',
];

/** Whole numbers below a limit, the same for a seed. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function firstText(seed: number): string {
  const prose = seed % 2 === 0 ? chineseProse(SIZE) : englishProse(SIZE);
  return `---\ndate: 2025-11-26\n---\n\n${prose}\n\n阿里云2025年第三季度收入389亿元。\n`;
}

interface Change {
  readonly at: number;
  readonly gone: string;
  readonly put: string;
}

export function soakedDraft(server: Started, name: string, seed: number): SoakedDraft {
  const below = numbers(seed);
  const first = firstText(seed);
  let [text, version] = [first, 1];
  let undone: Change | null = null;

  const place = (offset: number): { line: number; character: number } => {
    const before = text.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const next = (): Change => {
    if (undone && below(3) === 0) return { at: undone.at, gone: undone.put, put: undone.gone };
    const at = below(text.length);
    const gone = below(3) === 0 || text.length > SIZE * 1.2 ? text.slice(at, at + below(60)) : '';
    return { at, gone, put: TYPED[below(TYPED.length)] ?? '' };
  };
  const send = async (range: object | null, changed: string): Promise<void> => {
    version++;
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: server.uri(name), version },
      contentChanges: [range ? { range, text: changed } : { text: changed }],
    });
  };
  const look = async (): Promise<void> => {
    await server.pull(name);
    if (below(8) !== 0) return;
    const { line, character } = place(below(text.length));
    await server.hover(name, line, character);
    await server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: server.uri(name) } });
  };
  const open = async (): Promise<void> => {
    server.open(name, text);
    await server.pull(name);
  };
  return {
    open,
    edit: async () => {
      const change = next();
      const end = change.at + change.gone.length;
      const range = { start: place(change.at), end: place(end) };
      text = text.slice(0, change.at) + change.put + text.slice(end);
      undone = change;
      await send(range, change.put);
      if (below(200) === 0) {
        // Everything selected, and the first text pasted over it.
        [text, undone] = [first, null];
        await send(null, text);
      }
      await look();
    },
    reopen: async () => {
      await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: server.uri(name) } });
      [text, version, undone] = [first, 1, null];
      await open();
    },
  };
}
