// What the tests use of `node:process`, for a web worker.

import { RESULTS } from '../results.ts';

/** Put in when the tests are bundled. */
declare const TESTS_WANTED: string;

const env: Readonly<Record<string, string>> = { [RESULTS]: 'console', TIEOUT_TEST_ONLY: TESTS_WANTED };

export default { env };
