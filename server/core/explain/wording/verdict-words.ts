// Verdicts, severities and what curators decide of claims, in words: one table for every place where a person reads them.

import type { ClaimStatus } from '../../claims/claim.ts';
import type { Words } from '../../text/spoken.ts';
import type { Severity, Verdict } from '../../verdicts/verdict.ts';

interface VerdictWords {
  /** A sign beside a figure. */
  readonly sign: '✓' | '✗' | '?';
  /** A word or two, behind a count. */
  readonly short: Words;
  /** What it says of a figure. */
  readonly said: Words;
}

export const VERDICT_WORDS: Readonly<Record<Verdict, VerdictWords>> = {
  supported: {
    sign: '✓',
    short: { zh: '相符', en: 'supported' },
    said: { zh: '与来源相符', en: 'Agrees with its source' },
  },
  refuted: {
    sign: '✗',
    short: { zh: '不符', en: 'refuted' },
    said: { zh: '与来源不符', en: 'Disagrees with its source' },
  },
  disputed: { sign: '✗', short: { zh: '有争议', en: 'disputed' }, said: { zh: '有争议', en: 'Disputed' } },
  unverified: { sign: '?', short: { zh: '未证实', en: 'unverified' }, said: { zh: '尚未得到证实', en: 'Unconfirmed' } },
  unsourced: { sign: '?', short: { zh: '无出处', en: 'unsourced' }, said: { zh: '没有出处', en: 'No source' } },
  cited: {
    sign: '✓',
    short: { zh: '已注明出处', en: 'cited' },
    said: {
      zh: '文中已注明来源，数据库里没有可对照的数字',
      en: 'The draft cites a source; the database has no figure to compare',
    },
  },
  ambiguous: {
    sign: '?',
    short: { zh: '所指不明', en: 'ambiguous' },
    said: { zh: '所指不明，不作判断', en: 'Not clear whose figure it is: not judged' },
  },
};

export const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '提示', en: 'information' },
  hint: { zh: '建议', en: 'hint' },
};

/** What a curator has decided of a claim. */
export const STATUS_WORDS: Readonly<Record<ClaimStatus, Words>> = {
  confirmed: { zh: '已证实', en: 'confirmed' },
  disputed: { zh: '有争议', en: 'disputed' },
  unverified: { zh: '未证实', en: 'unconfirmed' },
  superseded: { zh: '已被重述', en: 'since restated' },
};
