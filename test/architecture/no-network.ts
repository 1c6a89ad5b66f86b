// Loaded before a program under test: whatever reaches for the network ends it, and says so.

import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import process from 'node:process';

function refuse(what: string): () => never {
  return () => {
    process.stderr.write(`network: ${what}\n`);
    process.exit(99);
  };
}

net.Socket.prototype.connect = refuse('a connection');
net.Server.prototype.listen = refuse('a port');
dns.lookup = Object.assign(refuse('a name'), { __promisify__: refuse('a name') });
dgram.createSocket = refuse('a socket');
globalThis.fetch = refuse('a page');
