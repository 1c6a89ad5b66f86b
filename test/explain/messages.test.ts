// What a writer reads: a draft and a small database in, the messages out, in Chinese and in English.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateDatabase } from '../../claims-db/validate.ts';
import { check } from '../../server/core/check/check.ts';
import { memoryStore } from '../../server/core/claims/memory-store.ts';
import { explanationOf } from '../../server/core/explain/explanation.ts';
import { messageOf } from '../../server/core/explain/message.ts';
import { toMarkdown, toPlain } from '../../server/core/explain/render.ts';
import type { Language } from '../../server/core/text/spoken.ts';

const file = new URL('../fixtures/explain/claims.yaml', import.meta.url);
const database = validateDatabase([{ name: 'claims.yaml', text: readFileSync(file, 'utf8') }]);
const claims = memoryStore(database.lexicon, database.claims, 'fixture');

function messages(text: string, language: Language): string[] {
  const { findings } = check({ text, format: 'markdown' }, claims);
  return findings.map((finding) => `${finding.code}: ${messageOf(finding, { text, claims, language })}`);
}

test('a value that was restated is told with the day, the old value and the new one', () => {
  expect(messages('云帆云2025年第一季度营收为305.12亿元。', 'zh')).toEqual([
    'disputed-figure: “305.12亿元”已于2025-11-25重述：云帆云2025年第一季度营收原为305.12亿元，现为301.27亿元（云帆科技，一手资料，2025-11-25）。\n请改用重述后的数字，或写明是最初公布的。',
  ]);
  expect(messages('Yunfan Cloud revenue was RMB30.5 billion in the first quarter of 2025.', 'en')).toEqual([
    'disputed-figure: "RMB30.5 billion" was restated on 2025-11-25: Yunfan Cloud revenue, Q1 2025, was RMB30.5 billion, is RMB30.1 billion (云帆科技, primary source, 2025-11-25).\nUse the restated figure, or say that this is the one first reported.',
  ]);
});

test('a figure that does not follow from the claims is told with the arithmetic', () => {
  const [zh = ''] = messages('云帆云2025年第三季度营收为398.24亿元，环比多出100亿元。', 'zh');
  expect(zh).toMatch(/^figure-mismatch: “100亿元”与推算不符：.+ − .+ = .+亿元（/);
  const [en = ''] = messages(
    'Yunfan Cloud revenue was RMB39.8 billion in Q3 2025, RMB15 billion more than in Q2 2025.',
    'en',
  );
  expect(en).toMatch(/^figure-mismatch: "RMB15 billion" does not follow from the sources: .+ − .+ = RMB/);
});

test('the fixture is sound', () => {
  expect(database.problems).toEqual([]);
});

