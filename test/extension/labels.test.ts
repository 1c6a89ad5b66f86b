// Everything that the editor shows a person has its words in English, simplified and traditional Chinese.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../../server/cli/formats/rules.ts';
import { ROOT } from '../host/setup.ts';

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

test('every diagnostic code has a setting for its severity, and a page in both languages', () => {
  const names = Object.keys(RULES);
  expect(names.length).toBeGreaterThan(10);
  const sections: { properties: object }[] = JSON.parse(read('package.json')).contributes.configuration;
  const settings = sections.flatMap(({ properties }) => Object.keys(properties));
  const pages = readdirSync(join(ROOT, 'docs', 'rules'));
  for (const name of names) {
    expect(settings).toContain(`tieout.severity.${name}`);
    expect(pages).toEqual(expect.arrayContaining([`${name}.md`, `${name}.zh.md`]));
  }
});

test('traditional labels have no simplified characters', () => {
  const simplified = /[这数库语开关问应设写过还为时标记单请对错误页报备显选编辑进让与个们认资说识讲该术]/;
  for (const path of ['package.nls.zh-tw.json', 'l10n/bundle.l10n.zh-tw.json']) {
    for (const words of Object.values<string>(JSON.parse(read(path)))) expect(words).not.toMatch(simplified);
  }
});
