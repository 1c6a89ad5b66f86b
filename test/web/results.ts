// How the counts of the tests get out of the browser.

/** Begins the line of the console that has them. */
export const RESULTS = 'TIEOUT_TEST_RESULTS';
