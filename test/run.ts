// Everything that tests, in order: `npm test [-- PART…]`. Its end names what failed and counts what passed, failed and was
// left out: of a long log people often see the end only.

import process from 'node:process';
import { runEditorTests } from './editors/run.ts';
import { runExtensionTests } from './extension/run.ts';
import { runPackagedTests } from './extension/run-packaged.ts';
import { CannotRun } from './host/cannot-run.ts';
import { runTool } from './runner/command.ts';
import { broken, failureLines, HOLDS, lastLine, NOTHING, type Part, sum, type Tally } from './runner/tally.ts';
import { runVitest } from './runner/vitest.ts';
import { runScreenTests } from './screen/run.ts';
import { runWebTests } from './web/run.ts';

const PARTS: readonly Part[] = [
  { name: 'types', title: 'Types (tsc -b)', run: () => check('typescript/bin/tsc', ['-b']) },
  { name: 'lint', title: 'Format and lint (biome)', run: () => check('@biomejs/biome/bin/biome', ['check']) },
  { name: 'unused', title: 'Nothing unused (knip)', run: () => check('knip/bin/knip.js', ['--no-progress']) },
  { name: 'unit', title: 'Unit, fixtures, protocol (vitest)', run: runVitest },
  { name: 'extension', title: 'In VS Code, from source', run: runExtensionTests },
  { name: 'packaged', title: 'In VS Code, from the .vsix', run: runPackagedTests },
  { name: 'web', title: 'In VS Code for the web, from the .vsix', run: runWebTests },
  { name: 'editors', title: 'In other editors', run: runEditorTests },
  { name: 'screen', title: 'On the screen', run: runScreenTests },
];

process.exitCode = await main(process.argv.slice(2));

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !PARTS.some((part) => part.name === name));
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.join(' ')}. There are: ${PARTS.map(({ name }) => name).join(' ')}`);
    return 2;
  }
  const wanted = names.length === 0 ? PARTS : PARTS.filter(({ name }) => names.includes(name));
  const results: [Part, Tally][] = [];
  for (const part of wanted) results.push([part, await runPart(part)]);
  console.log(`\n${results.map(([part, tally]) => failureLines(part.name, tally)).join('')}`);
  console.log(`${results.map(([part, tally]) => `${part.name.padEnd(10)} ${lastLine(tally)}`).join('\n')}`);
  const total = results.reduce((all, [, tally]) => sum(all, tally), NOTHING);
  console.log(lastLine(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** A part that this machine cannot run is a failure in CI, and elsewhere left out aloud. */
async function runPart({ title, run }: Part): Promise<Tally> {
  console.log(`\n── ${title}`);
  try {
    return await run();
  } catch (error) {
    if (error instanceof CannotRun && !process.env.CI) {
      console.error(`SKIPPED: ${error.message}`);
      return { ...NOTHING, skipped: 1 };
    }
    console.error(error instanceof CannotRun ? `FAILED: cannot run here: ${error.message}` : error);
    return broken(title, error);
  }
}

async function check(tool: string, args: readonly string[]): Promise<Tally> {
  const code = await runTool(tool, args);
  return code === 0 ? HOLDS : broken([tool, ...args].join(' '), `ended with ${code}`);
}
