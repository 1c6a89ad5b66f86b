// Why a SQLite database cannot be used, in words for a person.

import type { Words } from '../../core/text/spoken.ts';

/** Thrown where a SQLite database cannot be opened, read or written. The words do not name the file: its shell knows it as the user does. */
export class StoreFailure extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.name = 'StoreFailure';
    this.words = words;
  }
}

/** What SQLite's own result codes mean to somebody with a file. */
const REASONS: ReadonlyMap<number, Words> = new Map([
  [5, { zh: '正被另一个程序锁住，稍后再试', en: 'another program has it locked; try again later' }],
  [6, { zh: '正被另一个程序锁住，稍后再试', en: 'another program has it locked; try again later' }],
  [8, { zh: '没有写入权限', en: 'it cannot be written to' }],
  [10, { zh: '磁盘读写出错', en: 'the disk failed to read or write it' }],
  [11, { zh: '文件已损坏；请重新导入', en: 'the file is damaged; import it again' }],
  [13, { zh: '磁盘满了', en: 'the disk is full' }],
  [14, { zh: '打不开这个文件', en: 'the file cannot be opened' }],
  [26, { zh: '不是 SQLite 文件，或已损坏', en: 'it is no SQLite file, or it is damaged' }],
]);

/** The failure behind an error that SQLite threw. Extended result codes carry the plain one in their low byte. */
export function failureOf(error: unknown): StoreFailure {
  if (error instanceof StoreFailure) return error;
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  const detail = error instanceof Error ? error.message : String(error);
  return new StoreFailure(REASONS.get(code) ?? { zh: `SQLite 报错：${detail}`, en: `SQLite says: ${detail}` });
}
