// After any edit the blocks are those of a fresh parse, whatever was taken over from the one before.

import { expect, test } from 'vitest';
import { type ParsedDraft, parseBlocks } from '../../server/core/formats/parse.ts';

/** What drafts are made of, whole and broken. */
const PIECES = [
  ...['\n', '\n\n', '\r\n', ' ', '\t', '# ', '- ', '  - ', '1. ', '> ', '• a', '（一）b', '---\n', '===\n', '    code'],
  ...['**', '*', '~~', '`', '```\n', '_', '==', '\\', '$x^2$', '$5', '$$', '&nbsp;', '&#8212;', '\u200B', '📈 x'],
  ...['<!-- c -->', '<!--', '-->', '%%', '%%\n', '{{< x >}}', '{% y %}', '{/* c */}', 'import x\n', 'a  \nb'],
  ...[
    '| a | b |\n|---|---|\n| 1 | 2 |\n',
    '|',
    '<table><tr><td>3</td></tr></table>',
    '</table>',
    '<p>',
    '</p>',
    '<del>',
    '</del>',
  ],
  ...[
    '[1]',
    '[a](b)',
    '[^1]',
    '\n[^1]: note',
    '\n[x]: http://y.z\n',
    '[x]',
    '\n\n## References\n\n',
    '^[n]',
    '【3†s】',
  ],
  ...['AWS revenue', '收入398亿元', '34%', 'https://x.y/z', '(Zephyr 10-K, p. 3)'],
];

/** A row of numbers that looks random and is the same each time (xorshift). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function said({ blocks, frontMatter, dateline, directives }: ParsedDraft): string {
  return JSON.stringify([blocks, frontMatter, dateline, directives]);
}

test.each([
  ['markdown', 31],
  ['mdx', 37],
  ['html', 41],
  ['text', 43],
] as const)('%s', (format, seed) => {
  const next = numbers(seed);
  const piece = (): string => PIECES[next(PIECES.length)] ?? '';
  for (let draft = 0; draft < 30; draft++) {
    let text = Array.from({ length: 10 + next(60) }, piece).join('');
    let parsed = parseBlocks({ text, format });
    for (let edit = 0; edit < 12; edit++) {
      const at = next(text.length + 1);
      const before = text;
      text = text.slice(0, at) + (next(4) > 0 ? piece() : '') + text.slice(at + (next(3) === 0 ? next(12) : 0));
      parsed = parseBlocks({ text, format }, parsed);
      expect(said(parsed), JSON.stringify([before, text])).toBe(said(parseBlocks({ text, format })));
    }
  }
});