const ZH: [string, string, string][] = [
  [
    '数字不符',
    '云帆云2025年第三季度营收为389亿元。',
    'figure-mismatch: “389亿元”与来源不符：云帆云2025年第三季度营收为398亿元（云帆科技，一手资料，2025-11-25）。\n建议改为“398亿元”。',
  ],
  [
    '措辞',
    '云帆云2025年第三季度营收突破400亿元。',
    'overstated: “突破400亿元”的措辞与来源不符：云帆云2025年第三季度营收为398亿元（云帆科技，一手资料，2025-11-25）。\n建议改为“近400亿元”。',
  ],
  [
    '偏保守',
    '云帆云2025年第三季度营收超过300亿元。',
    'understated: “超过300亿元”没有错，但远低于来源：云帆云2025年第三季度营收为398.24亿元（云帆科技，一手资料，2025-11-25）。\n写得更接近，对读者更有用。',
  ],
  [
    '数量级',
    '云帆云2025年第三季度营收为398万元。',
    'scale-slip: “398万元”数量级有误，只有来源数字的1/10000：云帆云2025年第三季度营收为398亿元（云帆科技，一手资料，2025-11-25）。\n建议改为“398亿元”。',
  ],
  [
    '单位',
    '云帆云2025年第三季度营收为398亿美元。',
    'unit-mismatch: “398亿美元”单位有误，写的是美元，来源是人民币：云帆云2025年第三季度营收为398.24亿元（云帆科技，一手资料，2025-11-25）。\n建议改为“398亿元”。',
  ],
  [
    '方向',
    '云帆科技2025年第三季度净利润同比增长53%。',
    'direction-mismatch: “53%”方向写反了：云帆科技2025年第三季度净利润同比增速为-53%（云帆科技，一手资料，2025-11-25）。\n请核对来源后改正。',
  ],
  [
    '期间',
    '云帆云2025年第三季度营收为333.98亿元。',
    'period-mismatch: “333.98亿元”是云帆云2025年第二季度营收的数字（云帆科技，一手资料，2025-11-25）；云帆云2025年第三季度营收为398.24亿元（云帆科技，一手资料，2025-11-25）。\n建议改为“398.24亿元”。',
  ],
  [
    '主语',
    '云帆云2025年第三季度营收为2478亿元。',
    'subject-mismatch: “2478亿元”是云帆科技2025年第三季度营收的数字（云帆科技，一手资料，2025-11-25）；云帆云2025年第三季度营收为398亿元（云帆科技，一手资料，2025-11-25）。\n建议改为“398亿元”。',
  ],
  [
    '有争议',
    '云帆云2025年利用率为70%。',
    'disputed-figure: “70%”有争议，出自某公众号（自媒体，2025-12-01）；更可靠的来源：云帆云2025年全年利用率为45%（云帆科技，一手资料，2025-11-25）。\n公告给出的是45%。',
  ],
  [
    '未证实',
    '云帆云2025年用水量为500毫升。',
    'unverified-figure: “500毫升”尚未得到证实：只见于某公众号（自媒体，2025-12-01），未找到更可靠的来源。\n请另找来源，或在文中写明是谁的说法。',
  ],
  [
    '没有出处',
    '云帆云2024年第三季度营收为296亿元。',
    'missing-source: “296亿元”没有出处：数据库里没有“云帆云2024年第三季度营收”的数字，文中也没有注明来源。\n请加上链接、脚注，或写明据谁的数据。',
  ],
  [
    '只是其中一部分',
    '云帆云2024年第三季度海上营收为296亿元。',
    'missing-source: “296亿元”没有出处：数据库里没有“云帆云2024年第三季度营收（海上）”的数字，文中也没有注明来源。\n请加上链接、脚注，或写明据谁的数据。',
  ],
  [
    '只有未证实的数字',
    '云帆云2025年用水量为800毫升。',
    'missing-source: “800毫升”没有出处：“云帆云2025年全年用水量”在数据库里只有未经证实的500毫升（某公众号，自媒体，2025-12-01），文中也没有注明来源。\n请先核实那个数字，或写明据谁的数据。',
  ],
  [
    '多余的忽略',
    '<!-- tieout-ignore -->\n\n完。',
    'unused-ignore: 这条忽略注释没有用处：它所管的地方没有要报的问题，可以删去。',
  ],
  [
    '没有数字的说法：来源数字照常写',
    '云帆云2025年第三季度营收同比增长达三位数。',
    'figure-mismatch: “达三位数”与来源不符：云帆云2025年第三季度营收同比增速为34%（云帆科技，一手资料，2025-11-25）。\n请核对来源后改正。',
  ],
];
test.each(ZH)('%s', (_, text, message) => {
  expect(messages(text, 'zh')).toEqual([message]);
});

