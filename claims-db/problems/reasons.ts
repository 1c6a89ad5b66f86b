// Why the operating system refused a path, without its own jargon where it is a common reason.

import * as say from '../../server/core/explain/system/files.ts';
import type { Words } from '../../server/core/text/spoken.ts';

const REASONS: Readonly<Record<string, Words>> = {
  ENOENT: say.noSuchPath,
  EACCES: say.noPermission,
  EPERM: say.noPermission,
  ELOOP: say.linksInCircle,
  EISDIR: say.isFolder,
  ENOTDIR: say.partIsNoFolder,
  EMFILE: say.tooManyOpen,
  ENOSPC: say.diskFull,
  EDQUOT: say.quotaUsedUp,
  EROFS: say.readOnlyDisk,
  EIO: say.diskFailed,
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
