// What drafts call a line of a table: its label without notes, without what stands in brackets, without what it is net of.

import type { Metric, MetricId } from '../../../server/core/claims/claim.ts';
import { fold, isHan } from '../../../server/core/text/fold.ts';

/** Words that say nothing of what is measured. */
const EMPTY =
  /^(?:total|other|others|net|less|plus|add|subtotal|and|of|the|for|to|in|on|from|by|at|with|as|or|a|an|basic|diluted|common|balances?|products?|services?|cash|sales|assets|liabilities)$/;
const LEADING = /^(?:less|add|plus|of which|including|其中|减|加)[:：]?\s+|^total\s+/i;
const TRAILING = /,? (?:net|less|excluding|including|of which|at (?:cost|fair value))\b.*$/i;
const LONGEST = 80;
const LEAST_HAN = 5;

function tidy(label: string): string {
  return label
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s+([,;:)])/g, '$1')
    .replace(/[\s,;:：]+$/, '')
    .trim();
}

/** Whether a name says enough to mean nothing else: two words of its own, three in all; five Han characters. */
function isTelling(name: string): boolean {
  const han = [...name].filter((character) => isHan(character.charCodeAt(0))).length;
  if (han > 0) return han >= LEAST_HAN;
  const words = fold(name).match(/[a-z&]+/g) ?? [];
  return words.length >= 3 && words.filter((word) => !EMPTY.test(word)).length >= 2;
}

/** The names of a label, the whole one first. */
function labelNames(label: string): string[] {
  const noted = tidy(label.replaceAll(/\s*\((?:\d{1,2}|[a-z])\)/g, ' '));
  const open = tidy(noted.replaceAll(/\([^()]*\)/g, ' '));
  const heads = [noted, open].flatMap((name) => [
    name,
    tidy(name.replace(LEADING, '')),
    tidy(name.replace(TRAILING, '')),
  ]);
  const both = tidy(open.replace(LEADING, '').replace(TRAILING, ''));
  return [...new Set([...heads, both])].filter((name) => name.length <= LONGEST && !/\d/.test(name) && isTelling(name));
}

/** A metric made from a line, with the line's label, and whether nothing narrows the line. */
export interface Labelled {
  readonly metric: Metric;
  readonly label: string;
  readonly isWhole: boolean;
}

/**
 * Aliases for metrics made from lines: the names of their labels that no other line has, or only parts of it.
 *
 * @param taken whether the lexicon has a name for something else
 */
export function labelAliases(
  lines: readonly Labelled[],
  taken: (folded: string) => boolean,
): ReadonlyMap<MetricId, readonly string[]> {
  const byName = new Map<string, { readonly name: string; readonly lines: Set<Labelled> }>();
  for (const line of lines)
    for (const name of labelNames(line.label)) {
      const known = byName.get(fold(name)) ?? { name, lines: new Set() };
      byName.set(fold(name), known);
      known.lines.add(line);
    }
  const aliases = new Map<MetricId, string[]>();
  for (const [folded, { name, lines: having }] of byName) {
    const wholes = [...having].filter(({ isWhole }) => isWhole);
    const [only, second] = having.size === 1 ? [...having] : wholes;
    if (!only || second || taken(folded)) continue;
    aliases.set(only.metric.id, [...(aliases.get(only.metric.id) ?? []), name]);
  }
  return aliases;
}
