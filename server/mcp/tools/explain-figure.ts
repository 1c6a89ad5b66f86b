// The tool `explain_figure`: how one figure was read, whose it is, what it was held against and what decided.

import { explanationOf } from '../../core/explain/explanation.ts';
import { toPlain } from '../../core/explain/render.ts';
import type { Desk } from '../desk.ts';
import type { ExplanationTold } from '../shapes.ts';
import { checkedText, figureIn, figureTold } from '../told.ts';

export interface FigureCall {
  readonly text: string;
  readonly format: 'markdown' | 'text';
  readonly figure: string;
  readonly occurrence: number;
}

/** @throws CallError where the text has no such figure */
export async function explainFigure(
  { text, format, figure, occurrence }: FigureCall,
  desk: Desk,
): Promise<ExplanationTold> {
  const checked = await checkedText(text, format, desk);
  const found = figureIn(checked, figure, occurrence);
  const explanation = explanationOf(found, checked.telling);
  return {
    result: figureTold(found, checked),
    explanation: toPlain(explanation),
    rows: explanation.rows.map(({ name, label, value, href }) => ({ name, label, value, href })),
  };
}
