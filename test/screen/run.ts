// What a writer sees, looked at in a real window, in both themes and both languages. The pictures are kept in
// `.screenshots/` for a person to look at.

import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { type RunFolders, withFolders } from '../extension/run.ts';
import { findBrowser } from '../host/browser.ts';
import { prepareCodeHost, ROOT } from '../host/setup.ts';
import { HAS_POSTGRES } from '../postgres/server.ts';
import { broken, HOLDS, NOTHING, sum, type Tally } from '../runner/tally.ts';
import { inNewsrooms, type Steps } from './newsroom.ts';
import { exportSheet, jumpToFigure, keptDecisions, readReport, reviewByKeyboard, widenReport } from './report.ts';
import { addDocument, decideByKeyboard } from './review.ts';
import { dropClaims, killServers, restartByButton } from './trouble.ts';
import { hoverOver, inWindow, type Look, runCommand, webview } from './window.ts';

const PICTURES = join(ROOT, '.screenshots');
const LIGHT = 'Default Light Modern';
const DARK = 'Default Dark Modern';
const size = { width: 1280, height: 900 };

/** A look with words of the sample draft: a figure that is right, and one that is wrong. */
interface SampleLook extends Look {
  readonly right: string;
  readonly wrong: string;
  /** Whether only the report is looked at. */
  readonly reportOnly: boolean;
}

const ZH = { locale: 'zh-cn', draft: 'sample.zh.md', right: '2477.95亿元', wrong: '53.65亿美元', size };
const EN = { locale: 'en', draft: 'sample.en.md', right: 'RMB247.8 billion', wrong: 'US$5.4 billion', size };
const LOOKS: readonly SampleLook[] = [
  { name: 'light-zh', theme: LIGHT, ...ZH, reportOnly: false },
  { name: 'dark-en', theme: DARK, ...EN, reportOnly: false },
  { name: 'light-en', theme: LIGHT, ...EN, reportOnly: true },
  { name: 'dark-zh', theme: DARK, ...ZH, reportOnly: true },
  { name: 'light-tw', theme: LIGHT, ...ZH, locale: 'zh-tw', reportOnly: true },
];

const TROUBLES: readonly SampleLook[] = [
  { name: 'trouble-zh', theme: LIGHT, ...ZH, reportOnly: true },
  { name: 'trouble-en', theme: DARK, ...EN, reportOnly: true },
];

export async function runScreenTests(): Promise<Tally> {
  findBrowser();
  await prepareCodeHost();
  mkdirSync(PICTURES, { recursive: true });
  let tally = NOTHING;
  for (const look of LOOKS.filter(isWanted)) tally = sum(tally, await onSamples(look, lookAround));
  for (const look of TROUBLES.filter(isWanted)) tally = sum(tally, await onSamples(look, seeTrouble));
  if ('newsroom'.includes(process.env.TIEOUT_TEST_ONLY ?? '') && HAS_POSTGRES)
    tally = (await inNewsrooms((name, page, steps) => inTurn(page, steps, name))).reduce(sum, tally);
  console.log(`  pictures: ${PICTURES}`);
  return tally;
}

const isWanted = ({ name }: Look): boolean => name.includes(process.env.TIEOUT_TEST_ONLY ?? '');

/** Opens a window on the samples. */
function onSamples(
  look: SampleLook,
  use: (page: Page, look: SampleLook, folders: RunFolders) => Promise<Tally>,
): Promise<Tally> {
  return withFolders((folders) => {
    cpSync(join(ROOT, 'examples'), folders.workspace, { recursive: true });
    return inWindow(look, folders, async (page) => {
      await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached' });
      return use(page, look, folders);
    });
  });
}

function seeTrouble(page: Page, look: SampleLook, { workspace }: RunFolders): Promise<Tally> {
  const steps: Steps = [
    ['server-down', () => killServers(page)],
    ['server-restarted', () => restartByButton(page)],
    ['claims-dropped', () => dropClaims(page, workspace)],
  ];
  return inTurn(page, steps, look.name);
}

