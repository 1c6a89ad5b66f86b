// Makes the README's pictures from the product as it is: `npm run pictures`, after a change to anything that they show.
// Needs ImageMagick, gifsicle and pngquant (Debian packages of these names).

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type RunFolders, withFolders } from '../extension/run.ts';
import { ROOT } from '../host/setup.ts';
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
  /** A line to type, up to and from where the figure is finished. */
  readonly typed: readonly [string, string];
}

const LANGUAGES: readonly Language[] = [
  {
    locale: 'en',
    draft: 'sample.en.md',
    ending: '',
    right: 'RMB39.8 billion',
    wrong: 'RMB398 billion',
    checkDocument: 'Check Document',
    typed: [
      'In the September quarter of 2025, revenue of Alibaba Cloud rose to RMB41.2 billion',
      ', up 34% from a year earlier. ',
    ],
  },
  {
    locale: 'zh-cn',
    draft: 'sample.zh.md',
    ending: '.zh',
    right: '398.24亿元',
    wrong: '2477.95亿美元',
    checkDocument: '核对当前文稿',
    typed: ['2025年第三季度，阿里云的收入增至412.5亿元', '，同比增长34%。'],
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

const scratch = mkdtempSync(join(tmpdir(), 'tieout-pictures-'));
try {
  mkdirSync(DOCS, { recursive: true });
  for (const language of LANGUAGES) {
    await picture(readmeLook(language), language, readmePictures);
    await picture({ ...readmeLook(language), draft: 'draft.md', size: { width: 860, height: 300 } }, language, film);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function readmeLook({ locale, draft }: Language): Look {
  const size = { width: 1000, height: 620 };
  return { name: 'readme', theme: 'Default Light Modern', locale, draft, size, scale: 1.5, settings: SETTINGS };
}

/** Opens a window on the samples alone. */
function picture(
  look: Look,
  language: Language,
  take: (page: Page, language: Language) => Promise<void>,
): Promise<void> {
  return withFolders((folders) => {
    prepareWorkspace(folders);
    return inWindow(look, folders, async (page) => {
      await page.locator('.monaco-editor .view-line').first().click();
      await runCommand(page, 'View: Close Primary Side Bar');
      await take(page, language);
    });
  });
}

function prepareWorkspace({ workspace }: RunFolders): void {
  rmSync(workspace, { recursive: true });
  mkdirSync(workspace);
  for (const name of ['sample.en.md', 'sample.zh.md']) cpSync(join(ROOT, 'examples', name), join(workspace, name));
  writeFileSync(join(workspace, 'draft.md'), '\n');
}

/** The page below the title bar and above the status bar, as a PNG of few colours. */
async function shoot(page: Page, path: string, colours: number): Promise<void> {
  const raw = join(scratch, 'raw.png');
  // What fades in is to be seen whole.
  await page.waitForTimeout(400);
  const editors = await page.locator('.part.editor').boundingBox();
  if (editors === null) throw new Error('there is no editor on the screen');
  await page.screenshot({ path: raw, clip: editors });
  execFileSync('pngquant', ['--force', '--speed', '1', '--output', path, String(colours), raw]);
}

async function readmePictures(page: Page, { ending, right, wrong, checkDocument }: Language): Promise<void> {
  await page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
  await hoverOver(page, wrong);
  await shoot(page, join(DOCS, `editor${ending}.png`), 128);
  await hoverOver(page, right);
  await shoot(page, join(DOCS, `hover${ending}.png`), 128);
  await runCommand(page, checkDocument);
  await webview(page).locator('li.row').first().waitFor();
  await runCommand(page, 'View: Focus Right Editor Group');
  await runCommand(page, 'View: Maximize Editor Group and Hide Side Bars');
  await webview(page).locator('li.row').first().focus();
  for (const key of ['a', 'ArrowDown', 'a', 'ArrowDown', 'ArrowDown', 'f']) await page.keyboard.press(key);
  await webview(page).locator('.to-fix[aria-pressed="true"]').first().waitFor();
  await toTop(page);
  await shoot(page, join(DOCS, `report${ending}.png`), 128);
}

/** Scrolls the report to its top and takes away what lies over it. */
async function toTop(page: Page): Promise<void> {
  await runCommand(page, 'Notifications: Clear All Notifications');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, -10_000);
  await page.waitForTimeout(500);
}

/** A film: a wrong figure is typed, gets its mark, and is put right. */
async function film(page: Page, { ending, typed }: Language): Promise<void> {
  const frames: string[] = [];
  const frame = async (hundredths: number): Promise<void> => {
    const path = join(scratch, `${frames.length}.png`);
    await shoot(page, path, 48);
    frames.push('-delay', String(hundredths), path);
  };
  const [figure, rest] = typed;
  const step = Math.ceil(figure.length / 9);
  await frame(60);
  for (let at = 0; at < figure.length; at += step) {
    await page.keyboard.type(figure.slice(at, at + step));
    await frame(18);
  }
  await page.keyboard.type(rest);
  await page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
  await frame(120);
  await page.locator('.squiggly-error').first().click({ force: true });
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget').first().waitFor();
  await frame(220);
  await page.keyboard.press('Enter');
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  await frame(60);
  await frame(260);
  const film = join(DOCS, `writing${ending}.gif`);
  execFileSync('/usr/bin/convert', [...frames, '-loop', '0', film]);
  execFileSync('gifsicle', ['-O3', '--colors', '48', '--batch', film]);
}