const EN: [string, string, string][] = [
  [
    'mismatch',
    'Yunfan Cloud revenue for the third quarter of 2025 was RMB38.9 billion.',
    'figure-mismatch: "RMB38.9 billion" disagrees with the source: Yunfan Cloud revenue, Q3 2025, is RMB39.8 billion (云帆科技, primary source, 2025-11-25).\nChange it to "RMB39.8 billion".',
  ],
  [
    'hedge',
    'Yunfan Cloud revenue for the third quarter of 2025 was more than RMB40 billion.',
    'overstated: The wording of "more than RMB40 billion" does not hold: Yunfan Cloud revenue, Q3 2025, is RMB39.824 billion (云帆科技, primary source, 2025-11-25).\nChange it to "nearly RMB40 billion".',
  ],
  [
    'scale',
    'Yunfan Cloud revenue for the third quarter of 2025 was RMB39.8 million.',
    'scale-slip: "RMB39.8 million" is 1000 times too small: Yunfan Cloud revenue, Q3 2025, is RMB39.8 billion (云帆科技, primary source, 2025-11-25).\nChange it to "RMB39.8 billion".',
  ],
  [
    'understated',
    'Yunfan Cloud revenue was more than RMB30 billion in the third quarter of 2025.',
    'understated: "more than RMB30 billion" is true but well short of the source: Yunfan Cloud revenue, Q3 2025, is RMB39.824 billion (云帆科技, primary source, 2025-11-25).\nA closer figure serves the reader better.',
  ],
  [
    'unit',
    'Yunfan Cloud revenue for the third quarter of 2025 was US$39.8 billion.',
    'unit-mismatch: "US$39.8 billion" is in US$ where the source has RMB: Yunfan Cloud revenue, Q3 2025, is RMB39.824 billion (云帆科技, primary source, 2025-11-25).\nChange it to "RMB39.8 billion".',
  ],
  [
    'direction',
    'Yunfan net income for the third quarter of 2025 rose 53% year over year.',
    'direction-mismatch: "53%" has the direction the wrong way round: Yunfan Technology net income growth year over year, Q3 2025, is -53% (云帆科技, primary source, 2025-11-25).\nCheck the source and correct it.',
  ],
  [
    'period',
    'Yunfan Cloud revenue for the third quarter of 2025 was RMB33.4 billion.',
    'period-mismatch: "RMB33.4 billion" is Yunfan Cloud revenue, Q2 2025 (云帆科技, primary source, 2025-11-25); Yunfan Cloud revenue, Q3 2025, is RMB39.8 billion (云帆科技, primary source, 2025-11-25).\nChange it to "RMB39.8 billion".',
  ],
  [
    'subject',
    'Yunfan Cloud revenue for the third quarter of 2025 was RMB247.8 billion.',
    'subject-mismatch: "RMB247.8 billion" is Yunfan Technology revenue, Q3 2025 (云帆科技, primary source, 2025-11-25); Yunfan Cloud revenue, Q3 2025, is RMB39.8 billion (云帆科技, primary source, 2025-11-25).\nChange it to "RMB39.8 billion".',
  ],
  [
    'disputed',
    'Yunfan Cloud utilisation in 2025 was 70%.',
    'disputed-figure: "70%" is disputed, from 某公众号 (self-published, 2025-12-01); a better source differs: Yunfan Cloud utilisation, full year 2025, is 45% (云帆科技, primary source, 2025-11-25).\nThe announcement says 45%.',
  ],
  [
    'unverified',
    'Yunfan Cloud water use in 2025 was 500 ml.',
    'unverified-figure: "500 ml" is unconfirmed: only 某公众号 (self-published, 2025-12-01) says so, and no better source was found.\nFind another source, or say in the text who says so.',
  ],
  [
    'unsourced',
    'Yunfan Cloud revenue for the third quarter of 2024 was RMB29.6 billion.',
    'missing-source: "RMB29.6 billion" has no source: the database has no figure for Yunfan Cloud revenue, Q3 2024, and the draft cites nothing.\nAdd a link or a footnote, or say according to whom.',
  ],
  [
    'a part only',
    'Yunfan Cloud offshore revenue for the third quarter of 2024 was RMB29.6 billion.',
    'missing-source: "RMB29.6 billion" has no source: the database has no figure for Yunfan Cloud revenue, Q3 2024 (offshore), and the draft cites nothing.\nAdd a link or a footnote, or say according to whom.',
  ],
  [
    'only an unconfirmed one',
    'Yunfan Cloud water use in 2025 was 800 ml.',
    'missing-source: "800 ml" has no source: for Yunfan Cloud water use, full year 2025 the database has only 500 ml, unconfirmed (某公众号, self-published, 2025-12-01), and the draft cites nothing.\nConfirm that figure first, or say according to whom.',
  ],
  [
    'unused',
    '<!-- tieout-ignore -->\n\nDone.',
    'unused-ignore: This ignore comment does nothing: there is nothing to report where it applies. Remove it.',
  ],
  [
    'a figure without a number: the source has its own',
    'Yunfan Cloud revenue grew at a triple-digit rate in the third quarter of 2025.',
    'figure-mismatch: "triple-digit" disagrees with the source: Yunfan Cloud revenue growth year over year, Q3 2025, is 34% (云帆科技, primary source, 2025-11-25).\nCheck the source and correct it.',
  ],
];
test.each(EN)('%s', (_, text, message) => {
  expect(messages(text, 'en')).toEqual([message]);
});

test('a message has at most two lines', () => {
  for (const [, text] of [...ZH, ...EN]) {
    for (const message of [...messages(text, 'zh'), ...messages(text, 'en')])
      expect(message.split('\n').length).toBeLessThan(3);
  }
});

test('an explanation says how the figure was read, whose it is and why, and what it was held against', () => {
  const text = '云帆云2025年第三季度营收为389亿元，同比增长34%。';
  const { figures } = check({ text, format: 'markdown' }, claims);
  const [wrong, right] = figures.filter(({ judgement }) => judgement);
  if (!wrong || !right) throw new Error('two figures are judged');
  const telling = { text, claims, language: 'zh' as const };
  expect(toPlain(explanationOf(wrong, telling)).split('\n')).toEqual([
    '“389亿元”：与来源不符',
    '  读作      389亿元，即388.5–389.5亿元（金额）',
    '  主体      云帆云（文中“云帆云”，写明，同一分句）；营收（文中“营收”，写明，同一分句）',
    '  期间      2025年第三季度（文中“2025年第三季度”，写明，同一分句）',
    '  来源数字  云帆云2025年第三季度营收：398亿元（398.24亿元）',
    '  来源      云帆科技，一手资料，2025-11-25',
    '  标题      2025年第三季度业绩公告  https://example.com/yunfan/2025q3#:~:text=398.24',
    '  数据库    claims.yaml:43',
    '  判断依据  主体、期间都对得上，数字对不上',
  ]);
  expect(toMarkdown(explanationOf(right, telling)).split('\n')[0]).toBe('**✓ “34%”：与来源相符**');
});

test('what a draft or a database says is text, never Markdown or HTML', () => {
  const text = '云帆云2025年第三季度营收为[389亿元](https://example.com/a_b*c*)<b>。';
  const { figures } = check({ text, format: 'text' }, claims);
  const judged = figures.find(({ judgement }) => judgement);
  if (!judged) throw new Error('one figure is judged');
  const markdown = toMarkdown(explanationOf(judged, { text, claims, language: 'zh' }));
  expect(markdown).not.toMatch(/(?<!\\)<b>/);
});
