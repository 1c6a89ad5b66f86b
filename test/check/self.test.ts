// A draft against itself: annotated drafts, and the examples of the rules' pages.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateDatabase } from '../../claims-db/validate.ts';
import { check } from '../../server/core/check/check.ts';
import type { Finding } from '../../server/core/check/result.ts';
import type { ClaimStore } from '../../server/core/claims/claim.ts';
import { memoryStore } from '../../server/core/claims/memory-store.ts';
import { messageOf } from '../../server/core/explain/message.ts';
import type { SelfCode } from '../../server/core/verdicts/verdict.ts';
import { overGeneral } from '../claims-db/general.ts';
import { databaseOf } from '../drafts/run-case.ts';

const ROOT = join(import.meta.dirname, '../..');
const CODES: readonly SelfCode[] = [
  'internal-inconsistency',
  'arithmetic',
  'conclusion-mismatch',
  'footing',
  'impossible-figure',
  'stale-figure',
];

const none = overGeneral(memoryStore(validateDatabase([]).lexicon, [], 'none'));
const bundled = await databaseOf('bundled');

function storeFor(code: SelfCode): ClaimStore {
  return code === 'stale-figure' ? bundled : none;
}

interface Marked {
  readonly text: string;
  /** What may be marked, as spans of the text; none: nothing may. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** A draft with its marks taken out: ⟦what a finding may stand at⟧. */
function readMarked(source: string): Marked {
  const marks: { start: number; end: number }[] = [];
  let text = '';
  for (const [at, part] of source.split(/[⟦⟧]/u).entries()) {
    if (at % 2 === 1) marks.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, marks };
}

function selfFindings(text: string, code: SelfCode): readonly Finding[] {
  return check({ text, format: 'markdown' }, storeFor(code)).findings.filter(({ self }) => self !== undefined);
}

function told({ code, span }: Finding, text: string): string {
  return `${code} at ${text.slice(span.start, span.end)}`;
}

describe.each(CODES)('%s', (code) => {
  const drafts = readFileSync(join(ROOT, 'test/fixtures/self', `${code}.md`), 'utf8').split('%%\n');

  test.each(drafts)('%s', (source) => {
    const { text, marks } = readMarked(source);
    const findings = selfFindings(text, code);
    const elsewhere = findings.filter(
      ({ span }) => !marks.some((mark) => mark.start < span.end && span.start < mark.end),
    );
    expect(elsewhere.map((finding) => told(finding, text))).toEqual([]);
    const own = findings.filter((finding) => finding.code === code);
    expect(own.length > 0, findings.map((finding) => told(finding, text)).join()).toBe(marks.length > 0);
  });

  test.each(['', '.zh'])('its page%s shows what is marked and what is not', (language) => {
    const page = readFileSync(join(ROOT, 'docs/rules', `${code}${language}.md`), 'utf8');
    const examples = [...page.matchAll(/^```text (flagged|silent)\n([\s\S]*?)\n```$/gmu)];
    expect(examples.map(([, kind]) => kind).sort()).toEqual(['flagged', 'silent']);
    for (const [, kind, text = ''] of examples) {
      const findings = selfFindings(text, code);
      expect(findings.map((finding) => finding.code)).toEqual(kind === 'flagged' ? findings.map(() => code) : []);
      expect(findings.length > 0).toBe(kind === 'flagged');
    }
  });
});

test('there is a file of drafts for each rule, and no other', () => {
  expect(readdirSync(join(ROOT, 'test/fixtures/self')).sort()).toEqual(CODES.map((code) => `${code}.md`).sort());
});

const MESSAGES: readonly (readonly [text: string, message: string])[] = [
  [
    '霞浦渔业2025年产量由12.4万吨增长到15.5万吨，增幅达到35%。',
    '增减幅度与前后两个数对不上，文中是“35%”：15.5万吨 / 12.4万吨 − 1 = 25%。\n若其余的数无误，应为25%。',
  ],
  [
    '# 云岫文化2025年净利润7.62亿元\n\n云岫文化2025年净利润6.72亿元。',
    '同一件事写了两个数：这里是“6.72亿元”，前面是“7.62亿元”。\n核对后统一成一个数；若指的不是同一件事，写明各是什么。',
  ],
  [
    'Of its 9 vessels, 50% are older than ten years.',
    'No whole number of 9 gives "50%": 5 / 9 = 55.6%.\nIf the other figures are right, this one is 56%.',
  ],
];

test.each(MESSAGES)('%s', (text, message) => {
  const [finding] = selfFindings(text, 'arithmetic');
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  expect(finding && messageOf(finding, { text, claims: none, language })).toBe(message);
});

test('an ignore comment silences a slip, and is not called unused', () => {
  const text = '<!-- tieout-ignore arithmetic -- 按公告 -->\n产量由12.4万吨增长到15.5万吨，增幅达到35%。';
  const codes = check({ text, format: 'markdown' }, none).findings.map(({ code }) => code);
  expect(codes).not.toContain('arithmetic');
  expect(codes).not.toContain('unused-ignore');
});
