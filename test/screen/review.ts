// The review of a source document as a curator has it: added from the palette, gone through with the keyboard.

import { match } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { runCommand } from './window.ts';

const NAME = 'harbor-mills-third-quarter';

/** Adds the sample announcement by the title of the command, and waits for its claims. */
export async function addDocument(page: Page, title: string, workspace: string): Promise<void> {
  await page.locator('.monaco-editor .view-line').first().click();
  await runCommand(page, title);
  const box = page.locator('.quick-input-widget input').first();
  // The dialog writes its own folder into the box once it has listed it.
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'announcements' }).first().waitFor();
  await box.fill(join(workspace, 'announcements', `${NAME}.html`));
  await page
    .locator('.quick-input-list .monaco-list-row')
    .filter({ hasText: `${NAME}.html` })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await rowsOf(page).first().waitFor();
}

function rowsOf(page: Page): ReturnType<Page['locator']> {
  return page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row[aria-level="2"]').filter({ hasText: '│' });
}

/** Confirms one claim and rejects the next with a key each; both stand in the claims file. */
export async function decideByKeyboard(page: Page, workspace: string): Promise<void> {
  const file = join(workspace, 'claims-db', `${NAME}.yaml`);
  const count = (status: string): number =>
    existsSync(file) ? readFileSync(file, 'utf8').split(`status: "${status}"`).length - 1 : 0;
  const [confirmed, open] = [count('confirmed'), count('unverified')];
  const settled = async (left: number): Promise<void> => {
    for (let tries = 0; tries < 100 && count('unverified') !== left; tries++) await page.waitForTimeout(50);
  };
  const focused = page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row.focused.selected');
  const labelOf = async (nth: number): Promise<string> =>
    (await rowsOf(page).nth(nth).getAttribute('aria-label')) ?? '';
  const [second, third] = [await labelOf(1), await labelOf(2)];
  const isNext = (label: string): Promise<void> =>
    focused.and(page.locator(`[aria-label=${JSON.stringify(label)}]`)).waitFor();
  await rowsOf(page).first().click();
  // The click shows the document; the keys stay in the list, and the next row is selected after each.
  await page.locator('.monaco-editor .view-line').filter({ hasText: '</td>' }).first().waitFor();
  await page.keyboard.press('y');
  await settled(open - 1);
  await isNext(second);
  await page.keyboard.press('n');
  await settled(open - 2);
  await isNext(third);
  match(
    `${count('confirmed')} ${count('rejected')} ${count('unverified')}`,
    new RegExp(`^${confirmed + 1} 1 ${open - 2}$`),
  );
}
