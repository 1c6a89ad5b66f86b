// Installs what is missing, builds what has changed, then hands over to the task: `node build.mjs TASK [ARGUMENT]…`.
// Runs on a bare clone under Node 20 or later, so it imports nothing but Node's own modules until npm has been.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { noticeOf } from './notices.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
/** The Node that every development script runs on, whatever the machine's own is. */
const node = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');
const stampFile = join(root, '.build', 'stamps.json');
/** Character maps of Chinese fonts, for the reader of PDF. */
const maps = 'claims-db/ingest/readers/pdf/cmaps';
/** The licences of everything in the bundles that is others' work. */
const notices = 'dist/THIRD-PARTY-NOTICES.txt';
/** A change to these makes everything anew. */
const buildFiles = ['build.mjs', 'notices.mjs', 'package-lock.json'];
const sample = { zh: 'examples/sample.zh.md', en: 'examples/sample.en.md' };
const readsChinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');

/** CommonJS that ends up in an ES module still asks for `require`. */
const requireShim =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";
const inBrowser = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };
/** What of Node is a function of its arguments alone has a stand-in where there is no Node. Anything else of it does not build. */
const withoutNode = { 'node:path': './server/lsp/web/path.ts', 'node:crypto': './server/lsp/web/digest.ts' };
/**
 * What is shipped. `make` writes the outputs and returns the project's own files that went into it, or `undefined` where it
 * could not be made; `data` lists the files that count although no import names them.
 */
const products = [
  bundle('dist/client.cjs', 'client/extension.ts', { format: 'cjs', external: ['vscode'] }),
  bundle('dist/language-client.cjs', 'client/language-client.ts', { format: 'cjs', external: ['vscode'] }),
  bundle('dist/report.js', 'client/report/view/view.ts', { format: 'iife', platform: 'browser', target: 'es2022' }),
  bundle('dist/web-server.js', 'server/lsp/web/main.ts', { ...inBrowser, format: 'iife', alias: withoutNode }),
  // In a browser VS Code adds the last ending itself, and takes the name before it for CommonJS.
  bundle('dist/web-client.cjs.js', 'client/web/extension.ts', { ...inBrowser, format: 'cjs', external: ['vscode'] }),
  programs({
    server: 'server/lsp/main.ts',
    cli: 'server/cli/main.ts',
    mcp: 'server/mcp/server.ts',
    archive: 'server/archive/archive.ts',
  }),
  bundle('dist/pdf.js', 'claims-db/ingest/readers/pdf/pdf-library.ts', { format: 'esm' }),
  bundle('dist/postgres.js', 'server/databases/postgres/client/library.ts', {
    format: 'esm',
    banner: { js: requireShim },
    external: ['pg-native'],
  }),
  { outputs: ['dist/cmaps'], make: copyMaps, data: mapFiles },
  { outputs: ['dist/claims-db.json'], make: writeClaims, data: claimsData },
  { outputs: [notices], make: writeNotices, data: () => [] },
];

const bundleOptions = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node22',
  mainFields: ['module', 'main'],
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
};

const tasks = {
  build: async () => 0,
  start: checkDrafts,
  test: (names) => runNode('test/run.ts', names),
  vscode: (paths) => runNode('test/host/open-editor.ts', paths),
  package: () => runNode('test/extension/package.ts', []),
  pictures: (names) => runNode('test/screen/pictures.ts', names),
  bench: (names) => runNode('test/bench/run.ts', names),
  'bench-archive': (args) => runNode('test/bench/archive.ts', args),
  'bench-postgres': (claims) => runNode('test/bench/postgres/run.ts', claims),
  fuzz: (options) => runNode('test/fuzz/run.ts', options),
  soak: (options) => runNode('test/soak/run.ts', options),
};

process.chdir(root);
process.exitCode = await main(process.argv[2] ?? 'build', process.argv.slice(3));

async function main(name, args) {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (task === undefined) {
    console.error(
      say(`build.mjs: no task "${name}"; there are`, `build.mjs：没有任务“${name}”，可用的有`),
      Object.keys(tasks).join(' '),
    );
    return 2;
  }
  return (await install()) || (await build()) || task(args);
}

function say(english, chinese) {
  return readsChinese ? chinese : english;
}

/** Runs a program to its end in this terminal and returns its exit code; a signal to stop is passed on. */
function run(command, args, options = {}) {
  const path = [dirname(node), join(modules, '.bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path };
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env, ...options });
  const pass = (signal) => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(say(`Cannot run ${command}: ${error.message}`, `无法运行 ${command}：${error.message}`));
      done(1);
    });
    child.on('close', (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      done(code ?? 1);
    });
  });
}

function runNode(script, args) {
  return run(node, [script, ...args]);
}

// ── Install ──

async function install() {
  if (!isInstalled()) {
    console.log(say('Installing what the build needs (npm ci)…', '正在安装构建所需的包（npm ci）……'));
    const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: windows });
    if (code !== 0) return code;
  }
  if (existsSync(node)) return 0;
  // npm was told to run no install scripts; this one fetches the Node binary of the platform.
  return run('npm', ['run', 'preinstall', '--silent'], { cwd: join(modules, 'node'), shell: windows });
}

