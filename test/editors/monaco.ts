// Monaco in a page, put together as docs/other-editors.md says, in a real browser: a diagnostic, the hover, a fix.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../host/browser.ts';
import { DOWNLOADS, npm } from '../host/setup.ts';
import { snippet } from './page.ts';
import type { Seen } from './seen.ts';

const CLIENT = '10.7.0';
const DEPENDENCIES: Readonly<Record<string, string>> = {
  'monaco-languageclient': CLIENT,
  'vscode-ws-jsonrpc': '3.5.0',
  ws: '8.18.3',
  '@codingame/esbuild-import-meta-url-plugin': '1.0.3',
};

/** Milliseconds for what a person would wait for. */
const PATIENCE = 60_000;
const PAGE = '<!doctype html><link rel="stylesheet" href="page.css"><div id="editor" style="height: 500px"></div>';
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };
const AS_FILES = ['.ttf', '.svg', '.wasm', '.html', '.mp3', '.png', '.sh', '.ps1', '.psm1', '.zsh', '.fish'];

/** What the draft is, and where `tieout` is found. */
export interface MonacoDraft {
  readonly name: string;
  readonly text: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Opens the draft in Monaco as a page of the documentation says. */
export async function seenInMonaco(page: string, draft: MonacoDraft): Promise<Seen> {
  const installed = await prepare();
  const folder = mkdtempSync(join(installed, 'run-'));
  const port = String(await freePort());
  const words = (own: string): string => snippet(page, own).replaceAll('7007', port).replaceAll('draft.md', draft.name);
  writeFileSync(join(folder, 'server.mjs'), words('createServerProcess'));
  writeFileSync(join(folder, 'page.js'), words('MonacoVscodeApiWrapper'));
  writeFileSync(join(folder, 'index.html'), `${PAGE}<script type="module" src="page.js"></script>\n`);
  await bundle(folder, installed);
  writeFileSync(join(folder, 'out', draft.name), draft.text);
  writeFileSync(join(folder, 'out', 'index.html'), readFileSync(join(folder, 'index.html')));
  const passing = spawn(process.execPath, [join(folder, 'server.mjs')], { env: draft.env, stdio: 'ignore' });
  const files = await serve(join(folder, 'out'));
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage({ viewport: { width: 1000, height: 600 } });
    tab.setDefaultTimeout(PATIENCE);
    await tab.goto(`http://127.0.0.1:${portOf(files)}/index.html`);
    return await drive(tab);
  } finally {
    await browser.close();
    files.close();
    passing.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function drive(page: Page): Promise<Seen> {
  const mark = page.locator('.squiggly-error').first();
  await mark.waitFor({ state: 'attached' });
  await mark.hover({ force: true });
  const hover = page.locator('.monaco-hover:not(.hidden)').filter({ hasText: 'Read as' }).first();
  const explained = (await hover.textContent()) ?? '';
  await mark.click({ force: true });
  await page.keyboard.press('Control+.');
  const actions = page.locator('.action-widget .action');
  await actions.first().waitFor();
  const titles = await actions.allInnerTexts();
  await page.keyboard.press('Enter');
  await mark.waitFor({ state: 'detached' });
  const text = ((await page.locator('.view-lines').textContent()) ?? '').replaceAll('\u00a0', ' ');
  return { diagnostics: [explained], hover: explained, titles, text };
}

/** Installs the client once, under `.vscode-test/`; a set-up that was broken off is started anew. */
async function prepare(): Promise<string> {
  const folder = join(DOWNLOADS, `monaco-${CLIENT}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  writeFileSync(join(partial, 'package.json'), JSON.stringify({ private: true, dependencies: DEPENDENCIES }));
  const step = { folder: partial, log: join(DOWNLOADS, 'set-up-monaco.log') };
  await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund'], step);
  renameSync(partial, folder);
  return folder;
}

async function bundle(folder: string, installed: string): Promise<void> {
  const plugin = createRequire(join(installed, 'package.json')).resolve('@codingame/esbuild-import-meta-url-plugin');
  const { default: importMetaUrl }: { default: Plugin } = await import(pathToFileURL(plugin).href);
  await build({
    entryPoints: [join(folder, 'page.js')],
    outdir: join(folder, 'out'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    plugins: [importMetaUrl],
    loader: Object.fromEntries(AS_FILES.map((ending) => [ending, 'file'])),
    logLevel: 'error',
  });
}

async function serve(folder: string): Promise<Server> {
  const server = createServer(({ url = '' }, answer) => {
    const path = join(folder, new URL(url, 'http://page').pathname);
    if (!existsSync(path)) return answer.writeHead(404).end();
    return answer
      .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
      .end(readFileSync(path));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

function portOf(server: Server): number {
  const address = server.address() as AddressInfo;
  return address.port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const port = portOf(server);
  await new Promise((done) => server.close(done));
  return port;
}
