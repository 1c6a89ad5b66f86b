// A claims file as it is being written: maps, lists and texts with their places, from YAML's own tolerant reader of tokens.

import { type CST, Parser } from 'yaml';

interface Texts {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  /** What is written, without quotation marks. */
  readonly text: string;
}

export interface Pair {
  readonly key: string;
  readonly start: number;
  /** After the colon; `null` where none is written yet. */
  readonly colon: number | null;
  readonly value: YamlNode | null;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly start: number;
  readonly end: number;
  /** Whether it stands in braces. */
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

interface Item {
  readonly start: number;
  readonly value: YamlNode | null;
}

interface YamlList {
  readonly kind: 'list';
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  readonly items: readonly Item[];
}

export type YamlNode = Texts | YamlMap | YamlList;

function textOf(token: CST.FlowScalar | CST.BlockScalar): Texts {
  const { offset, source, type } = token;
  const quoted = type === 'single-quoted-scalar' || type === 'double-quoted-scalar';
  const text = quoted ? source.replace(/^["']|["']$/g, '') : source;
  return { kind: 'text', start: offset, end: offset + source.length, text };
}

function startOf(item: CST.CollectionItem): number | null {
  const mark = item.start.find(({ type }) => type === 'seq-item-ind' || type === 'explicit-key-ind');
  return mark?.offset ?? item.key?.offset ?? item.value?.offset ?? item.sep?.[0]?.offset ?? null;
}

function pairOf(item: CST.CollectionItem): Pair[] {
  const key = item.key && nodeOf(item.key);
  const mark = item.sep?.find(({ type }) => type === 'map-value-ind');
  if (key?.kind !== 'text') return [];
  const value = item.value ? nodeOf(item.value) : null;
  return [{ key: key.text, start: key.start, colon: mark ? mark.offset + 1 : null, value }];
}

function itemOf(item: CST.CollectionItem): Item[] {
  const start = startOf(item);
  if (start === null) return [];
  // An item with a key is a map of one pair, as in [a: b].
  const pairs = item.key ? pairOf(item) : [];
  const [first] = pairs;
  const value = item.value ? nodeOf(item.value) : null;
  return [{ start, value: first ? { kind: 'map', start, end: endOf(first.value, start), flow: true, pairs } : value }];
}

function endOf(node: YamlNode | null, otherwise: number): number {
  return node?.end ?? otherwise;
}

function collection(token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection): YamlMap | YamlList {
  const start = token.offset;
  const flow = token.type === 'flow-collection';
  const isMap = token.type === 'block-map' || (flow && token.start.source === '{');
  const closing = flow ? token.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end') : undefined;
  // Brackets that are still open hold whatever is written next.
  const closedAt = closing ? closing.offset + 1 : flow ? Number.POSITIVE_INFINITY : start;
  if (isMap) {
    const pairs = token.items.flatMap(pairOf);
    const last = pairs.at(-1);
    return {
      kind: 'map',
      start,
      end: Math.max(closedAt, last ? endOf(last.value, last.colon ?? last.start) : 0),
      flow,
      pairs,
    };
  }
  const items = token.items.flatMap(itemOf);
  const last = items.at(-1);
  return { kind: 'list', start, end: Math.max(closedAt, last ? endOf(last.value, last.start + 1) : 0), flow, items };
}

function nodeOf(token: CST.Token): YamlNode | null {
  switch (token.type) {
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'block-scalar':
      return textOf(token);
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      return collection(token);
    default:
      return null;
  }
}

/** The map at the top of each document of a file; broken as the file may be, what can be told apart is there. */
export function yamlMaps(text: string): readonly YamlMap[] {
  return [...new Parser().parse(text)].flatMap((token) => {
    const node = token.type === 'document' && token.value ? nodeOf(token.value) : null;
    return node?.kind === 'map' ? [node] : [];
  });
}

/** A step on the way to a place: a pair of a map, or an item of a list. */
export type Step = { readonly pair: Pair; readonly of: YamlMap } | { readonly item: Item; readonly of: YamlList };

function lastBefore<T extends { readonly start: number }>(all: readonly T[], offset: number): T | undefined {
  return all.findLast(({ start }) => start <= offset);
}

/** The way from the top to an offset: the last pair or item that begins at or before it, and so on inside. */
export function wayTo(map: YamlMap, offset: number): readonly Step[] {
  const way: Step[] = [];
  for (let node: YamlNode | null = map; node && node.kind !== 'text' && node.start <= offset; ) {
    if (node.flow && offset > node.end) break;
    if (node.kind === 'map') {
      const pair: Pair | undefined = lastBefore(node.pairs, offset);
      if (!pair) break;
      way.push({ pair, of: node });
      node = pair.colon !== null && pair.colon <= offset ? pair.value : null;
    } else {
      const item: Item | undefined = lastBefore(node.items, offset);
      if (!item) break;
      way.push({ item, of: node });
      node = item.value;
    }
  }
  return way;
}
