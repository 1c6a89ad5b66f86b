// A draft in, findings and an exit status out, in every format.

import { describe, expect, test } from 'vitest';
import { DATABASE, folderWith, tieout } from './run-cli.ts';

const WRONG = '顶点公司2025年第三季度营业额为412.5亿元。\n';
const RIGHT = '顶点公司2025年第三季度营业额为398.24亿元。\n';
const BARE = ['--no-bundled-db', '--db', 'db.yaml'];

function desk(files: Readonly<Record<string, string | Uint8Array>>): string {
  return folderWith({ 'db.yaml': DATABASE, ...files });
}

describe('exit status', () => {
  test.each([
    ['nothing flagged', RIGHT, [], 0],
    ['a wrong figure', WRONG, [], 1],
    ['a wrong figure, never to fail', WRONG, ['--fail-on', 'never'], 0],
    ['a missing source, to fail on errors only', '顶点公司2024年营业额为12.5亿元。\n', ['--fail-on', 'error'], 0],
  ])('%s', async (_, draft, options, status) => {
    const ended = await tieout(['check', ...BARE, ...options, 'a.md'], desk({ 'a.md': draft }));
    expect(ended).toMatchObject({ status, error: '' });
  });
});

describe('json', () => {
  test('is as the interface says', async () => {
    const { out } = await tieout(['check', '--format', 'json', ...BARE, 'a.md'], desk({ 'a.md': WRONG }));
    const { documents, summary, ...head } = JSON.parse(out);
    expect(head).toEqual({ version: 1, tool: { name: 'tieout', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) } });
    expect(documents).toHaveLength(1);
    const [document] = documents;
    expect(document).toMatchObject({ path: 'a.md', uri: expect.stringMatching(/^file:\/\/.*\/a\.md$/) });
    expect(document.figures.find(({ kind }: { kind: string }) => kind === 'money')).toEqual({
      text: '412.5亿元',
      offset: [17, 24],
      range: { start: { line: 0, character: 17 }, end: { line: 0, character: 24 } },
      kind: 'money',
      quantity: { value: '41250000000', low: '41245000000', high: '41255000000', unit: 'CNY', comparator: '=' },
      checkWorthy: true,
      statement: {
        entity: 'acme',
        metric: 'turnover',
        period: '2025-07-01/2025-09-30',
        basis: [],
        known: { entity: 'stated', metric: 'stated', period: 'stated', basis: 'stated', unit: 'stated' },
      },
      verdict: 'refuted',
      claim: 'acme-q3',
      code: 'figure-mismatch',
    });
    expect(document.diagnostics).toEqual([
      {
        code: 'figure-mismatch',
        severity: 'error',
        message: expect.stringContaining('398.2'),
        range: { start: { line: 0, character: 17 }, end: { line: 0, character: 24 } },
      },
    ]);
    expect(summary).toEqual({
      documents: 1,
      figures: 2,
      supported: 0,
      refuted: 1,
      disputed: 0,
      unverified: 0,
      unsourced: 0,
      cited: 0,
      ambiguous: 0,
    });
  });

  test('an ignored figure says so, and has neither verdict nor code', async () => {
    const folder = desk({ 'a.md': `<!-- tieout-ignore -->\n${WRONG}` });
    const { out, status } = await tieout(['check', '--format', 'json', ...BARE, 'a.md'], folder);
    const [document] = JSON.parse(out).documents;
    expect(status).toBe(0);
    expect(document.diagnostics).toEqual([]);
    expect(document.figures.at(-1)).toMatchObject({ verdict: null, ignored: true, code: null });
  });

  test('figures lists what is left alone too', async () => {
    const { out } = await tieout(['figures', '--format', 'json', ...BARE, 'a.md'], desk({ 'a.md': RIGHT }));
    const [{ figures }] = JSON.parse(out).documents;
    expect(figures.map(({ text, kind, checkWorthy }: Record<string, unknown>) => [text, kind, checkWorthy])).toEqual([
      ['2025年第三季度', 'period', false],
      ['398.24亿元', 'money', true],
    ]);
  });

  test.each([
    ['zh', '见第3页，A380的第三版为v2.1，共12笔。\n', ['页码', '型号', '序数', '版本号', '数量']],
    [
      'en',
      'See p. 3: the A380, v2.1, scored 92/100 at 9:30 am.\n',
      ['page number', 'model name', 'version', 'score', 'time'],
    ],
  ])('figures says why each is left alone, in %s', async (language, draft, kinds) => {
    const { out } = await tieout(['figures', '--lang', language, ...BARE, 'a.md'], desk({ 'a.md': draft }));
    const why = out.split('\n').flatMap((line) => /(?:不核对：|left alone: )(.+)$/.exec(line)?.[1] ?? []);
    expect(why).toEqual(kinds);
  });
});

