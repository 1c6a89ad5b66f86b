// Imported claims as YAML: only as many as somebody can review.

import { expect, test } from 'vitest';
import { yamlSink } from '../../claims-db/import/yaml-sink.ts';
import { CLAIMS } from '../store/made.ts';

test('more than anybody reviews are refused, with the way out', () => {
  const [claim] = CLAIMS;
  if (!claim) throw new Error('no claim');
  const sink = yamlSink('a.yaml');
  expect(() => {
    for (let at = 0; at <= 20_000; at++) sink.claim(claim);
  }).toThrow(/a\.yaml: more than 20000 claims.*--out FILE\.sqlite/);
});
