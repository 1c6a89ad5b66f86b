// What a writer sees in a browser, looked at; and that what takes Node says so. The pictures are kept in `.screenshots/`.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../host/setup.ts';
import { broken, HOLDS, NOTHING, sum, type Tally } from '../runner/tally.ts';
import { hoverOver, runCommand, webview } from '../screen/window.ts';

const PICTURES = join(ROOT, '.screenshots');
const PATIENCE = 30_000;

/** Databases that a browser cannot read, as the settings of the workspace name them. */
export const OUT_OF_REACH: readonly string[] = ['claims.sqlite', 'postgres://desk@db.example/claims'];

type Step = readonly [name: string, step: (page: Page) => Promise<void>];

const STEPS: readonly Step[] = [
  ['databases', (page) => told(page, 'takes VS Code on the desktop or the command line', OUT_OF_REACH.length)],
  ['squiggle', (page) => page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached' })],
  ['hover', (page) => hoverOver(page, '412.5亿元')],
  ['report', openReport],
  [
    'documents',
    (page) => refused(page, 'Tieout: Add Source Document', 'reading documents takes VS Code on the desktop'),
  ],
  [
    'password',
    (page) => refused(page, 'Tieout: Set Database Password', 'databases on servers take VS Code on the desktop'),
  ],
];

/** Walks through a workbench that shows the workspace of the tests. */
export async function lookAround(page: Page, address: string): Promise<Tally> {
  mkdirSync(PICTURES, { recursive: true });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('.explorer-folders-view').getByText('wrong.zh.md').dblclick();
  let tally = NOTHING;
  for (const [name, step] of STEPS) {
    const seen = await step(page).then(
      () => HOLDS,
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        return broken(`${name}, in a browser`, error);
      },
    );
    await page.screenshot({ path: join(PICTURES, `web-${name}.png`) });
    console.log(`  ${seen.failed === 0 ? '✓' : '✗'} ${name}, in a browser`);
    tally = sum(tally, seen);
  }
  return tally;
}

/** Waits for so many messages with these words, and takes them away. */
async function told(page: Page, words: string, count: number): Promise<void> {
  const messages = page.locator('.notification-toast').filter({ hasText: words });
  await messages.nth(count - 1).waitFor();
  await page.screenshot({ path: join(PICTURES, `web-told-${words.slice(0, 5).trim()}.png`) });
  while ((await messages.count()) > 0) {
    await messages.first().hover();
    await messages.first().locator('.codicon-notifications-clear').click();
  }
}

async function refused(page: Page, command: string, words: string): Promise<void> {
  await runCommand(page, command);
  await told(page, words, 1);
}

async function openReport(page: Page): Promise<void> {
  await runCommand(page, 'Tieout: Check Document');
  await webview(page).locator('main').filter({ hasText: '412.5亿元' }).waitFor();
}
