// The step of the GitHub Action: checks the drafts that differ from a commit, and writes annotations, a SARIF file and a summary.
// Reads TIEOUT_… from the environment, and GITHUB_OUTPUT, GITHUB_STEP_SUMMARY and RUNNER_TEMP as the runner sets them.

import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const { env } = process;
const chinese = env.TIEOUT_LANGUAGE === 'zh';
const say = (en, zh) => (chinese ? zh : en);

/** The endings of drafts, as server/core/formats/formats.ts has them. */
export const DRAFT_ENDINGS = [
  '.md',
  '.markdown',
  '.qmd',
  '.rmd',
  '.mdx',
  '.html',
  '.htm',
  '.xhtml',
  '.adoc',
  '.asciidoc',
  '.rst',
  '.typ',
  '.tex',
  '.ltx',
  '.txt',
  '.text',
];

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();

function main() {
  const changed = changedDrafts(env.TIEOUT_BASE ?? '');
  if (typeof changed === 'string') {
    console.log(`::error title=Tieout::${changed}`);
    return 2;
  }
  if (changed.length === 0) {
    summarise(`${say('No draft has changed.', '没有改动的稿件。')}\n`);
    return 0;
  }
  const sarif = join(mkdtempSync(join(env.RUNNER_TEMP || tmpdir(), 'tieout-')), 'tieout.sarif');
  writeFileSync(sarif, tieout('sarif', changed).stdout);
  const { stdout } = tieout('json', changed);
  const result = stdout === '' ? null : JSON.parse(stdout);
  const count = (result?.documents ?? []).reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `sarif=${sarif}\nflagged=${count}\n`);
  summarise(summaryOf(changed.length, result));
  const annotated = tieout('github', changed);
  process.stdout.write(annotated.stdout);
  process.stderr.write(annotated.stderr);
  return annotated.status ?? 2;
}

/** Drafts that were added or changed since a commit, or what keeps one from knowing. */
function changedDrafts(base) {
  if (!/^[0-9A-Za-z][0-9A-Za-z._/-]*$/.test(base))
    return say(
      'there is no commit to compare with: run on pull_request, or set "base"',
      '没有可比较的提交：请在 pull_request 时运行，或设置 base',
    );
  const git = spawnSync('git', ['diff', '--name-only', '-z', '--diff-filter=d', `${base}...HEAD`], {
    encoding: 'utf8',
  });
  if (git.status !== 0)
    return say(
      `git does not know ${base}: check out with fetch-depth: 0`,
      `git 里没有 ${base}：检出时请加 fetch-depth: 0`,
    );
  const isDraft = (name) => DRAFT_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
  return git.stdout.split('\0').filter(isDraft);
}

function tieout(format, drafts) {
  const databases = (env.TIEOUT_DATABASES ?? '')
    .split('\n')
    .flatMap((line) => (line.trim() ? ['--db', line.trim()] : []));
  const args = [
    cli,
    'check',
    `--format=${format}`,
    `--fail-on=${env.TIEOUT_FAIL_ON || 'error'}`,
    ...(env.TIEOUT_LANGUAGE ? ['--lang', env.TIEOUT_LANGUAGE] : []),
    ...(env.TIEOUT_BUNDLED === 'false' ? ['--no-bundled-db'] : []),
    ...databases,
    // A name that begins with a dash is a file all the same.
    ...drafts.map((name) => `./${name}`),
  ];
  return spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
}

/** A table of counts, and the findings below it: what does not fit beside the lines is still read here. */
function summaryOf(changed, result) {
  if (!result) return `${say('The drafts could not be checked; the log says why.', '稿件没能核对，原因见日志。')}\n`;
  const { summary, documents } = result;
  const names = {
    refuted: say('refuted', '不符'),
    disputed: say('disputed', '有争议'),
    unsourced: say('no source', '无出处'),
    unverified: say('unverified', '未证实'),
    ambiguous: say('ambiguous', '所指不明'),
    cited: say('source cited', '已注明出处'),
    supported: say('supported', '相符'),
  };
  const judged = Object.keys(names).reduce((sum, verdict) => sum + (summary[verdict] ?? 0), 0);
  const rows = Object.entries(names).map(([verdict, name]) => `| ${name} | ${summary[verdict] ?? 0} |`);
  const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
  const findings = documents.flatMap(({ path, diagnostics }) =>
    diagnostics.map(
      ({ code, message, range }) => `| ${cell(path)}:${range.start.line + 1} | ${code} | ${cell(message)} |`,
    ),
  );
  const shown = findings.slice(0, 200);
  const more = findings.length - shown.length;
  return [
    `### Tieout · 核数`,
    '',
    say(`${changed} changed drafts, ${judged} figures.`, `改动的稿件 ${changed} 篇，数字 ${judged} 个。`),
    '',
    `| ${say('verdict', '结论')} | ${say('figures', '个数')} |`,
    '| --- | ---: |',
    ...rows,
    ...(shown.length > 0 ? ['', `| ${say('place', '位置')} | | |`, '| --- | --- | --- |', ...shown] : []),
    ...(more > 0 ? ['', say(`and ${more} more`, `另有 ${more} 处`)] : []),
    '',
  ].join('\n');
}

function summarise(text) {
  if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, text);
  else console.log(text);
}
