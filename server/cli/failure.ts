// What a command says when it cannot do what it was asked: in both languages, with the place.

/** Words for a person, in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Ends a command with exit status 2 and one line on standard error. Caught in one place, `run.ts`. */
export class Failure extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.name = 'Failure';
    this.words = words;
  }
}

const REASONS: Readonly<Record<string, Words>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  ELOOP: { zh: '符号链接绕成了圈', en: 'its symbolic links run in a circle' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  ENOTDIR: { zh: '路径里有一段不是文件夹', en: 'a part of the path is not a folder' },
  ENOSPC: { zh: '磁盘满了', en: 'the disk is full' },
};

/** Why the operating system refused, without its own jargon where it is a common reason. */
export function reasonOf(error: unknown): Words {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Error ? error.message : String(error);
  return REASONS[code] ?? { zh: detail, en: detail };
}

/** The failure of one path. */
export function failureAt(path: string, words: Words): Failure {
  return new Failure({ zh: `${path}：${words.zh}`, en: `${path}: ${words.en}` });
}
