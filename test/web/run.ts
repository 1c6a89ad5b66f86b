// Runs the tests in VS Code for the web: the extension as it is packaged, in a browser without Node.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { format } from 'node:util';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { findBrowser, launchProfile } from '../host/browser.ts';
import { ROOT } from '../host/setup.ts';
import { broken, sum, type Tally } from '../runner/tally.ts';
import { copyExtension } from './extension-copy.ts';
import { lookAround, OUT_OF_REACH } from './look.ts';
import { RESULTS } from './results.ts';
import { prepareWebHost, type WebHost } from './setup.ts';

/** Milliseconds that a page may be open. */
const LIMIT = 300_000;
const SUITE = join(ROOT, 'test', 'web', 'suite');

export async function runWebTests(): Promise<Tally> {
  findBrowser();
  const host = await prepareWebHost();
  const scratch = mkdtempSync(join(tmpdir(), 'tieout-web-'));
  const extension = join(scratch, 'extension');
  try {
    await copyExtension(extension, host.version);
    const tests = join(extension, 'tests.cjs');
    await bundleSuite(join(SUITE, 'index.ts'), `${tests}.js`);
    const inTests = await onPage(host, scratch, { extension, tests }, runSuite);
    if (process.env.TIEOUT_TEST_ONLY) return inTests;
    const guarded = await onHangingServer(host, scratch, extension);
    return [inTests, guarded, await onPage(host, scratch, { extension }, lookAround)].reduce(sum);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The same extension with a server that hangs. */
async function onHangingServer(host: WebHost, scratch: string, extension: string): Promise<Tally> {
  const hanging = join(scratch, 'hanging');
  cpSync(extension, hanging, { recursive: true });
  const tests = join(hanging, 'guarded.cjs');
  await bundleSuite(join(SUITE, 'guarded.ts'), `${tests}.js`);
  await build({
    entryPoints: [join(ROOT, 'test', 'web', 'hanging-server.ts')],
    outfile: join(hanging, 'dist', 'web-server.js'),
    bundle: true,
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    format: 'iife',
    alias: {
      'node:path': join(ROOT, 'server', 'lsp', 'web', 'path.ts'),
      'node:crypto': join(ROOT, 'server', 'lsp', 'web', 'digest.ts'),
    },
    logLevel: 'warning',
  });
  return onPage(host, scratch, { extension: hanging, tests }, runSuite);
}

/** Hands a page, and the address of a workbench on a fresh copy of the workspace, to `use`; without an end in time it has failed. */
async function onPage(
  host: WebHost,
  scratch: string,
  { extension, tests }: { readonly extension: string; readonly tests?: string },
  use: (page: Page, address: string) => Promise<Tally>,
): Promise<Tally> {
  const folder = mkdtempSync(join(scratch, 'run-'));
  const workspace = join(folder, 'workspace');
  cpSync(join(ROOT, 'test', 'extension', 'workspace'), workspace, { recursive: true });
  if (tests === undefined) writeSettings(workspace);
  const port = await freePort();
  const paths = { extensionDevelopmentPath: extension, folderPath: workspace };
  const served = await host.serve(port, tests === undefined ? paths : { ...paths, extensionTestsPath: tests });
  const context = await launchProfile(join(folder, 'profile'), { width: 1400, height: 900 });
  const limit = setTimeout(() => void context.close(), LIMIT);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    if (process.env.CODE_HOST_VERBOSE) page.on('console', (message) => console.log(message.text()));
    return await use(page, `http://localhost:${port}/`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return broken('a page in the browser', error);
  } finally {
    clearTimeout(limit);
    await context.close();
    served.dispose();
  }
}

function writeSettings(workspace: string): void {
  mkdirSync(join(workspace, '.vscode'));
  const settings = { 'tieout.databases': OUT_OF_REACH, 'workbench.startupEditor': 'none' };
  writeFileSync(join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
}

/** Opens the workbench and waits for the end of the tests in it; without counts they have failed. */
async function runSuite(page: Page, address: string): Promise<Tally> {
  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  let told = '';
  page.on('crash', () => end('the page crashed')).on('close', () => end('the page was closed'));
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    const text = plain(args);
    if (text.includes(RESULTS)) told = text.slice(text.indexOf('{'));
    else if (/ [✓✗] /.test(text)) console.log(text);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => end(code === 0 ? '' : `ended with ${code}`));
  await page.goto(address, { waitUntil: 'commit' });
  const reason = await ended;
  if (reason !== '') console.error(reason);
  if (told === '') return broken('the tests in the browser left no results', reason);
  const tally: Tally = JSON.parse(told);
  return reason !== '' && tally.failed === 0 ? sum(tally, broken('the browser', reason)) : tally;
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

async function bundleSuite(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [entry],
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
