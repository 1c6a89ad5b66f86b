// Runs the command line as its user does: a process, its output and its exit status.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';

const main = resolve(dirname(fileURLToPath(import.meta.url)), '../../server/cli/main.ts');

/** Starting a process takes a second where the machine is busy, and some tests start several. */
vi.setConfig({ testTimeout: 30_000 });

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs `tieout` with the arguments in a folder, in English unless the environment says otherwise. */
export function tieout(
  args: readonly string[],
  folder: string,
  input: string | Uint8Array = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const env = { PATH: process.env.PATH, LANG: 'en_GB.UTF-8', ...environment };
  const child = spawn(process.execPath, [main, ...args], { cwd: folder, env });
  let out = '';
  let error = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    error += text;
  });
  child.stdin.end(input);
  return new Promise((done, fail) => {
    child.on('error', fail).on('close', (status) => done({ status, out, error }));
  });
}

/** A folder with these files that goes away after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** One claim, so that the tests stand on nothing that a curator may change. */
export const DATABASE = `entities:
  - id: acme
    name: { zh: 顶点公司, en: Acme }
    kind: company
    currency: CNY
metrics:
  - id: turnover
    name: { zh: 营业额, en: turnover }
    kind: money
    periodType: duration
source:
  id: acme-2025
  title: Acme results
  publisher: Acme
  date: 2025-11-01
  tier: primary
claims:
  - id: acme-q3
    entity: acme
    metric: turnover
    period: 2025Q3
    quantity: 398.24亿元
    status: confirmed
`;
