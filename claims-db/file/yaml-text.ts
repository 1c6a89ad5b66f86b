// YAML with places: the values of a document as plain texts, lists and maps, and where each of them stands.

import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import * as say from '../../server/core/explain/system/claims-files.ts';
import type { Words } from '../../server/core/text/spoken.ts';
import type { Problem } from '../problems/problem.ts';
import { lineSlips, type Slip } from '../problems/slips.ts';
import type { FieldPath, FileRange, Position } from './file-range.ts';
import { type PlacedValue, type Plain, readPlainYaml } from './plain-yaml.ts';

export interface YamlDocument {
  readonly value: Plain;
  /** Where the value of a field stands; the nearest thing above it where there is no such field. */
  at(path: FieldPath): FileRange;
  /** Where the key of a field stands. */
  atKey(path: FieldPath): FileRange;
}

export interface YamlText {
  readonly documents: readonly YamlDocument[];
  readonly problems: readonly Problem[];
}

/** What the parser's error codes mean to somebody who edits the file. */
const ERRORS: Readonly<Record<string, Words>> = {
  ALIAS_PROPS: say.aliasWithProps,
  BAD_ALIAS: say.badAlias,
  BAD_DQ_ESCAPE: say.badEscape,
  BAD_INDENT: say.badIndent,
  BAD_SCALAR_START: say.badStart,
  BLOCK_AS_IMPLICIT_KEY: say.strayColon,
  BLOCK_IN_FLOW: say.blockInBrackets,
  KEY_OVER_1024_CHARS: say.longKey,
  MISSING_CHAR: say.missingSign,
  MULTILINE_IMPLICIT_KEY: say.keyOverLines,
  TAB_AS_INDENT: say.tabIndent,
};

/** More slips of syntax than anybody mends by reading them. */
const MOST_SLIPS = 100;

type Range = FileRange;

class Reader {
  readonly problems: Problem[] = [];
  private readonly file: string;
  private readonly lines: LineCounter;
  private readonly written: readonly string[];
  /** How many slips of syntax were reported. */
  private slips = 0;

  constructor(file: string, text: string, lines: LineCounter) {
    this.file = file;
    this.written = text.split('\n');
    this.lines = lines;
  }

  position(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(0, line - 1), column: Math.max(0, col - 1) };
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(Math.max(start, end)) };
  }

  rangeOf(node: unknown): Range {
    const range = isNode(node) ? node.range : null;
    return range ? this.range(range[0], range[1]) : this.range(0, 0);
  }

  report(range: Range, path: FieldPath, message: Words, slips: readonly Slip[] = []): void {
    this.problems.push({ level: 'error', file: this.file, range, path, message, slips });
  }

  /** A slip of syntax, with what would mend its line. Nobody reads the hundred-and-first. */
  reportSyntax(start: number, end: number, message: Words): void {
    if (this.slips++ >= MOST_SLIPS) return;
    const range = this.range(start, end);
    const line = this.written[range.start.line] ?? '';
    this.report(range, [], message, lineSlips(line, range.start.line));
  }

  plain(node: unknown, path: FieldPath): Plain {
    if (isScalar(node)) return node.value === null ? null : String(node.value);
    if (isSeq(node)) return node.items.map((item, index) => this.plain(item, [...path, index]));
    if (isMap(node)) return this.map(node.items, path);
    if (isAlias(node)) this.report(this.rangeOf(node), path, say.noAliases);
    return null;
  }

  private map(pairs: readonly Pair[], path: FieldPath): Plain {
    const map: Record<string, Plain> = Object.create(null);
    for (const pair of pairs) {
      const key = keyText(pair);
      if (key === null) this.report(this.rangeOf(pair.key), path, say.keyNotText);
      else {
        const start = isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
        if (key in map) this.reportSyntax(start, start + 1, say.writtenTwice);
        map[key] = this.plain(pair.value, [...path, key]);
      }
    }
    return map;
  }
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isSeq(value) || isMap(value) || isAlias(value);
}

function keyText(pair: Pair): string | null {
  return isScalar(pair.key) ? String(pair.key.value ?? '') : null;
}

