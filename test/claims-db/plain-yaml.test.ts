// YAML that is read line by line says what the whole parser says, at the same places; all else is left to that one.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FieldPath, FileRange } from '../../claims-db/file/file-range.ts';
import { type Plain, readPlainYaml } from '../../claims-db/file/plain-yaml.ts';
import { readWhole, readYaml, type YamlText } from '../../claims-db/file/yaml-text.ts';

/** The fields of a value, those below them too. */
function pathsOf(value: Plain, above: FieldPath = []): FieldPath[] {
  if (value === null || typeof value === 'string') return [above];
  const steps: [string | number, Plain][] = Array.isArray(value)
    ? value.map((each, nth): [number, Plain] => [nth, each])
    : Object.entries(value);
  return [above, ...steps.flatMap(([step, each]) => pathsOf(each, [...above, step]))];
}

/** Each field with where it and its key stand. */
function places({ documents }: YamlText): [FieldPath, FileRange, FileRange][][] {
  return documents.map((document) =>
    [...pathsOf(document.value), ['claims', 0, 'no-such-field']].map((path) => [
      path,
      document.at(path),
      document.atKey(path),
    ]),
  );
}

function expectSame(text: string): void {
  if (readPlainYaml(text) === null) return;
  const [fast, whole] = [readYaml('a.yaml', text), readWhole('a.yaml', text)];
  expect(fast.documents.map(({ value }) => value)).toEqual(whole.documents.map(({ value }) => value));
  expect(fast.problems).toEqual(whole.problems);
  expect(places(fast)).toEqual(places(whole));
}

const BY_LINES = [
  'source:\n  id: "a"\n  text:\n    name: "b.htm"\nclaims:\n  - id: "a.1"\n    quantity: "-US$2,722 million"\n    evidence:\n      start: 12\n  - id: "a.2"\n    period: 2021-01-01/2021-12-31\n',
  'metrics:\n  - id: m\n    aliases:\n      - "净利润：本期"\n      - Net income\n---\nsource:\n  title: "say \\"so\\" \\u2014 \\\\ here"\n',
  '# 来源\n\nsource:\n  # a remark\n  title: T\n\nclaims:\n  - id: a\n    # another\n    note: two words\n',
  'a: null\nb: ~x\n'.replace('~x', 'true'),
];

const LEFT = [
  '',
  'a: [1, 2]\n',
  'a: {b: c}\n',
  'a: >\n  folded\n  text\n',
  'a: one\n  two\n',
  'a: "one\n  two"\n',
  "a: 'it''s'\n",
  'a: b # remark\n',
  'a: b: c\n',
  'a: b\na: c\n',
  'a:\n- b\n- c\n',
  'a:\n',
  'a: ~\n',
  'a: &x b\nc: *x\n',
  'a: !tag b\n',
  'a: b \nc: d\n',
  'a: b\r\nc: d\r\n',
  'a:\tb\n',
  '  a: b\n c: d\n',
  'a:\n  b: c\n d: e\n',
  'claims:\n  - id: a\n   metric: b\n',
  '- - a\n',
  'a: "\\x41"\n',
  'a: "b" c\n',
  'a: -\n',
  'a: - b\n',
  '...\n',
  '%YAML 1.2\n---\na: b\n',
  '---\na: b\n',
  'a: b\n...\nc: d\n',
  '\ufeffa: b\n',
  'just words\n',
  'a: b\nmore words\n',
  '"a": b\n',
  '? a\n: b\n',
  'a: "tab\there"\n',
];

describe('a text that a program wrote', () => {
  test.each(BY_LINES)('%j', (text) => {
    expect(readPlainYaml(text)).not.toBeNull();
    expectSame(text);
  });
});

describe('a text of another kind', () => {
  test.each(LEFT)('%j', (text) => {
    expect(readPlainYaml(text)).toBeNull();
  });
});

/** Every one of the texts with one of its characters taken out or another put in: whichever reader reads it, it says the same. */
test('a text with a slip', () => {
  for (const text of BY_LINES)
    for (let at = 0; at < text.length; at++) {
      expectSame(text.slice(0, at) + text.slice(at + 1));
      for (const sign of [' ', ':', '-', '#', '"', '\n']) expectSame(text.slice(0, at) + sign + text.slice(at));
    }
});

function yamlBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name));
}

test('the databases of the tests', () => {
  for (const path of yamlBelow('test/fixtures')) {
    const text = readFileSync(path, 'utf8');
    expect(
      readYaml(path, text).documents.map(({ value }) => value),
      path,
    ).toEqual(readWhole(path, text).documents.map(({ value }) => value));
  }
});
