// Runs the tests in VS Code for the web: the extension as it is packaged, in a browser without Node.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { format } from 'node:util';
import { build } from 'esbuild';
import { findBrowser, launchBrowser } from '../host/browser.ts';
import { ROOT } from '../host/setup.ts';
import { broken, sum, type Tally } from '../runner/tally.ts';
import { copyExtension } from './extension-copy.ts';
import { RESULTS } from './results.ts';
import { prepareWebHost } from './setup.ts';

/** Milliseconds that all of it may take. */
const LIMIT = 300_000;
const SUITE = join(ROOT, 'test', 'web', 'suite');

export async function runWebTests(): Promise<Tally> {
  findBrowser();
  const host = await prepareWebHost();
  const scratch = mkdtempSync(join(tmpdir(), 'tieout-web-'));
  const [extension, workspace] = [join(scratch, 'extension'), join(scratch, 'workspace')];
  try {
    await copyExtension(extension, host.version);
    cpSync(join(ROOT, 'test', 'extension', 'workspace'), workspace, { recursive: true });
    const tests = join(extension, 'tests.cjs');
    await bundleSuite(`${tests}.js`);
    const port = await freePort();
    const served = await host.serve(port, {
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      folderPath: workspace,
    });
    try {
      return await runInPage(port);
    } finally {
      served.dispose();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Opens the workbench and waits for the end of the tests in it; without counts, or over the time, they have failed. */
async function runInPage(port: number): Promise<Tally> {
  const browser = await launchBrowser();
  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  const limit = setTimeout(() => end(`no end within ${LIMIT / 1000} s`), LIMIT);
  let tally = broken('VS Code for the web', 'the tests left no results');
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.on('crash', () => end('the page crashed'));
    await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
      const text = plain(args);
      if (text.includes(RESULTS)) tally = JSON.parse(text.slice(text.indexOf('{')));
      else if (/ [✓✗] /.test(text) || process.env.CODE_HOST_VERBOSE) console.log(text);
    });
    await page.exposeFunction('codeAutomationExit', (code: number) => end(code === 0 ? '' : `ended with ${code}`));
    if (process.env.CODE_HOST_VERBOSE) page.on('console', (message) => console.log(message.text()));
    await page.goto(`http://localhost:${port}/`, { waitUntil: 'commit' });
    const reason = await ended;
    if (reason !== '') console.error(reason);
    return reason !== '' && tally.failed === 0 ? sum(tally, broken('VS Code for the web', reason)) : tally;
  } finally {
    clearTimeout(limit);
    await browser.close();
  }
}

/** `%c` and its argument style a browser's console and are left out. */
function plain([first, ...rest]: readonly unknown[]): string {
  if (typeof first !== 'string') return format(first, ...rest);
  return format(first.replaceAll('%c', ''), ...rest.slice((first.match(/%c/g) ?? []).length));
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().on('error', fail);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function bundleSuite(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(SUITE, 'index.ts')],
    outfile,
    bundle: true,
    platform: 'browser',
    target: 'es2024',
    format: 'cjs',
    external: ['vscode'],
    alias: {
      'node:assert/strict': join(SUITE, 'assert.ts'),
      'node:fs': join(SUITE, 'fs.ts'),
      'node:process': join(SUITE, 'process.ts'),
    },
    define: { TESTS_WANTED: JSON.stringify(process.env.TIEOUT_TEST_ONLY ?? '') },
    logLevel: 'warning',
  });
}
