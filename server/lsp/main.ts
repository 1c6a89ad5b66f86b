// The entry of the bundled language server: a process that guards, and in a worker of it the server that does the work.

import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

// Each side loads only what it needs.
if (isMainThread) {
  const { guard } = await import('./guard/start.ts');
  guard(new URL(import.meta.url), process.argv.slice(2));
} else {
  const { serveGuarded } = await import('./guard/guarded.ts');
  serveGuarded();
}
