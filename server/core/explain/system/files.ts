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
