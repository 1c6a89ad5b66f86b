// What a draft says against itself, in English: a sentence for each relation that does not hold.

import type { SlipFacts } from '../codes/facts.ts';

function list(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

function worked({ working }: SlipFacts): string {
  return working === null ? '' : `: ${working}`;
}

function sentence(facts: SlipFacts): string {
  const { draft, others, words } = facts;
  switch (facts.relation) {
    case 'same':
      return `One thing, two values: "${draft}" here, "${words}" earlier`;
    case 'growth':
      return `"${draft}" does not follow from the two levels${worked(facts)}`;
    case 'compound':
      return `The yearly growth is not "${draft}"${worked(facts)}`;
    case 'change':
      return `The difference is not "${draft}"${worked(facts)}`;
    case 'points':
      return `The two rates are not "${draft}" apart${worked(facts)}`;
    case 'share':
      return `The share is not "${draft}"${worked(facts)}`;
    case 'ratio':
      return `The ratio is not "${draft}"${worked(facts)}`;
    case 'multiple':
      return `The multiple is not "${draft}"${worked(facts)}`;
    case 'per-unit':
      return `What comes to each is not "${draft}"${worked(facts)}`;
    case 'sum':
      return `The parts do not make "${draft}"${worked(facts)}`;
    case 'rest':
      return `What is left is not "${draft}"${worked(facts)}`;
    case 'conversion':
      return `"${draft}" is converted at a rate far from the draft's others${worked(facts)}`;
    case 'direction':
      return `"${words}" is the wrong way round for its two figures${worked(facts)}`;
    case 'compared':
      return `"${words}" does not hold for its figures: ${list([draft, ...others].filter((word) => word !== words))}`;
    case 'majority':
      return `"${words}" does not fit the draft's figures${worked(facts)}`;
    case 'record':
      return `"${words}" does not hold beside ${list(others)}`;
    case 'ranking':
      return `"${words}" does not hold beside ${list(others)}`;
    case 'run':
      return `"${words}" does not fit the figures listed: ${list(others)}`;
    case 'total':
      return `The total does not add up, the table has "${draft}"${worked(facts)}`;
    case 'no-fraction':
      return `No whole number of ${words} gives "${draft}"${worked(facts)}`;
    case 'beyond-whole':
      return `"${draft}" is more than its whole${others.length > 0 ? ` ${list(others)}` : ''}`;
    case 'below-nothing':
      return `"${draft}" cannot be: this cannot fall by more than 100% or be negative`;
    case 'stale':
      return `"${words}" stands with an old figure: "${draft}" is not the latest at the draft's date`;
  }
}

function advice({ fix, relation }: SlipFacts): string {
  if (relation === 'same') return 'Settle on one of them, or say what each of them is.';
  if (relation === 'stale') return 'Use the newest figure, or say which period this one is of.';
  if (fix !== null) return `If the other figures are right, this one is ${fix}.`;
  return 'Check these figures, or reword the conclusion.';
}

export function slip(facts: SlipFacts): string {
  return `${sentence(facts)}.\n${advice(facts)}`;
}
