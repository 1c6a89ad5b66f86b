// Which language a draft is written in, and in which one to speak about it.

import { charactersOf, type Tongue } from '../../core/text/spoken.ts';
import type { Settings } from './settings.ts';

/** As much of a draft as is looked at. */
const SAMPLE = 20_000;

/** Chinese where a tenth of the letters are Han: a Chinese draft is full of Latin names, an English one has hardly a Han character. */
function draftLanguage(text: string): Tongue {
  const sample = text.slice(0, SAMPLE);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0;
  return han > 0 && han * 10 >= han + latin ? charactersOf(sample) : 'en';
}

export function messageLanguage(text: string, settings: Settings, editor: Tongue): Tongue {
  switch (settings.messageLanguage) {
    case 'draft':
      return draftLanguage(text);
    case 'editor':
      return editor;
    case 'zh':
    case 'zh-Hant':
    case 'en':
      return settings.messageLanguage;
  }
}
