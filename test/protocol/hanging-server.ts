// A server that never comes back from the check of certain drafts, behind the guard of the real one.

import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

const BUDGET = 400;

/** What the name of a draft does to the server. */
function holdUp(uri: string): void {
  if (uri.endsWith('endless.md')) for (;;);
  if (uri.endsWith('crash.md')) process.exit(3);
}

if (isMainThread) {
  const { guard } = await import('../../server/lsp/guard/start.ts');
  guard(new URL(import.meta.url), process.argv.slice(2), () => BUDGET);
} else {
  const { serveGuarded } = await import('../../server/lsp/guard/guarded.ts');
  serveGuarded({ begins: holdUp, ends: () => {} });
}
