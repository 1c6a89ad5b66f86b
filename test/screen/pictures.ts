// Makes the README's pictures from the product as it is: `npm run pictures`, after a change to anything that they show;
// `npm run pictures -- announcement` makes only that film.
// Needs ImageMagick, gifsicle and pngquant (Debian packages of these names).

import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { type RunFolders, withFolders } from '../extension/run.ts';
import { ROOT } from '../host/setup.ts';
import { type Announcement, announcementFilm, shoot, type Typed, writingFilm } from './films.ts';
import { hoverOver, inWindow, type Look, runCommand, webview } from './window.ts';

const DOCS = join(ROOT, 'docs', 'images');

interface Language {
  readonly locale: string;
  readonly draft: string;
  /** Ending of the picture's name. */
  readonly ending: string;
  readonly right: string;
  readonly wrong: string;
  readonly checkDocument: string;
  readonly typed: Typed;
  readonly announcement: Announcement;
}

const LANGUAGES: readonly Language[] = [
  {
    locale: 'en',
    draft: 'sample.en.md',
    ending: '',
    right: 'RMB247.8 billion',
    wrong: 'RMB398 billion',
    checkDocument: 'Check Document',
    typed: [
      'In the September quarter of 2025, revenue of Alibaba Cloud rose to RMB41.2 billion',
      ', up 34% from a year earlier. ',
    ],
    announcement: {
      document: 'harbor-mills-third-quarter.html',
      typed: ['In the third quarter of 2025, net sales of Harbor Mills rose to $1,420 million', ', up 12.2%. '],
    },
  },
  {
    locale: 'zh-cn',
    draft: 'sample.zh.md',
    ending: '.zh',
    right: '2477.95亿元',
    wrong: '53.65亿美元',
    checkDocument: '核对当前文稿',
    typed: ['2025年第三季度，阿里云的收入增至412.5亿元', '，同比增长34%。'],
    announcement: {
      document: 'mainland-third-quarter.html',
      typed: ['2025年前三季度，江海重工实现营业收入93.03亿元', '，经营稳健。'],
    },
  },
];

const SETTINGS = {
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.glyphMargin': false,
  'editor.renderLineHighlight': 'none',
  'editor.overviewRulerBorder': false,
  'editor.scrollbar.vertical': 'hidden',
  'editor.suggestOnTriggerCharacters': false,
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'breadcrumbs.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.sideBar.location': 'right',
};

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);

mkdirSync(DOCS, { recursive: true });
for (const language of LANGUAGES) {
  const { ending, typed, announcement } = language;
  const draft = { ...readmeLook(language), draft: 'draft.md' };
  if (isWanted('readme')) await picture(readmeLook(language), language, readmePictures);
  if (isWanted('writing'))
    await picture({ ...draft, size: { width: 860, height: 300 } }, language, (page) =>
      writingFilm(page, typed, join(DOCS, `writing${ending}.gif`)),
    );
  if (isWanted('announcement'))
    await picture({ ...draft, size: { width: 1000, height: 420 } }, language, (page, _, folders) =>
      announcementFilm(page, announcement, folders, join(DOCS, `announcement${ending}.gif`)),
    );
}

function readmeLook({ locale, draft }: Language): Look {
  const size = { width: 1000, height: 620 };
  return { name: 'readme', theme: 'Default Light Modern', locale, draft, size, scale: 1.5, settings: SETTINGS };
}

/** Opens a window on the samples alone. */
function picture(
  look: Look,
  language: Language,
  take: (page: Page, language: Language, folders: RunFolders) => Promise<void>,
): Promise<void> {
  return withFolders((folders) => {
    prepareWorkspace(folders);
    return inWindow(look, folders, async (page) => {
      await page.locator('.monaco-editor .view-line').first().click();
      await runCommand(page, 'View: Close Primary Side Bar');
      await take(page, language, folders);
    });
  });
}

function prepareWorkspace({ workspace }: RunFolders): void {
  rmSync(workspace, { recursive: true });
  mkdirSync(join(workspace, 'claims-db'), { recursive: true });
  for (const name of ['sample.en.md', 'sample.zh.md']) cpSync(join(ROOT, 'examples', name), join(workspace, name));
  writeFileSync(join(workspace, 'draft.md'), '\n');
}

async function readmePictures(page: Page, { ending, right, wrong, checkDocument }: Language): Promise<void> {
  await page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
  await hoverOver(page, wrong);
  await shoot(page, '.part.editor', join(DOCS, `editor${ending}.png`), 128);
  await hoverOver(page, right);
  await shoot(page, '.part.editor', join(DOCS, `hover${ending}.png`), 128);
  await runCommand(page, checkDocument);
  await webview(page).locator('li.row').first().waitFor();
  await runCommand(page, 'View: Focus Right Editor Group');
  await runCommand(page, 'View: Maximize Editor Group and Hide Side Bars');
  await webview(page).locator('li.row').first().focus();
  for (const key of ['a', 'ArrowDown', 'a', 'ArrowDown', 'ArrowDown', 'f']) await page.keyboard.press(key);
  await webview(page).locator('.to-fix[aria-pressed="true"]').first().waitFor();
  await toTop(page);
  await shoot(page, '.part.editor', join(DOCS, `report${ending}.png`), 128);
}

/** Scrolls the report to its top and takes away what lies over it. */
async function toTop(page: Page): Promise<void> {
  await runCommand(page, 'Notifications: Clear All Notifications');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, -10_000);
  await page.waitForTimeout(500);
}
