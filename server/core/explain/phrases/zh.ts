// Turns of phrase that the Chinese messages of several codes share.

import type { Facts, Said } from '../codes/facts.ts';

/** 阿里云2025年第三季度营收为398.24亿元（阿里巴巴集团，一手资料，2025-11-25） */
export function states({ subject, figure, source }: Said): string {
  return `${subject}${predicate(figure)}（${source}）`;
}

/** 为398亿元，约为398亿元，超过398亿元 */
function predicate(figure: string): string {
  if (figure.startsWith('约')) return `约为${figure.slice(1)}`;
  return /^(超过|不低于|不到|不超过)/.test(figure) ? figure : `为${figure}`;
}

function advice(facts: Facts, otherwise: string): string {
  return facts.fix ? `建议改为“${facts.fix}”。` : otherwise;
}

/** 一句话说明错在哪里，再说来源怎么说，最后说怎么办。 */
export function corrected(what: string, facts: Facts): string {
  const { said, working } = facts;
  if (said && working)
    return `“${facts.draft}”与推算不符：${working}（${said.source}）。\n${advice(facts, '请核对来源后改正。')}`;
  if (!said) return `${what}。\n请核对原文后改正。`;
  return `${what}：${states(said)}。\n${advice(facts, '请核对来源后改正。')}`;
}

/** 这个数字其实是谁的，文中所说的那一个又是多少。 */
export function mistaken(facts: Facts): string {
  const { culprit, said, draft } = facts;
  if (!culprit) return corrected(`“${draft}”张冠李戴`, facts);
  const belongs = `“${draft}”是${culprit.subject}的数字（${culprit.source}）`;
  if (!said) return `${belongs}；数据库里没有${facts.subject || '这里所说的'}数字。\n请改写主体，或改用正确的数字。`;
  return `${belongs}；${said.subject}为${said.figure}（${said.source}）。\n${advice(facts, '请改写主体或数字。')}`;
}

/** 库里的说明，写成一句。 */
export function sentence(text: string): string {
  return /[。！？!?.]$/u.test(text) ? text : `${text}。`;
}