test('sarif names the rule, its page and the place', async () => {
  const { out } = await tieout(['check', '--format', 'sarif', ...BARE, '稿.md'], desk({ '稿.md': WRONG }));
  const { version, runs } = JSON.parse(out);
  const [{ tool, columnKind, results }] = runs;
  expect([version, columnKind]).toEqual(['2.1.0', 'utf16CodeUnits']);
  expect(results).toHaveLength(1);
  const [result] = results;
  expect(tool.driver.rules[result.ruleIndex]).toMatchObject({
    id: 'figure-mismatch',
    helpUri: expect.stringMatching(/^https:.*figure-mismatch/),
  });
  expect(result).toMatchObject({
    ruleId: 'figure-mismatch',
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: '%E7%A8%BF.md' },
          region: { startLine: 1, startColumn: 18, endLine: 1, endColumn: 25 },
        },
      },
    ],
  });
});

test('sarif names a finding by its subject and its figure, so that it stays itself when lines above it come', async () => {
  const fingerprints = async (text: string): Promise<unknown[]> => {
    const { out } = await tieout(['check', '--format', 'sarif', ...BARE, 'a.md'], desk({ 'a.md': text }));
    return JSON.parse(out).runs[0].results.map((result: { partialFingerprints: object }) => result.partialFingerprints);
  };
  const [own] = await fingerprints(WRONG);
  expect(own).toEqual({ 'tieoutFigure/v1': expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(await fingerprints(`前言。\n\n${WRONG}`)).toEqual([own]);
});

test('sarif says what was not checked', async () => {
  const folder = desk({ 'a.md': Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'b.md': WRONG });
  const { out } = await tieout(['check', '--format', 'sarif', ...BARE, '.'], folder);
  const [run] = JSON.parse(out).runs;
  const notified = { level: 'error', message: { text: expect.stringContaining('binary') } };
  expect(run.invocations).toMatchObject([{ executionSuccessful: false, toolExecutionNotifications: [notified] }]);
});

test('github shows ten of a level: the others are named in the log', async () => {
  const many = Array.from({ length: 12 }, (_, at) => `${WRONG.trim().replace('412', String(411 + at))}\n\n`).join('');
  const { out } = await tieout(['check', '--format', 'github', ...BARE, 'a.md'], desk({ 'a.md': many }));
  expect(out).toMatch(/^GitHub shows 10 errors a step at their lines, of 12; not shown: a\.md:21, a\.md:23$/m);
});

test('github names a hundred of the others, and how many more there are', async () => {
  const many = Array.from({ length: 150 }, (_, at) => `${WRONG.trim().replace('412', String(411 + at))}\n\n`).join('');
  const { out } = await tieout(['check', '--format', 'github', ...BARE, 'a.md'], desk({ 'a.md': many }));
  expect(out).toMatch(
    /^GitHub shows 10 errors a step at their lines, of 150; not shown: (?:a\.md:\d+, ){99}a\.md:\d+ and 40 more$/m,
  );
});

test('github commands escape what would end them', async () => {
  const { out } = await tieout(['check', '--format', 'github', ...BARE, 'a,b.md'], desk({ 'a,b.md': WRONG }));
  expect(out).toMatch(/^::error file=a%2Cb\.md,line=1,endLine=1,col=18,endColumn=25,title=Tieout figure-mismatch::/);
  expect(out.trimEnd().split('\n')).toHaveLength(1);
});

describe('a subject that no database knows', () => {
  const STRANGER = '北湖公司2024年营业额为31亿元，同比增长12%，净利率8%。\n';
  const check = async (...options: string[]): Promise<string> =>
    (await tieout(['check', ...options, ...BARE, 'a.md'], desk({ 'a.md': STRANGER }))).out;

  test('is one finding of the document, and its figures none', async () => {
    const [document] = JSON.parse(await check('--format', 'json')).documents;
    expect(document.figures.map(({ verdict }: { verdict: string | null }) => verdict).filter(Boolean)).toEqual([
      'unsourced',
      'unsourced',
      'unsourced',
    ]);
    expect(document.diagnostics).toEqual([
      {
        code: 'unknown-subject',
        severity: 'information',
        message: expect.stringMatching(/^Nothing is known about 北湖公司: 3 figures could not be checked\./),
        range: { start: { line: 0, character: 13 }, end: { line: 0, character: 17 } },
      },
    ]);
  });

  test('is a note in SARIF, with its rule and page', async () => {
    const [{ tool, results }] = JSON.parse(await check('--format', 'sarif')).runs;
    expect(results).toMatchObject([{ ruleId: 'unknown-subject', level: 'note' }]);
    expect(tool.driver.rules[results[0].ruleIndex]).toMatchObject({
      id: 'unknown-subject',
      helpUri: expect.stringMatching(/docs\/rules\/unknown-subject\.md$/),
    });
  });

  test('is a notice on GitHub', async () => {
    expect(await check('--format', 'github')).toMatch(
      /^::notice file=a\.md,line=1,.*title=Tieout unknown-subject::Nothing is known/,
    );
  });

  test('is one line on a terminal, and fails nothing', async () => {
    const { out, status } = await tieout(['check', ...BARE, 'a.md'], desk({ 'a.md': STRANGER }));
    expect(status).toBe(0);
    expect(out).toMatch(/^a\.md:1:14 information unknown-subject Nothing is known about 北湖公司: 3 figures/);
  });
});

describe('pretty', () => {
  test('the underline stands under a figure after Chinese text', async () => {
    const { out } = await tieout(['check', ...BARE, 'a.md'], desk({ 'a.md': WRONG }));
    const [head = '', line = '', underline = ''] = out.split('\n');
    expect(head).toMatch(/^a\.md:1:18 error figure-mismatch /);
    expect(line).toBe('    顶点公司2025年第三季度营业额为412.5亿元。');
    // Thirteen Han characters and 2025 before the figure; 412.5 and two Han characters in it.
    expect(underline).toBe(`    ${' '.repeat(13 * 2 + 4)}${'~'.repeat(5 + 2 * 2)}`);
    expect(out).toContain('acme-q3');
    expect(out).toContain('Acme results');
    expect(out.trimEnd().split('\n').at(-1)).toBe('1 draft, 1 figure checked: 1 refuted');
  });

  test('a long line is cut around its figure', async () => {
    const { out } = await tieout(['check', ...BARE, 'a.md'], desk({ 'a.md': `${'前文很长，'.repeat(60)}${WRONG}` }));
    const [, line = '', underline = ''] = out.split('\n');
    expect(line).toContain('412.5亿元');
    expect(line.length).toBeLessThan(100);
    expect(underline.trim()).toBe('~~~~~~~~~');
  });

  test('speaks Chinese on a Chinese terminal and has colours where asked', async () => {
    const folder = desk({ 'a.md': WRONG });
    const chinese = await tieout(['check', ...BARE, 'a.md'], folder, '', { LANG: 'zh_CN.UTF-8' });
    expect(chinese.out).toContain('错误');
    expect(chinese.out).not.toContain('\u001b');
    const coloured = await tieout(['check', '--color', ...BARE, 'a.md'], folder);
    expect(coloured.out).toContain('\u001b[31m');
  });
});

describe('explain', () => {
  test('tells what the figure was held against', async () => {
    const { out, status } = await tieout(['explain', ...BARE, 'a.md:1:18'], desk({ 'a.md': WRONG }));
    expect(status).toBe(0);
    expect(out).toContain('412.5亿元');
    expect(out).toContain('Acme results');
  });

  test('names the columns of the figures where there is none', async () => {
    const { error, status } = await tieout(['explain', ...BARE, 'a.md:1:1'], desk({ 'a.md': WRONG }));
    expect(status).toBe(2);
    expect(error).toContain('5, 18');
  });
});

test.each(['json', 'sarif'])(
  'many drafts are written in their order, %s',
  async (format) => {
    const names = Array.from({ length: 60 }, (_, at) => `${String(at).padStart(2, '0')}.md`);
    const long = '管理层说，需求仍然健康，公司会继续审慎地安排投资。\n\n'.repeat(200);
    const files = Object.fromEntries(names.map((name, at) => [name, (at % 7 === 0 ? WRONG : RIGHT) + long]));
    const { out, status } = await tieout(['check', '--format', format, ...BARE, '.'], desk(files));
    const parsed = JSON.parse(out);
    const paths =
      format === 'json'
        ? parsed.documents.map(({ path }: { path: string }) => path)
        : parsed.runs[0].results.map(
            ({ locations: [place] }: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
              place?.physicalLocation.artifactLocation.uri,
          );
    expect(paths).toEqual(format === 'json' ? names : names.filter((_, at) => at % 7 === 0));
    expect(status).toBe(1);
  },
  120_000,
);
