// The entry of the language server in a browser: a web worker that guards, and below it one that serves.

import { startWorker } from './start.ts';

startWorker();