/** The pairs of a map by key, the first of each. */
type PairsOf = (map: YAMLMap) => ReadonlyMap<FieldPath[number] | null, Pair>;

function keptPairs(): PairsOf {
  const kept = new WeakMap<YAMLMap, ReturnType<PairsOf>>();
  return (map) => {
    const known = kept.get(map);
    if (known) return known;
    const pairs = new Map<FieldPath[number] | null, Pair>(map.items.toReversed().map((pair) => [keyText(pair), pair]));
    kept.set(map, pairs);
    return pairs;
  };
}

/** The node at the end of a path, or the deepest one on the way there. */
function nodeAt(document: Document, path: FieldPath, key: boolean, pairsOf: PairsOf): unknown {
  let node: unknown = document.contents;
  for (const [depth, step] of path.entries()) {
    let next: unknown = null;
    if (isMap(node)) {
      const pair = pairsOf(node).get(step);
      next = key && depth === path.length - 1 ? pair?.key : (pair?.value ?? pair?.key);
    } else if (isSeq(node) && typeof step === 'number') next = node.items[step];
    if (!isNode(next)) return node;
    node = next;
  }
  return node;
}

function located(document: Document, reader: Reader): YamlDocument {
  const pairsOf = keptPairs();
  return {
    value: document.contents === null ? null : reader.plain(document.contents, []),
    at: (path) => reader.rangeOf(nodeAt(document, path, false, pairsOf)),
    atKey: (path) => reader.rangeOf(nodeAt(document, path, true, pairsOf)),
  };
}

function syntaxMessage(error: YAMLError): Words {
  const known = ERRORS[error.code];
  const detail = error.message.split(' at line ')[0] ?? error.message;
  return known ?? say.yamlSays(detail);
}

/** A step deeper into a value that was read by lines. */
function into(at: PlacedValue, step: FieldPath[number]): PlacedValue | undefined {
  return typeof step === 'number' ? at.items?.[step] : at.fields?.get(step)?.value;
}

function valueAt(top: PlacedValue, path: FieldPath): PlacedValue | undefined {
  let at: PlacedValue | undefined = top;
  for (const step of path) at = at && into(at, step);
  return at;
}

/** A document that was read by lines. Where its maps and lists end only the whole parser tells, and few ask. */
function placed(top: PlacedValue, whole: () => YamlDocument | undefined): YamlDocument {
  const otherwise = { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
  return {
    value: top.value,
    at: (path) => valueAt(top, path)?.range ?? whole()?.at(path) ?? otherwise,
    atKey: (path) => {
      const key = String(path.at(-1) ?? '');
      return valueAt(top, path.slice(0, -1))?.fields?.get(key)?.key ?? whole()?.atKey(path) ?? otherwise;
    },
  };
}

/**
 * Reads a YAML text as far as it can be read.
 *
 * @returns its documents, and every slip of syntax; where syntax is broken, what was read up to there is still given
 */
export function readYaml(file: string, text: string): YamlText {
  const plain = readPlainYaml(text);
  if (!plain) return readWhole(file, text);
  let whole: YamlText | null = null;
  const parsed = (): YamlText => {
    whole ??= readWhole(file, text);
    return whole;
  };
  return { documents: plain.map((top, nth) => placed(top, () => parsed().documents[nth])), problems: [] };
}

/** Reads any YAML text. */
export function readWhole(file: string, text: string): YamlText {
  const lines = new LineCounter();
  const reader = new Reader(file, text, lines);
  try {
    // That a key stands twice the reader finds itself: the parser holds each key against every other.
    const options = { schema: 'failsafe', lineCounter: lines, prettyErrors: false, uniqueKeys: false } as const;
    const parsed = parseAllDocuments(text, options);
    const all: Document[] = Array.isArray(parsed) ? [...parsed] : [];
    for (const error of all.flatMap((document) => document.errors))
      reader.reportSyntax(error.pos[0], error.pos[1], syntaxMessage(error));
    return { documents: all.map((document) => located(document, reader)), problems: reader.problems };
  } catch {
    reader.report(reader.range(0, 0), [], say.tooDeep);
    return { documents: [], problems: reader.problems };
  }
}
