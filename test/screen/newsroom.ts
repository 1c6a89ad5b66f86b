// A newsroom's database in a real window: the password goes into the editor's own store of secrets, and the status bar says
// since when the server is away.

import { doesNotMatch } from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Postgres } from '../../server/databases/postgres/connection.ts';
import { type RunFolders, withFolders } from '../extension/run.ts';
import { databaseOn } from '../postgres/desk.ts';
import { PASSWORD, startPostgres, type TestServer } from '../postgres/server.ts';
import { CLAIMS, LEXICON } from '../store/made.ts';
import { inWindow, type Look, noted, runCommand } from './window.ts';

/** Milliseconds that a window may take to open, with everything else that this machine does. */
const OPENING = 120_000;

const DRAFT = 'newsroom.md';
const TEXT = 'Acme turnover was RMB41,824 million in the third quarter of 2025.\n';

/** The words of the editor's language that lead through it. */
interface Words {
  readonly locale: string;
  readonly enter: string;
  readonly refused: RegExp;
  readonly choose: string;
  readonly restart: string;
  /** What the tooltip tells a screen reader. */
  readonly away: RegExp;
}

const LANGUAGES: readonly Words[] = [
  {
    locale: 'en',
    enter: 'Enter Password',
    refused: /was not taken/,
    choose: 'Set Database Password',
    restart: 'Restart Server',
    away: /cannot be reached since \d\d:\d\d.*its claims as of then are in use/,
  },
  {
    locale: 'zh-cn',
    enter: '输入密码',
    refused: /密码不对/,
    choose: '设置数据库密码',
    restart: '重启核对服务',
    away: /\d\d:\d\d 起连不上.*沿用当时的数据/,
  },
];

/** What is to be seen, step by step; each begins where the one before it ended. */
export type Steps = readonly (readonly [name: string, step: () => Promise<void>])[];

const squiggle = (page: Page): Locator => page.locator('.monaco-editor .squiggly-error').first();
const bar = (page: Page): Locator => page.locator('.statusbar-item[id*="tieout.status"]');

async function typePassword(page: Page, password: string): Promise<void> {
  const box = page.locator('.quick-input-widget input[type=password]').first();
  await box.waitFor();
  await box.fill(password);
  await page.keyboard.press('Enter');
}

/** Everything that the editor has written to disk for the user. */
function writtenBy({ scratch }: RunFolders): string {
  const files = readdirSync(scratch, { recursive: true, encoding: 'utf8' }).map((name) => join(scratch, name));
  const isText = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return files
    .filter((path) => /\.(?:json|log|yaml|md)$/.test(path) && isText(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

/** What stands behind the window. */
interface Scene {
  readonly server: TestServer;
  readonly owner: Postgres;
  readonly folders: RunFolders;
}

function steps(page: Page, words: Words, { server, owner, folders }: Scene): Steps {
  const command = async (title: string): Promise<void> => {
    await page.locator('.monaco-editor .view-line').first().click();
    await runCommand(page, title);
  };
  return [
    [
      'password-asked',
      async () => {
        await page.locator('.monaco-editor .squiggly-warning').first().waitFor({ state: 'attached', timeout: OPENING });
        await noted(page, words.enter);
      },
    ],
    [
      'password-kept',
      async () => {
        await (await noted(page, words.enter)).getByText(words.enter, { exact: true }).click();
        await typePassword(page, PASSWORD);
        await squiggle(page).waitFor({ state: 'attached' });
        doesNotMatch(writtenBy(folders), new RegExp(PASSWORD));
      },
    ],
    [
      'server-away',
      async () => {
        await server.kill();
        await bar(page)
          .filter({ hasText: /\d\d:\d\d/ })
          .waitFor();
        const label = (await bar(page).getAttribute('aria-label')) ?? '';
        if (!words.away.test(label)) throw new Error(`the status bar says: ${label}`);
        await squiggle(page).waitFor({ state: 'attached' });
      },
    ],
    [
      'server-back',
      async () => {
        await server.start();
        await bar(page)
          .filter({ hasText: /Tieout/ })
          .filter({ hasNotText: /\d\d:\d\d/ })
          .waitFor();
      },
    ],
    [
      'password-used',
      async () => {
        await command(words.restart);
        await owner.query(`UPDATE tieout.claim SET value = '41824e6', rest = NULL WHERE id = 'q3'`);
        await squiggle(page).waitFor({ state: 'detached' });
      },
    ],
    [
      'password-refused',
      async () => {
        await command(words.choose);
        await typePassword(page, 'another one');
        await command(words.restart);
        await noted(page, words.refused);
      },
    ],
  ];
}

/** A window in each language, with a server and a database of its own. */
export async function inNewsrooms<T>(use: (name: string, page: Page, steps: Steps) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (const words of LANGUAGES) {
    const server = await startPostgres();
    try {
      const database = await databaseOn(server, 'desk', LEXICON, CLAIMS);
      const look: Look = {
        name: `newsroom-${words.locale}`,
        theme: 'Default Light Modern',
        locale: words.locale,
        draft: DRAFT,
        size: { width: 1280, height: 900 },
        settings: { 'tieout.databases': [database.address] },
      };
      const looked = await withFolders((folders) => {
        writeFileSync(join(folders.workspace, DRAFT), TEXT);
        return inWindow(look, folders, (page) =>
          use(look.name, page, steps(page, words, { server, owner: database.owner, folders })),
        );
      });
      results.push(looked);
      await database.close();
    } finally {
      await server.stop();
    }
  }
  return results;
}
