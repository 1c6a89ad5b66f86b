// A language server for the browser that never comes back from the check of certain drafts, behind the guard of the real one.

import { startWorker } from '../../server/lsp/web/start.ts';

const BUDGET = 400;

startWorker(
  {
    begins(uri) {
      if (uri.endsWith('endless.md')) for (;;);
    },
    ends() {},
  },
  () => BUDGET,
);
