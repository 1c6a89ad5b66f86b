// Why a draft was not checked, in words, and the one diagnostic that says so.

import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import type { Words } from '../../../claims-db/problem.ts';
import type { Language } from '../../core/check/result.ts';
import { rulePage } from '../../core/explain/rule-page.ts';
import type { Stopped } from '../guard/work.ts';
import { SOURCE } from './diagnostics.ts';

/** Longer texts are not checked: at some seconds a check, typing in them would be no pleasure. UTF-16 code units. */
export const LONGEST = 4_000_000;

export function tooLong(length: number): Words {
  const million = (count: number): string => (Math.ceil(count / 100_000) / 10).toFixed(1);
  return {
    zh: `这份文稿有${Math.ceil(length / 10_000)}万字符，超过${LONGEST / 10_000}万，没有核对。\n请拆成几个文件。`,
    en: `This text has ${million(length)} million characters, more than ${million(LONGEST)} million: it was not checked.\nSplit it into several files.`,
  };
}

/** What is said of a draft whose check had to be stopped. */
export function stoppedWords({ reason, after }: Stopped): Words {
  const seconds = Math.max(1, Math.round(after / 1000));
  const again = { zh: '改动之后会再试。', en: 'It is tried again when the text changes.' };
  switch (reason) {
    case 'time':
      return {
        zh: `这份文稿核对了${seconds}秒还没有结果，已经停下，没有核对。\n${again.zh}`,
        en: `The check of this text had not come to an end after ${seconds} s and was stopped: it was not checked.\n${again.en}`,
      };
    case 'memory':
      return {
        zh: `核对这份文稿要用的内存超出了上限，已经停下，没有核对。\n${again.zh}`,
        en: `The check of this text needed more memory than there is: it was not checked.\n${again.en}`,
      };
    case 'crash':
      return {
        zh: `核对这份文稿时程序出错退出，没有核对。\n${again.zh}`,
        en: `The program broke off while checking this text: it was not checked.\n${again.en}`,
      };
  }
}

/** What is said of a draft whose check failed. */
export function failedWords(error: unknown): Words {
  if (error instanceof RangeError)
    return {
      zh: '这份文稿里的标记嵌套太深，没有核对。\n请减少嵌套。',
      en: 'The markup of this text is nested too deeply: it was not checked.\nNest it less deeply.',
    };
  const detail = error instanceof Error ? error.message : String(error);
  return {
    zh: `核对这份文稿时程序出错，没有核对（${detail}）。\n请把这份文稿报告给 Tieout。`,
    en: `The program failed on this text: it was not checked (${detail}).\nPlease report the text to Tieout.`,
  };
}

export function notCheckedDiagnostic(words: Words, language: Language): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    code: 'not-checked',
    codeDescription: { href: rulePage('not-checked', language) },
    source: SOURCE,
    message: words[language],
  };
}
