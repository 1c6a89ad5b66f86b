// The settings for the severity of each diagnostic code, as package.json has them, made from the table of codes.
// `node test/extension/code-settings.ts` writes them there after a code has come or changed.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { CODES } from '../../server/core/explain/codes/codes.ts';
import type { DiagnosticCode } from '../../server/core/verdicts/verdict.ts';
import { ROOT } from '../host/setup.ts';

/** Where the block begins among all settings; what comes before it and after it has room. */
const FIRST = 20;

const NAMES = Object.keys(CODES) as DiagnosticCode[];

/** Files of labels with the language that a code's own words fill in; the third script is translated by hand. */
export const LABELS = { 'package.nls.json': 'en', 'package.nls.zh-cn.json': 'zh' } as const;

export function labelKey(code: string): string {
  return `setting.severity.${code}`;
}

/** The properties of package.json's configuration, in the order of the table. */
export function severitySettings(): Record<string, object> {
  const settings = NAMES.map((code, at) => [
    `tieout.severity.${code}`,
    {
      type: 'string',
      enum: ['error', 'warning', 'information', 'hint', 'off'],
      default: CODES[code].severity,
      scope: 'language-overridable',
      order: FIRST + at,
      markdownDescription: `%${labelKey(code)}%`,
    },
  ]);
  return Object.fromEntries(settings);
}

function rewrite(file: string, change: (content: Record<string, unknown>) => Record<string, unknown>): void {
  const path = join(ROOT, file);
  writeFileSync(path, `${JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8'))), null, 2)}\n`);
}

/** The labels with those of the codes in the place where the first of them stands. */
function withLabels(labels: Record<string, unknown>, words: Readonly<Record<string, string>>): Record<string, unknown> {
  const entries = Object.entries(labels);
  const at = entries.findIndex(([key]) => key in words);
  const others = (part: [string, unknown][]): [string, unknown][] =>
    part.filter(([key]) => !key.startsWith(labelKey('')));
  return Object.fromEntries([...others(entries.slice(0, at)), ...Object.entries(words), ...others(entries.slice(at))]);
}

function write(): void {
  rewrite('package.json', (content) => {
    const { contributes } = content as { contributes: { configuration: { title: string; properties: object }[] } };
    for (const section of contributes.configuration)
      if (section.title === '%settings.severities%') section.properties = severitySettings();
    return content;
  });
  for (const [file, language] of Object.entries(LABELS)) {
    const words = Object.fromEntries(NAMES.map((code) => [labelKey(code), CODES[code].about[language]]));
    rewrite(file, (labels) => withLabels(labels, words));
  }
}

if (process.argv[1] === import.meta.filename) write();
