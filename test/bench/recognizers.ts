// Recognizers-Text, the best-known reader of the same kind, behind one small function.

import suite from '@microsoft/recognizers-text-suite';

export type Language = 'zh' | 'en';

/** What it found, half-open, with the value as it prints it. */
export interface Recognized {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const CULTURES = { zh: 'zh-cn', en: 'en-us' } as const;
/** The models whose results are quantities; what a later one finds wins over a part of it found before. */
const MODELS = [
  suite.recognizeNumber,
  suite.recognizePercentage,
  suite.recognizeTemperature,
  suite.recognizeDimension,
  suite.recognizeCurrency,
] as const;

/** Everything that its models of numbers and units find in a text. */
export function recognize(text: string, language: Language): readonly Recognized[] {
  return MODELS.flatMap((model) =>
    model(text, CULTURES[language]).map(({ start, end, resolution }) => ({
      start,
      end: end + 1,
      value: String(resolution?.['value'] ?? '').replace('%', ''),
    })),
  );
}