/** Whether `node_modules` holds what the lock file asks for; npm writes its own record last, so a broken install shows. */
function isInstalled() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return present[path] === undefined ? optional === true : present[path].version === version;
  });
}

// ── Build ──

/** Makes what has changed since it was last made, going by the content of the files that went into it. */
async function build() {
  const stamps = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
  let failed = 0;
  for (const { outputs, make, data } of products) {
    const [output] = outputs;
    if (outputs.every((path) => existsSync(path)) && isCurrent(stamps[output], data())) continue;
    const sources = await make();
    if (sources === undefined) {
      failed = 1;
      continue;
    }
    const inputs = [...buildFiles, ...sources, ...data()];
    stamps[output] = Object.fromEntries(inputs.map((path) => [path, digest(path)]));
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, JSON.stringify(stamps, null, 1));
  }
  return failed;
}

function isCurrent(stamp, data) {
  if (stamp === undefined || data.some((path) => stamp[path] === undefined)) return false;
  return Object.entries(stamp).every(([path, content]) => digest(path) === content);
}

function digest(path) {
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'none';
}

function bundle(output, entry, options) {
  return {
    outputs: [output],
    make: () => bundled({ ...options, outfile: output }, [entry]),
    data: () => [],
    entries: [entry],
    options,
  };
}

/** The programs on Node, by their names in `dist/`. What several of them need stands there once, in files of its own. */
function programs(entries) {
  const options = {
    format: 'esm',
    banner: { js: requireShim },
    external: ['pg-native'],
    splitting: true,
    chunkNames: 'shared-[hash]',
  };
  const outputs = Object.keys(entries).map((name) => `dist/${name}.js`);
  const make = async () => {
    const started = Date.now();
    const made = await bundled({ ...options, outdir: 'dist' }, entries);
    // What a build that failed would have taken away is still what the programs need.
    const shared = made ? readdirSync('dist').filter((name) => name.startsWith('shared-')) : [];
    for (const name of shared) if (statSync(join('dist', name)).mtimeMs < started) rmSync(join('dist', name));
    return made;
  };
  return { outputs, make, data: () => [], entries: Object.values(entries), options };
}

async function bundled(options, entryPoints) {
  const { build: esbuild } = await import('esbuild');
  try {
    const { metafile } = await esbuild({ ...bundleOptions, ...options, entryPoints });
    return Object.keys(metafile.inputs).filter((path) => !path.startsWith('node_modules/'));
  } catch {
    return undefined; // esbuild has printed what was wrong, and where
  }
}

async function writeClaims() {
  const entry = 'claims-db/build.ts';
  if ((await runNode(entry, [])) !== 0) return undefined;
  const { build: esbuild } = await import('esbuild');
  const traced = {
    ...bundleOptions,
    format: 'esm',
    entryPoints: [entry],
    packages: 'external',
    write: false,
    sourcemap: false,
  };
  return Object.keys((await esbuild(traced)).metafile.inputs);
}

/** The texts of the licences that go with the bundles: of each package whose code is in one, once. */
async function writeNotices() {
  const { build: esbuild } = await import('esbuild');
  const entries = products.flatMap(({ entries: entryPoints, options }) =>
    entryPoints ? [{ ...options, entryPoints }] : [],
  );
  const built = await Promise.all(
    entries.map((options) => esbuild({ ...bundleOptions, ...options, write: false, sourcemap: false, outdir: 'dist' })),
  );
  const inputs = [...new Set(built.flatMap(({ metafile }) => Object.keys(metafile.inputs)))];
  const folders = new Set(inputs.flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
  const parts = [...folders].sort().map(noticeOf);
  parts.push(`Character maps of Adobe\n\n${readFileSync(join(maps, 'LICENSE'), 'utf8').trim()}`);
  mkdirSync('dist', { recursive: true });
  writeFileSync(notices, `${parts.join(`\n\n${'-'.repeat(78)}\n\n`)}\n`);
  return inputs.filter((path) => !path.startsWith('node_modules/'));
}

/** The character maps that the reader of PDF looks up beside its bundle. */
async function copyMaps() {
  cpSync(maps, 'dist/cmaps', { recursive: true });
  return [];
}

function mapFiles() {
  return readdirSync(maps).map((name) => join(maps, name));
}

function claimsData() {
  return readdirSync('claims-db', { recursive: true })
    .filter((path) => /\.(ya?ml|json)$/.test(path) && path !== 'tsconfig.json')
    .map((path) => join('claims-db', path));
}

// ── Tasks ──

/**
 * Checks the files given, with the exit status of `tieout check`; or else the sample draft. The sample is there to show
 * what is found, so finding something in it is no failure.
 */
async function checkDrafts(paths) {
  const here = process.env.INIT_CWD ?? root;
  const isSample = paths.length === 0;
  const drafts = isSample ? [readsChinese ? sample.zh : sample.en] : paths.map((path) => resolve(here, path));
  const code = await runNode('dist/cli.js', ['check', '--format', 'pretty', ...drafts]);
  console.log(say('\nTo see it in the editor: npm run vscode', '\n想在编辑器里看：npm run vscode'));
  return isSample && code === 1 ? 0 : code;
}
