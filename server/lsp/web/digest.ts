// What the server uses of `node:crypto`, for a place that has no Node: digests, at once.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

interface Digest {
  update(content: string | Uint8Array): Digest;
  digest(encoding: 'hex'): string;
}

export function createHash(_name: 'sha256'): Digest {
  const hash = sha256.create();
  const digest: Digest = {
    update(content) {
      hash.update(typeof content === 'string' ? utf8ToBytes(content) : content);
      return digest;
    },
    digest: () => bytesToHex(hash.digest()),
  };
  return digest;
}
