// What the runner of the tests uses of `node:fs`, for a web worker: what it writes down goes to the console.

import { RESULTS } from '../results.ts';

export function writeFileSync(_path: string, text: string): void {
  console.log(`${RESULTS} ${text}`);
}
