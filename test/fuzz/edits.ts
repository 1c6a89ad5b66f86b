// A draft that is edited on and on by chance, and checked after every edit: what is taken over from the check before must come to what
// a check from nothing comes to.

import { isDeepStrictEqual } from 'node:util';
import { check } from '../../server/core/check/check.ts';
import type { CheckedDraft } from '../../server/core/check/result.ts';
import type { ClaimStore } from '../../server/core/claims/claim.ts';

/** Numbers below `limit`, the same for a seed in every run. */
type Chance = (limit: number) => number;

function chance(seed: number): Chance {
  let state = Math.imul(seed, 2_654_435_761) | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

const REPORT = `---
date: 2025-11-26
---

# 阿里云季报

本季度收入398.24亿元，同比增长34%。

- 经调整EBITA：36.04亿元
- 利润率：9%

| 季度 | 收入（亿元） |
|---|---|
| 2025年三季度 | 398.24 |

## AWS in the third quarter of 2025

Revenue rose 20% to $33.0 billion. <!-- tieout-ignore -->

Operating income was $11.4 billion.
`;

const TABLES = `---
title: 云厂商三季度对比
date: 2025-11-30
sources: [公司财报]
---

单位：亿美元

| 2025年三季度 | AWS | 微软 | 谷歌云 |
|---|---|---|---|
| 营收 | 330 | 777 | 152 |
| 同比 | 20% | | 34% |

| | Q2 2025 | Q3 2025 |
|---|---|---|
| **AWS** | | |
| Revenue | $30.9 billion | $33.0 billion |
| Growth | 17.5% | 20.2% |

来源：公司财报
`;

const LISTS = `# 三季度要点

- 阿里云：
  - 营收398.24亿元，增长34%
  - 利润率9%
- 腾讯
  1. 资本开支130亿元
  2. 上一季度191亿元

* AWS in the third quarter of 2025
    * revenue of $33.0 billion
    * operating income of $11.4 billion

• 微软营收777亿美元
• Azure增长40%
`;

/** Values told again, of several things, periods and subjects: an edit makes some of them clash and others not. */
const CONTRADICTIONS = `# 青禾科技2025年

青禾科技共有教学点1263个。

青禾科技共有教学点1263个。

青禾科技共有教学站1236个。

青禾科技共有教学点1265个。

- 2024年门店1263家
- 2024年门店1236家

2025年三季度阿里云收入398.24亿元。

阿里云收入398.24亿元。

阿里云收入399亿元。

## AWS

AWS revenue was $33.0 billion in Q3 2025.

AWS revenue was $33.1 billion in Q3 2025.

In Q3 2025, AWS revenue of $33.0 billion was not the $33.1 billion of the group.
`;

const SOURCES = `# 三季度

阿里云营收398.24亿元[1]，AWS营收330亿美元[^a]。

| | 2025Q3 |
|---|---|
| AWS | 330 |

参考资料

[1] 阿里巴巴财报，398.24亿元

| 来源 | 金额 |
|---|---|
| 财报 | 330亿美元 |

[^a]: 10-Q

AWS营收330亿美元。

## 展望

阿里云营收400亿元[2]。

来源

[2] 公司公告

阿里云营收400亿元。
`;

/** What the edits begin with, by name. */
export const DOCUMENTS: Readonly<Record<string, string>> = {
  'a report': REPORT,
  'a report with line ends of Windows': REPORT.replaceAll('\n', '\r\n'),
  tables: TABLES,
  'tables with line ends of Windows': TABLES.replaceAll('\n', '\r\n'),
  lists: LISTS,
  contradictions: CONTRADICTIONS,
  'lists of sources': SOURCES,
};

/** What is typed or pasted: words, marks, and whole pieces of documents. */
const TYPED: readonly string[] = [
  ...['9', '亿', '%', 'AWS ', '2024年三季度', '2024', '\n\n', '\n', '**', '`', '\ud83d', '\t', '\u200b'],
  ...['# ', '## AWS\n\n', '### 2025年二季度\n', '> ', '<!-- tieout-disable -->', '<!-- tieout-ignore -->\n', '<!--'],
  ...['- ', '  - ', '\n- 阿里云：\n  - 营收398亿元\n  - 增长34%\n', '\n1. AWS: $33.0 billion\n2. Azure: 40%\n', '\n• '],
  ...['| ', '|', '\n|---|---|\n', '| AWS | 330 | |\n', '| | 330 |\n'],
  '\n| 公司 | 2025Q3 |\n|---|---|\n| 阿里云 | 398.24 |\n',
  ...[
    '---\n',
    'date: 2025-08-01\n',
    'title: AWS\n',
    'sources: [x]\n',
    'tieout: source\n',
    '---\ndate: 2026-01-05\n---\n',
  ],
  ...['来源：公司财报\n', '据IDC数据，', '[1]', '\n[^1]: 10-Q\n', '单位：亿元\n\n', '（2024：296亿元）'],
  '分别为330亿、312亿和152亿美元',
];

/** A draft grows by so much, and then loses a quarter: short ones are checked more often in the same time. */
const MOST_GROWTH = 1.2;

const windows = (text: string): string => text.replaceAll(/\r?\n/g, '\r\n');
const unix = (text: string): string => text.replaceAll('\r\n', '\n');

/** Lines swapped, doubled or taken away, as tables and lists are edited. */
function withLinesMoved(text: string, next: Chance): string {
  const lines = text.split('\n');
  const [from, to] = [next(lines.length), next(lines.length)];
  const [line = ''] = next(3) > 0 ? lines.splice(from, 1) : lines.slice(from, from + 1);
  if (next(4) > 0) lines.splice(to, 0, line);
  return lines.join('\n');
}

const BETWEEN_BLOCKS = /(?:\r?\n){2,}/;

/** Up to three blocks cut, pasted again elsewhere, or taken once more from what the walk began with, so that it stays a document. */
function withBlocksMoved(text: string, start: string, next: Chance): string {
  const [blocks, pool] = [text.split(BETWEEN_BLOCKS), start.split(BETWEEN_BLOCKS)];
  const [at, count] = [next(blocks.length), 1 + next(3)];
  const cut = next(2) === 0 ? blocks.splice(at, count) : blocks.slice(at, at + count);
  const from = next(pool.length);
  const pasted = next(2) === 0 ? pool.slice(from, from + count) : cut;
  if (next(3) > 0) blocks.splice(next(blocks.length + 1), 0, ...pasted);
  return blocks.join(text.includes('\r\n') ? '\r\n\r\n' : '\n\n');
}

/** A document that is edited: what it was at first, and before the last edits. */
interface History {
  readonly start: string;
  readonly states: readonly string[];
}

/** The text after one edit. */
function edited(text: string, { start, states }: History, next: Chance): string {
  const most = start.length * MOST_GROWTH;
  if (text.length > most) {
    const at = next(text.length);
    return text.slice(0, at) + text.slice(at + Math.ceil(most / 4));
  }
  if (next(3) === 0) return withBlocksMoved(text, start, next);
  const kind = next(20);
  if (kind < 3 && states.length > 0) return states[next(states.length)] ?? text;
  if (kind === 3) return next(2) === 0 ? windows(text) : unix(text);
  if (kind < 7) return withLinesMoved(text, next);
  const at = next(text.length + 1);
  const gone = next(3) === 0 ? next(12) : 0;
  const typed = TYPED[next(TYPED.length)] ?? '';
  return text.slice(0, at) + (text.includes('\r\n') ? windows(typed) : typed) + text.slice(at + gone);
}

/** A checked draft whose readings behind the best are worked out: until then two that answer alike differ in what is still to do. */
export function readThrough(checked: CheckedDraft): CheckedDraft {
  for (const { statement } of checked.figures) void statement?.readings.all;
  for (const { figure } of checked.findings) void figure?.statement?.readings.all;
  return checked;
}

/** Whether two checks of one text came to the same: every figure, as it stands in the document, and every finding. */
function areAlike(a: CheckedDraft, b: CheckedDraft): boolean {
  const [one, other] = [readThrough(a), readThrough(b)];
  return (
    one.figures.length === other.figures.length &&
    one.figures.every(({ figure, statement, judgement, ignored, ignoreReason }, at) => {
      const like = other.figures[at];
      return isDeepStrictEqual(
        [figure, statement, judgement, ignored, ignoreReason],
        [like?.figure, like?.statement, like?.judgement, like?.ignored, like?.ignoreReason],
      );
    }) &&
    isDeepStrictEqual(one.findings, other.findings)
  );
}

/** As many earlier states as an editor is taken back to. */
const UNDOABLE = 4;

/** A walk through edits, the same one for a seed. */
interface Walk {
  readonly seed: number;
  readonly edits: number;
  /** After how many edits a check from nothing is held against what the edits have come to. */
  readonly every: number;
}

/** Two states of a draft with one edit or more between them. */
interface Step {
  readonly before: string;
  readonly text: string;
}

/**
 * Edits a draft so many times.
 *
 * @returns the first text whose re-check is not what a check from nothing is, with the text that was alike before it; `null` where there is none
 */
export function firstUnlike(start: string, claims: ClaimStore, { seed, edits, every }: Walk): Step | null {
  const next = chance(seed);
  const states: string[] = [];
  let [text, before] = [start, start];
  let checked = check({ text, format: 'markdown' }, claims);
  for (let edit = 1; edit <= edits; edit++) {
    states.push(text);
    if (states.length > UNDOABLE) states.shift();
    text = edited(text, { start, states }, next);
    checked = check({ text, format: 'markdown' }, claims, checked);
    if (edit % every !== 0 && edit !== edits) continue;
    if (!areAlike(checked, check({ text, format: 'markdown' }, claims)))
      return (every > 1 && firstUnlike(start, claims, { seed, edits: edit, every: 1 })) || { before, text };
    before = text;
  }
  return null;
}
