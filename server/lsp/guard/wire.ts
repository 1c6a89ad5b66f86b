// The way to the client, as the command line names it: standard streams, Node's own channel, a socket or a named pipe.

import { connect } from 'node:net';
import process from 'node:process';
import { BrokenStream, FrameReader, framed } from './frames.ts';
import { isMessage, type Message } from './message.ts';

/** What is made of what comes. */
export interface Listener {
  message(message: Message): void;
  /** The client is gone. */
  ended(): void;
  /** No further message can be read, for this reason. */
  broken(reason: string): void;
}

export interface Wire {
  send(message: Message): void;
}

interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** JSON-RPC's code for what is no JSON. */
const PARSE_ERROR = -32700;

/** A message that is under way this long without another byte is looked at. Milliseconds. */
const STALLED = 1000;

/** @param args the words behind the program's name */
export function openWire(args: readonly string[], listener: Listener): Wire {
  const named = (name: string): string | undefined => {
    const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
    return at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  };
  const [port, pipe] = [named('socket'), named('pipe')];
  if (args.includes('--node-ipc')) return overChannel(listener);
  if (port === undefined && pipe === undefined)
    return overStreams({ input: process.stdin, output: process.stdout }, listener);
  const socket = port === undefined ? connect(pipe ?? '') : connect(Number(port), '127.0.0.1');
  return overStreams({ input: socket, output: socket }, listener);
}

function overChannel(listener: Listener): Wire {
  process.on('message', (message: unknown) => {
    if (isMessage(message)) listener.message(message);
  });
  process.on('disconnect', () => listener.ended());
  return { send: (message) => void process.send?.(message) };
}

function overStreams({ input, output }: Streams, listener: Listener): Wire {
  const reader = new FrameReader();
  let stalled: NodeJS.Timeout | undefined;
  const guarded = (read: () => void): void => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof BrokenStream)) throw error;
      listener.broken(error.message);
    }
  };
  const send = (message: Message): void => void output.write(framed(message));
  input.on('data', (chunk: Buffer) => {
    clearTimeout(stalled);
    guarded(() => {
      for (const message of reader.push(chunk)) {
        if ('unreadable' in message)
          send({ jsonrpc: '2.0', id: null, error: { code: PARSE_ERROR, message: `no JSON: ${message.unreadable}` } });
        else listener.message(message);
      }
    });
    if (reader.waits) stalled = setTimeout(() => guarded(() => reader.stalled()), STALLED);
  });
  input.on('end', () => listener.ended());
  input.on('close', () => listener.ended());
  input.on('error', () => listener.ended());
  output.on('error', () => listener.ended());
  return { send };
}
