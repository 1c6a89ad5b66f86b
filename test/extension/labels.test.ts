// Everything that the editor shows a person has its words in English and in Chinese.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../host/setup.ts';

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function keysOf(path: string): string[] {
  return Object.keys(JSON.parse(read(path))).sort();
}

test('every label of package.json has its words in both languages, and no words are left over', () => {
  const used = new Set([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
  const wanted = [...used].sort();
  expect(keysOf('package.nls.json')).toEqual(wanted);
  expect(keysOf('package.nls.zh-cn.json')).toEqual(wanted);
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
  const bundle: Record<string, string> = JSON.parse(read('l10n/bundle.l10n.zh-cn.json'));
  expect(Object.keys(bundle).sort()).toEqual(sentences);
  const places = (text: string) => (text.match(/\{\d\}/g) ?? []).sort();
  for (const [english, chinese] of Object.entries(bundle)) expect(places(chinese), english).toEqual(places(english));
});

test('every diagnostic code has a setting for its severity, and a page in both languages', () => {
  const codes = [
    ...read('server/verdicts/verdict.ts').matchAll(/^ {2}\| '([a-z]+(?:-[a-z]+)+)'|'(unused-ignore|understated)'/gm),
  ];
  const names = codes.map(([, a, b]) => a ?? b);
  expect(names.length).toBeGreaterThan(10);
  const { properties } = JSON.parse(read('package.json')).contributes.configuration;
  const pages = readdirSync(join(ROOT, 'docs', 'rules'));
  for (const name of names) {
    expect(Object.keys(properties)).toContain(`tieout.severity.${name}`);
    expect(pages).toEqual(expect.arrayContaining([`${name}.md`, `${name}.zh.md`]));
  }
});
