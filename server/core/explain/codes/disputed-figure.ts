// A figure that repeats a claim which a better source contradicts, or which was restated.

import * as en from '../phrases/en.ts';
import * as zh from '../phrases/zh.ts';
import type { Code } from './code.ts';
import type { Facts } from './facts.ts';

/** “11.29亿美元”已于2025-04-22重述：特斯拉2024年第一季度净利润原为11.29亿美元，现为13.90亿美元（特斯拉，一手资料，2025-04-22）。 */
function restatedInChinese({ draft, said, better, restated: date, reason }: Facts): string | null {
  const [now] = better;
  if (date === null || !said || !now) return null;
  const first = `“${draft}”已${date === '' ? '' : `于${date}`}重述：${now.subject}原为${said.figure}，现为${now.figure}（${now.source}）。`;
  return `${first}\n${reason ? zh.sentence(reason) : '请改用重述后的数字，或写明是最初公布的。'}`;
}

function disputedInChinese({ draft, said, better, reason }: Facts): string {
  const from = said ? `，出自${said.origin}` : '';
  if (better.length > 0) {
    const first = `“${draft}”有争议${from}；更可靠的来源：${better.map(zh.states).join('；')}。`;
    return `${first}\n${reason ? zh.sentence(reason) : '请改用更可靠的数字，或在文中写明出处。'}`;
  }
  return `“${draft}”有争议${from}。\n${reason ? zh.sentence(reason) : '请核对来源，或在文中写明出处。'}`;
}

/** "US$1,129 million" was restated on 2025-04-22: Tesla net profit, Q1 2024, was US$1,129 million, is US$1,390 million (Tesla, primary source, 2025-04-22). */
function restatedInEnglish({ draft, said, better, restated: date, reason }: Facts): string | null {
  const [now] = better;
  if (date === null || !said || !now) return null;
  const when = date === '' ? '' : date.length === 10 ? ` on ${date}` : ` in ${date}`;
  const first = `"${draft}" was restated${when}: ${en.named(now.subject)} was ${said.figure}, is ${now.figure} (${now.source}).`;
  return `${first}\n${reason ? en.sentence(reason) : 'Use the restated figure, or say that this is the one first reported.'}`;
}

function disputedInEnglish({ draft, said, better, reason }: Facts): string {
  const from = said ? `, from ${said.origin}` : '';
  if (better.length > 0) {
    const first = `"${draft}" is disputed${from}; a better source differs: ${better.map(en.states).join('; ')}.`;
    return `${first}\n${reason ? en.sentence(reason) : 'Use the better figure, or say in the text whose figure this is.'}`;
  }
  return `"${draft}" is disputed${from}.\n${reason ? en.sentence(reason) : 'Check the source, or say in the text whose figure this is.'}`;
}

export const DISPUTED_FIGURE: Code = {
  severity: 'warning',
  title: { zh: '有更可靠的来源说法不同', en: 'A better source says otherwise' },
  about: {
    zh: '这个说法有更可靠的来源与之矛盾。',
    en: 'The figure repeats a claim that a better source contradicts.',
  },
  message: {
    zh: (facts) => restatedInChinese(facts) ?? disputedInChinese(facts),
    en: (facts) => restatedInEnglish(facts) ?? disputedInEnglish(facts),
  },
};
