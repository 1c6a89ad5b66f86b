// The licences of everybody whose work is in the bundles go with them, with their texts.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const NOTICES = join(import.meta.dirname, '../../dist/THIRD-PARTY-NOTICES.txt');

/** `npm test` has built what is shipped before it comes here. */
describe.skipIf(!existsSync(NOTICES))('the notices', () => {
  test('name each package with its licence and the text of it', () => {
    const parts = readFileSync(NOTICES, 'utf8').split(`\n${'-'.repeat(78)}\n`);
    expect(parts.length).toBeGreaterThan(40);
    const bare = parts.filter((part) => !/copyright|©|\(c\)/i.test(part) || part.trim().length < 500);
    expect(bare.map((part) => part.trim().split('\n')[0])).toEqual([]);
  });
});
