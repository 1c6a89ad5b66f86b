// Why the operating system refused a path, without its own jargon where it is a common reason.

import type { Words } from '../../server/core/text/spoken.ts';

const NO_PERMISSION: Words = { zh: '没有权限', en: 'permission denied' };

const REASONS: Readonly<Record<string, Words>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  ELOOP: { zh: '符号链接绕成了圈', en: 'its symbolic links run in a circle' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  ENOTDIR: { zh: '路径里有一段不是文件夹', en: 'a part of the path is not a folder' },
  EMFILE: { zh: '打开的文件太多', en: 'too many files are open' },
  ENOSPC: { zh: '磁盘满了', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额用完了', en: 'the disk quota is used up' },
  EROFS: { zh: '所在的磁盘是只读的', en: 'its disk is read-only' },
  EIO: { zh: '磁盘读写出错', en: 'the disk failed to read or write it' },
};

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

/** What an error says for itself, in both languages, or else what the system's code for it means. */
export function reasonOf(error: unknown): Words {
  const own: unknown = error instanceof Error && 'words' in error ? error.words : null;
  if (isWords(own)) return own;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Error ? error.message : String(error);
  return REASONS[code] ?? { zh: detail, en: detail };
}
