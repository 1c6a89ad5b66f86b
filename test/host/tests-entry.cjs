// What the extension host loads in place of the tests: it runs them and leaves a verdict in a file. The workbench reports
// success even when its extension host has died, so a run without the word "passed" in that file has failed.

const { writeFileSync } = require('node:fs');

exports.run = async () => {
  const { CODE_HOST_TESTS: tests, CODE_HOST_VERDICT: verdict } = process.env;
  try {
    await require(tests).run();
  } catch (error) {
    writeFileSync(verdict, 'failed');
    throw error;
  }
  writeFileSync(verdict, 'passed');
};
