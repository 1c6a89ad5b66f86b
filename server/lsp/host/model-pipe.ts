// The tools for language models over a pipe of this machine: what an editor starts as an MCP server (`tieout mcp --attach`) speaks
// through it with the server that runs already, and sees the same claims.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { SERVER_INFO } from '../session/capabilities.ts';
import { modelDesk } from '../session/model-tools.ts';
import type { Session } from '../session/session.ts';

/** The custom request of a client that offers an MCP server: where its process shall attach itself. */
export const PIPE_REQUEST = 'tieout/modelPipe';

const ON_WINDOWS = process.platform === 'win32';

/** A name that nobody else has; elsewhere than on Windows in a folder that only this user may enter. */
function freshName(): string {
  if (ON_WINDOWS) return `\\\\.\\pipe\\tieout-${randomUUID()}`;
  return join(mkdtempSync(join(tmpdir(), 'tieout-')), 'models');
}

function leave(name: string): void {
  if (!ON_WINDOWS) rmSync(dirname(name), { recursive: true, force: true });
}

async function serveAt(socket: Socket, session: Session): Promise<void> {
  const { serve } = await import('../../mcp/server.ts');
  await serve(modelDesk(session), SERVER_INFO.version, { input: socket, output: socket });
  socket.end();
}

/** Listens from the first time that somebody asks where, until the process ends. */
export class ModelPipe {
  private readonly session: Session;
  private listening: Promise<string> | null = null;

  constructor(session: Session) {
    this.session = session;
  }

  /** Where to attach: the name of a pipe or of a socket in the file system. */
  name(): Promise<string> {
    this.listening ??= this.listen();
    return this.listening;
  }

  private async listen(): Promise<string> {
    const name = freshName();
    const server: Server = createServer((socket) => {
      // Whoever leaves in the middle of an answer has no use for it.
      socket.on('error', () => socket.destroy());
      void serveAt(socket, this.session);
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(name, resolve));
    // An editor that is left need not wait for a model.
    server.unref();
    process.once('exit', () => leave(name));
    return name;
  }
}