async function lookAround(page: Page, look: SampleLook, folders: RunFolders): Promise<Tally> {
  const label = labelsIn(look.locale);
  const figures: Steps = [
    ['squiggle', () => page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached' })],
    ['hover', () => hoverOver(page, look.right)],
    ['hover-wrong', () => hoverOver(page, look.wrong)],
    ['problems', () => openProblems(page)],
    ['figures', () => openFigures(page, look)],
    ['rule', () => openRulePage(page)],
    ['filter', () => filterFigures(page, label('command.filterFigures'), look)],
  ];
  const report: Steps = [
    ['report', () => openReport(page, label('command.checkDocument'))],
    ['report-read', () => readReport(webview(page), look.locale)],
    ['report-review', () => reviewByKeyboard(page, join(folders.workspace, `${look.draft}.review.json`))],
    ['report-wide', () => widenReport(page)],
    ['report-jump', () => jumpToFigure(page, look.right)],
  ];
  // Last: the sheet opens in an editor.
  const sheet: Steps = [
    ['report-again', () => reopenReport(page, label('command.checkDocument'))],
    [
      'report-sheet',
      () =>
        exportSheet(
          page,
          join(folders.workspace, look.draft.replace(/md$/, 'figures.html')),
          join(PICTURES, `sheet-${look.name}.png`),
        ),
    ],
  ];
  const documents: Steps = [
    ['document', () => addDocument(page, label('command.addSourceDocument'), folders.workspace)],
    ['document-review', () => decideByKeyboard(page, folders.workspace)],
  ];
  const walkthrough: Steps = [['walkthrough', () => openWalkthrough(page, label('walkthrough.title'))]];
  const steps = look.reportOnly ? [...report, ...sheet] : [...figures, ...report, ...documents, ...walkthrough];
  return inTurn(page, steps, look.name);
}

/** Takes the steps and a picture after each. */
async function inTurn(page: Page, steps: Steps, look: string): Promise<Tally> {
  let tally = NOTHING;
  for (const [name, step] of steps) {
    const seen = await step().then(
      () => HOLDS,
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        return broken(`${name}, ${look}`, error);
      },
    );
    await page.screenshot({ path: join(PICTURES, `${name}-${look}.png`) });
    console.log(`  ${seen.failed === 0 ? '✓' : '✗'} ${name}, ${look}`);
    tally = sum(tally, seen);
  }
  return tally;
}

/** The labels of package.json in a language. */
function labelsIn(locale: string): (key: string) => string {
  const file = locale === 'en' ? 'package.nls.json' : `package.nls.${locale}.json`;
  const labels: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
  return (key) => labels[key] ?? key;
}

async function openProblems(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel').filter({ hasText: 'unit-mismatch' }).waitFor();
}

async function openFigures(page: Page, { right, wrong }: SampleLook): Promise<void> {
  await page.locator('.activitybar [aria-label*="Tieout"]').first().click();
  const list = page.locator('.tree-explorer-viewlet-tree-view .monaco-list').filter({ hasText: wrong });
  await list.waitFor();
  const settled = list.locator('.monaco-list-row[aria-expanded="false"]').last();
  await settled.click();
  await list.filter({ hasText: right }).waitFor();
}

async function openRulePage(page: Page): Promise<void> {
  await page.locator('.markers-panel a', { hasText: 'unit-mismatch' }).first().click();
  const preview = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  await preview.locator('h1').filter({ hasText: 'unit-mismatch' }).waitFor();
}

async function filterFigures(page: Page, title: string, { right, wrong }: SampleLook): Promise<void> {
  // The rule's page has the focus, and keys pressed in a webview reach the window late or not at all.
  await page.locator('.monaco-editor .view-line').first().click();
  await runCommand(page, title);
  await page.locator('.quick-input-widget input').first().fill(wrong);
  const list = page.locator('.tree-explorer-viewlet-tree-view .monaco-list');
  await list.filter({ hasText: wrong }).filter({ hasNotText: right }).waitFor();
  await page.keyboard.press('Escape');
  await list.filter({ hasText: /相符|Supported/ }).waitFor();
  await page
    .locator('.tree-explorer-viewlet-tree-view .message')
    .filter({ hasText: wrong })
    .waitFor({ state: 'hidden' });
}

async function openReport(page: Page, title: string): Promise<void> {
  await page.locator('.monaco-editor .view-line').first().click();
  await runCommand(page, title);
  await webview(page).locator('li.row.refuted').first().waitFor();
}

/** After a reload of the window, the decisions are there as they were. */
async function reopenReport(page: Page, title: string): Promise<void> {
  await page.reload();
  await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached' });
  await openReport(page, title);
  await keptDecisions(webview(page));
}

async function openWalkthrough(page: Page, title: string): Promise<void> {
  await runCommand(page, 'Welcome: Open Walkthrough...');
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().click();
  // Its picture needs room beside the steps.
  await runCommand(page, 'View: Maximize Editor Group and Hide Side Bars');
  const picture = page.locator('.gettingStartedContainer iframe.webview, iframe.webview').last();
  await picture.contentFrame().frameLocator('iframe#active-frame').locator('svg text').first().waitFor();
}
