// Where the page of a rule is on the web.

import type { Language } from '../text/spoken.ts';

const PAGES = 'https://github.com/tieout/tieout/blob/main/docs/rules';

/** The page that explains a code, in the language that is spoken. */
export function rulePage(code: string, language: Language): string {
  return `${PAGES}/${code}${language === 'zh' ? '.zh' : ''}.md`;
}
