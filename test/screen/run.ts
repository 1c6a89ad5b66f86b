// What a writer sees, looked at in a real window: squiggle, hover, Problems panel and Figures view, in both themes. The
// pictures are kept in `.screenshots/` for a person to look at.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type RunFolders, withFolders } from '../extension/run.ts';
import { findBrowser, launchBrowser } from '../host/browser.ts';
import { prepareProfile, startServer } from '../host/server.ts';
import { prepareCodeHost, ROOT } from '../host/setup.ts';
import { workbenchUrl } from '../host/workbench.ts';
import { NOTHING, single, sum, type Tally } from '../runner/tally.ts';

const PICTURES = join(ROOT, '.screenshots');
/** Milliseconds for something to appear. */
const PATIENCE = 30_000;

interface Look {
  readonly name: string;
  readonly theme: string;
  readonly draft: string;
  readonly locale: string;
}

const LOOKS: readonly Look[] = [
  { name: 'light', theme: 'Default Light Modern', draft: 'wrong.zh.md', locale: 'zh-cn' },
  { name: 'dark', theme: 'Default Dark Modern', draft: 'wrong.en.txt', locale: 'en' },
];

export async function runScreenTests(): Promise<Tally> {
  findBrowser();
  await prepareCodeHost();
  mkdirSync(PICTURES, { recursive: true });
  let tally = NOTHING;
  for (const look of LOOKS) tally = sum(tally, await withFolders((folders) => inWindow(look, folders)));
  console.log(`  pictures: ${PICTURES}`);
  return tally;
}

/** Opens a window with the look's draft and goes through what is to be seen. */
async function inWindow(look: Look, folders: RunFolders): Promise<Tally> {
  const profile = { ...folders, userData: join(folders.scratch, look.name), server: join(folders.scratch, 'server') };
  prepareProfile(profile, {
    'workbench.colorTheme': look.theme,
    'editor.fontSize': 16,
    'editor.minimap.enabled': false,
  });
  const server = await startServer(await prepareCodeHost(), profile, {
    args: ['--without-connection-token', '--enable-smoke-test-driver', '--locale', look.locale],
    env: {},
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: look.locale });
    page.setDefaultTimeout(PATIENCE);
    const paths = [folders.workspace, join(folders.workspace, look.draft)];
    await page.goto(workbenchUrl(server.port, { paths, developmentPaths: [ROOT] }), { waitUntil: 'commit' });
    return await lookAround(page, look.name);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function lookAround(page: Page, look: string): Promise<Tally> {
  const steps: [string, () => Promise<void>][] = [
    ['squiggle', () => page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached' })],
    ['hover', () => hoverOverSquiggle(page)],
    ['problems', () => openProblems(page)],
    ['figures', () => openFigures(page)],
    ['rule', () => openRulePage(page)],
    ['report', () => openReport(page)],
  ];
  let tally = NOTHING;
  for (const [name, step] of steps) {
    const holds = await step().then(
      () => true,
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        return false;
      },
    );
    await page.screenshot({ path: join(PICTURES, `${name}-${look}.png`) });
    console.log(`  ${holds ? '✓' : '✗'} ${name}, ${look}`);
    tally = sum(tally, single(holds));
  }
  return tally;
}

async function hoverOverSquiggle(page: Page): Promise<void> {
  const box = await page.locator('.monaco-editor .squiggly-error').first().boundingBox();
  if (box === null) throw new Error('the squiggle has no place on the screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  const hover = page.locator('.monaco-hover:not(.hidden)').filter({ hasText: /39\.8|398\.2/ });
  await hover.first().waitFor();
  await page
    .locator('.monaco-hover:not(.hidden)')
    .filter({ hasNotText: /Loading|加载/ })
    .first()
    .waitFor();
}

async function openProblems(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel').filter({ hasText: 'figure-mismatch' }).waitFor();
}

async function openFigures(page: Page): Promise<void> {
  await page.locator('.activitybar [aria-label*="Tieout"]').first().click();
  await page
    .locator('.pane-body .monaco-tree, .pane-body .monaco-list')
    .filter({ hasText: /412\.5亿元|41\.2 billion/ })
    .waitFor();
}

async function openRulePage(page: Page): Promise<void> {
  await page.locator('.markers-panel a', { hasText: 'figure-mismatch' }).first().click();
  const preview = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  await preview.locator('h1').filter({ hasText: 'figure-mismatch' }).waitFor();
}

async function openReport(page: Page): Promise<void> {
  await page.locator('.monaco-editor .view-line').first().click();
  await page.locator('.composite.title [aria-label="Show Report"]').first().click();
  const report = page.frameLocator('iframe.webview >> nth=-1').frameLocator('iframe#active-frame');
  await report.locator('li.refuted').first().waitFor();
}
