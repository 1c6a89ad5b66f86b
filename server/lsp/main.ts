// The entry of the bundled language server: a process of its own, over stdio or Node IPC.

import { startServer } from './server.ts';

startServer();
