// The version of this program, from its package.json.

import { existsSync, readFileSync } from 'node:fs';

function readVersion(): string {
  const manifest = ['../package.json', '../../package.json']
    .map((path) => new URL(path, import.meta.url))
    .find(existsSync);
  const parsed: unknown = manifest ? JSON.parse(readFileSync(manifest, 'utf8')) : null;
  return typeof parsed === 'object' && parsed && 'version' in parsed ? String(parsed.version) : 'unknown';
}

export const VERSION: string = readVersion();
