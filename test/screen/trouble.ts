// What a writer sees when something goes wrong: the server stops again and again, and a claims file vanishes.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Locator, Page } from 'playwright-core';
import { ROOT } from '../host/setup.ts';
import { noted } from './window.ts';

/** Milliseconds between two looks. */
const MOMENT = 200;
/** So often the status bar says so before the server may stay. */
const IN_A_ROW = 40;
const MOST_LOOKS = 150;

/** The language servers of this checkout that run. */
function servers(): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines
    .filter((line) => line.includes(join(ROOT, 'dist', 'server.js')))
    .map((line) => Number.parseInt(line, 10));
}

const status = (page: Page, words: RegExp): Locator => page.locator('.statusbar-item').filter({ hasText: words });

/** Kills the server until somebody tells of it: the marks are there all the time, and the status bar says what they are. */
export async function killServers(page: Page): Promise<void> {
  const down = status(page, /Tieout: not checking|核数：未在核对/);
  for (let downs = 0, looks = 0; downs < IN_A_ROW && looks < MOST_LOOKS; looks++) {
    for (const server of servers()) process.kill(server, 'SIGKILL');
    await page.waitForTimeout(MOMENT);
    if (await down.isVisible()) downs++;
  }
  await down.waitFor();
  if ((await page.locator('.monaco-editor .squiggly-error').count()) === 0) throw new Error('the marks are gone');
  await (await noted(page, /is not checking|没有在核对/)).waitFor();
}

/** By the button of the message there is a server again. */
export async function restartByButton(page: Page): Promise<void> {
  const told = await noted(page, /is not checking|没有在核对/);
  await told.getByRole('button', { name: /Restart Server|重启核对服务/ }).click();
  await status(page, /Tieout\s+\d/).waitFor();
}

const CLAIMS = `entities:
  - { id: vanishing-co, name: { zh: 云散科技, en: Vanishing Co }, kind: company, currency: CNY }
source: { title: Report, publisher: Vanishing Co, date: 2025-04-28, tier: primary }
claims:
  - { id: vanishing-revenue, entity: vanishing-co, metric: revenue, period: 2025Q1, quantity: 12.5亿元, status: confirmed }
`;

/** A claims file vanishes; its claims go with it by one button. */
export async function dropClaims(page: Page, workspace: string): Promise<void> {
  const folder = join(workspace, 'claims-db');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'vanishing.yaml');
  writeFileSync(file, CLAIMS);
  // Until it has been read it is no loss.
  await page.waitForTimeout(10 * MOMENT);
  rmSync(file);
  const told = await noted(page, /(?:Cannot find|读不到).*vanishing\.yaml/);
  await page.screenshot({ path: join(ROOT, '.screenshots', 'claims-gone.png') });
  await told.getByRole('button', { name: /Drop Its Claims|弃用其中的数据/ }).click();
  await told.waitFor({ state: 'hidden' });
}
