// Reads files that others may have put there: regular ones only, never more than was asked for, and never without an end.

import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import * as say from '../core/explain/system/files.ts';
import type { Words } from '../core/text/spoken.ts';

/** A file that is not to be read, with the reason. */
class Unreadable extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** Milliseconds. */
const PATIENCE = 10_000;
const CHUNK = 1 << 20;

/** Opening never waits for somebody at the other end of a pipe that has taken the file's place. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function refuseOthers(stats: { isFile(): boolean; isDirectory(): boolean }): void {
  if (!stats.isFile() && !stats.isDirectory()) throw new Unreadable(say.noRegularFile);
}

/** As many bytes as a file of some size may hold without being refused, and one more that shows that it holds more. */
function roomFor(size: number, most: number): number {
  return Math.min(Math.max(size + 1, 4096), most + 1, CHUNK * 64);
}

async function readOpen(file: FileHandle, most: number, tooLarge: Words): Promise<Buffer> {
  const stats = await file.stat();
  refuseOthers(stats);
  if (stats.size > most) throw new Unreadable(tooLarge);
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const room = Buffer.allocUnsafe(roomFor(stats.size - total, most - total));
    const { bytesRead } = await file.read(room, 0, room.length, null);
    if (bytesRead === 0) return chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks);
    total += bytesRead;
    if (total > most) throw new Unreadable(tooLarge);
    chunks.push(room.subarray(0, bytesRead));
  }
}

async function readInTime(path: string, most: number, tooLarge: Words): Promise<Buffer> {
  refuseOthers(await stat(path));
  const file = await open(path, FLAGS);
  try {
    return await readOpen(file, most, tooLarge);
  } finally {
    await file.close();
  }
}

/**
 * Reads a regular file, or the one that a symbolic link leads to.
 *
 * @param most bytes that it may have, counted while reading: a size that the file system tells may be wrong
 * @throws Unreadable where it is something else, has more, or does not come; a plain system error where it cannot be opened
 */
export async function readRegular(path: string, most: number, tooLarge: Words = say.tooLarge): Promise<Buffer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unreadable(say.slow)), PATIENCE);
  });
  try {
    return await Promise.race([readInTime(path, most, tooLarge), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The same at once, for a command that has nothing else to do. */
export function readRegularSync(path: string, most: number, tooLarge: Words = say.tooLarge): Buffer {
  refuseOthers(statSync(path));
  const file = openSync(path, FLAGS);
  try {
    const stats = fstatSync(file);
    refuseOthers(stats);
    if (stats.size > most) throw new Unreadable(tooLarge);
    const chunks: Buffer[] = [];
    for (let total = 0; ; ) {
      const room = Buffer.allocUnsafe(roomFor(stats.size - total, most - total));
      const count = readSync(file, room);
      if (count === 0) return Buffer.concat(chunks);
      total += count;
      if (total > most) throw new Unreadable(tooLarge);
      chunks.push(room.subarray(0, count));
    }
  } finally {
    closeSync(file);
  }
}
