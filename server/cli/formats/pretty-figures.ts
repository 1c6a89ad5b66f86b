// The list of figures for people: place, kind, the figure's words and what they mean.

import stringWidth from 'string-width';
import type { CheckedFigure } from '../../core/check/result.ts';
import { wordingOf } from '../../core/explain/message.ts';
import * as say from '../../core/explain/system/commands.ts';
import type { FigureKind, Quantity } from '../../core/figures/figure.ts';
import { format } from '../../core/text/decimal.ts';
import { shown } from '../../core/text/shown.ts';
import { said, type Tongue } from '../../core/text/spoken.ts';
import type { Arguments } from '../arguments/read-arguments.ts';
import type { CheckedFile } from '../commands/check-drafts.ts';
import { coloured, type Session } from '../session.ts';
import type { Format } from './format.ts';
import { type Paint, painter } from './paint.ts';

function quantityText({ value, low, high, unit, comparator, per }: Quantity): string {
  const unitText = per ? `${unit} / ${format(per.count)} ${per.unit}` : unit;
  const bounds = `[${low ? format(low) : '−∞'}, ${high ? format(high) : '∞'}]`;
  const main = value ? `${comparator === '=' ? '' : `${comparator} `}${format(value)}` : bounds;
  return [main, unitText, ...(value ? [bounds] : [])].filter(Boolean).join(' ');
}

/** What a token was taken for that is not held against claims, in words: why it was left alone. */
function leftAloneText(kind: FigureKind, language: Tongue): string {
  const { kinds } = wordingOf(language);
  return said(say.leftAlone(kinds[kind]), language);
}

function line(checked: CheckedFigure, file: CheckedFile, paint: Paint): string {
  const { figure, judgement } = checked;
  const { line, character } = file.lines.place(figure.span.start);
  const words = file.checked.draft.text.slice(figure.span.start, figure.span.end).replace(/\s+/g, ' ');
  const place = `${file.path}:${line + 1}:${character + 1}`;
  const padding = ' '.repeat(Math.max(0, 24 - stringWidth(words)));
  const meaning = [
    ...(figure.quantity ? [quantityText(figure.quantity)] : []),
    ...(judgement ? [] : [leftAloneText(figure.kind, file.language)]),
  ].join('  ');
  const text = shown(`${place}  ${figure.kind.padEnd(16)}  ${words}${padding}  ${meaning}`).trimEnd();
  return judgement ? text : paint('dim', text);
}

/** What `tieout figures` prints for people. */
export function figuresPretty(args: Arguments, session: Session): Format {
  const paint = painter(coloured(args.colour, session));
  return {
    before: '',
    between: '',
    draft: (file) => file.checked.figures.map((figure) => `${line(figure, file, paint)}\n`),
    after: () => '',
  };
}
