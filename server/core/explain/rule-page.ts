// Where the page of a rule is on the web.

import type { Tongue } from '../text/spoken.ts';

const PAGES = 'https://github.com/tieout/tieout/blob/main/docs/rules';

/** The page that explains a code, in the language that is spoken. */
export function rulePage(code: string, language: Tongue): string {
  return `${PAGES}/${code}${language === 'en' ? '' : '.zh'}.md`;
}
