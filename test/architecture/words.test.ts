// What a person reads is worded in `server/core/explain`: elsewhere nobody makes a sentence, in one language or in both.

import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { filesIn } from './cycles.ts';

const root = resolve(import.meta.dirname, '../..');

/** Declarations that are told where they are declared, and a text that stands in no message. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'server/core/explain/': 'the room of sentences',
  'server/cli/arguments/': 'a command and an option are declared with their help',
  'server/lsp/drafts/probe.ts': 'an amount as a draft writes it, to be read and thrown away',
};

/** Tables of words that are read in drafts and documents, not said to anybody. */
const WORD_TABLES = ['server/core/', 'claims-db/ingest/grid/', 'claims-db/ingest/headers/'];

const LANGUAGES = new Set(['zh', 'en', 'zh-Hant']);
const CHINESE = /\p{Script=Han}|[，。；：、！？（）“”]/u;
/** Chinese with what stands in sentences alone. */
const CHINESE_SENTENCE = /\p{Script=Han}◦?[，。；：！？“”（）]|[，。；：“（]◦?\p{Script=Han}/u;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesIn(child);
}

/** The text of a literal, with a sign for each value that is filled in. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return null;
  return node['quasis'].map(({ value }) => String(value.cooked)).join('◦');
}

/** Whether text of its own is in a value; what is given to a call is text where it is Chinese. */
function speaks(value: Node, given = false): boolean {
  const text = textOf(value)?.replaceAll('◦', '').trim();
  if (text && !LANGUAGES.has(text) && (!given || CHINESE.test(text))) return true;
  const inCall = given || value.type === 'CallExpression';
  return childrenOf(value).some((child) => speaks(child, inCall));
}

function propertiesOf(node: Node): Map<string, Node> {
  const properties = Array.isArray(node['properties']) ? node['properties'].filter(isNode) : [];
  return new Map(
    properties.flatMap(({ key, value }) => {
      const name = isNode(key) ? (key['name'] ?? key['value']) : null;
      return typeof name === 'string' && isNode(value) ? [[name, value] as const] : [];
    }),
  );
}

function isBilingual(node: Node): boolean {
  if (node.type !== 'ObjectExpression') return false;
  const properties = propertiesOf(node);
  const [zh, en] = [properties.get('zh'), properties.get('en')];
  return zh !== undefined && en !== undefined && (speaks(zh) || speaks(en));
}

/** Places of sentences in a source: those in both languages, and Chinese ones alone. */
function sentencesIn(source: string, file: string): string[] {
  const isWordTable = WORD_TABLES.some((path) => file.startsWith(path));
  if (!/\bzh\b/.test(source) && (isWordTable || !CHINESE.test(source))) return [];
  const { program } = parseSync(file, source);
  return [...nodesIn(program as unknown as Node)]
    .filter((node) => isBilingual(node) || (!isWordTable && CHINESE_SENTENCE.test(textOf(node) ?? '')))
    .map(({ start }) => `${file}:${source.slice(0, start).split('\n').length}`);
}

const isException = (file: string): boolean => Object.keys(EXCEPTIONS).some((path) => file.startsWith(path));

test.each(['server', 'claims-db', 'client'])('%s makes no sentence outside of server/core/explain', (folder) => {
  const files = filesIn(join(root, folder)).map((file) => relative(root, file));
  const found = files
    .filter((file) => !isException(file))
    .flatMap((file) => sentencesIn(readFileSync(join(root, file), 'utf8'), file));
  expect(found).toEqual([]);
});

test.each([
  ["const a = { zh: '没有', en: 'none' };", true],
  [`const a = { zh: \`\${b}：\${c.zh}\`, en: \`\${b}: \${c.en}\` };`, true],
  ["const a = { zh: b ? '有' : c.zh, en: d(c) };", true],
  ["const a = { zh: c.map(String).join('、'), en: c.map(String).join(', ') };", true],
  ["fail('这里没有，别找了', 'none here');", true],
  ["const a = { zh: told(b, 'zh'), en: told(b, 'en') };", false],
  ["const a = { zh: b ?? c ?? '', en: c ?? b ?? '' };", false],
  ["const a = { zh: 'zh', 'zh-tw': 'zh-Hant', en: 'en' };", false],
  ["const units = ['亿元', '万元'];", false],
])('%s is a sentence: %s', (source, is) => {
  expect(sentencesIn(source, 'server/cli/a.ts')).toHaveLength(is ? 1 : 0);
});
