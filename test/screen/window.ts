// A VS Code window to look at: real server, real workbench in a browser, the extension loaded from the project.

import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { RunFolders } from '../extension/run.ts';
import { launchBrowser } from '../host/browser.ts';
import { prepareProfile, startServer } from '../host/server.ts';
import { prepareCodeHost, ROOT } from '../host/setup.ts';
import { workbenchUrl } from '../host/workbench.ts';

/** How a window looks, and what it shows. */
export interface Look {
  readonly name: string;
  readonly theme: string;
  readonly locale: string;
  /** File of the workspace to open. */
  readonly draft: string;
  readonly size: { readonly width: number; readonly height: number };
  /** Pixels of the picture for one of the window, 1 where it is left out. */
  readonly scale?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Milliseconds for something to appear. */
const PATIENCE = 30_000;

/** Opens a window on the folders' workspace, hands its page to `use`, and closes it. */
export async function inWindow<T>(look: Look, folders: RunFolders, use: (page: Page) => Promise<T>): Promise<T> {
  const profile = { ...folders, userData: join(folders.scratch, look.name), server: join(folders.scratch, 'server') };
  prepareProfile(profile, {
    'workbench.colorTheme': look.theme,
    'editor.fontSize': 16,
    'editor.minimap.enabled': false,
    'workbench.reduceMotion': 'on',
    ...look.settings,
  });
  const server = await startServer(await prepareCodeHost(), profile, {
    args: ['--without-connection-token', '--enable-smoke-test-driver', '--locale', look.locale],
    env: {},
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({
      viewport: look.size,
      locale: look.locale,
      deviceScaleFactor: look.scale ?? 1,
    });
    // There is no language pack here: VS Code itself stays English, but extensions are told the language and speak it.
    await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(look.locale)};`);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    page.setDefaultTimeout(PATIENCE);
    const paths = [folders.workspace, join(folders.workspace, look.draft)];
    await page.goto(workbenchUrl(server.port, { paths, developmentPaths: [ROOT] }), { waitUntil: 'commit' });
    return await use(page);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** The inside of the webview that was opened last. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview >> nth=-1').frameLocator('iframe#active-frame');
}

/** What the editor notes, in its list of notes: under test it shows none by itself. */
export async function noted(page: Page, words: string | RegExp): Promise<Locator> {
  const list = page.locator('.notifications-center');
  if (!(await list.isVisible())) await page.locator('.statusbar-item[id="status.notifications"]').click();
  const note = list.locator('.notification-list-item').filter({ hasText: words }).first();
  await note.waitFor();
  // What the bell says of itself would lie over the note.
  await page.mouse.move(640, 400);
  return note;
}

/** Runs a command of the palette by its title in the editor's language. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const box = page.locator('.quick-input-widget input:not([type=checkbox])').first();
  for (let tries = 0; tries < 5 && !(await box.isVisible()); tries++) {
    // A page that is just being shown takes the focus, and with it the palette away.
    await page.keyboard.press('F1');
    await box.waitFor({ timeout: 2000 }).catch(() => undefined);
  }
  await box.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Middle of the first place in the editor with these words; runs in the page. */
const PLACE_OF = `(wanted) => {
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    const at = line.textContent.replaceAll('\\u00a0', ' ').indexOf(wanted);
    if (at < 0) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent.length;
      if (at + 1 < before + length) {
        const range = document.createRange();
        range.setStart(node, at + 1 - before);
        range.setEnd(node, at + 2 - before);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      before += length;
    }
  }
  return null;
}`;

/** Puts the mouse on the first place with these words, and waits for the hover that explains them. */
export async function hoverOver(page: Page, words: string): Promise<void> {
  const hover = page.locator('.monaco-hover:not(.hidden)').filter({ hasText: /\S/ });
  // The heading of the explanation: another figure's may name this one too.
  const wanted = hover
    .filter({ hasText: `${words}": ` })
    .or(hover.filter({ hasText: `${words}”：` }))
    .first();
  for (let tries = 0; tries < 6 && !(await wanted.isVisible()); tries++) {
    // A hover that is open stays while the mouse crosses it.
    await page.mouse.move(5, 300);
    await page.keyboard.press('Escape');
    await hover.first().waitFor({ state: 'hidden' });
    // Looked for each time: a lens that comes late moves the lines.
    const place = await page.evaluate<{ x: number; y: number } | null>(`(${PLACE_OF})(${JSON.stringify(words)})`);
    if (place === null) throw new Error(`"${words}" is not on the screen`);
    await page.mouse.move(place.x, place.y, { steps: 4 });
    await page.mouse.move(place.x + 1, place.y, { steps: 2 });
    await wanted.waitFor({ timeout: 4000 }).catch(() => undefined);
  }
  await wanted.waitFor();
}
