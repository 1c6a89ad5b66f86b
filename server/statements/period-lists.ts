// Lists of quarters that share their noun and year: 2025年二、三、四季度; "the first, second and third quarters of fiscal 2026".

import type { Figure } from '../figures/figure.ts';
import type { PeriodExpression, YearPart } from '../periods/expression.ts';
import { overlaps } from '../text/span.ts';
import type { PeriodMention } from './bind-period.ts';

const QUARTERS: Readonly<Record<string, YearPart>> = {
  一: 'Q1',
  二: 'Q2',
  三: 'Q3',
  四: 'Q4',
  '1': 'Q1',
  '2': 'Q2',
  '3': 'Q3',
  '4': 'Q4',
  first: 'Q1',
  second: 'Q2',
  third: 'Q3',
  fourth: 'Q4',
};

const HAN_LIST = /(?:第?[一二三四1-4]\s*[、,，和及与]\s*)+$/;
const LATIN_LIST =
  /\b(first|second|third)((?:,?\s+(?:and\s+)?(?:second|third|fourth))+)\s+quarters?(?:\s+of\s+(?:the\s+)?(fiscal\s+)?(?:year\s+)?(\d{4}))?/g;

function stands(figure: Figure, start: number, end: number, expression: PeriodExpression): Figure {
  const span = { start, end };
  return { ...figure, span, core: span, kind: 'period', period: expression, quantity: null, hedge: null };
}

/** The quarters named by a numeral alone before one that is named in full. */
function beforeHan(mention: PeriodMention, folded: string): PeriodMention[] {
  const { expression, figure } = mention;
  if (expression.type !== 'part' || !/^Q/.test(expression.part)) return [];
  const from = Math.max(0, figure.span.start - 16);
  const list = HAN_LIST.exec(folded.slice(from, figure.span.start));
  if (!list) return [];
  return [...list[0].matchAll(/[一二三四1-4]/g)].flatMap(({ index, 0: numeral }) => {
    const part = QUARTERS[numeral];
    const at = from + list.index + index;
    return part
      ? [
          {
            ...mention,
            expression: { ...expression, part },
            figure: stands(figure, at, at + 1, { ...expression, part }),
          },
        ]
      : [];
  });
}

/** English lists, whose last quarter stands in the plural and is read here too. */
function latinLists(
  folded: string,
  mentions: readonly PeriodMention[],
): { spans: { start: number; end: number }[]; found: PeriodMention[] } {
  const spans: { start: number; end: number }[] = [];
  const found: PeriodMention[] = [];
  for (const match of folded.matchAll(LATIN_LIST)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const sample = mentions.find(({ figure }) => overlaps(figure.span, span));
    if (!sample) continue;
    spans.push(span);
    const [, , , fiscal, year] = match;
    for (const word of match[0].matchAll(/first|second|third|fourth/g)) {
      const part = QUARTERS[word[0]];
      if (!part) continue;
      const expression: PeriodExpression = {
        type: 'part',
        part,
        year: year ? Number(year) : null,
        fiscal: fiscal !== undefined,
      };
      const at = span.start + word.index;
      found.push({ ...sample, expression, figure: stands(sample.figure, at, at + word[0].length, expression) });
    }
  }
  return { spans, found };
}

/** The mentions with every quarter of a list as one of its own, in the order of the text. */
export function withLists(mentions: readonly PeriodMention[], folded: string): PeriodMention[] {
  const { spans, found } = latinLists(folded, mentions);
  const kept = mentions.filter(({ figure }) => !spans.some((span) => overlaps(span, figure.span)));
  return [...kept.flatMap((mention) => [...beforeHan(mention, folded), mention]), ...found].toSorted(
    (a, b) => a.figure.span.start - b.figure.span.start,
  );
}
