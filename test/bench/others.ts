// Other checkers of prose, each behind one function: what Tieout's times are held against. Installed into this folder on demand.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Language } from './recognizers.ts';

const here = import.meta.dirname;

export interface Checker {
  readonly name: string;
  readonly version: string;
  /** The languages that it is made for. */
  readonly languages: readonly Language[];
  check(text: string): Promise<unknown>;
}

function install(): void {
  if (existsSync(join(here, 'node_modules'))) return;
  console.log('Installing the other checkers into test/bench (once) …');
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(command, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}

const find = createRequire(join(here, 'package.json'));

function folderOf(name: string): string {
  return join(here, 'node_modules', name);
}

function versionOf(name: string): string {
  return String(JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')).version);
}

/** A module of the folder's own packages, as what the caller knows it to be. */
async function load<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(join(here, 'node_modules', path)).href)) as T;
}

type Check = Checker['check'];

async function cspell(): Promise<Check> {
  const { spellCheckDocument } = await load<{
    spellCheckDocument(document: object, options: object, settings: object): Promise<unknown>;
  }>('cspell-lib/dist/index.js');
  const options = { noConfigSearch: true };
  const uri = pathToFileURL(join(here, 'draft.md')).href;
  return (text) => spellCheckDocument({ uri, text, languageId: 'markdown', locale: 'en' }, options, {});
}

async function markdownlint(): Promise<Check> {
  const { lint } = await load<{ lint(options: object): unknown }>('markdownlint/lib/exports-sync.mjs');
  return async (text) => lint({ strings: { draft: text } });
}

/** Its WebAssembly is put together by hand: its own entry is written for bundlers. */
async function autocorrect(): Promise<Check> {
  interface Bound {
    lintFor(text: string, name: string): unknown;
    __wbg_set_wasm(exports: unknown): void;
  }
  interface Engine {
    instantiate(code: Uint8Array, imports: object): Promise<{ readonly instance: { readonly exports: unknown } }>;
  }
  const { WebAssembly: engine } = globalThis as unknown as { readonly WebAssembly: Engine };
  const bound = await load<Bound>('@huacnlee/autocorrect/autocorrect_bg.js');
  const code = readFileSync(join(folderOf('@huacnlee/autocorrect'), 'autocorrect_bg.wasm'));
  const { instance } = await engine.instantiate(code, { './autocorrect_bg.js': bound });
  bound.__wbg_set_wasm(instance.exports);
  return async (text) => bound.lintFor(text, 'draft.md');
}

async function zhlint(): Promise<Check> {
  const { run } = find('zhlint') as { run(text: string, options: object): unknown };
  return async (text) => run(text, { rules: { preset: 'default' } });
}

async function textlint(): Promise<Check> {
  interface Textlint {
    createLinter(options: object): { lintText(text: string, path: string): Promise<unknown> };
    loadTextlintrc(options: object): Promise<unknown>;
  }
  const { createLinter, loadTextlintrc } = find('textlint') as Textlint;
  const configFilePath = join(here, 'textlintrc.json');
  const modules = join(here, 'node_modules');
  const linter = createLinter({ descriptor: await loadTextlintrc({ configFilePath, node_modulesDir: modules }) });
  return (text) => linter.lintText(text, 'draft.md');
}

async function harper(): Promise<Check> {
  interface Harper {
    LocalLinter: new (options: object) => { setup(): Promise<void>; lint(text: string): Promise<unknown> };
  }
  const { LocalLinter } = await load<Harper>('harper.js/dist/index.js');
  const { binaryInlined } = await load<{ binaryInlined: unknown }>('harper.js/dist/binaryInlined.js');
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return (text) => linter.lint(text);
}

const ALL: readonly (readonly [name: string, languages: readonly Language[], make: () => Promise<Check>])[] = [
  ['cspell-lib', ['zh', 'en'], cspell],
  ['markdownlint', ['zh', 'en'], markdownlint],
  ['@huacnlee/autocorrect', ['zh', 'en'], autocorrect],
  ['zhlint', ['zh'], zhlint],
  ['textlint', ['zh', 'en'], textlint],
  ['harper.js', ['en'], harper],
];

/** The other checkers, ready to check. */
export async function otherCheckers(): Promise<Checker[]> {
  install();
  const checkers: Checker[] = [];
  for (const [name, languages, make] of ALL)
    checkers.push({ name, languages, version: versionOf(name), check: await make() });
  return checkers;
}
