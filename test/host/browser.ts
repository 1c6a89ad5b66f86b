// Finds the machine's own Chrome, Chromium or Edge and starts it without a window.

import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { CannotRun } from './cannot-run.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
];

/** Path of a browser that Playwright can drive. `TIEOUT_BROWSER` names another one. */
export function findBrowser(): string {
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const inApplications = MAC_APPLICATIONS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const found = [process.env.TIEOUT_BROWSER ?? '', ...inPath, ...inApplications].find(isExecutable);
  if (found === undefined) throw new CannotRun('no Chrome, Chromium or Edge found (Debian: apt-get install chromium)');
  return found;
}

/** Starts the browser. Signals are left to the caller: Playwright would end the process before the server is stopped. */
export function launchBrowser(): Promise<Browser> {
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return chromium.launch({ executablePath: findBrowser(), headless: true, args: FLAGS, ...signals });
}

/** Lets pages within pages have service workers: what a webview loads comes through one where no server brings it. */
const PREFERENCES = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

/** The same with a profile of its own, in an empty folder. */
export function launchProfile(folder: string, viewport: { width: number; height: number }): Promise<BrowserContext> {
  mkdirSync(join(folder, 'Default'), { recursive: true });
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(PREFERENCES));
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const options = { executablePath: findBrowser(), headless: true, args: FLAGS, viewport, ...signals };
  return chromium.launchPersistentContext(folder, options);
}

/** Whether the file is there and may be run. */
function isExecutable(path: string): boolean {
  if (path === '') return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
