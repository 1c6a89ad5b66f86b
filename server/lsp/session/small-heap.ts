// Keeps the server small once a large database is attached.

import { setFlagsFromString } from 'node:v8';

let asked = false;

/**
 * Left alone, V8 lets garbage pile up to several hundred megabytes before it clears it away: claims that are read from a file
 * and dropped again make a lot of it. A check takes half as long again this way, and is still done within a keystroke.
 */
export function keepHeapSmall(): void {
  if (asked) return;
  asked = true;
  setFlagsFromString('--optimize-for-size');
}
