// What is said of a path and its bytes, and why they are not read.

import type { Words } from '../../text/spoken.ts';

export const exportNotCurated: Words = {
  zh: '超过 16 MB：这样的数据请用导入',
  en: 'it is larger than 16 MB: import such data instead',
};

export const notUtf8: Words = { zh: '不是 UTF-8 编码', en: 'it is not in UTF-8' };

/** Of a folder. */
export const noClaimsFiles: Words = { zh: '里面没有 .yaml 文件', en: 'there is no .yaml file in it' };

export const noPermission: Words = { zh: '没有权限', en: 'permission denied' };

export const noSuchPath: Words = { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' };

export const linksInCircle: Words = { zh: '符号链接绕成了圈', en: 'its symbolic links run in a circle' };

export const isFolder: Words = { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' };

export const partIsNoFolder: Words = { zh: '路径里有一段不是文件夹', en: 'a part of the path is not a folder' };

export const tooManyOpen: Words = { zh: '打开的文件太多', en: 'too many files are open' };

export const diskFull: Words = { zh: '磁盘满了', en: 'the disk is full' };

export const quotaUsedUp: Words = { zh: '磁盘配额用完了', en: 'the disk quota is used up' };

export const readOnlyDisk: Words = { zh: '所在的磁盘是只读的', en: 'its disk is read-only' };

export const diskFailed: Words = { zh: '磁盘读写出错', en: 'the disk failed to read or write it' };

export const outsideTrusted: Words = {
  zh: '指向工作区之外；工作区未受信任，不读',
  en: 'it leads out of the workspace, which is not trusted: it is not read',
};

export function ofPath(path: string, words: Words): Words {
  return { zh: `${path}：${words.zh}`, en: `${path}: ${words.en}` };
}

/** A file of the installation. */
export function partMissing(file: string): Words {
  return { zh: `缺少 ${file}；请重新安装`, en: `${file} is missing; install again` };
}

export function atLine(line: number, words: Words): Words {
  return {
    zh: `第 ${line} 行：${words.zh}`,
    en: `line ${line}: ${words.en}`,
  };
}

export const needsIncludeExclude: Words = {
  zh: '这里应写 include 和 exclude',
  en: 'include and exclude are expected here',
};

export function notPatterns(name: string): Words {
  return {
    zh: `${name} 应为文件名样式的列表`,
    en: `${name} takes a list of file name patterns`,
  };
}

export const binary: Words = { zh: '是二进制文件，不是文字', en: 'it is a binary file, not text' };

/** Of a text whose encoding was guessed. */
export function readAs(encoding: string): Words {
  return {
    zh: `不是 UTF-8，按 ${encoding} 读；若有乱码，请另存为 UTF-8`,
    en: `it is not in UTF-8 and was read as ${encoding}; save it as UTF-8 if that is wrong`,
  };
}

export const draftTooLarge: Words = {
  zh: '超过 64 MB，不像是稿子',
  en: 'it is larger than 64 MB, too large for a draft',
};

export const noRegularFile: Words = {
  zh: '不是普通文件（而是管道、设备或套接字），不读',
  en: 'it is not a regular file but a pipe, a device or a socket: it is not read',
};

export const slow: Words = {
  zh: '等了 10 秒还没有读完，先不用它',
  en: 'it was not read within 10 seconds: for now it is left out',
};

export const tooLarge: Words = { zh: '文件太大', en: 'it is too large' };

/** @param likely an encoding that it may be in */
export function notInUtf8(likely: string | null): Words {
  return {
    zh: `不是 UTF-8 编码${likely ? `，可能是 ${likely}，但拿不准` : ''}；请另存为 UTF-8`,
    en: `it is not in UTF-8${likely ? `; it may be ${likely}, which is not certain` : ''}: save it as UTF-8`,
  };
}
