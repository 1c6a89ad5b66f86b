// Short films for the README: a figure is put right as it is written, and an announcement becomes what a draft is held against.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RunFolders } from '../extension/run.ts';
import { ROOT } from '../host/setup.ts';
import { runCommand } from './window.ts';

/** A line to type, up to and from where the figure is finished. */
export type Typed = readonly [figure: string, rest: string];

export interface Announcement {
  /** Of the samples. */
  readonly document: string;
  readonly typed: Typed;
}

const COLOURS = 48;

/** A part of the page as a PNG of few colours. */
export async function shoot(page: Page, part: string, path: string, colours: number): Promise<void> {
  const raw = `${path}.raw.png`;
  // What fades in is to be seen whole.
  await page.waitForTimeout(400);
  const clip = await page.locator(part).first().boundingBox();
  if (clip === null) throw new Error(`there is no ${part} on the screen`);
  await page.screenshot({ path: raw, clip });
  execFileSync('pngquant', ['--force', '--speed', '1', '--output', path, String(colours), raw]);
  rmSync(raw);
}

/** Pictures of one part of a page, and how long each is shown. */
class Film {
  private readonly folder = mkdtempSync(join(tmpdir(), 'tieout-film-'));
  private readonly frames: string[] = [];
  private readonly page: Page;
  private readonly part: string;

  constructor(page: Page, part: string) {
    this.page = page;
    this.part = part;
  }

  async frame(hundredths: number): Promise<void> {
    const path = join(this.folder, `${this.frames.length}.png`);
    await shoot(this.page, this.part, path, COLOURS);
    this.frames.push('-delay', String(hundredths), path);
  }

  write(path: string): void {
    execFileSync('/usr/bin/convert', [...this.frames, '-loop', '0', path]);
    execFileSync('gifsicle', ['-O3', '--colors', String(COLOURS), '--batch', path]);
    rmSync(this.folder, { recursive: true });
  }
}

/** A wrong figure is typed, gets its mark, and is put right. */
async function typeAndMend(page: Page, film: Film, [figure, rest]: Typed): Promise<void> {
  const step = Math.ceil(figure.length / 9);
  for (let at = 0; at < figure.length; at += step) {
    await page.keyboard.type(figure.slice(at, at + step));
    await film.frame(18);
  }
  await page.keyboard.type(rest);
  await page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
  await film.frame(120);
  await page.locator('.squiggly-error').first().click({ force: true });
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget').first().waitFor();
  await film.frame(220);
  await page.keyboard.press('Enter');
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  await film.frame(60);
  await film.frame(260);
}

export async function writingFilm(page: Page, typed: Typed, path: string): Promise<void> {
  const film = new Film(page, '.part.editor');
  await film.frame(60);
  await typeAndMend(page, film, typed);
  film.write(path);
}

/** An announcement comes into `claims-db`, is read by itself, and a draft is written against it. */
export async function announcementFilm(
  page: Page,
  { document, typed }: Announcement,
  { workspace }: RunFolders,
  path: string,
): Promise<void> {
  const film = new Film(page, '.monaco-workbench');
  const folder = join(workspace, 'claims-db');
  mkdirSync(folder);
  await runCommand(page, 'File: Focus on Files Explorer');
  await runCommand(page, 'Notifications: Clear All Notifications');
  await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'claims-db' }).first().click();
  await film.frame(120);
  cpSync(join(ROOT, 'examples', 'announcements', document), join(folder, document));
  await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: document }).first().waitFor();
  await film.frame(80);
  await page
    .locator('.explorer-folders-view .monaco-list-row')
    .filter({ hasText: document.replace('.html', '.yaml') })
    .first()
    .waitFor();
  await film.frame(260);
  await runCommand(page, 'Notifications: Clear All Notifications');
  await page.locator('.monaco-editor .view-line').first().click();
  await typeAndMend(page, film, typed);
  film.write(path);
}
