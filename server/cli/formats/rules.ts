// Every diagnostic code with its page and one line about it, for reports that carry their own legend.

import type { Language } from '../../core/check/result.ts';
import { rulePage } from '../../core/explain/rule-page.ts';
import type { DiagnosticCode, Severity } from '../../core/verdicts/verdict.ts';

export interface Rule {
  readonly text: Readonly<Record<Language, string>>;
  readonly severity: Severity;
  readonly page: string;
}

function rule(code: DiagnosticCode, severity: Severity, zh: string, en: string): Rule {
  return { text: { zh, en }, severity, page: rulePage(code, 'en') };
}

export const RULES: Readonly<Record<DiagnosticCode, Rule>> = {
  'figure-mismatch': rule('figure-mismatch', 'error', '数字与来源不符', 'The figure is not what its source says'),
  'scale-slip': rule('scale-slip', 'error', '数量级有误', 'The figure is off by a power of ten'),
  'unit-mismatch': rule('unit-mismatch', 'error', '币种或单位有误', 'The currency or unit is not the source’s'),
  'direction-mismatch': rule(
    'direction-mismatch',
    'error',
    '增减或盈亏写反',
    'Growth is given as decline, or profit as loss',
  ),
  'period-mismatch': rule('period-mismatch', 'error', '这是另一期间的数字', 'The figure is that of another period'),
  'subject-mismatch': rule(
    'subject-mismatch',
    'error',
    '这是另一主体、指标或口径的数字',
    'The figure is that of another subject',
  ),
  overstated: rule('overstated', 'error', '“超”“近”等措辞与来源不符', 'The hedge promises more than the source'),
  understated: rule('understated', 'hint', '措辞没有错，但偏保守', 'The hedge says much less than the source'),
  'disputed-figure': rule('disputed-figure', 'warning', '有更可靠的来源说法不同', 'A better source says otherwise'),
  'unverified-figure': rule(
    'unverified-figure',
    'information',
    '只有未经证实的来源这么说',
    'Only an unconfirmed source says so',
  ),
  'missing-source': rule('missing-source', 'warning', '没有出处', 'The figure has no source'),
  'unknown-subject': rule(
    'unknown-subject',
    'information',
    '数据库不认识的主体',
    'Nothing is known about this subject',
  ),
  'unused-ignore': rule('unused-ignore', 'hint', '忽略注释没有用处', 'The ignore comment covers nothing'),
};
