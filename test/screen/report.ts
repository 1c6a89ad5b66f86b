// The report as its reader has it: what the page says, what the keyboard does, what is kept.

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { FrameLocator, Page } from 'playwright-core';
import { runCommand, webview } from './window.ts';

/** Reads the page: every figure with its line and verdict, counts that add up, names for those who hear it. */
export async function readReport(report: FrameLocator, locale: string): Promise<void> {
  const rows = report.locator('li.row');
  const chips = report.locator('.chip');
  const counts = (await chips.locator('strong').allTextContents()).map(Number);
  equal(
    counts.reduce((total, count) => total + count, 0),
    await rows.count(),
  );
  const wrong = report.locator('li.row.refuted').first();
  match((await wrong.getAttribute('aria-label')) ?? '', locale === 'en' ? /Refuted.*line \d+/ : /不符.*第 \d+ 行/);
  match((await wrong.locator('.message').textContent()) ?? '', locale === 'en' ? /Change it to/ : /建议改为/);
  ok((await report.locator('.source a[href^="http"]').count()) > 0, 'no source has a link');
  deepEqual(await report.locator('button:not([aria-label]), input:not([aria-label])').evaluateAll(unnamed), []);
  const policy = await report.locator('meta[http-equiv="Content-Security-Policy"]').first().getAttribute('content');
  match(policy ?? '', /^default-src 'none'; style-src 'nonce-[^']+'; script-src 'nonce-[^']+'$/);
  await chips.first().click();
  equal(await report.locator('li.row.refuted').count(), 0);
  await chips.first().click();
  await report.locator('input[type="search"]').fill('EBITA');
  ok((await rows.count()) < counts.reduce((total, count) => total + count, 0), 'the search finds everything');
  await report.locator('input[type="search"]').fill('');
}

/** Controls that nobody could name by hearing: neither a label nor words. */
function unnamed(elements: readonly { readonly textContent: string | null; readonly className: string }[]): string[] {
  return elements.filter(({ textContent }) => !textContent?.trim()).map(({ className }) => className);
}

/** Goes through rows with the keyboard alone; the decisions are in the file beside the draft. */
export async function reviewByKeyboard(page: Page, file: string): Promise<void> {
  const report = webview(page);
  await report.locator('li.row').first().focus();
  await page.keyboard.press('a');
  await report.locator('li.row').first().locator('.accepted[aria-pressed="true"]').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('f');
  await report.locator('li.row').nth(1).locator('.to-fix[aria-pressed="true"]').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('ask finance');
  await page.keyboard.press('Enter');
  await report.locator('.progress').filter({ hasText: /2/ }).waitFor();
  await report.locator('li.row input.note').nth(1).and(report.locator('[value="ask finance"]')).waitFor();
  const { figures } = JSON.parse(readFileSync(file, 'utf8'));
  const kept = figures.map(({ state, note }: { state: string; note: string }) => [state, note]);
  deepEqual(kept, [
    ['accepted', ''],
    ['to-fix', 'ask finance'],
  ]);
}

/** What `reviewByKeyboard` has decided is shown again. */
export async function keptDecisions(report: FrameLocator): Promise<void> {
  await report.locator('li.row').first().locator('.accepted[aria-pressed="true"]').waitFor();
  await report.locator('li.row').nth(1).locator('.to-fix[aria-pressed="true"]').waitFor();
}

/** The same page with all the room of the window: claim and review stand in columns of their own. */
export async function widenReport(page: Page): Promise<void> {
  const row = webview(page).locator('li.row').first();
  const apart = async (): Promise<boolean> => {
    const [words, claim] = [await row.locator('.what').boundingBox(), await row.locator('.claim').boundingBox()];
    return words !== null && claim !== null && claim.x > words.x + 100;
  };
  equal(await apart(), false);
  await runCommand(page, 'View: Maximize Editor Group and Hide Side Bars');
  for (let tries = 0; tries < 50 && !(await apart()); tries++) await page.waitForTimeout(100);
  equal(await apart(), true);
}

/** Enter on a row goes to its line in the draft. */
export async function jumpToFigure(page: Page, words: string): Promise<void> {
  const row = webview(page).locator('li.row').filter({ hasText: words }).first();
  const line = (await row.locator('.line').textContent()) ?? '';
  await row.focus();
  await page.keyboard.press('Enter');
  await page
    .locator('.statusbar-item')
    .filter({ hasText: new RegExp(`Ln ${line},`) })
    .waitFor();
}

/** A4 across without its margins, in CSS pixels. */
const PAPER = { width: 1032, height: 703 };

/** The sheet as a person exports it, and as it is printed: every column can be read, no row fills a page. */
export async function exportSheet(page: Page, file: string, picture: string): Promise<void> {
  await webview(page).locator('[data-focus="export-html"]').click();
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.press('Enter');
  for (let tries = 0; tries < 100 && !existsSync(file); tries++) await page.waitForTimeout(100);
  const paper = await page.context().browser()?.newContext({ viewport: PAPER });
  if (paper === undefined) throw new Error('the browser is gone');
  const sheet = await paper.newPage();
  try {
    await sheet.emulateMedia({ media: 'print' });
    await sheet.goto(pathToFileURL(file).href);
    const widths = await sheet
      .locator('th')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
    equal(widths.length, 9);
    ok(Math.min(...widths) > 35 && Math.max(...widths) < 300, widths.join(' '));
    const heights = await sheet
      .locator('tr')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    ok(Math.max(...heights) < PAPER.height / 2, heights.join(' '));
    await sheet.screenshot({ path: picture });
  } finally {
    await paper.close();
  }
}
