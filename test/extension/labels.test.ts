// Everything that the editor shows a person has its words in English, simplified and traditional Chinese.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CODES } from '../../server/core/explain/codes/codes.ts';
import { STATUS_WORDS, VERDICT_WORDS } from '../../server/core/explain/wording/verdict-words.ts';
import { DRAFT_LANGUAGES } from '../../server/core/formats/formats.ts';
import { said } from '../../server/core/text/spoken.ts';
import type { Verdict } from '../../server/core/verdicts/verdict.ts';
import { ROOT } from '../host/setup.ts';
import { LABELS, labelKey, severitySettings } from './code-settings.ts';

/** Locales of VS Code that have words of their own. */
const CHINESE = ['zh-cn', 'zh-tw'];

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function keysOf(path: string): string[] {
  return Object.keys(JSON.parse(read(path))).sort();
}

test('every label of package.json has its words in every language, and no words are left over', () => {
  const used = new Set([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
  const wanted = [...used].sort();
  expect(keysOf('package.nls.json')).toEqual(wanted);
  for (const locale of CHINESE) expect(keysOf(`package.nls.${locale}.json`)).toEqual(wanted);
});

test('every sentence of the client is translated, with the same places for values', () => {
  const files = readdirSync(join(ROOT, 'client'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const sources = files.map((path) => read(join('client', path))).join('\n');
  const calls = [...sources.matchAll(/\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)")/g)];
  const sentences = [
    ...new Set(calls.map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1'))),
  ].sort();
  const places = (text: string) => (text.match(/\{\d\}/g) ?? []).sort();
  for (const locale of CHINESE) {
    const bundle: Record<string, string> = JSON.parse(read(`l10n/bundle.l10n.${locale}.json`));
    expect(Object.keys(bundle).sort()).toEqual(sentences);
    for (const [english, chinese] of Object.entries(bundle)) expect(places(chinese), english).toEqual(places(english));
  }
});

/** What is still to be reviewed has no other name there: it is somebody's task. */
const STATUS_NAMES = { confirmed: 'Confirmed', disputed: 'Disputed', superseded: 'Superseded' } as const;

test('a verdict and a status have the same names in the client as on the command line, in both kinds of characters', () => {
  const names: Readonly<Record<Verdict, string>> = {
    supported: 'Supported',
    refuted: 'Refuted',
    disputed: 'Disputed',
    unverified: 'Unverified',
    unsourced: 'Unsourced',
    cited: 'Cited',
    ambiguous: 'Ambiguous',
  };
  for (const [locale, tongue] of [['zh-cn', 'zh'] as const, ['zh-tw', 'zh-Hant'] as const]) {
    const bundle: Record<string, string> = JSON.parse(read(`l10n/bundle.l10n.${locale}.json`));
    for (const [verdict, { short }] of Object.entries(VERDICT_WORDS)) {
      const name = names[verdict as Verdict];
      expect([name.toLowerCase(), bundle[name]]).toEqual([short.en, said(short, tongue)]);
    }
    for (const [status, name] of Object.entries(STATUS_NAMES))
      expect(bundle[name]).toBe(said(STATUS_WORDS[status as keyof typeof STATUS_NAMES], tongue));
  }
});

const CODE_NAMES = Object.keys(CODES) as (keyof typeof CODES)[];

test('package.json has the setting of every diagnostic code, and no other, as the table of codes gives it', () => {
  const sections: { title: string; properties: object }[] = JSON.parse(read('package.json')).contributes.configuration;
  const section = sections.find(({ title }) => title === '%settings.severities%');
  expect(Object.entries(section?.properties ?? {})).toEqual(Object.entries(severitySettings()));
});

test.each(Object.entries(LABELS))('%s says of every code what the code says of itself', (path, language) => {
  const labels = JSON.parse(read(path));
  for (const name of CODE_NAMES) expect(labels[labelKey(name)]).toBe(CODES[name].about[language]);
});

test.each(CODE_NAMES)('%s has a page in both languages, which tells its severity', (name) => {
  const { severity } = CODES[name];
  const words = { error: '错误', warning: '警告', information: '信息', hint: '提示' };
  expect(read(`docs/rules/${name}.md`)).toContain(`Reported as: ${severity}\n`);
  expect(read(`docs/rules/${name}.zh.md`)).toContain(`默认级别：${words[severity]}\n`);
  expect(read(`docs/rules/${name}.md`)).toContain(`\`tieout.severity.${name}\``);
  expect(read(`docs/rules/${name}.zh.md`)).toContain(`\`tieout.severity.${name}\``);
});

test('there is no page of a code that is none', () => {
  const pages = readdirSync(join(ROOT, 'docs', 'rules')).filter((page) => !page.endsWith('.zh.md'));
  expect(pages.sort()).toEqual(CODE_NAMES.map((name) => `${name}.md`).sort());
});

test('the editor takes for drafts what the formats name', () => {
  const { activationEvents, contributes } = JSON.parse(read('package.json'));
  const sections: { properties: Record<string, { default: unknown }> }[] = contributes.configuration;
  const setting = sections.flatMap(({ properties }) => properties['tieout.languages'] ?? [])[0];
  expect(setting?.default).toEqual(DRAFT_LANGUAGES);
  const events: string[] = activationEvents;
  const languages = events.flatMap((event) => (event.startsWith('onLanguage:') ? event.slice(11) : []));
  expect(languages).toEqual(DRAFT_LANGUAGES);
});

test('traditional labels have no simplified characters', () => {
  const simplified = /[这数库语开关问应设写过还为时标记单请对错误页报备显选编辑进让与个们认资说识讲该术]/;
  for (const path of ['package.nls.zh-tw.json', 'l10n/bundle.l10n.zh-tw.json']) {
    for (const words of Object.values<string>(JSON.parse(read(path)))) expect(words).not.toMatch(simplified);
  }
});
